package quote

import "bytes"

// places are all places of words between what may stand before and after
// them, in order; they may overlap. White space between the three is optional.
func (r *reading) places(words, before, after []byte) []place {
	ends, starts := r.marks(before, len(before)), r.marks(after, 0)
	var all []place
	r.each(words, func(at int) {
		from, to := r.before(at), r.after(at+len(words))
		if p, ok := r.between(at, at+len(words)); ok && (ends == nil || ends[from]) && (starts == nil || starts[to]) {
			all = append(all, p)
		}
	})
	return all
}

// between is the place of a passage, if it begins and ends between units.
func (r *reading) between(from, to int) (place, bool) {
	p := place{r.starting(from), r.starting(to) - 1}
	return p, p.first < len(r.units) && r.units[p.first].at == from && r.end(p.last) == to
}

// before is an offset, or where the white space that ends there begins.
func (r *reading) before(at int) int {
	if at > 0 && r.text[at-1] == ' ' {
		return at - 1
	}
	return at
}

// after is an offset, or where the white space that begins there ends.
func (r *reading) after(at int) int {
	if at < len(r.text) && r.text[at] == ' ' {
		return at + 1
	}
	return at
}

// marks says of each offset whether words stand so that it is the shift behind
// their beginning; nil without words.
func (r *reading) marks(words []byte, shift int) []bool {
	if len(words) == 0 {
		return nil
	}
	marks := make([]bool, len(r.text)+1)
	r.each(words, func(at int) { marks[at+shift] = true })
	return marks
}

// each calls found with every offset of words (Knuth, Morris and Pratt: no
// text makes it compare more than twice its length). What is between two
// offsets is passed over.
func (r *reading) each(words []byte, found func(at int)) {
	back := r.borders(words)
	n := 0
	for i := 0; i < len(r.text); i++ {
		if n == 0 {
			next := bytes.Index(r.text[i:], words)
			if next < 0 {
				return
			}
			i += next
		}
		c := r.text[i]
		r.steps++
		for n > 0 && (n == len(words) || words[n] != c) {
			n = back[n]
			r.steps++
		}
		if words[n] == c {
			n++
		}
		if n == len(words) {
			found(i + 1 - n)
		}
	}
}

// borders maps the length of each beginning of words to that of the longest
// shorter beginning with which it ends.
func (r *reading) borders(words []byte) []int {
	back := make([]int, len(words)+1)
	n := 0
	for i := 1; i < len(words); i++ {
		r.steps++
		for n > 0 && words[n] != words[i] {
			n = back[n]
			r.steps++
		}
		if words[n] == words[i] {
			n++
		}
		back[i+1] = n
	}
	return back
}
