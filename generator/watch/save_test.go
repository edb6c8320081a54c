package watch

import (
	"os"
	"testing"
)

// The steps in which programs save a file that is there already.
var saves = map[string]func(s *scene, p, text string){
	"plainly": func(s *scene, p, text string) { s.write(p, text) },
	"as vim does, with a backup": func(s *scene, p, text string) {
		s.write("goals/4913", "")
		s.remove("goals/4913")
		s.write("goals/.swap", "vim")
		s.rename(p, p+"~")
		s.write(p, text)
		s.must(os.Chmod(s.on(p), 0o644))
		s.remove(p + "~")
		s.remove("goals/.swap")
	},
	"as Emacs does, with a lock and a backup that stays": func(s *scene, p, text string) {
		s.link("ana@desk.4711:1760000000", "goals/.#lock")
		s.remove(p + "~")
		s.rename(p, p+"~")
		s.write(p, text)
		s.remove("goals/.#lock")
	},
	"as VS Code does, in place": func(s *scene, p, text string) {
		s.must(os.Truncate(s.on(p), 0))
		f, err := os.OpenFile(s.on(p), os.O_WRONLY, 0)
		s.must(err)
		_, err = f.WriteString(text)
		s.must(err)
		s.must(f.Close())
	},
	"as most programs do, by putting another in its place": func(s *scene, p, text string) {
		s.write("goals/new.tmp", text)
		s.rename("goals/new.tmp", p)
	},
	"by writing it little by little": func(s *scene, p, text string) {
		f, err := os.Create(s.on(p))
		s.must(err)
		for _, letter := range text {
			f.WriteString(string(letter))
		}
		s.must(f.Close())
	},
}

func TestASavedFileIsReported(t *testing.T) {
	for name, save := range saves {
		t.Run(name, func(t *testing.T) {
			inBothModes(t, map[string]string{"goals/a.md": "first", "goals/b.md": "other", "plan.md": "plan"}, func(s *scene) {
				for _, text := range []string{"two", "three", "four", "five!"} {
					save(s, "goals/a.md", text)
					s.reports("goals/a.md")
				}
				s.only("goals/a.md", "goals/a.md~", "goals/4913", "goals/.swap", "goals/.#lock", "goals/new.tmp")
			})
		})
	}
}

func TestAWriteThatSetsTheTimeBackIsReported(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "one"}, func(s *scene) {
		before, err := os.Stat(s.on("a.md"))
		s.must(err)
		s.write("a.md", "two")
		s.must(os.Chtimes(s.on("a.md"), before.ModTime(), before.ModTime()))
		s.reports("a.md")
	})
}

func TestAFileMayChangeWithoutItsContent(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "one", "b.md": "two"}, func(s *scene) {
		s.must(os.Chmod(s.on("a.md"), 0o600))
		s.reports("a.md")
		s.only("a.md")
	})
}

func TestAFileIsEmptiedForGood(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "one"}, func(s *scene) {
		s.write("a.md", "")
		s.reports("a.md")
	})
}

// A page that is blank for a moment would flash.
func TestAnEmptiedFileGetsALittleMoreTime(t *testing.T) {
	s := begin(t, map[string]string{"a.md": "one", "b.md": "two", "empty.md": ""}, Options{}, alone())
	s.watcher.Close()
	s.must(os.Truncate(s.on("a.md"), 0))
	s.remove("b.md")
	s.write("empty.md", "")
	c := s.watcher.comparison()
	c.notifier, c.halt = nil, func() bool { return false }
	c.hinted(map[string]bool{"a.md": false, "b.md": true, "empty.md": false})
	if len(c.halved) != 2 || c.halved[0] != "a.md" || c.halved[1] != "b.md" {
		t.Errorf("a.md was emptied and b.md is away, perhaps for a moment: %q", c.halved)
	}
}
