package watch

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"strings"
	"testing"
	"time"
)

func TestGitSwitchesBetweenBranchesOfTwoThousandFiles(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	ignore := func(p string, folder bool) bool { return p == ".git" }
	for name, poll := range map[string]bool{"notified": false, "polled": true} {
		t.Run(name, func(t *testing.T) {
			set := alone()
			set.poll = 20 * time.Millisecond
			s := begin(t, nil, Options{Ignore: ignore, Poll: poll}, set)
			s.branch("first", 1)
			s.git("checkout", "-q", "--orphan", "second")
			s.git("rm", "-rqf", ".")
			s.branch("second", 2)
			s.agrees()
			for _, branch := range []string{"first", "second", "first"} {
				s.git("checkout", "-q", branch)
				s.agrees()
			}
		})
	}
}

// branch commits 2,000 files; a third of them is in the other branch as well.
func (s *scene) branch(name string, n int) {
	if n == 1 {
		s.git("init", "-q", "-b", name)
	}
	for i := range 2000 {
		p := fmt.Sprintf("f%d/s%d/%d.md", i%20, i%7, i)
		if i%3 == 0 {
			p = fmt.Sprintf("%s-%d/%d.md", name, i%20, i)
		}
		s.write(p, fmt.Sprint(name, i, strings.Repeat("x", i%2*n)))
	}
	s.git("add", "-A")
	s.git("commit", "-q", "-m", name)
}

func (s *scene) git(args ...string) {
	s.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "gc.auto=0"}, args...)...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		s.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// Anything is done to files and folders, at any pace, and nobody is told but by the batches.
func TestAfterAnyStormTheModelIsTheFolder(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			inBothModes(t, map[string]string{"a/a.md": "1", "b/a/b.md": "2", "c/c.md": "3"}, func(s *scene) {
				r := rand.New(rand.NewPCG(seed, 7))
				for range 5 {
					for i := range 60 {
						s.anything(r, i)
					}
					s.agrees()
				}
			})
		})
	}
}

// anything that fails is nothing.
func (s *scene) anything(r *rand.Rand, i int) {
	p, q := anywhere(r), anywhere(r)
	switch r.IntN(10) {
	case 0, 1, 2, 3:
		os.MkdirAll(s.on(path.Dir(p)), 0o755)
		os.WriteFile(s.on(p), fmt.Append(nil, i%10), 0o644)
	case 4:
		os.MkdirAll(s.on(p), 0o755)
	case 5:
		os.RemoveAll(s.on(p))
	case 6, 7:
		os.Rename(s.on(p), s.on(q))
	case 8:
		os.Symlink(q, s.on(p))
	case 9:
		time.Sleep(time.Duration(r.IntN(15)) * time.Millisecond)
	}
}

// anywhere is a path of few names, so that it is often taken.
func anywhere(r *rand.Rand) string {
	names := []string{"a", "b", "c", "a.md", "b.md"}
	p := names[r.IntN(3)]
	for range r.IntN(4) {
		p = path.Join(p, names[r.IntN(len(names))])
	}
	return p
}

func TestAStormIsReportedWhileItLasts(t *testing.T) {
	s := begin(t, map[string]string{"a.md": "0"}, Options{}, alone())
	over, calm := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(calm)
		for i := 0; ; i++ {
			select {
			case <-over:
				return
			default:
				os.WriteFile(s.on("a.md"), fmt.Append(nil, i), 0o644)
			}
		}
	}()
	s.learn(<-s.watcher.Changes())
	s.learn(<-s.watcher.Changes())
	close(over)
	<-calm
	s.agrees()
}

func TestBatchesThatNobodyTakesBecomeOne(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "1"}, func(s *scene) {
		for i := range 5 {
			s.write(fmt.Sprintf("%d.md", i), "1")
			time.Sleep(20 * time.Millisecond)
		}
		s.reports("0.md", "1.md", "2.md", "3.md", "4.md")
	})
}

// Nothing differs then from what the watcher knows, but from what its reader knows.
func TestWhatWasThereOnlyWhileItWasReadIsToldAgain(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "1", "goals/b.md": "1"}, func(s *scene) {
		s.remove("a.md")
		s.reports("a.md")
		s.write("a.md", "for a moment")
		s.learn([]string{"a.md"})
		s.remove("a.md")
		s.agrees()
	})
}

func TestWhatWasAwayOnlyWhileItWasReadIsToldAgain(t *testing.T) {
	inBothModes(t, map[string]string{"a.md": "1", "goals/b.md": "1"}, func(s *scene) {
		s.write("goals/b.md", "2")
		s.reports("goals/b.md")
		s.rename("goals", "away")
		s.learn([]string{"goals/b.md"})
		s.rename("away", "goals")
		s.agrees()
	})
}
