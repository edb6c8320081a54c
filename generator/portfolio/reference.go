package portfolio

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// references finds what every reference in a header refers to.
func (l *linker) references() {
	ids := l.index()
	for _, e := range l.p.Entries {
		entry.Refs(e, func(r *entry.Ref) {
			if r.Text != "" && r.Text != entry.Withheld {
				l.resolve(e.Head(), r, ids)
			}
		})
		dropLost(e)
	}
	for _, e := range l.p.Entries {
		l.files(e)
	}
}

// index lists the keys that share an id.
func (l *linker) index() map[string][]entry.Key {
	ids := map[string][]entry.Key{}
	add := func(k entry.Key) {
		if !slices.Contains(ids[k.ID], k) { // who is listed twice is one
			ids[k.ID] = append(ids[k.ID], k)
		}
	}
	for _, e := range l.p.Entries {
		if k := e.Head().Key; k.Kind != entry.KindTranslation {
			add(k)
		}
	}
	for _, p := range l.p.Config.People {
		add(entry.Key{Kind: entry.KindPerson, ID: p.ID.Value})
	}
	for _, s := range l.p.Config.Skills {
		add(entry.Key{Kind: entry.KindSkill, ID: s.ID.Value})
	}
	return ids
}

// resolve gives a reference its key, or reports that there is none and leaves it without.
func (l *linker) resolve(c *entry.Common, r *entry.Ref, ids map[string][]entry.Key) {
	if key, free := l.unlisted(r); free {
		r.Key = key
		return
	}
	found := matches(r.Text, r.To, ids)
	switch {
	case len(found) == 1:
		r.Key = found[0]
	case len(found) == 0:
		l.noRubric = l.noRubric || r.To == string(entry.KindRubric)
		if !l.p.unread[strings.ToLower(r.Text)] {
			l.add(c.Problem(r.Pos, "unknown-reference", fmt.Sprintf("no %s %q", wanted(r.To), r.Text), l.lostHint(r, ids)))
		}
	default:
		l.add(c.Problem(r.Pos, "ambiguous-reference", fmt.Sprintf("%q is a %s and a %s", r.Text, found[0].Kind, found[1].Kind), fmt.Sprintf("write %s or %s", found[0], found[1])))
	}
}

// lostHint is what to do about a reference that leads nowhere.
func (l *linker) lostHint(r *entry.Ref, ids map[string][]entry.Key) string {
	if r.To == string(entry.KindPerson) {
		return l.p.personHint(r.Text)
	}
	if !l.guesses.among(len(ids)) {
		return ""
	}
	return problem.DidYouMean(r.Text, candidates(r, ids))
}

// unlisted is the key of a person or skill where the portfolio lists none of
// them: then any is right.
func (l *linker) unlisted(r *entry.Ref) (entry.Key, bool) {
	switch {
	case r.To == string(entry.KindPerson) && len(l.p.Config.People) == 0:
		return entry.Key{Kind: entry.KindPerson, ID: r.Text}, true
	case r.To == string(entry.KindSkill) && len(l.p.Config.Skills) == 0:
		return entry.Key{Kind: entry.KindSkill, ID: r.Text}, true
	}
	return entry.Key{}, false
}

// matches are the keys that a reference may mean: an id, or kind/id.
func matches(text, to string, ids map[string][]entry.Key) []entry.Key {
	fits := func(k entry.Key) bool { return allowed(to, k.Kind) }
	if kind, id, ok := strings.Cut(text, "/"); ok {
		k := entry.Key{Kind: entry.Kind(kind), ID: id}
		if fits(k) && slices.Contains(ids[id], k) {
			return []entry.Key{k}
		}
	}
	var found []entry.Key
	for _, k := range ids[text] {
		if fits(k) {
			found = append(found, k)
		}
	}
	return found
}

// allowed reports whether the words of a "to" tag include the kind.
func allowed(to string, kind entry.Kind) bool {
	if to == "any" {
		return kind != entry.KindPerson && kind != entry.KindSkill
	}
	return slices.Contains(strings.Fields(to), string(kind))
}

func wanted(to string) string {
	if to == "any" {
		return "entry"
	}
	return strings.Join(strings.Fields(to), " or ")
}

// candidates are what a reference could have said, in its own form: ids, or kind/id.
func candidates(r *entry.Ref, ids map[string][]entry.Key) []string {
	set := map[string]bool{}
	for id, keys := range ids {
		for _, k := range keys {
			switch {
			case !allowed(r.To, k.Kind):
			case strings.Contains(r.Text, "/"):
				set[k.String()] = true
			default:
				set[id] = true
			}
		}
	}
	return sorted(set)
}

// dropLost takes references without a key out of the entry's lists, and clears the others.
func dropLost(e entry.Entry) { entry.Keep(e, func(r entry.Ref) bool { return !r.Key.IsZero() }) }

// files finds the files that a header names; they stand beside the entry.
func (l *linker) files(e entry.Entry) {
	c := e.Head()
	entry.Files(e, func(f *entry.File) {
		if f.Value == "" {
			return
		}
		target, miss := l.p.locate(c, f.Value, within(c, pathOf(f.Value)))
		if target.File == "" {
			if miss == nil {
				miss = &problem.Problem{Rule: "unknown-file", Text: fmt.Sprintf("no file %q", f.Value), Hint: "the path counts from the folder of this entry"}
			}
			l.add(c.Problem(f.Pos, miss.Rule, miss.Text, miss.Hint))
			return
		}
		f.Path = target.File
	})
}
