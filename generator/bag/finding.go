package bag

import (
	"fmt"
	"slices"
	"strings"
)

// Kind is what is the matter with a file of a bag.
type Kind int

const (
	Missing Kind = iota // listed, and not there
	Added               // there, and not listed
	Changed             // there, and not as it was
	Wrong               // what the bag says of itself cannot be right
	Note                // worth knowing; the bag may be whole all the same
)

func (k Kind) String() string {
	return [...]string{"missing", "added", "changed", "wrong", "note"}[k]
}

// Finding is one thing that is the matter, with the file it is about.
type Finding struct {
	Kind Kind
	File string
	Text string
}

// Report is what was found out about a bag.
type Report struct {
	Version   string   // of BagIt
	Manifests []string // those whose checksums were compared, of the payload
	Size      Size     // of what is in data/
	Findings  []Finding
}

// Whole reports whether the bag is as it was made.
func (r *Report) Whole() bool {
	return !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Kind != Note })
}

// Count is how many findings there are of a kind.
func (r *Report) Count(kind Kind) (n int) {
	for _, f := range r.Findings {
		if f.Kind == kind {
			n++
		}
	}
	return n
}

func (r *Report) say(kind Kind, name, format string, a ...any) {
	r.Findings = append(r.Findings, Finding{kind, name, fmt.Sprintf(format, a...)})
}

// sort puts the findings in the order of their files.
func (r *Report) sort() {
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		if a.File != b.File {
			return strings.Compare(a.File, b.File)
		}
		return int(a.Kind - b.Kind)
	})
}
