package quote

import (
	"strings"
	"testing"
)

// sample is a text as a mentee writes it.
const sample = "Every market publishes its prices in its own way. I load each file as it is and keep the raw copy, " +
	"so that a mistake in my cleaning can always be undone.\n\nI load each file once a day. The tests run each morning."

func TestAQuoteStandsWhereItsWordsStand(t *testing.T) {
	for _, c := range []struct{ name, text, exact, want string }{
		{"as it is written", sample, "keep the raw copy", "keep the raw copy"},
		{"over the end of a paragraph", sample, "undone. I load", "undone.\n\nI load"},
		{"with a line break of its own", sample, "the\n   raw\tcopy ", "the raw copy"},
		{"with non-breaking spaces in the text", "10\u00a0km\u202fper day", "10 km per day", "10\u00a0km\u202fper day"},
		{"with a soft hyphen in the text", "im\u00admu\u00adtable layer", "immutable", "im\u00admu\u00adtable"},
		{"with zero-width characters in the quote", "immutable layer", "im\u200bmutable\ufeff", "immutable"},
		{"composed in the quote, not in the text", "un cafe\u0301 noir", "café", "cafe\u0301"},
		{"composed in the text, not in the quote", "un café noir", "cafe\u0301", "café"},
		{"with a mark behind what is not seen", "un cafe\u00ad\u0301 noir", "café", "cafe\u00ad\u0301"},
		{"in Hangul, letter by letter", "이 한국어 문장", "\u1112\u1161\u11ab국어", "한국어"},
		{"with an emoji of several people", "we 👩\u200d👩\u200d👧 went", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"},
		{"from right to left", "قال \u200fأحمد: العربية ثم English", "أحمد: العربية", "أحمد: العربية"},
		{"with the quotes of a keyboard", "she said “it’s done” – today", `"it's done" - today`, "“it’s done” – today"},
		{"with typographic quotes", `she said "it's done"`, "“it’s done”", `"it's done"`},
		{"with an ellipsis", "and so on… then", "so on... then", "so on… then"},
		{"with markup, which is only text", "a <b>&amp;</b> c", "<b>&amp;</b>", "<b>&amp;</b>"},
	} {
		at, miss := Find(c.text, Selector{Exact: c.exact})
		if miss != nil || c.text[at.From:at.To] != c.want {
			t.Errorf("%s: found %q, %+v; want %q", c.name, c.text[at.From:at.To], miss, c.want)
		}
	}
}

func TestRepeatedWordsAreToldApartByWhatStandsAroundThem(t *testing.T) {
	second := strings.LastIndex(sample, "I load")
	for _, c := range []struct {
		name string
		s    Selector
		want int
	}{
		{"a prefix", Selector{"I load each file", "undone.", ""}, second},
		{"a prefix with its space", Selector{"I load each file", "be\nundone. ", ""}, second},
		{"a prefix cut within a word", Selector{"I load each file", "one.", ""}, second},
		{"a suffix", Selector{"I load each file", "", " once"}, second},
		{"a suffix cut within a word", Selector{"I load each file", "", "onc"}, second},
		{"the other suffix", Selector{"I load each file", "", "as it is"}, second - 106},
		{"both", Selector{"each", "tests run", "morning"}, strings.LastIndex(sample, "each")},
	} {
		at, miss := Find(sample, c.s)
		if miss != nil || at.From != strings.Index(sample, "I load") && at.From != c.want || c.want == second && at.From != second {
			t.Errorf("%s: found %+v, %+v; want %d", c.name, at, miss, c.want)
		}
	}
}

func TestAQuoteThatStandsInSeveralPlacesIsAnchoredNowhere(t *testing.T) {
	_, miss := Find(sample, Selector{Exact: "I load each file"})
	if miss == nil || miss.Reason != Repeated || miss.Count != 2 || len(miss.Places) != 2 {
		t.Fatalf("%+v", miss)
	}
	if got := miss.Places[0].Selector; got != (Selector{"I load each file", "", "as"}) {
		t.Errorf("the first is %+v", got)
	}
	if got := miss.Places[1].Selector; got != (Selector{"I load each file", "", "once"}) {
		t.Errorf("the second is %+v", got)
	}
	for _, p := range miss.Places {
		if at, again := Find(sample, p.Selector); again != nil || at != p.Range {
			t.Errorf("%+v finds %+v, %+v", p, at, again)
		}
	}
}

func TestOverlappingPlacesAreSeveral(t *testing.T) {
	if _, miss := Find("na na na", Selector{Exact: "na na"}); miss == nil || miss.Count != 2 {
		t.Errorf("%+v", miss)
	}
}

func TestTypographyCountsWhereThePlainOneIsThereToo(t *testing.T) {
	text := `a "quote" and a “quote”`
	if at, miss := Find(text, Selector{Exact: "“quote”"}); miss != nil || text[at.From:at.To] != "“quote”" {
		t.Errorf("the typographic one: %+v, %+v", at, miss)
	}
	if at, miss := Find(text, Selector{Exact: `"quote"`}); miss != nil || text[at.From:at.To] != `"quote"` {
		t.Errorf("the plain one: %+v, %+v", at, miss)
	}
	if _, miss := Find("a “quote” and a „quote‟", Selector{Exact: `"quote"`}); miss == nil || miss.Reason != Repeated || miss.Count != 2 {
		t.Errorf("two that are alike: %+v", miss)
	}
}

func TestAPlaceHoldsWholeCharacters(t *testing.T) {
	for text, exact := range map[string]string{
		"cafe\u0301":           "cafe",
		"हिन्दी":               "ह",
		"👩\u200d👧":             "👩",
		"👍🏽":                   "👍",
		"🇪🇸🇫🇷":                 "🇸🇫",
		"one\u0332 underlined": "one",
	} {
		if at, miss := Find(text, Selector{Exact: exact}); miss == nil {
			t.Errorf("%q is found in %q at %+v", exact, text, at)
		}
	}
	if at, _ := Whole("a 👩\u200d👧 b", Range{3, 4}); at != (Range{2, 13}) {
		t.Errorf("half a character is %+v", at)
	}
}

func TestAQuoteThatIsNotFoundNamesThePassageMostLikeIt(t *testing.T) {
	for _, c := range []struct{ name, quote, want string }{
		{"a word changed", "keep the raw data", "keep the raw copy"},
		{"a word in the middle changed", "so that an error in my cleaning", "so that a mistake in my cleaning"},
		{"a word added", "always be fully undone", "always be undone"},
		{"a word left out", "Every publishes its prices in its own way", "Every market publishes its prices in its own way"},
		{"other punctuation and case", "MARKET publishes, its prices", "market publishes its prices"},
		{"a word misspelt", "publshes", "publishes"},
	} {
		_, miss := Find(sample, Selector{Exact: c.quote})
		if miss == nil || miss.Reason != Nowhere || len(miss.Places) != 1 {
			t.Errorf("%s: %+v", c.name, miss)
			continue
		}
		if got := miss.Places[0]; got.Selector.Exact != c.want || sample[got.Range.From:got.Range.To] != c.want {
			t.Errorf("%s: %+v, want %q", c.name, got, c.want)
		}
	}
	for _, quote := range []string{"nothing of the kind", "价格", "++", "the zebra zigzags"} {
		if _, miss := Find(sample, Selector{Exact: quote}); miss == nil || miss.Reason != Nowhere || len(miss.Places) != 0 {
			t.Errorf("%q is like %+v", quote, miss)
		}
	}
}

func TestTheNearestPassageOfALongQuote(t *testing.T) {
	words := make([]string, 300)
	for i := range words {
		words[i] = "w" + strings.Repeat("ab", i%7) + strings.Repeat("cd", i%11)
	}
	text := strings.Join(words, " ")
	want := strings.Join(words[100:200], " ")
	words[150] = "another"
	_, miss := Find(text, Selector{Exact: strings.Join(words[100:200], " ")})
	if miss == nil || len(miss.Places) != 1 || miss.Places[0].Selector.Exact != want {
		t.Errorf("%+v", miss)
	}
}

func TestTheNearestPassageOfAScriptWithoutSpaces(t *testing.T) {
	text := "我每天早上运行测试，并保留原始副本。"
	if _, miss := Find(text, Selector{Exact: "保存原始副本"}); miss == nil || len(miss.Places) != 1 || miss.Places[0].Selector.Exact != "保留原始副本" {
		t.Errorf("%+v", miss)
	}
}

func TestWordsInAnotherContextAreNotTaken(t *testing.T) {
	_, miss := Find(sample, Selector{Exact: "keep the raw copy", Prefix: "and never"})
	if miss == nil || miss.Reason != Elsewhere || miss.Count != 1 || miss.Places[0].Selector.Exact != "keep the raw copy" {
		t.Errorf("%+v", miss)
	}
}

func TestAQuoteWithoutWordsIsEmpty(t *testing.T) {
	for _, exact := range []string{"", " \n\t", "\u00ad\u200b", "\u00a0"} {
		if _, miss := Find(sample, Selector{Exact: exact}); miss == nil || miss.Reason != Empty {
			t.Errorf("%q: %+v", exact, miss)
		}
	}
	if _, miss := Find("", Selector{Exact: "a"}); miss == nil || miss.Reason != Nowhere {
		t.Errorf("in nothing: %+v", miss)
	}
}
