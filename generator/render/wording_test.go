package render

import (
	"strings"
	"testing"
)

// tongues are languages that an author adds to the theme.
var tongues = own{
	"wording/pl.json": `{"n-weeks": {"one": "{n} tydzień", "few": "{n} tygodnie", "many": "{n} tygodni", "other": "{n} tygodnia"}, "goals": "Cele"}`,
	"wording/ar.json": `{"direction": "rtl", "goals": "الأهداف",
		"n-weeks": {"zero": "صفر", "one": "أسبوع", "two": "أسبوعان", "few": "{n} أسابيع", "many": "{n} أسبوعا", "other": "{n} أسبوع"}}`,
	"wording/pt.json": `{"goals": "Metas", "n-weeks": {"other": "{n} semanas"}, "format-day": "{day} de {month} de {year}", "month-3": "março"}`,
}

func TestANumberTakesThePluralFormOfItsLanguage(t *testing.T) {
	r := tongues.sound(t)
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 0, "0 weeks"}, {"en", 1, "1 week"}, {"en", 2, "2 weeks"}, {"en", 1000, "1,000 weeks"},
		{"pl", 1, "1 tydzień"}, {"pl", 2, "2 tygodnie"}, {"pl", 5, "5 tygodni"}, {"pl", 12, "12 tygodni"}, {"pl", 22, "22 tygodnie"},
		{"ar", 0, "صفر"}, {"ar", 1, "أسبوع"}, {"ar", 2, "أسبوعان"},
		{"pt", 1, "1 semanas"}, // a form that is not written is "other"
	} {
		if got := r.wording(c.lang).count("n-weeks", c.n); got != c.want {
			t.Errorf("%d in %s is %q, want %q", c.n, c.lang, got, c.want)
		}
	}
	for n, want := range map[int]string{3: "أسابيع", 11: "أسبوعا", 100: "أسبوع"} {
		if got := r.wording("ar").count("n-weeks", n); !strings.HasSuffix(got, " "+want) {
			t.Errorf("%d in ar is %q, want %s", n, got, want)
		}
	}
	if got := r.wording("en").count("no-such-key", 3); got != "3 no-such-key" {
		t.Errorf("a key that is missing is %q", got)
	}
}

func TestTheThemeSpeaksTheNearestLanguageItHas(t *testing.T) {
	r := tongues.sound(t)
	for lang, want := range map[string]string{
		"en": "en", "en-AU": "en", "pt": "pt", "pt-BR": "pt", "PT-br": "pt", "ar-EG": "ar rtl", "ar": "ar rtl", "pl": "pl",
		"fr": "en", "zh-Hant-TW": "en", "": "en", "not a language": "en",
	} {
		tag, dir := r.Chrome(lang)
		if got := strings.TrimSpace(tag + " " + dir); got != want {
			t.Errorf("on a page in %q it speaks %q, want %q", lang, got, want)
		}
	}
}

func TestAKeyThatALanguageLeavesOutIsTheEnglishOne(t *testing.T) {
	r := tongues.sound(t)
	for key, want := range map[string]string{"goals": "Metas", "milestones": r.Word("en", "milestones"), "no-such-key": "no-such-key"} {
		if got := r.Word("pt-BR", key); got != want || got == "" {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := r.wording("pl").count("n-years", 2); got != "2 years" {
		t.Errorf("two years in Polish, which has no words for them, are %q", got)
	}
	if got := r.Words("pt"); got.Note != r.Words("en").Note || got.Footnotes == "" {
		t.Errorf("within prose: %+v", got)
	}
}

func TestAValueTakesItsPlaceInAText(t *testing.T) {
	w := own{}.sound(t).wording("en")
	if got := w.word("format-range", "from", "A", "to", "B"); got != "A to B" {
		t.Errorf("from A to B is %q", got)
	}
	if got := w.word("by", "by", "Ana", "unused", 1); got != "by Ana" {
		t.Errorf("by Ana is %q", got)
	}
	if got := w.word("by"); got != "by {by}" {
		t.Errorf("without its value it is %q", got)
	}
}

func TestWordsThatCannotBeReadAreAProblemOfTheirFile(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"no comma", "wording/pt.json", "{\n\"goals\": \"a\"\n\"b\": \"c\"}", "these words cannot be read"},
		{"a number", "wording/pt.json", `{"goals": 3}`, "these words cannot be read"},
		{"a list", "wording/pt.json", `["goals"]`, "these words cannot be read"},
		{"nothing", "wording/pt.json", "", "these words cannot be read"},
		{"no language", "wording/my words.json", "{}", `"my words" is not a language tag such as en or pt-BR`},
	} {
		r, problems := renderer(t, own{c.file: c.text}.over())
		if len(problems) != 1 || problems[0].File != "theme/"+c.file || problems[0].Rule != "theme-wording" || !strings.HasPrefix(problems[0].Text, c.want) || problems[0].Hint == "" {
			t.Errorf("%s: %+v", c.name, problems)
		}
		if tag, _ := r.Chrome("pt"); tag != "en" {
			t.Errorf("%s: the theme speaks %s", c.name, tag)
		}
	}
}

func TestAnAuthorsWordsAreLaidOverTheWordsThatShip(t *testing.T) {
	r := own{"wording/en.json": "\ufeff{\"goals\": \"Aims\", \"samples\": null}"}.sound(t)
	ships := own{}.sound(t)
	for key, want := range map[string]string{"goals": "Aims", "samples": ships.Word("en", "samples"), "milestones": "Milestones"} {
		if got := r.Word("en", key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := r.wording("en").count("n-weeks", 2); got != "2 weeks" {
		t.Errorf("two weeks are %q", got)
	}
}

func TestWhereAnAuthorsWordsCannotBeReadTheWordsThatShipAreUsed(t *testing.T) {
	for _, c := range []struct{ name, text, place, source, says string }{
		{"no comma", "{\n\"goals\": \"Aims\"\n\"samples\": \"Works\"\n}", "3:1", `"samples": "Works"`, "a mistake here, or just before"},
		{"a comma too much", "{\r\n\"goals\": \"Aims\",\r\n}", "3:1", `}`, "a mistake here, or just before"},
		{"other quotation marks", "{\n\"goals\": “Aims”\n}", "2:10", `"goals": “Aims”`, "a mistake here, or just before"},
		{"cut short", "{\n\"goals\": \"Aims\",\n\"samples\": \"Wo", "3:14", `"samples": "Wo`, "the file ends before they do"},
		{"empty", "", "1:1", "", "the file ends before they do"},
		{"a list", `["goals"]`, "1:1", `["goals"]`, "not between { and }"},
		{"a number", "{\"samples\": \"Works\",\n \"goals\": 3}", "2:2", ` "goals": 3}`, `"goals" is neither a text nor one for each plural form`},
		{"a form that is a number", `{"goals": {"one": 1, "other": "x"}}`, "1:2", `{"goals": {"one": 1, "other": "x"}}`, `"goals" is neither`},
		{"no form for most numbers", `{"goals": {"one": "goal"}}`, "1:2", `{"goals": {"one": "goal"}}`, `"goals" is neither`},
	} {
		r, problems := renderer(t, own{"wording/en.json": c.text}.over())
		if len(problems) != 1 {
			t.Errorf("%s: %+v", c.name, problems)
			continue
		}
		p := problems[0]
		if p.Place() != "theme/wording/en.json:"+c.place || p.Source != c.source || !strings.Contains(p.Text, c.says) || p.Hint == "" {
			t.Errorf("%s: %s: %s, at %q", c.name, p.Place(), p.Text, p.Source)
		}
		if got := r.Word("en", "goals"); got != "Goals" {
			t.Errorf("%s: goals are %q", c.name, got)
		}
	}
}

func TestWordsThatAreNullAreNone(t *testing.T) {
	r := own{"wording/pt.json": "null"}.sound(t)
	if got := r.Word("pt", "goals"); got != "Goals" {
		t.Errorf("goals are %q", got)
	}
}
