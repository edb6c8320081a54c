package quote

import (
	"slices"
	"strings"
)

// patience is how much longer, in characters, whole words may be than what would do.
const patience = 40

// describe is the selector of a place.
func (r *reading) describe(text string, p place) Selector {
	s := Selector{Exact: r.quoted(text, p)}
	from, to := r.units[p.first].at, r.end(p.last)
	others := r.places(r.text[from:to], nil, nil)
	if len(others) < 2 {
		return s
	}
	c := context{reading: r, before: r.before(from), after: r.after(to)}
	c.compare(others, p)
	best := c.shortest(false)
	if words := c.shortest(true); words.length <= best.length+patience {
		best = words
	}
	s.Prefix = r.quoted(text, place{best.first, r.starting(c.before) - 1})
	s.Suffix = r.quoted(text, place{r.starting(c.after), best.last})
	return s
}

// quoted is a place as it is written, with one space for each run of white space.
func (r *reading) quoted(text string, p place) string {
	var b strings.Builder
	for i := p.first; i <= p.last; i++ {
		u := r.units[i]
		if u.space {
			b.WriteByte(' ')
			continue
		}
		from := u.from
		if i > p.first && !r.units[i-1].space {
			from = r.units[i-1].to
		}
		b.WriteString(text[from:u.to])
	}
	return b.String()
}

// context is what stands around a place, and how much of it stands around others too.
type context struct {
	*reading
	before, after int   // where the words before it end, and those after it begin
	shared        []int // by the length of a prefix: how much after it is the same where the prefix stands too; -1 nowhere
}

// compare measures what stands around the other places of the same words.
func (c *context) compare(places []place, self place) {
	left, right := c.alike()
	c.shared = slices.Repeat([]int{-1}, c.before+1)
	for _, p := range places {
		if p != self {
			l := left[c.reading.before(c.units[p.first].at)]
			c.shared[l] = max(c.shared[l], right[c.reading.after(c.end(p.last))])
		}
	}
	for l := c.before - 1; l >= 0; l-- {
		c.shared[l] = max(c.shared[l], c.shared[l+1])
	}
}

// alike says of each offset how much before it is as before the place, and
// how much after it is as after the place.
func (c *context) alike() (left, right []int) {
	turned := slices.Clone(c.text)
	slices.Reverse(turned)
	left = c.beginnings(turned, len(c.text)-c.before)
	slices.Reverse(left)
	return left, c.beginnings(c.text, c.after)
}

// beginnings says of each offset of a text, its end included, how far it reads
// as from an offset on (the Z algorithm: linear).
func (c *context) beginnings(text []byte, from int) []int {
	pattern := text[from:]
	all := append(slices.Clone(pattern), text...)
	z := make([]int, len(all)+1)
	left, right := 0, 0
	for i := 1; i < len(all); i++ {
		if i < right {
			z[i] = min(right-i, z[i-left])
		}
		for i+z[i] < len(all) && all[z[i]] == all[i+z[i]] {
			z[i]++
			c.steps++
		}
		if c.steps++; i+z[i] > right {
			left, right = i, i+z[i]
		}
	}
	z = z[len(pattern):]
	for i := range z {
		z[i] = min(z[i], len(pattern))
	}
	return z
}

// surroundings are a prefix from its first unit on and a suffix to its last unit.
type surroundings struct{ first, last, length int }

// shortest is the shortest prefix and suffix which stand around no other
// place, of whole words if asked.
func (c *context) shortest(words bool) surroundings {
	start, next := c.starting(c.before), c.starting(c.after)
	best := surroundings{length: 2*len(c.units) + patience + 1}
	lasts := c.lasts(words)
	for first := start; first >= 0 && start-first < best.length; first-- {
		c.steps++
		if !c.opens(first, start, words) {
			continue
		}
		prefix := 0
		if first < start {
			prefix = c.before - c.units[first].at
		}
		last, ok := next-1, true
		if need := c.shared[prefix] + 1; need > 0 {
			last, ok = c.reach(c.after+need, lasts)
		}
		if length := start - first + last + 1 - next; ok && length < best.length {
			best = surroundings{first, last, length}
		}
	}
	return best
}

// opens reports whether a prefix may begin with a unit; the one at start is empty.
func (c *context) opens(first, start int, words bool) bool {
	if first == start {
		return true
	}
	return !c.units[first].space && (!words || first == 0 || c.units[first-1].space)
}

// reach is the last unit of a suffix that holds what stands up to an offset.
func (c *context) reach(to int, lasts []int) (last int, ok bool) {
	i := c.starting(to) - 1
	if to > len(c.text) || lasts[i] < 0 {
		return 0, false
	}
	return lasts[i], true
}

// lasts says of each unit with which a suffix ends that holds it; -1 where none does.
func (c *context) lasts(words bool) []int {
	lasts := make([]int, len(c.units))
	last := -1
	for i := len(c.units) - 1; i >= 0; i-- {
		if !c.units[i].space && (!words || i+1 == len(c.units) || c.units[i+1].space) {
			last = i
		}
		lasts[i] = last
	}
	return lasts
}
