package render

import (
	"encoding/json"
	"html/template"
	"strings"
	"sync"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestAFileOfTheAuthorsTakesThePlaceOfTheThemes(t *testing.T) {
	r := own{
		"templates/layouts/goal.html": `{{define "content"}}<p class="mine">{{.Title}}, {{word "goals"}}, {{day .Site.Day}}</p>{{.Body}}{{end}}`,
		"wording/pt.json":             `{"goals": "Metas"}`,
	}.sound(t)
	for address, want := range map[string]string{
		"goals/cli/":       `<p class="mine">Ship &lt;it&gt;, Goals, <time datetime="2026-04-01">1 April 2026</time></p><p>Some <em>words</em>.</p>`,
		"pt-br/goals/cli/": `<p class="mine">Ferramenta, Metas, `,
	} {
		if got := html(t, r, address); !strings.Contains(got, want) || !strings.Contains(got, "<title>") {
			t.Errorf("/%s is\n%s", address, got)
		}
	}
	if got := html(t, r, "sessions/meeting/"); strings.Contains(got, `class="mine"`) || !strings.Contains(got, "Meeting") {
		t.Errorf("another layout is\n%s", got)
	}
}

func TestALayoutThatIsMissingIsThatOfAPage(t *testing.T) {
	r := own{"templates/layouts/page.html": `{{define "content"}}<p class="any">{{.Title}}</p>{{end}}`}.sound(t)
	p := page(t, r, "goals/cli/")
	p.Layout = "never-heard-of"
	text, err := r.Page(p)
	if err != nil || !strings.Contains(string(text), `<p class="any">Ship &lt;it&gt;</p>`) {
		t.Errorf("%v:\n%s", err, text)
	}
}

// bare is a theme with nothing but what it must have.
func bare() own {
	return own{
		"templates/base.html":         `<h1>{{.Title}}</h1>{{block "content" .}}{{end}}`,
		"templates/layouts/page.html": `{{define "content"}}{{word "goals"}}{{end}}`,
		"wording/en.json":             `{"goals": "Aims & ends"}`,
		"style.css":                   "p{color:#000}",
	}
}

func TestAThemeNeedsLittle(t *testing.T) {
	r, problems := renderer(t, bare().alone())
	if got := html(t, r, "goals/cli/"); len(problems) > 0 || got != "<h1>Ship &lt;it&gt;</h1>Aims &amp; ends" {
		t.Errorf("%v: %s", problems, got)
	}
}

func TestNoWordIsCodeOfATemplate(t *testing.T) {
	for _, word := range []string{"{{.Title}}", "{{end}}", "{{", "a {", "{{/*", `{{word "goals"}}`} {
		theme := bare()
		text, _ := json.Marshal(word)
		theme["wording/en.json"] = `{"goals": ` + string(text) + `}`
		theme["templates/layouts/page.html"] = `{{define "content"}}<p title="{{word "goals"}}">{{word "goals"}}{{.Site.Title}}</p>{{end}}`
		r, problems := renderer(t, theme.alone())
		got := strings.ReplaceAll(html(t, r, "goals/cli/"), "&#123;", "{")
		shown := template.HTMLEscapeString(word)
		if want := `<p title="` + shown + `">` + shown + `Notes &amp; such</p>`; len(problems) > 0 || !strings.HasSuffix(got, want) {
			t.Errorf("%v: %s, want %s", problems, got, want)
		}
	}
}

func TestAThemeThatMissesWhatItNeedsIsAnError(t *testing.T) {
	for file, want := range map[string]string{
		"templates/base.html": "the theme has no templates/base.html",
		"wording/en.json":     "the theme has no readable wording/en.json",
		"style.css":           "the theme has no style.css",
	} {
		theme := bare()
		delete(theme, file)
		if _, _, err := New(theme.alone(), entry.Theme{}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("without %s: %v", file, err)
		}
	}
	theme := bare()
	delete(theme, "templates/layouts/page.html")
	r, _ := renderer(t, theme.alone())
	if _, err := r.Page(page(t, r, "goals/cli/")); err == nil || err.Error() != "the theme has no templates/layouts/goal.html and no page.html" {
		t.Errorf("without a layout: %v", err)
	}
}

func TestAMistakeInATemplateIsToldWhenItIsRead(t *testing.T) {
	for _, c := range []struct{ name, file, text, place, says, source string }{
		{"a brace is missing", "layouts/goal.html", "{{define \"content\"}}\n<p>{{.Title}</p>\n{{end}}", ":2", "bad character", "<p>{{.Title}</p>"},
		{"a function that is none", "layouts/goal.html", "{{define \"content\"}}\n\n{{shout .Title}}{{end}}", ":3", `function "shout" not defined`, "{{shout .Title}}{{end}}"},
		{"an end is missing", "partials/words.html", "{{define \"words\"}}\n{{.Title}}", ":2", "unexpected EOF", "{{.Title}}"},
		{"in the frame", "base.html", "<h1>\n{{end}}</h1>", ":2", "unexpected {{end}}", "{{end}}</h1>"},
	} {
		_, problems := renderer(t, own{"templates/" + c.file: c.text}.over())
		if len(problems) != 1 || problems[0].Place() != "theme/templates/"+c.file+c.place || !strings.Contains(problems[0].Text, c.says) ||
			problems[0].Source != c.source || problems[0].Rule != "theme-template" || problems[0].Hint == "" {
			t.Errorf("%s: %+v", c.name, problems)
		}
	}
}

func TestAMistakeInATemplateIsToldWhenAPageIsMade(t *testing.T) {
	for _, c := range []struct{ name, text, place, says string }{
		{"a field that is none", "{{define \"content\"}}\n{{.Titel}}{{end}}", ":2", ".Titel: there is no .Titel here"},
		{"a template that is none", "{{define \"content\"}}\n\n{{template \"crad\" .}}{{end}}", ":3", `no such template "crad"`},
		{"a quote that is not closed", "{{define \"content\"}}\n<a href=\"{{if .Title}}\"{{end}}>{{end}}", ":2", "{{if}} branches end in different contexts"},
	} {
		r := own{"templates/layouts/goal.html": c.text}.sound(t)
		_, err := r.Page(page(t, r, "goals/cli/"))
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		if p := Problem(err); strings.Contains(p.Text, "stateTag") || !strings.HasPrefix(p.Place(), "theme/templates/layouts/goal.html"+c.place) || !strings.Contains(p.Text, c.says) || p.Rule != "theme-template" {
			t.Errorf("%s: %s: %s", c.name, p.Place(), p.Text)
		}
	}
}

func TestAMistakeInATemplateIsToldInTheWordsOfAThemesAuthor(t *testing.T) {
	for action, want := range map[string]string{
		`{{.Nope}}`:                     ".Nope: there is no .Nope here",
		`{{with .Own}}{{.Nope}}{{end}}`: ".Nope: there is no .Nope here",
		`{{.Site.Nope.X}}`:              ".Site.Nope.X: there is no .Nope here",
		`{{.Facts.Nope}}`:               ".Facts.Nope: there is no .Nope here",
		`{{.Previous.Title}}`:           ".Previous.Title: this page has nothing here that could have a .Title",
		`{{.Title 3}}`:                  ".Title: .Title is a value, which is given nothing",
		`{{range .Title}}{{end}}`:       ".Title is no list, so nothing can be done for each of it",
		`{{word}}`:                      "word: word wants at least 1, and is given 0",
		`{{day .Title}}`:                ".Title is of another kind than is wanted here",
		`{{at 2 true .}}`:               ". is of another kind than is wanted here",
		`{{link .}}`:                    ". is of another kind than is wanted here",
		`{{link .Previous}}`:            "link .Previous: there is nothing here that it could be of",
		`{{word 3}}`:                    "3 is of another kind than is wanted here",
		`{{day nil}}`:                   "nil is of another kind than is wanted here",
		`{{if eq .Title 3}}{{end}}`:     "eq .Title 3: what is given here does not go together",
		`{{index .Title 3 4}}`:          "index .Title 3 4: what is given here does not go together",
		`{{len .Previous}}`:             "len .Previous: what is given here does not go together",
		`{{call .Title}}`:               "call .Title: what is given here does not go together",
		`{{index .Facts 99}}`:           "index .Facts 99: index out of range: 99",
	} {
		r := own{"templates/layouts/goal.html": `{{define "content"}}` + action + `{{end}}`}.sound(t)
		_, err := r.Page(page(t, r, "goals/cli/"))
		if err == nil {
			t.Errorf("%s: no error", action)
			continue
		}
		if p := Problem(err); p.Text != want || p.Hint == "" {
			t.Errorf("%s: %s, want %s (%s)", action, p.Text, want, p.Hint)
		}
	}
}

func TestWhereATemplateHasAMistakeTheOneThatShipsIsUsed(t *testing.T) {
	ships := html(t, own{}.sound(t), "goals/cli/")
	for name, text := range map[string]string{"base.html": "{{end}}", "layouts/goal.html": "{{", "partials/words.html": `{{define "link"}}`} {
		r, problems := renderer(t, own{"templates/" + name: text}.over())
		if got := html(t, r, "goals/cli/"); len(problems) != 1 || got != ships {
			t.Errorf("%s: %+v\n%s", name, problems, got)
		}
	}
	r, problems := renderer(t, own{"templates/base.html": " \n"}.over())
	if got := html(t, r, "goals/cli/"); len(problems) != 1 || problems[0].Place() != "theme/templates/base.html:1" || problems[0].Text != "the file is empty, and every page would be" || got != ships {
		t.Errorf("an empty base.html: %+v\n%s", problems, got)
	}
}

func TestAPageWhoseLayoutHasAMistakeIsThatOfAPage(t *testing.T) {
	theme := bare()
	theme["templates/layouts/goal.html"], theme["templates/layouts/page.html"] = "{{", `{{define "content"}}<p class="any">{{end}}`
	r, _ := renderer(t, theme.alone())
	if got := html(t, r, "goals/cli/"); !strings.Contains(got, `<p class="any">`) {
		t.Errorf("it is\n%s", got)
	}
}

func TestTheStyleSheetsNameCarriesAMarkOfItsContent(t *testing.T) {
	mark := func(css string) string {
		theme := bare()
		theme["style.css"], theme["templates/base.html"] = css, `{{style}}`
		r, _ := renderer(t, theme.alone())
		return html(t, r, "goals/cli/")
	}
	if a, b := mark("p{}"), mark("a{}"); a == b || a != mark("p{}") || !strings.HasPrefix(a, StyleName+"?") {
		t.Errorf("it is %s, then %s", a, b)
	}
}

func TestPagesMadeAtOnceAreThoseMadeOneByOne(t *testing.T) {
	r := tongues.sound(t)
	addresses := strings.Fields("goals/cli/ pt-br/goals/cli/ sessions/meeting/ goals/ journal/")
	want := map[string]string{}
	for _, a := range addresses {
		want[a] = html(t, r, a)
	}
	var wait sync.WaitGroup
	for range 4 {
		for _, a := range addresses {
			p := page(t, r, a)
			wait.Go(func() {
				if got, err := r.Page(p); err != nil || string(got) != want[a] {
					t.Errorf("/%s is another: %v", a, err)
				}
			})
		}
	}
	wait.Wait()
}
