package watch

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// inAnyMode tries a scene with hints, and polled.
func inAnyMode(t *testing.T, play func(*scene)) {
	files := map[string]string{"a.md": "a", "goals/b.md": "b"}
	noticed := alone()
	noticed.pulse = 20 * time.Millisecond
	t.Run("notified", func(t *testing.T) { play(begin(t, files, Options{}, noticed)) })
	t.Run("polled", func(t *testing.T) { play(begin(t, files, Options{Poll: true}, polled())) })
}

func (s *scene) isStillWatched() {
	s.Helper()
	clear(s.seen)
	s.write("goals/b.md", "later")
	s.write("new/c.md", "later")
	s.reports("goals/b.md", "new/c.md")
}

func TestTheFolderItselfIsDeletedAndMadeAgain(t *testing.T) {
	inAnyMode(t, func(s *scene) {
		s.remove("")
		s.reports("a.md", "goals/b.md")
		s.write("a.md", "new")
		s.agrees()
		s.isStillWatched()
	})
}

func TestTheFolderItselfIsReplacedAtOnce(t *testing.T) {
	inAnyMode(t, func(s *scene) {
		for range 5 {
			s.remove("")
			s.write("goals/b.md", "new")
			s.agrees()
			s.isStillWatched()
		}
	})
}

func TestTheFolderItselfIsRenamedAndAnotherTakesItsPlace(t *testing.T) {
	inAnyMode(t, func(s *scene) {
		s.must(os.Rename(s.dir, s.dir+"-old"))
		s.reports("a.md", "goals/b.md")
		s.write("a.md", "new")
		s.isStillWatched()
		s.must(os.Rename(s.dir, s.dir+"-new"))
		s.must(os.Rename(s.dir+"-old", s.dir))
		s.agrees()
		s.isStillWatched()
	})
}

func TestAFolderAboveIsRenamed(t *testing.T) {
	inAnyMode(t, func(s *scene) {
		above := filepath.Dir(s.dir)
		s.must(os.Rename(above, above+"-old"))
		t.Cleanup(func() { os.RemoveAll(above + "-old") })
		s.reports("a.md", "goals/b.md")
		s.write("a.md", "new")
		s.isStillWatched()
	})
}

func TestTheFolderIsALinkThatIsTurned(t *testing.T) {
	for name, o := range map[string]Options{"notified": {}, "polled": {Poll: true}} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, map[string]string{"one/a.md": "1", "two/a.md": "2", "two/b.md": "2"}, Options{Poll: true}, polled())
			s.watcher.Close()
			s.link("one", "now")
			s.dir = s.on("now")
			s.watch(o, polled())
			s.write("a.md", "through the link")
			s.reports("a.md")
			s.must(os.Remove(s.dir))
			s.must(os.Symlink("two", s.dir))
			s.reports("a.md", "b.md")
			s.isStillWatched()
		})
	}
}

func TestAFolderThatIsNotThereCannotBeWatched(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{filepath.Join(t.TempDir(), "missing"), file} {
		if w, err := Start(dir, Options{}); err == nil {
			w.Close()
			t.Errorf("%s is watched", dir)
		}
	}
}
