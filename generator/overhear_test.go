package generator

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Files are copied as they are, so the author is told of a name in one, and
// nothing that is called by a name is copied.
func TestAFileThatIsCopiedNamesNobodyUnnoticed(t *testing.T) {
	const words = "WEBVTT\n\n1\n00:00.000 --> 00:02.000\nSo says Tom Okafor.\n"
	for file, want := range map[string]string{
		"static/notes.txt":      "warning at 5",
		"static/drawing.svg":    "warning at 5",
		"a.vtt":                 "warning at 5",
		"unused.vtt":            "",
		"static/tom-okafor.txt": "error at 0",
		"static/long.txt":       "",
		"static/film.bin":       "",
	} {
		text := words
		switch file {
		case "static/long.txt":
			text = strings.Repeat("a ", longestText/2) + words
		case "static/film.bin":
			text = "\x00" + words
		case "static/drawing.svg":
			text = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n\n\n\n<text>Tom Okafor</text></svg>"
		}
		made, err := Make(fstest.MapFS{
			"mentorfolio.yaml": {Data: []byte("title: T\naudience: {default: public}\npeople: [{id: tom, name: Tom Okafor}]\n")},
			"a.md":             {Data: []byte("[Captions](a.vtt)\n")},
			"a.vtt":            {Data: []byte("WEBVTT\n")},
			file:               {Data: []byte(text)},
		}, Options{Level: entry.Public, Day: calendar.Date(2026, 4, 1)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range made.Problems {
			if p.File == file && p.Rule == "consent" {
				got = append(got, fmt.Sprintf("%s at %d", p.Level, p.Line))
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("of %s is told %q, want %q", file, got, want)
		}
		_, err = fs.Stat(made.Site, strings.TrimPrefix(file, "static/"))
		if there := err == nil; there != (file != "unused.vtt" && problem.Count(made.Problems, problem.Error) == 0) {
			t.Errorf("%s is in the site: %t", file, there)
		}
	}
}
