package quote

import "testing"

// A page has many quotes of one text: what was found out of it for one serves the next.
func TestManyQuotesInOneTextAreFoundAsEachByItself(t *testing.T) {
	const text = "“The first row”, the second row… and a third rwo, aaa. The first row – again."
	read := Read(text)
	for _, s := range []Selector{{Exact: "the second rows"}, {Exact: "row"}, {Exact: "aa"}, {Exact: `"The first row"`}, {Exact: "The first row - again"}, {Exact: "a third row"},
		{Exact: "nothing like it anywhere"}, {Exact: "row", Prefix: "second"}, {Exact: "a"}, {Exact: "the second rows"}} {
		at, miss := read.Find(s)
		alone, other := Find(text, s)
		if at != alone || (miss == nil) != (other == nil) || miss != nil && (miss.Reason != other.Reason || miss.Count != other.Count || len(miss.Places) != len(other.Places)) {
			t.Errorf("%+v is at %v (%+v), and by itself at %v (%+v)", s, at, miss, alone, other)
		}
	}
}
