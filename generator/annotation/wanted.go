package annotation

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Wanted says what of a file is wanted.
type Wanted struct {
	By   []string                // the names by which the reviewer goes, and the person's id
	Of   func(iri string) bool   // whether an IRI is that of a work that may be reviewed; nil takes all
	Note func(iri string) string // the REVIEW#NUMBER of another review's note at an IRI, "" where it is none; may be nil
}

// wanted are the annotations of one reviewer, on the works that may be
// reviewed. What somebody else wrote is never put into their mouth: an error
// names who there is where it is not known who is meant.
func (f File) wanted(w Wanted) (list []Annotation, left []Left, err error) {
	list, left = f.onWorks(w)
	who := writers(list)
	if len(who) <= 1 {
		return list, left, nil
	}
	var mine []Annotation
	for _, a := range list {
		if slices.ContainsFunc(w.By, func(name string) bool { return a.Creator.goesBy(name) }) {
			mine = append(mine, a)
		} else {
			left = append(left, Left{a.Number, fmt.Sprintf("%s wrote it", someone(a.Creator))})
		}
	}
	if len(mine) == 0 {
		return nil, nil, fmt.Errorf("several people wrote in it, and none of them is called %s: %s", strings.Join(w.By, " or "), strings.Join(who[:min(len(who), 10)], ", "))
	}
	return mine, left, nil
}

// onWorks are the annotations that speak of works that may be reviewed. Where
// none does the works are not known by these addresses, so all are taken.
func (f File) onWorks(w Wanted) (list []Annotation, left []Left) {
	known := func(a Annotation) bool { return a.Source != "" && w.Of != nil && w.Of(a.Source) }
	if !slices.ContainsFunc(f.Annotations, known) {
		return f.Annotations, nil
	}
	names := f.byName()
	for _, a := range f.Annotations {
		if _, answers := names[a.Source]; a.Source == "" || known(a) || answers {
			list = append(list, a)
		} else {
			left = append(left, Left{a.Number, "it speaks of something else: " + shortened(a.Source)})
		}
	}
	return list, left
}

// byName are the annotations by their IRI; of several with one the first.
func (f File) byName() map[string]Annotation {
	m := map[string]Annotation{}
	for _, a := range f.Annotations {
		if _, twice := m[a.IRI]; a.IRI != "" && !twice {
			m[a.IRI] = a
		}
	}
	return m
}

// writers are those who wrote annotations, each once, in order.
func writers(list []Annotation) (who []string) {
	seen := map[string]bool{}
	for _, a := range list {
		if name := someone(a.Creator); !seen[name] {
			seen[name] = true
			who = append(who, name)
		}
	}
	return who
}

func someone(a Agent) string {
	if a.known() {
		return shortened(a.String())
	}
	return "somebody without a name"
}

// goesBy reports whether an agent is called so.
func (a Agent) goesBy(name string) bool {
	return name != "" && (strings.EqualFold(a.Name, name) || strings.EqualFold(a.IRI, name) || strings.EqualFold(account(a.IRI), name))
}

// errNothing is a file in which there is nothing for a review.
var errNothing = errors.New("there is nothing in it that a review could say")
