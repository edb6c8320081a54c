package generator

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"testing"

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
	for _, name := range differing(t, made.Site, again.Site) {
		t.Errorf("%s is not as it was", name)
	}
}

// differing are the files that two trees do not have alike.
func differing(t *testing.T, a, b fs.FS) (names []string) {
	t.Helper()
	for _, pair := range [][2]fs.FS{{a, b}, {b, a}} {
		err := fs.WalkDir(pair[0], ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			here, err := fs.ReadFile(pair[0], name)
			if err != nil {
				return err
			}
			if there, err := fs.ReadFile(pair[1], name); err != nil || !bytes.Equal(here, there) {
				names = append(names, name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
