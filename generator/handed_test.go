package generator

import (
	"bytes"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Whoever is handed the sources of an edition can build its site from them, to the byte.
func TestTheSourcesOfAnEditionBuildIntoTheSameSite(t *testing.T) {
	for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair, entry.Private} {
		t.Run(level.String(), func(t *testing.T) {
			sameAgain(t, os.DirFS("../content-example"), Options{Level: level, Day: calendar.Date(2026, 7, 20), FromFiles: true})
		})
	}
}

// sameAgain builds a site, its sources, and the site of these.
func sameAgain(t *testing.T, folder fs.FS, o Options) {
	t.Helper()
	made, err := Make(folder, o)
	if err != nil {
		t.Fatal(err)
	}
	handed, err := made.Sources()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Make(handed, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range again.Problems {
		if p.Level == problem.Error && problem.Count(made.Problems, problem.Error) == 0 {
			t.Errorf("the sources have a problem of their own: %s: %s", p.Place(), p.Text)
		}
	}
	differ, err := differing(made.Site, again.Site)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range differ {
		before, _ := fs.ReadFile(made.Site, name)
		after, _ := fs.ReadFile(again.Site, name)
		t.Errorf("%s is not as it was:\n%s\n%s", name, apart(before, after), apart(after, before))
	}
}

// apart is where a text begins to be another, with what stands around that.
func apart(text, other []byte) []byte {
	at := 0
	for at < len(text) && at < len(other) && text[at] == other[at] {
		at++
	}
	return text[max(0, at-80):min(len(text), at+80)]
}

// What folders have that nobody here wrote: each of these came out otherwise once.
func TestWhatOthersWriteIsBuiltAgainAsItWas(t *testing.T) {
	written := map[string]string{
		"README.md":                  "<!-- SPDX-License-Identifier: MIT -->\n\n# All\n\n[Weeks](docs/updates/), [one](docs/updates/2025.06.25.md) and [[2025.06.25|the week]], [[Setting up|how to set up]].\n",
		"docs/updates/2025.06.25.md": "# Week 4\n\n<aside markdown=\"1\">\n*Said* by [somebody](https://example.org).\n</aside>\n",
		"docs/updates/_template.md":  "# Week\n\n[ ] todo\n",
		"docs/Setting Up.md":         "---\nid: set-up.md\nsidebar_label: hidden\n---\n# Setting up\n\n[the end](#the-end--now)\n\n## The end – now\n\n<iframe src=\"https://www.youtube.com/embed/x\" title=\"A film\"></iframe>\n",
		"docs/code.md":               "# Code\n\n```css\nanimation: pulse 2s infinite; /* 30:60:90 */\n```\n\n<!--\ntwo\n\nlines -->\n\nEnd :seedling: caf&eacute;.\n\n| a | b |\n|---|---|\n| 1 | 2 | three |\n",
		"docs/notes.md":              "# Notes\n\nSaid[^why] and [said][again] and [again].\n\n[^why]: Because.\n\n[again]: ../README.md \"Once more\"\n[never]: ../README.md\n",
	}
	folder := fstest.MapFS{}
	for name, text := range written {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	sameAgain(t, folder, Options{Level: entry.Pair, Day: calendar.Date(2026, 7, 20)})
}

// Words can hide in a text that is for all, where no page shows them.
func TestWhatNoPageShowsIsNotHandedOn(t *testing.T) {
	folder := fstest.MapFS{
		"goals/reader.md": {Data: []byte("---\n# canary1\naudience: public\nmeasure: m\nwhy: w\ndue: 2026-09-01\n---\n" +
			"A [link](canary2.md \"canary3\"), [[canary4]], [words][canary5].\n\n[canary5]: https://example.org\n[//]: # (canary6)\n\n" +
			"Said[^canary7].\n\n[^canary7]: Yes.\n\n[^canary8]: never\n\n<p onclick=\"canary9\" style=\"canary10\">x</p> <!-- canary11 -->\n\n<!--\ncanary12\n-->\n\n" +
			"| a |\n|---|\n| 1 | canary13 |\n\n```go canary14\nx\n```\n\n<script>canary15</script>\n\n<?canary16?>\n\n<a href=\"canary17.md\">y</a>\n")},
		"goals/canary18.md":      {Data: []byte("---\nid: writer\naudience: public\nmeasure: m\nwhy: w\ndue: 2026-09-01\n---\nx\n")},
		"canary2.md":             {Data: []byte("hidden")},
		"theme/layouts/note.txt": {Data: []byte("x")},
	}
	made, err := Make(folder, Options{Level: entry.Public, Day: calendar.Date(2026, 7, 20)})
	if err != nil {
		t.Fatal(err)
	}
	handed, err := made.Sources()
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(handed, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(handed, name)
		if text = append(text, name...); bytes.Contains(text, []byte("canary")) && !bytes.Contains(text, []byte("[canary4]()")) {
			t.Errorf("%s has what no page shows:\n%s", name, text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	sameAgain(t, folder, Options{Level: entry.Public, Day: calendar.Date(2026, 7, 20)})
}
