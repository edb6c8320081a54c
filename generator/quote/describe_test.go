package quote

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestADescriptionIsNoLongerThanNeeded(t *testing.T) {
	for _, c := range []struct {
		text, words string
		nth         int
		want        Selector
	}{
		{"one two three", "two", 0, Selector{"two", "", ""}},
		{"a b, a c", "a", 0, Selector{"a", "", "b,"}},
		{"a b, a c", "a", 1, Selector{"a", "", "c"}},
		{"the end. the end", "the end", 1, Selector{"the end", "end.", ""}},
		{"so it is and so it was; so it is", "so it", 2, Selector{"so it", "was;", ""}},
		{"x y x y x", "x", 1, Selector{"x", "y", "y"}},
		{"over\n  the lines the lines", "the lines", 0, Selector{"the lines", "", "the"}},
		{"aaaa", "a", 1, Selector{"a", "a", "aa"}},
		{"foobar foo bar", "bar", 0, Selector{"bar", "", "foo"}},
		{"价格和价格", "价格", 1, Selector{"价格", "价格和", ""}},
		{"cafe\u0301s, caf\u00e9 s", "s", 1, Selector{"s", "cafe\u0301s, café", ""}},
	} {
		from := -1
		for range c.nth + 1 {
			from += 1 + strings.Index(c.text[from+1:], c.words)
		}
		got, ok := Describe(c.text, Range{from, from + len(c.words)})
		if !ok || got != c.want {
			t.Errorf("%q at %d of %q is %+v; want %+v", c.words, from, c.text, got, c.want)
		}
	}
}

func TestADescriptionGrowsAsFarAsNeeded(t *testing.T) {
	text := strings.Repeat("the same words again and again ", 20)
	at := Range{11 * 31, 11*31 + len("the same")}
	s, _ := Describe(text, at)
	if got, miss := Find(text, s); miss != nil || got != at {
		t.Errorf("%+v finds %+v, %+v", s, got, miss)
	}
	if n := len(s.Prefix) + len(s.Suffix); n > len(text) {
		t.Errorf("%d bytes of context", n)
	}
}

func TestNothingIsNotDescribed(t *testing.T) {
	for _, at := range []Range{{0, 0}, {2, 1}, {-1, 3}, {3, 4}, {9, 12}} {
		if s, ok := Describe("one \u00ad two", at); ok {
			t.Errorf("%+v is %+v", at, s)
		}
	}
}

func TestPositionsCountCodePoints(t *testing.T) {
	for _, c := range []struct {
		text, words string
		start, end  int
	}{
		{"abcdefghijklmnopqrstuvwxyz", "efg", 4, 7}, // the specification's own example
		{"naïve 😀 text", "text", 8, 12},
		{"cafe\u0301 noir", "noir", 6, 10},
	} {
		from := strings.Index(c.text, c.words)
		if start, end := Position(c.text, Range{from, from + len(c.words)}); start != c.start || end != c.end {
			t.Errorf("%q in %q is %d to %d; want %d to %d", c.words, c.text, start, end, c.start, c.end)
		}
	}
	if start, end := Position("abc", Range{-4, 99}); start != 0 || end != 3 {
		t.Errorf("beyond the text: %d to %d", start, end)
	}
}

// returns holds a selection to the promise: what describes it finds it.
func returns(t *testing.T, text string, at Range) {
	t.Helper()
	whole, ok := Whole(text, at)
	s, described := Describe(text, at)
	if ok != described {
		t.Fatalf("%+v of %q: whole %v, described %v", at, text, ok, described)
	}
	if !ok {
		return
	}
	if got, miss := Find(text, s); miss != nil || got != whole {
		t.Fatalf("%+v of %q is %+v, which finds %+v, %+v; want %+v", at, text, s, got, miss, whole)
	}
	if s.Prefix != strings.TrimSpace(s.Prefix) || s.Suffix != strings.TrimSpace(s.Suffix) {
		t.Errorf("%+v has space around it", s)
	}
}

// bits are what texts by chance are made of.
var bits = []string{"a", "b", "a", " ", "\n", " ", "\u00a0", "\u00ad", "\u200d", "e\u0301", "é", "\u0301", "“", `"`, "’", "–", "-", "…", "...",
	"😀", "👍🏽", "🇪", "🇸", "한", "\u1112\u1161\u11ab", "ि", "ह", "\xff", "א", "\u202e", "word ", "the ", "\u0345", "\u0323", "ﬁ", "\u034f"}

func TestEveryPlaceIsFoundByItsDescription(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 5))
	for range 6000 {
		var b strings.Builder
		for range chance.IntN(24) {
			b.WriteString(bits[chance.IntN(1+chance.IntN(len(bits)))])
		}
		text := b.String()
		from := chance.IntN(len(text) + 1)
		returns(t, text, Range{from, from + chance.IntN(len(text)-from+1)})
	}
}

func FuzzDescribe(f *testing.F) {
	f.Add(sample, 50, 20)
	f.Add("aaaaaaaa", 2, 3)
	f.Add("👩👩\u200d👩", 0, 4) // the last character ends as the first reads
	f.Add(strings.Join(bits, ""), 7, 9)
	f.Fuzz(func(t *testing.T, text string, from, length int) {
		if from < 0 || from > len(text) || length < 0 || length > len(text)-from {
			return
		}
		returns(t, text, Range{from, from + length})
	})
}

func FuzzFind(f *testing.F) {
	f.Add(sample, "I load each file", "undone.", "")
	f.Add("a “b” c", `"b"`, "", "")
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string) {
		at, miss := Find(text, Selector{exact, prefix, suffix})
		if miss == nil {
			if whole, ok := Whole(text, at); !ok || whole != at {
				t.Errorf("found %+v, which is not whole: %+v", at, whole)
			}
			return
		}
		for _, p := range miss.Places {
			if got, again := Find(text, p.Selector); again != nil || got != p.Range {
				t.Errorf("%+v finds %+v, %+v", p, got, again)
			}
		}
		if utf8.ValidString(text) && miss.Reason != Nowhere && miss.Reason != Empty && miss.Count == 0 {
			t.Errorf("%+v", miss)
		}
	})
}

// TestNoTextMakesTheWorkGrowFasterThanItself counts comparisons, which are the same on every machine.
func TestNoTextMakesTheWorkGrowFasterThanItself(t *testing.T) {
	const size = 100_000
	one := strings.Repeat("a", size)
	words := strings.Repeat("a b ", size/4)
	marks := "e" + strings.Repeat("\u0301", size/2)
	for name, c := range map[string]struct {
		text string
		s    Selector
	}{
		"one letter, long quote":      {one, Selector{one[:size/2], one[:size/4], one[:size/4]}},
		"one letter, another at last": {one, Selector{one[:size/2] + "b", "", ""}},
		"one letter, quoted once":     {one, Selector{"a", one[1:], ""}},
		"the same words":              {words, Selector{words[:size/2], "", words[:size/3]}},
		"the same words, one missing": {words, Selector{words[:size/2] + "c", "", ""}},
		"a quote longer than a text":  {"short", Selector{words, one, marks}},
		"one letter and its marks":    {marks, Selector{marks[:size/2+1], "", ""}},
		"invisible":                   {strings.Repeat("\u00ad", size/2), Selector{"a", "", ""}},
	} {
		r := read(c.text)
		r.miss(c.text, r.find(c.s))
		if most := 100 * (len(c.text) + len(c.s.Exact) + len(c.s.Prefix) + len(c.s.Suffix)); r.steps > most {
			t.Errorf("%s: %d steps, more than %d", name, r.steps, most)
		}
	}
	r := read(one)
	r.describe(one, place{size / 2, size/2 + 10})
	if r.steps > 30*size {
		t.Errorf("describing takes %d steps", r.steps)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(sample+" ", 400) + "the words themselves"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, miss := Find(text, Selector{Exact: "the words themselves"}); miss != nil {
			b.Fatal(miss)
		}
	}
}
