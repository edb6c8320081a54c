package bag

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"golang.org/x/text/unicode/norm"
)

// shelf finds the files of a bag by the paths that a manifest has for them.
type shelf struct {
	files  map[string]*held
	plain  map[string]*held // by the normal form NFC of their paths
	folded map[string]*held // by their paths where capitals do not matter
	strict bool
}

// held is a file that is there.
type held struct {
	file
	sums  []checksum  // one for each algorithm that is asked for
	named []*manifest // that list it
	told  bool        // that it is not as it was
}

// checksum is one of a file, empty until that was read.
type checksum struct{ algorithm, sum string }

// ask asks for a checksum.
func (h *held) ask(algorithm string) {
	if h.sum(algorithm) == nil {
		h.sums = append(h.sums, checksum{algorithm: algorithm})
	}
}

// sum is a checksum that was asked for.
func (h *held) sum(algorithm string) *checksum {
	for i := range h.sums {
		if h.sums[i].algorithm == algorithm {
			return &h.sums[i]
		}
	}
	return nil
}

func newShelf(files []file, strict bool) *shelf {
	s := &shelf{map[string]*held{}, map[string]*held{}, map[string]*held{}, strict}
	for _, f := range files {
		h := &held{file: f}
		s.files[f.name] = h
		s.plain[norm.NFC.String(f.name)] = h
		s.folded[output.Fold(norm.NFC.String(f.name))] = h
	}
	return s
}

// find is the file that a path of a manifest means, and how it is written
// differently there. Until version 1.0 few encoded a path.
func (s *shelf) find(path string) (h *held, differs string) {
	decoded := unspelled.Replace(path)
	first, second := decoded, path
	if !s.strict {
		first, second = path, decoded
	}
	if h = s.files[first]; h != nil {
		return h, ""
	}
	if h = s.files[second]; h != nil {
		return h, "the path is written there without %25 for a percent sign"
	}
	for _, p := range []string{first, second} {
		if h = s.plain[norm.NFC.String(p)]; h != nil {
			return h, fmt.Sprintf("its name is in another normal form of Unicode there (%+q)", p)
		}
	}
	return nil, ""
}

// alike is a file whose path is one with that of another where capitals do not matter.
func (s *shelf) alike(path string) *held { return s.folded[output.Fold(norm.NFC.String(path))] }
