package quote

// FindWithin is Find among the places that lie within some ranges of the text.
// It returns how many fit, and where the first of them stands.
func (t Text) FindWithin(s Selector, ranges []Range) (at Range, count int) {
	f := t.reading.find(s)
	if f.reason != found && f.reason != Repeated {
		return at, 0
	}
	for _, p := range f.places {
		if span := t.reading.span(p); lies(span, ranges) {
			if count++; count == 1 {
				at = span
			}
		}
	}
	return at, count
}

// lies reports whether a place lies within one of some ranges.
func lies(at Range, ranges []Range) bool {
	for _, r := range ranges {
		if r.From <= at.From && at.To <= r.To {
			return true
		}
	}
	return false
}
