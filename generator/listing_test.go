package generator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestAListSaysWhatKeepsEachEntryBack(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range map[string]string{
		entry.ConfigFile:         "title: T\naudience: {goal: public}\npeople: [{id: ana, name: Ana Souza}]\nskills: [{id: go, name: Go}]\n",
		"goals/ship.md":          "---\ntitle: Ship it\nstatus: active\nmeasure: m\nwhy: w\ndue: 2026-06-30\n---\n",
		"goals/secret.md":        "---\naudience: private\nmeasure: m\nwhy: w\ndue: 2026-06-30\n---\n",
		"goals/late.md":          "---\ndraft: true\nmeasure: m\nwhy: w\ndue: 2026-06-30\n---\n",
		"goals/of-ana.md":        "---\nowner: ana\nmeasure: m\nwhy: w\ndue: 2026-06-30\n---\n",
		"goals/open.md":          "---\nmeasure: m\n",
		"sessions/2026-03-17.md": "We met.\n",
	} {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	w, err := Open(folder, Options{Day: calendar.Date(2026, 3, 20)})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range w.List(entry.Public, false).Entries {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%v|%s\n", row.Key, row.Title, row.Day, row.Status, row.Audience, row.Draft, row.Held)
	}
	want := `goal/late|Late|||public|true|it is a draft
goal/of-ana|Of ana|||public|false|it names or quotes somebody without their consent
goal/secret|Secret|||private|false|it is for private
goal/ship|Ship it||active|public|false|
session/2026-03-17|2026-03-17|2026-03-17||pair|false|it is for pair
goal/open|open|||private|false|it cannot be read: `
	if !strings.HasPrefix(b.String(), want) || !strings.HasSuffix(b.String(), "\nperson/ana|Ana Souza||||false|\nskill/go|Go||||false|\n") {
		t.Errorf("listed are\n%s", b.String())
	}
}
