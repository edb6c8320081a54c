package render

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/themes"
)

func TestTheColoursThatShipCanBeReadInLightAndInDark(t *testing.T) {
	style, err := fs.ReadFile(themes.Default(), "style.css")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(shadesOf(style)); n < 8 {
		t.Errorf("only %d colours are found", n)
	}
	for _, p := range CheckStyle("style.css", style) {
		t.Error(p.Text)
	}
}

func TestColoursOfAnOwnStyleSheetAreHeldToTheirContrast(t *testing.T) {
	for name, c := range map[string]struct{ style, want string }{
		"too pale in light":        {":root {\n  --paper: #fff;\n  --ink: light-dark(#999, #000); }", `warning 3:3 in light, the contrast of --ink on --paper is 2.8`},
		"nearly dark enough":       {":root { --paper: #fff; --ink: #666 }", "hint 1:24 in light, the contrast of --ink on --paper is 5.7"},
		"dark enough":              {":root { --paper: #fff; --ink: #222; }", ""},
		"no plain colour":          {":root { --paper: canvas; --ink: #999; }", ""},
		"on paper it is otherwise": {":root { --paper: #fff; --ink: #222; } @media print { :root { --ink: #999; } }", ""},
		"of what is no text":       {":root { --paper: #fff; --line: #eee; }", ""},
	} {
		var said []string
		for _, p := range CheckStyle("theme/style.css", []byte(c.style)) {
			said = append(said, fmt.Sprintf("%s %d:%d %s", p.Level, p.Line, p.Col, p.Text))
		}
		if got := strings.Join(said, "\n"); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}
