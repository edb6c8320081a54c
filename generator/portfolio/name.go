package portfolio

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// name is how a person must not be called in public.
type name struct {
	of     *entry.Person
	full   []folded // the ways in which the full name is written
	single []folded // parts that may be another's, or words
	id     folded   // of nobody who may be named; else nothing
	parts  []string // two of them are in each of the ways, or the only one is
	may    []folded // names that others agreed to, within which this one does not count
}

// unnameable are the names that a public edition may not use. Other editions may use all.
func (f *filter) unnameable() []name {
	if f.want.Level != entry.Public {
		return nil
	}
	var list []name
	var may []folded
	for i := range f.from.Config.People {
		p := &f.from.Config.People[i]
		parts := strings.Fields(p.Name.Value)
		n := name{of: p, full: written(parts), parts: strings.Fields(string(fold(p.Name.Value)))}
		switch nameConsent(p.Consent, f.want.Day) {
		case "full":
			may = append(may, fold(p.Name.Value))
			continue
		case "first":
			if len(parts) < 2 {
				continue
			}
			n.single = singles(parts[1:], p.Alias.Value)
		default:
			n.single, n.id = singles(parts, p.Alias.Value), fold(p.ID.Value)
		}
		list = append(list, n)
	}
	for i := range list {
		list[i].may = may
	}
	return list
}

// written are the ways in which a full name is written: as it is, the last name
// first, two parts of several, and each of them in one word or with the s of a genitive.
func written(parts []string) []folded {
	all := folds(parts)
	if len(all) < 2 {
		return all
	}
	ways := append(pair(fold(strings.Join(parts, " ")), ""), pair(all[len(all)-1], fold(strings.Join(parts[:len(parts)-1], " ")))...)
	some := singles(parts, "")
	for i := range some {
		for _, later := range some[i+1:] {
			ways = append(append(ways, pair(some[i], later)...), pair(later, some[i])...)
		}
	}
	return ways
}

// pair are two parts of a name one after the other, as they may be written.
func pair(a, b folded) []folded {
	both := strings.Join(strings.Fields(string(a+b)), " ")
	ways := []folded{folded(" " + both + " "), folded(" " + both + "s ")}
	if one := strings.ReplaceAll(both, " ", ""); utf8.RuneCountInString(one) >= longWord || strings.ContainsFunc(one, unspaced) {
		ways = append(ways, folded(" "+one+" "))
	}
	return ways
}

// longWord is how many letters a name in one word (tomokafor) has at least, so that it is no other word.
const longWord = 8

func folds(parts []string) []folded {
	var list []folded
	for _, part := range parts {
		if f := fold(part); strings.TrimSpace(string(f)) != "" {
			list = append(list, f)
		}
	}
	return list
}

// singles are the parts of a name that may be used alone: not those of one or
// two letters, not the "van" and "de" before a family name, nothing of the alias.
func singles(parts []string, alias string) []folded {
	var list []folded
	known := fold(alias)
	for _, part := range parts {
		initial, _ := utf8.DecodeRuneInString(part)
		if f := fold(part); utf8.RuneCountInString(part) > 2 && !unicode.IsLower(initial) && !known.has(f) {
			list = append(list, f)
		}
	}
	return list
}

// fullIn is the full name as it is written in a text; "" when it is not there.
func (n name) fullIn(said folded) folded {
	if !n.near(said) {
		return ""
	}
	for _, way := range n.full {
		if n.has(said, way) {
			return way
		}
	}
	return ""
}

// near reports whether so many parts of the name are in a text that all of it may be.
func (n name) near(said folded) bool {
	there := 0
	for _, part := range n.parts {
		if strings.Contains(string(said), part) {
			there++
		}
	}
	return there >= min(2, len(n.parts)) && there > 0
}

// singleIn is the first part of the name that stands in a text alone; "" when none does.
func (n name) singleIn(said folded) folded {
	for _, part := range n.single {
		if n.has(said, part) {
			return part
		}
	}
	return ""
}

// has reports whether a text has words of the name, not only within names that may be used.
func (n name) has(said, words folded) bool {
	if !said.has(words) {
		return false
	}
	for _, other := range n.may {
		if other.has(words) {
			said = said.without(other)
		}
	}
	return said.has(words)
}

// telling reports whether somebody's id says more than the first name: tokafor.
func telling(of entry.Person) bool {
	id := strings.ReplaceAll(string(fold(of.ID.Value)), " ", "")
	parts := strings.Fields(of.Name.Value)
	return slices.ContainsFunc(parts[min(1, len(parts)):], func(part string) bool {
		letters := strings.ReplaceAll(string(fold(part)), " ", "")
		return utf8.RuneCountInString(letters) > 2 && strings.Contains(id, letters)
	})
}
