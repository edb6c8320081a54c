package render

import (
	"bytes"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

func TestALinkIsWordsThatLeadSomewhere(t *testing.T) {
	w := own{}.sound(t).wording("en")
	for want, l := range map[string]linked{
		`<a href="../cli/">Ship &lt;it&gt;</a>`:          pages.Link{Title: "Ship <it>", Href: "../cli/"},
		`<a href="./" lang="ar" dir="rtl">هدف</a>`:       &pages.Link{Title: "هدف", Href: "./", Lang: "ar", Dir: "rtl"},
		`<a href="goals/">Goals</a>`:                     pages.Link{Key: "goals", Href: "goals/"},
		`<span>Ana</span>`:                               pages.Link{Title: "Ana"},
		`<span lang="pt" dir="ltr">Ana &amp; Rui</span>`: pages.Card{Link: pages.Link{Title: "Ana & Rui", Lang: "pt", Dir: "ltr"}, Kind: "person"},
	} {
		if got := string(w.link(l)); got != want {
			t.Errorf("%+v is %s, want %s", l, got, want)
		}
	}
}

func TestAnAddressIsFitForAnAttribute(t *testing.T) {
	for href, want := range map[string]string{
		"../goals/ship-cli/index.html#_g1": "../goals/ship-cli/index.html#_g1",
		"%D9%87%D8%AF%D9%81/":              "%D9%87%D8%AF%D9%81/",
		"100%/":                            "100%25/",
		"هدف/":                             "%d9%87%d8%af%d9%81/",
		`a" onclick="b`:                    "a%22%20onclick=%22b",
		"https://example.org/?a=1&b=(2)":   "https://example.org/?a=1&amp;b=%282%29",
		"mailto:ana@example.org":           "mailto:ana@example.org",
		"javascript:alert(1)":              "#ZgotmplZ",
		"data:text/html,x":                 "#ZgotmplZ",
	} {
		if got := address(href); got != want {
			t.Errorf("%s is %s, want %s", href, got, want)
		}
	}
}

func TestAValueIsTheFirstThingThatIsSaid(t *testing.T) {
	w := own{}.sound(t).wording("en")
	week, three, none := calendar.Span{Days: 7}, 3, calendar.None
	first, last := calendar.Date(2026, 1, 12), calendar.Date(2026, 3, 1)
	for want, v := range map[string]pages.Value{
		"every week, Goals, 17:00, 1 week": {Every: &week, Key: "goals", Text: "17:00", Span: &week, Day: none, To: none},
		"1 week":                           {Span: &week, Number: &three, Day: none, To: none},
		"3":                                {Number: &three, Key: "goals", Day: none, To: none},
		"Goals":                            {Key: "goals", Day: none, To: none},
		"Goals 2 &amp; 3":                  {Key: "goals", Text: "2 & 3", Day: none, To: none},
		`<span>a &lt; b</span>`:            {Text: "a < b", Day: none, To: none},
		`<span lang="ar" dir="rtl">هدف</span>`:                                                             {Text: "هدف", Lang: "ar", Dir: "rtl", Day: none, To: none},
		`<time datetime="2026-03-01">1 March 2026</time>`:                                                  {Day: last, To: none},
		`<time datetime="2026-01-12">12 January</time> to <time datetime="2026-03-01">1 March 2026</time>`: {Day: first, To: last},
		string(w.brief(first, last)):                                                                       {Day: first, To: last, Brief: true},
	} {
		if got := string(w.value(v)); got != want {
			t.Errorf("%+v is %s, want %s", v, got, want)
		}
	}
}

func TestWhoseThemeWritesLinksItselfHasThemInEveryList(t *testing.T) {
	r := own{"templates/partials/yours.html": `{{define "link"}}[{{.Title}}]{{end}}`}.sound(t)
	page := page(t, r, "goals/cli/")
	page.Mentions = []pages.Card{{Link: pages.Link{Title: "Meeting", Href: "../"}, Kind: "session", Date: calendar.None, Due: calendar.None}}
	got, err := r.Page(page)
	if err != nil || !bytes.Contains(got, []byte("<h3>[Meeting]</h3>")) {
		t.Errorf("%v: it is\n%s", err, got)
	}
}
