package quote

import "testing"

func TestOfSeveralPlacesThoseWithinARangeAreCounted(t *testing.T) {
	const text = "a row, a row and a row"
	read := Read(text)
	for _, c := range []struct {
		in    []Range
		from  int
		count int
	}{
		{[]Range{{0, len(text)}}, 2, 3}, {[]Range{{6, 13}}, 9, 1}, {[]Range{{3, 13}}, 9, 1}, {[]Range{{6, 11}}, 0, 0},
		{[]Range{{0, 5}, {18, len(text)}}, 2, 2}, {nil, 0, 0},
	} {
		at, count := read.FindWithin(Selector{Exact: "row"}, c.in)
		if count != c.count || count > 0 && (at.From != c.from || text[at.From:at.To] != "row") {
			t.Errorf("within %v: %d places, the first %v", c.in, count, at)
		}
	}
	if _, count := read.FindWithin(Selector{Exact: "no row"}, []Range{{0, len(text)}}); count != 0 {
		t.Errorf("what is nowhere stands in %d places", count)
	}
}
