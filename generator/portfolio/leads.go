package portfolio

import (
	"maps"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

// callsAs reports whether nothing goes by the name that an entry had, or has now. A rubric's is said in what there is to mend.
func (p *Portfolio) callsAs(before, now *entry.Common) bool {
	from := p.whole()
	old, name := before.Name(), now.Name()
	return old == name || before.Key.Kind != entry.KindRubric && !from.nameless && !from.called[strings.ToLower(old)] && !from.called[strings.ToLower(name)]
}

// whole is the portfolio of which this is an edition, else itself.
func (p *Portfolio) whole() *Portfolio {
	if p.judge != nil {
		return p.judge.from
	}
	return p
}

// leadsOn reports whether all links of an entry lead somewhere as it reads now, to the same files as
// before, and those of others still lead to its headings.
func (p *Portfolio) leadsOn(before, now *entry.Common) bool {
	if sameLeads(before.Outline, now.Outline) {
		return true
	}
	links, ok := p.leading(now)
	return ok && maps.Equal(filesOf(p.links[before.Key]), filesOf(links)) && p.reached(now)
}

// leading are where the links of an entry lead; ok is false where one leads nowhere.
func (p *Portfolio) leading(now *entry.Common) (links map[string]Target, ok bool) {
	from := p.whole()
	links = map[string]Target{}
	folders := from.folders()
	for _, l := range now.Outline.Links {
		if leaves(l.Dest) && !l.Wiki {
			continue
		}
		to, miss := from.find(now, l, folders)
		if miss != nil {
			return nil, false
		}
		if from.byKey[to.Key] != nil && to.Anchor != "" {
			if to.Anchor, ok = anchor(from.headings(now, to.Key), to.Anchor); !ok {
				return nil, false
			}
		}
		links[l.Dest] = to
	}
	if p.judge != nil {
		links = p.shownOf(now, links, p.shownFolders())
	}
	return links, true
}

// headings are those of an entry, or of another that it links to.
func (p *Portfolio) headings(c *entry.Common, to entry.Key) []markdown.Heading {
	if to != c.Key {
		c = p.byKey[to].Head()
	}
	return c.Outline.Headings
}

// reached reports whether what links to the headings of an entry finds them as they are now.
func (p *Portfolio) reached(now *entry.Common) bool {
	for _, from := range p.back[now.Key] {
		for dest, to := range p.links[from] {
			if written := fragmentOf(dest); to.Key == now.Key && written != "" {
				if id, _ := anchor(now.Outline.Headings, written); id != to.Anchor || id == "" {
					return false
				}
			}
		}
	}
	return true
}

// lead lets the links of an entry lead where they do as it reads now.
func (p *Portfolio) lead(c *entry.Common) {
	delete(p.links, c.Key)
	if links, _ := p.leading(c); len(links) > 0 {
		p.links[c.Key] = links
	}
	for _, l := range c.Outline.Links {
		p.call(l)
	}
}

// retie ties an entry to what it refers to now, where it was tied to others before.
func (p *Portfolio) retie(own entry.Entry, tied map[entry.Key]bool) {
	c := own.Head()
	ties := p.ties(own)
	for to := range tied {
		if !ties[to] {
			p.back[to] = slices.DeleteFunc(slices.Clone(p.back[to]), func(k entry.Key) bool { return k == c.Key })
		}
	}
	for to := range ties {
		if !tied[to] {
			at, _ := slices.BinarySearchFunc(p.back[to], own, func(k entry.Key, e entry.Entry) int { return byPlace(p.byKey[k], e) })
			p.back[to] = slices.Insert(slices.Clone(p.back[to]), at, c.Key)
		}
	}
}

func filesOf(links map[string]Target) map[string]bool {
	files := map[string]bool{}
	for _, to := range links {
		files[to.File] = true
	}
	delete(files, "")
	return files
}

// sameLeads reports whether two texts have the same links and headings: then all lead where they did.
func sameLeads(a, b markdown.Outline) bool {
	return slices.EqualFunc(a.Links, b.Links, func(x, y markdown.Link) bool {
		return x.Dest == y.Dest && x.Text == y.Text && x.Image == y.Image && x.Wiki == y.Wiki
	}) && slices.EqualFunc(a.Headings, b.Headings, func(x, y markdown.Heading) bool {
		return x.Level == y.Level && x.Text == y.Text && x.ID == y.ID
	})
}
