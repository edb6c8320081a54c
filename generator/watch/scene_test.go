package watch

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// scene is a folder that a test writes in, its watcher, and a model: what
// somebody knows who reads only what was reported.
type scene struct {
	*testing.T
	dir     string
	watcher *Watcher
	model   map[string]string
	seen    map[string]bool
	system  *system
}

// system is what the watcher asks for notification, so that a test can break it.
type system struct {
	sync.Mutex
	last *fsnotify.Watcher
}

func (s *system) open() (*fsnotify.Watcher, error) {
	w, err := fsnotify.NewWatcher()
	s.Lock()
	defer s.Unlock()
	s.last = w
	return w, err
}

// current is the one that is in use now.
func (s *system) current() *fsnotify.Watcher {
	s.Lock()
	defer s.Unlock()
	return s.last
}

// alone is a setting in which nothing but hints leads to a change: no safety net helps.
func alone() setting {
	s := usual
	s.calm, s.idle, s.pulse = time.Hour, time.Hour, time.Hour
	s.distant = func(string) string { return "" }
	return s
}

// polled compares more often than usual, so that tests are short.
func polled() setting {
	s := usual
	s.poll = 20 * time.Millisecond
	return s
}

// inBothModes tries a scene with hints alone, and polled.
func inBothModes(t *testing.T, files map[string]string, play func(*scene)) {
	t.Run("notified", func(t *testing.T) { play(begin(t, files, Options{}, alone())) })
	t.Run("polled", func(t *testing.T) { play(begin(t, files, Options{Poll: true}, polled())) })
}

func begin(t *testing.T, files map[string]string, o Options, set setting) *scene {
	t.Helper()
	s := &scene{T: t, dir: filepath.Join(t.TempDir(), "portfolio"), seen: map[string]bool{}, system: &system{}}
	s.must(os.Mkdir(s.dir, 0o755))
	for p, text := range files {
		s.write(p, text)
	}
	time.Sleep(tick(1)) // a file is not in doubt when its clock has gone on
	return s.watch(o, set)
}

func (s *scene) watch(o Options, set setting) *scene {
	s.Helper()
	set.open = s.system.open
	w, err := start(s.dir, o, set)
	s.must(err)
	s.Cleanup(func() { w.Close() })
	s.watcher = w
	s.model = s.survey()
	return s
}

// agrees waits until the model is the folder.
func (s *scene) agrees() {
	s.Helper()
	deadline := time.After(30 * time.Second)
	for !maps.Equal(s.model, s.survey()) {
		select {
		case batch := <-s.watcher.Changes():
			s.learn(batch)
		case <-deadline:
			s.Fatalf("not reported: %s", strings.Join(s.differences(), ", "))
		}
	}
}

// reports waits until the paths were reported, and the model is the folder.
func (s *scene) reports(paths ...string) {
	s.Helper()
	deadline := time.After(30 * time.Second)
	for slices.ContainsFunc(paths, func(p string) bool { return !s.seen[p] }) {
		select {
		case batch := <-s.watcher.Changes():
			s.learn(batch)
		case <-deadline:
			s.Fatalf("of %v only %v was reported", paths, slices.Sorted(maps.Keys(s.seen)))
		}
	}
	s.agrees()
}

// only says that nothing but the paths was reported so far, and forgets what was.
func (s *scene) only(paths ...string) {
	s.Helper()
	for p := range s.seen {
		if !slices.Contains(paths, p) {
			s.Errorf("%s was reported, and nobody touched it", p)
		}
	}
	clear(s.seen)
}

func (s *scene) learn(batch []string) {
	s.Helper()
	if !slices.IsSorted(batch) || len(slices.Compact(slices.Clone(batch))) != len(batch) || len(batch) == 0 {
		s.Errorf("a batch is sorted, has each path once, and is not empty: %q", batch)
	}
	for _, p := range batch {
		s.seen[p] = true
		if text, there := s.content(p); there {
			s.model[p] = text
		} else {
			delete(s.model, p)
		}
	}
}

// content is what a file says and may, or where a link leads.
func (s *scene) content(p string) (string, bool) {
	info, err := os.Lstat(s.on(p))
	if err != nil || info.IsDir() || s.isBehindALink(p) {
		return "", false
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(s.on(p))
		return "→ " + target, err == nil
	}
	text, err := os.ReadFile(s.on(p))
	return info.Mode().String() + " " + string(text), err == nil
}

// isBehindALink says that a path leads to a file, and is not the file's own.
func (s *scene) isBehindALink(p string) bool {
	for p = path.Dir(p); p != "."; p = path.Dir(p) {
		if info, err := os.Lstat(s.on(p)); err == nil && !info.IsDir() {
			return true
		}
	}
	return false
}

// survey is the folder as it is.
func (s *scene) survey() map[string]string {
	found := map[string]string{}
	filepath.WalkDir(s.dir+"/", func(on string, d fs.DirEntry, err error) error {
		p, _ := filepath.Rel(s.dir, on)
		p = filepath.ToSlash(p)
		switch {
		case err != nil || p == ".":
			return nil
		case s.watcher != nil && s.watcher.snapshot.ignored(p, d.IsDir()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir():
			if text, there := s.content(p); there {
				found[p] = text
			}
		}
		return nil
	})
	return found
}

func (s *scene) differences() (list []string) {
	real := s.survey()
	for p := range real {
		if s.model[p] != real[p] {
			list = append(list, fmt.Sprintf("%s is %.20q and not %.20q", p, real[p], s.model[p]))
		}
	}
	for p := range s.model {
		if _, there := real[p]; !there {
			list = append(list, p+" is gone")
		}
	}
	slices.Sort(list)
	return list[:min(len(list), 10)]
}

func (s *scene) on(p string) string { return filepath.Join(s.dir, filepath.FromSlash(p)) }

func (s *scene) write(p, text string) {
	s.Helper()
	s.must(os.MkdirAll(filepath.Dir(s.on(p)), 0o755))
	s.must(os.WriteFile(s.on(p), []byte(text), 0o644))
}

func (s *scene) rename(from, to string) { s.Helper(); s.must(os.Rename(s.on(from), s.on(to))) }
func (s *scene) remove(p string)        { s.Helper(); s.must(os.RemoveAll(s.on(p))) }
func (s *scene) folder(p string)        { s.Helper(); s.must(os.MkdirAll(s.on(p), 0o755)) }
func (s *scene) link(target, p string)  { s.Helper(); s.must(os.Symlink(target, s.on(p))) }

func (s *scene) must(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}
