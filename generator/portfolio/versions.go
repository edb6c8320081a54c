package portfolio

import (
	"fmt"
	"maps"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// versions reports samples that come to replace themselves, and lets none be
// the earlier version of the first of them.
func (l *linker) versions() {
	sound := map[entry.Key]bool{} // those that come to no circle
	for _, s := range l.p.Samples {
		way := map[entry.Key]bool{}
		k := s.Key
		for !k.IsZero() && !sound[k] && !way[k] {
			way[k] = true
			k = l.p.replaced(k)
		}
		switch {
		case way[k] && k == s.Key:
			l.add(s.Problem(s.Replaces.Pos, "circle", fmt.Sprintf("%s is an earlier version of itself", s.Key), "`replaces:` names the version before; take out the one that goes back"))
			s.Replaces = entry.Ref{}
		case way[k]:
			continue // it is none of the circle that it comes to
		}
		maps.Copy(sound, way)
	}
}

// replaced is the version before a sample; zero where there is none.
func (p *Portfolio) replaced(of entry.Key) entry.Key {
	if s, ok := p.byKey[of].(*entry.Sample); ok {
		return s.Replaces.Key
	}
	return entry.Key{}
}

// Earlier are the earlier versions of a sample, the latest first. They go in no circle.
func (p *Portfolio) Earlier(of entry.Key) []entry.Key {
	var list []entry.Key
	for k := p.replaced(of); !k.IsZero(); k = p.replaced(k) {
		list = append(list, k)
	}
	return list
}

// Later are the later versions of a sample, the earliest first.
func (p *Portfolio) Later(of entry.Key) []entry.Key {
	list := slices.Clone(p.later[of])
	for i := 0; i < len(list); i++ {
		list = append(list, p.later[list[i]]...)
	}
	return list
}

// Versions are a sample with all its versions, the earliest first: those that
// it comes from, and all that come from the first of them.
func (p *Portfolio) Versions(of entry.Key) []entry.Key {
	first := of
	if earlier := p.Earlier(of); len(earlier) > 0 {
		first = earlier[len(earlier)-1]
	}
	return append([]entry.Key{first}, p.Later(first)...)
}

func (p *Portfolio) replacements() map[entry.Key][]entry.Key {
	later := map[entry.Key][]entry.Key{}
	for _, s := range p.Samples {
		if !s.Replaces.Key.IsZero() {
			later[s.Replaces.Key] = append(later[s.Replaces.Key], s.Key)
		}
	}
	return later
}
