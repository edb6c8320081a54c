package generator

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// TestAnnotationsSayNoMoreThanTheirEdition looks at what is held back beside
// what is shown, in the same review: passages, notes, names, links, comments.
func TestAnnotationsSayNoMoreThanTheirEdition(t *testing.T) {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"mentorfolio.yaml":      "title: T\naudience: {default: public}\npeople:\n  - {id: ana, name: Ana, consent: {given: 2026-01-01, name: full, quote: true}}\n  - {id: secretid, name: Secret Name, alias: my mentor, consent: {given: 2026-01-01, name: alias, quote: true}}\n",
		"samples/parser.md":     "---\ndate: 2026-03-01\n---\nShown words stay.\n\n<!-- audience: pair -->\nsecretpassage here\n<!-- /audience -->\n",
		"goals/secretgoal.md":   "---\naudience: pair\nmeasure: m\nwhy: w\ndue: 2026-06-01\n---\n",
		"samples/secretwork.md": "---\naudience: pair\ndate: 2026-03-01\n---\nHidden words.\n",
		"reviews/open.md": "---\nof: sample/parser\nby: secretid\nstance: mentor\ndate: 2026-03-14\nnotes:\n  - {quote: Shown words, text: shownnote}\n  - {quote: secretpassage here, text: secretnote}\n  - {reply_to: 2, text: replyalone}\n  - {reply_to: 1, text: shownreply}\n---\n" +
			"shownoverall, see [it](../goals/secretgoal.md).\n\n<!-- secretcomment -->\n\n<!-- audience: pair -->\nsecretoverall\n<!-- /audience -->\n",
		"reviews/held.md": "---\nof: sample/secretwork\nby: ana\nstance: self\ndate: 2026-03-14\nnotes: [{quote: Hidden words, text: secretself}]\n---\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for level, want := range map[entry.Level]struct{ shown, held []string }{
		entry.Public: {[]string{"shownnote", "shownreply", "shownoverall", "my mentor"}, []string{"secret", "Secret"}},
		entry.Pair:   {[]string{"shownnote", "secretnote", "secretoverall", "secretself"}, []string{"secretcomment"}},
	} {
		made, err := Make(files, Options{Level: level, Day: calendar.Date(2026, 4, 1)})
		if err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		fs.WalkDir(made.Site, ".", func(name string, d fs.DirEntry, _ error) error {
			if strings.HasSuffix(name, ".jsonld") {
				data, _ := fs.ReadFile(made.Site, name)
				said.Write(append([]byte(name), data...))
			}
			return nil
		})
		for _, word := range want.shown {
			if !strings.Contains(said.String(), word) {
				t.Errorf("%s: %q is missing in\n%s", level, word, said.String())
			}
		}
		for _, word := range want.held {
			if strings.Contains(said.String(), word) {
				t.Errorf("%s: %q is told in\n%s", level, word, said.String())
			}
		}
	}
}
