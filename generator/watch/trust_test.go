package watch

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// deafen makes the system tell nothing more.
func (s *scene) deafen() {
	for _, p := range s.system.current().WatchList() {
		s.must(s.system.current().Remove(p))
	}
}

func TestAfterAnOverflowEverythingIsComparedAndWatchedAgain(t *testing.T) {
	for _, lost := range []error{fsnotify.ErrEventOverflow, errors.New("something nobody knows")} {
		s := begin(t, map[string]string{"a.md": "a", "goals/b.md": "b", "goals/c.md": "c"}, Options{}, alone())
		s.deafen()
		s.write("a.md", "new")
		s.remove("goals/b.md")
		s.write("new/folder/d.md", "d")
		s.system.current().Errors <- lost
		s.reports("a.md", "goals/b.md", "new/folder/d.md")
		s.only("a.md", "goals/b.md", "new/folder/d.md")
		s.write("goals/c.md", "watched again")
		s.write("new/folder/d.md", "watched")
		s.reports("goals/c.md", "new/folder/d.md")
	}
}

func TestALostWatchIsFoundByTheSafetyNet(t *testing.T) {
	net := alone()
	net.calm, net.idle = 10*time.Millisecond, 50*time.Millisecond
	s := begin(t, map[string]string{"a.md": "a", "goals/b.md": "b"}, Options{}, net)
	s.must(s.system.current().Remove(s.on("goals")))
	s.write("goals/b.md", "nobody was told")
	s.reports("goals/b.md")
	for deadline := time.Now().Add(10 * time.Second); !slices.Contains(s.system.current().WatchList(), s.on("goals")); {
		if time.Now().After(deadline) {
			t.Fatal("goals is not watched again")
		}
		runtime.Gosched()
	}
}

// told is what a watcher said.
func told(o *Options) <-chan string {
	said := make(chan string, 10)
	o.Say = func(sentence string) { said <- sentence }
	return said
}

func TestWhereTheSystemCannotTellTheFolderIsPolledAndThatIsSaid(t *testing.T) {
	few := func(n int32) func(*fsnotify.Watcher, string) error {
		var left atomic.Int32
		left.Store(n)
		return func(w *fsnotify.Watcher, p string) error {
			if left.Add(-1) < 0 {
				return syscall.ENOSPC
			}
			return w.Add(p)
		}
	}
	for name, c := range map[string]struct {
		broken func(*setting)
		words  []string
	}{
		"too many folders":       {func(s *setting) { s.add = few(3) }, []string{"12 folders", "sudo sysctl fs.inotify.max_user_watches="}},
		"too many watchers":      {func(s *setting) { s.open = func() (*fsnotify.Watcher, error) { return nil, syscall.EMFILE } }, []string{"12 folders"}},
		"a network drive":        {func(s *setting) { s.distant = func(string) string { return "NFS" } }, []string{"on NFS"}},
		"something nobody knows": {func(s *setting) { s.add = func(*fsnotify.Watcher, string) error { return errors.New("strange") } }, []string{"(strange)"}},
	} {
		t.Run(name, func(t *testing.T) {
			set, o := polled(), Options{}
			said := told(&o)
			c.broken(&set)
			s := &scene{T: t, dir: t.TempDir(), seen: map[string]bool{}, system: &system{}}
			for i := range 11 {
				s.write(fmt.Sprintf("f%d/a.md", i), "1")
			}
			open := set.open
			s.watch(o, set)
			if name == "too many watchers" {
				s.watcher.Close()
				w, err := start(s.dir, o, func() setting { set.open = open; return set }())
				s.must(err)
				t.Cleanup(func() { w.Close() })
				s.watcher = w
			}
			sentence := <-said
			for _, word := range c.words {
				if !strings.Contains(sentence, word) {
					t.Errorf("%q does not say %q", sentence, word)
				}
			}
			s.write("f7/a.md", "2")
			s.write("new/b.md", "2")
			s.reports("f7/a.md", "new/b.md")
			if len(said) > 0 {
				t.Errorf("it is said once: %q", <-said)
			}
		})
	}
}

func TestTheLimitIsReachedWhileItIsWatched(t *testing.T) {
	set, o := polled(), Options{}
	var full atomic.Bool
	set.add = func(w *fsnotify.Watcher, p string) error {
		if full.Load() {
			return syscall.ENOSPC
		}
		return w.Add(p)
	}
	said := told(&o)
	s := begin(t, map[string]string{"goals/a.md": "1"}, o, set)
	full.Store(true)
	s.write("new/folder/b.md", "1")
	s.reports("new/folder/b.md")
	if sentence := <-said; !strings.Contains(sentence, "4 folders") {
		t.Error(sentence)
	}
	s.write("new/folder/b.md", "2")
	s.write("goals/a.md", "2")
	s.reports("new/folder/b.md", "goals/a.md")
}

func TestASystemThatTellsNothingIsFoundOut(t *testing.T) {
	set, o := polled(), Options{}
	set.calm, set.idle = 10*time.Millisecond, 10*time.Millisecond
	set.add = func(*fsnotify.Watcher, string) error { return nil }
	said := told(&o)
	s := begin(t, map[string]string{"goals/a.md": "1"}, o, set)
	for i := range enough {
		s.write("goals/a.md", fmt.Sprint("number ", i))
		s.reports("goals/a.md")
		clear(s.seen)
	}
	if sentence := <-said; !strings.Contains(sentence, "did not tell") {
		t.Error(sentence)
	}
	s.write("goals/a.md", "polled")
	s.reports("goals/a.md")
}

func TestNobodyIsToldWhoHasAskedForIt(t *testing.T) {
	o := Options{Poll: true}
	said := told(&o)
	s := begin(t, map[string]string{"a.md": "1"}, o, polled())
	s.write("a.md", "2")
	s.reports("a.md")
	if len(said) > 0 {
		t.Error(<-said)
	}
}

// Of two writes within one tick of the clock the second looks like the first.
func TestAFileThatWasWrittenJustBeforeItWasLookedAtIsReportedIfInDoubt(t *testing.T) {
	s := begin(t, map[string]string{"young.md": "1", "old.md": "1"}, Options{}, alone())
	s.watcher.Close()
	for name, young := range map[string]bool{"young.md": true, "old.md": false} {
		known := s.watcher.snapshot.root.files[name]
		known.young = young
		s.watcher.snapshot.root.files[name] = known
	}
	c := s.watcher.comparison()
	c.notifier, c.halt = nil, func() bool { return false }
	c.hinted(map[string]bool{"young.md": false, "old.md": false})
	if !c.changed["young.md"] || c.changed["old.md"] {
		t.Errorf("reported: %v", c.changed)
	}
}

func TestAFileSystemIsKnownByItsNumber(t *testing.T) {
	if kind := distant(os.DevNull); kind != "" {
		t.Errorf("/dev is on %s", kind)
	}
}
