package webpage

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAPageSaysWhatItHolds(t *testing.T) {
	p := Read([]byte(`<!doctype html><html lang="en"><title>Goals</title><link rel="stylesheet" href="s.css"><link rel="canonical" href="https://a.example/">
		<main id="m"><h1 id="m">Goals</h1><p>One <b>two</b> <code>three</code> <span lang="ar">مرحبا</span></p>
		<p><a href="../a/#b">An <i>answer</i></a> <img src="x.png" alt=" A chart "><img src="y.png"></p>
		<table><tr><td></td><td>1</td></tr></table><table role="presentation"><tr><td>2</td></tr></table><table><tr><th>3</th></tr></table></main></html>`))
	for what, c := range map[string][2]any{
		"title":    {p.Title, "Goals"},
		"language": {p.Lang, "en"},
		"mains":    {p.Mains, 1},
		"twice":    {p.Twice, []string{"m"}},
		"headings": {p.Headings, []Heading{{1, "Goals"}}},
		"links":    {p.Links, []Link{{"s.css", "", true}, {"../a/#b", "An answer", false}, {"x.png", "", true}, {"y.png", "", true}}},
		"pictures": {p.Pictures, []Picture{{"x.png", "A chart", true}, {"y.png", "", false}}},
		"tables":   {p.Tables, []Table{{false, "1"}, {true, ""}}},
	} {
		if got, want := fmt.Sprintf("%+v", c[0]), fmt.Sprintf("%+v", c[1]); got != want {
			t.Errorf("%s\n got %s\nwant %s", what, got, want)
		}
	}
}

func TestPassagesAreInTheLanguageAroundThem(t *testing.T) {
	p := Read([]byte(`<html lang="en"><body><p>Hello <em>you</em> <code>x()</code> <span lang="ar">مرحبا <b>بك</b></span></p><ul lang="de"><li>Guten Tag</li></ul></body></html>`))
	want := []Passage{{"en", "Hello you"}, {"ar", "مرحبا بك"}, {"de", "Guten Tag"}}
	if !slices.Equal(p.Passages, want) {
		t.Errorf("got %q", p.Passages)
	}
}

func TestWhatHasNoNameIsNoted(t *testing.T) {
	for markup, want := range map[string]string{
		`<a href="x"></a>`:                           "the link to x",
		`<a href="x"><img src="y" alt="Home"></a>`:   "",
		`<a href="x" aria-label="Home"></a>`:         "",
		`<a id="x"></a>`:                             "",
		`<button><svg></svg></button>`:               "a button",
		`<button>Go</button>`:                        "",
		`<input>`:                                    "a field (input)",
		`<input type="hidden">`:                      "",
		`<label>Name <input></label>`:                "",
		`<label for="n">Name</label><input id="n">`:  "",
		`<label for="m">Name</label><select id="n">`: "a field (select)",
		`<iframe src="x"></iframe>`:                  "the iframe to x",
	} {
		if got := strings.Trim(fmt.Sprint(Read([]byte(markup)).Nameless), "[]"); got != want {
			t.Errorf("%s: got %q, want %q", markup, got, want)
		}
	}
}
