package render

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// sentences are phrases of an author's own theme, in three languages.
var sentences = own{
	"wording/en.json": `{"said": {"one": "{n} of {of} is met.", "other": "{n} of {of} are met."}, "next": "Next: {what}, due {day}.", "who": "{who} & <all>", "goals": "Goals", "month-3": "March", "format-day": "{day} {month} {year}",
		"every-weeks": {"one": "every week", "other": "every {n} weeks"}}`,
	"wording/pl.json": `{"said": {"one": "{n} z {of} jest.", "few": "{n} z {of} są.", "many": "{n} z {of} jest ich.", "other": "{n} z {of}."}}`,
	"wording/ar.json": `{"direction": "rtl", "next": "التالي: {what}، {day}.", "said": {"two": "اثنان من {of}.", "other": "{n} من {of}."}}`,
}

// values are named values of a phrase.
func values(pairs ...any) []pages.Named {
	var list []pages.Named
	for i := 0; i < len(pairs); i += 2 {
		v := pages.Value{Day: calendar.None, To: calendar.None}
		switch x := pairs[i+1].(type) {
		case int:
			v.Number = &x
		case calendar.Day:
			v.Day = x
		case pages.Link:
			v.Link = &x
		case *calendar.Span:
			v.Every = x
		case string:
			v.Text = x
		}
		list = append(list, pages.Named{Name: pairs[i].(string), Value: v})
	}
	return list
}

func TestAPhraseTakesThePluralFormOfItsNumber(t *testing.T) {
	r := sentences.sound(t)
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 0, "0 of 12 are met."}, {"en", 1, "1 of 12 is met."}, {"en", 1200, "1,200 of 12 are met."},
		{"pl", 1, "1 z 12 jest."}, {"pl", 3, "3 z 12 są."}, {"pl", 5, "5 z 12 jest ich."}, {"pl", 22, "22 z 12 są."},
		{"fr", 2, "2 of 12 are met."}, // the theme speaks no French
	} {
		p := pages.Phrase{Key: "said", N: c.n, Values: values("of", 12)}
		w := r.wording(c.lang)
		if got := string(w.phrase(p)); got != c.want || w.plainly(p) != c.want {
			t.Errorf("%d in %s is %q, and in words %q, want %q", c.n, c.lang, got, w.plainly(p), c.want)
		}
	}
}

func TestAPhraseIsWrittenInTheDigitsOfItsLanguage(t *testing.T) {
	w := sentences.sound(t).wording("ar")
	for n, want := range map[int]string{2: "اثنان من ١٢.", 7: "٧ من ١٢."} {
		if got := w.plainly(pages.Phrase{Key: "said", N: n, Values: values("of", 12)}); got != want && got != strings.NewReplacer("٧", "7", "١٢", "12").Replace(want) {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestAPhraseLeadsToWhatItNames(t *testing.T) {
	w := sentences.sound(t).wording("en")
	march := calendar.Date(2026, 3, 1)
	for _, c := range []struct {
		name          string
		link          pages.Link
		html, plainly string
	}{
		{"a link", pages.Link{Title: "Parse", Href: "../parse/"}, `Next: <a href="../parse/">Parse</a>, due <time datetime="2026-03-01">1 March 2026</time>.`, "Next: Parse, due 1 March 2026."},
		{"what has no page", pages.Link{Title: "Parse"}, `Next: Parse, due <time datetime="2026-03-01">1 March 2026</time>.`, "Next: Parse, due 1 March 2026."},
		{"a word of the theme", pages.Link{Key: "goals", Href: "goals/"}, `Next: <a href="goals/">Goals</a>, due <time datetime="2026-03-01">1 March 2026</time>.`, "Next: Goals, due 1 March 2026."},
		{"a name in another language", pages.Link{Title: "محلل", Href: "a/", Lang: "ar", Dir: "rtl"}, `Next: <a href="a/" lang="ar" dir="rtl">محلل</a>, due <time datetime="2026-03-01">1 March 2026</time>.`, "Next: محلل, due 1 March 2026."},
		{"such a name that has no page", pages.Link{Title: "محلل", Lang: "ar", Dir: "rtl"}, `Next: <span lang="ar" dir="rtl">محلل</span>, due <time datetime="2026-03-01">1 March 2026</time>.`, "Next: محلل, due 1 March 2026."},
	} {
		p := pages.Phrase{Key: "next", Values: values("what", c.link, "day", march)}
		if got := string(w.phrase(p)); got != c.html {
			t.Errorf("%s: %s", c.name, got)
		}
		if got := w.plainly(p); got != c.plainly {
			t.Errorf("%s, in words: %s", c.name, got)
		}
	}
}

func TestAPhraseOfARightToLeftLanguageSaysWhatIsWrittenTheOtherWay(t *testing.T) {
	w := sentences.sound(t).wording("ar")
	p := pages.Phrase{Key: "next", Values: values("what", pages.Link{Title: "Parse", Href: "p/", Lang: "en", Dir: "ltr"}, "day", calendar.Date(2026, 3, 1))}
	if got := string(w.phrase(p)); !strings.HasPrefix(got, `التالي: <a href="p/" lang="en" dir="ltr">Parse</a>، <time datetime="2026-03-01">`) {
		t.Errorf("it is %s", got)
	}
}

func TestANameIsTextWhateverIsInIt(t *testing.T) {
	w := sentences.sound(t).wording("en")
	for name, want := range map[string]string{
		`<script>alert(1)</script>`: "&lt;script&gt;alert(1)&lt;/script&gt;",
		`" onmouseover="x`:          "&#34; onmouseover=&#34;x",
		"{n} {of} {who} {{.Title}}": "{n} {of} {who} {{.Title}}", // no place for another value
		"Q&A":                       "Q&amp;A",
		"":                          "",
	} {
		p := pages.Phrase{Key: "who", N: 7, Values: values("who", name, "of", 3)}
		if got := string(w.phrase(p)); got != want+" &amp; &lt;all&gt;" {
			t.Errorf("%q is %s", name, got)
		}
		if got := w.plainly(p); got != name+" & <all>" {
			t.Errorf("%q in words is %s", name, got)
		}
		p.Values = values("who", pages.Link{Title: name, Href: `x" onclick="y`, Lang: `a"b`, Dir: `c"d`})
		if got := string(w.phrase(p)); got != `<a href="x%22%20onclick=%22y" lang="a&#34;b" dir="c&#34;d">`+want+"</a> &amp; &lt;all&gt;" {
			t.Errorf("a link to %q is %s", name, got)
		}
	}
}

func TestAValueOfAPhraseIsANumberARhythmADateOrAWord(t *testing.T) {
	w := sentences.sound(t).wording("en")
	for want, v := range map[string]any{"1,234 & <all>": 1234, "every 2 weeks & <all>": &calendar.Span{Days: 14}, "1 March 2026 & <all>": calendar.Date(2026, 3, 1), "0 & <all>": 0} {
		if got := w.plainly(pages.Phrase{Key: "who", Values: values("who", v)}); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	key := pages.Phrase{Key: "who", Values: []pages.Named{{Name: "who", Value: pages.Value{Key: "goals", Day: calendar.None, To: calendar.None}}}}
	if got := w.plainly(key); got != "Goals & <all>" {
		t.Errorf("a key is %q", got)
	}
}

func TestAPhraseThatIsMissingShowsItsKey(t *testing.T) {
	w := sentences.sound(t).wording("en")
	if got := string(w.phrase(pages.Phrase{Key: "no-such-phrase", N: 3})); got != "3 no-such-phrase" {
		t.Errorf("it is %q", got)
	}
}
