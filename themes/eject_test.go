package themes_test

import (
	"html/template"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/themes"
)

func TestAFileThatIsTakenOverNamesTheProgramInItsOwnLanguage(t *testing.T) {
	for name, want := range map[string]string{
		"style.css":           "/* style.css of mentorfolio 1.2.3, taken over: ",
		"templates/base.html": "{{/* templates/base.html of mentorfolio 1.2.3, taken over: ",
		"desk/1-text.js":      "// desk/1-text.js of mentorfolio 1.2.3, taken over: ",
		"wording/en.json":     "{\n",
		"nothing.css":         "",
	} {
		if got := string(themes.Shipped(name, "mentorfolio 1.2.3")); !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s begins with %.80q", name, got)
		}
	}
}

func TestTheNoteIsNoPartOfThePage(t *testing.T) {
	text := string(themes.Shipped("templates/base.html", "mentorfolio dev"))
	note, _, _ := strings.Cut(text, "\n")
	page := template.Must(template.New("").Parse(note + "\n<!doctype html>"))
	var b strings.Builder
	if err := page.Execute(io.Writer(&b), nil); err != nil || b.String() != "<!doctype html>" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestVersionsAreComparedWithoutTheNote(t *testing.T) {
	one, two := themes.Shipped("style.css", "mentorfolio 1.0.0"), themes.Shipped("style.css", "mentorfolio 1.1.0")
	if !themes.SameText(one, two) || themes.SameText(one, append(slices.Clone(two), "p {}\n"...)) {
		t.Error("a note counts, or a rule does not")
	}
}

func TestWhatTakesThePlaceOfOurs(t *testing.T) {
	author := fstest.MapFS{"style.css": {}, "templates/layouts/goal.html": {}, "templates/layouts/own.html": {}, ".ejected/style.css": {}}
	if got := themes.Replaced(author); !slices.Equal(got, []string{"style.css", "templates/layouts/goal.html"}) {
		t.Error(got)
	}
}
