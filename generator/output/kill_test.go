package output

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// The builds of these tests are processes of their own: the test program run
// again, with orders in its environment.
func TestMain(m *testing.M) {
	switch versions := os.Getenv("OUTPUT_TEST_BUILD"); versions {
	case "":
	case "add":
		addForEver(os.Getenv("OUTPUT_TEST_DEST"))
	default:
		build(versions, os.Getenv("OUTPUT_TEST_DEST"))
	}
	os.Exit(m.Run())
}

// build publishes one version after the other, over and over, until it is killed.
func build(versions, dest string) {
	for i := 0; ; i++ {
		if _, err := Write(version(versions[i%len(versions)]).fs(), dest); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("built")
	}
}

// version is a site that says in each page which one it is. All share a style sheet; each has a page that no other has.
func version(v byte) site {
	files := site{"style.css": "a {top: 0;}", fmt.Sprintf("only-%c/index.html", v): "<p>here alone</p>"}
	for i := range 12 {
		files[fmt.Sprintf("goals/%d/index.html", i)] = fmt.Sprintf("<p>goal %d of %c</p>", i, v)
	}
	files["index.html"] = fmt.Sprintf("<p>%c</p>", v)
	return files
}

var theirs = site{"CNAME": "me.example", ".git/objects/ab": "blob", "goals/note.txt": "keep me"}

func TestAKilledBuildLeavesAWholeSite(t *testing.T) {
	dest := withTheirs(t)
	reader := startReader(t, dest)
	enough := time.Now().Add(5 * time.Second)
	for kills := 0; kills < 60 && time.Now().Before(enough); kills++ {
		p := startBuild(t, "AB", dest)
		time.Sleep(rand.N(25 * time.Millisecond))
		p.kill()
		isVersion(t, dest, "AB")
	}
	reader.stop()
	write(t, version('C'), dest)
	isVersion(t, dest, "C")
	for name := range theirs {
		if info := stat(t, filepath.Join(dest, name)); !info.ModTime().Equal(longAgo) {
			t.Errorf("%s is of %v", name, info.ModTime())
		}
	}
	around, err := os.ReadDir(filepath.Dir(dest))
	if len(around) != 1 {
		t.Errorf("left behind: %v %v", around, err)
	}
}

func TestTwoBuildsAtOnceLeaveOneWholeSite(t *testing.T) {
	dest := withTheirs(t)
	reader := startReader(t, dest)
	one, two := startBuild(t, "AC", dest), startBuild(t, "BD", dest)
	time.Sleep(1500 * time.Millisecond)
	reader.stop()
	one.kill()
	two.kill()
	isVersion(t, dest, "ABCD")
	write(t, version('E'), dest)
	isVersion(t, dest, "E")
	around, err := os.ReadDir(filepath.Dir(dest))
	if len(around) != 1 {
		t.Errorf("left behind: %v %v", around, err)
	}
}

// withTheirs is a site with files of others in it, in memory where the system
// has such a folder: builds are quick there, so that more moments are met.
func withTheirs(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "output")
	if err != nil {
		dir = t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	dest := filepath.Join(dir, "public")
	write(t, version('A'), dest)
	for name, content := range theirs {
		put(t, filepath.Join(dest, name), content)
		age(t, filepath.Join(dest, name))
	}
	return dest
}

// isVersion expects one of the versions, wholly, and what others put beside it.
func isVersion(t *testing.T, dest, versions string) {
	t.Helper()
	found := site{}
	must(t, fs.WalkDir(os.DirFS(dest), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && name != manifestName {
			found[name] = read(t, filepath.Join(dest, name))
		}
		return err
	}))
	for _, v := range []byte(versions) {
		whole := version(v)
		maps.Copy(whole, theirs)
		if maps.Equal(found, whole) {
			verifies(t, dest)
			return
		}
	}
	t.Fatalf("neither of %s: %v", versions, found)
}

// verifies has sha256sum check the site, where there is one.
func verifies(t *testing.T, dest string) {
	t.Helper()
	program, err := exec.LookPath("sha256sum")
	if err != nil {
		return
	}
	check := exec.Command(program, "--check", "--strict", "--quiet", manifestName)
	check.Dir = dest
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

type process struct{ *exec.Cmd }

// startBuild returns when the process has built once.
func startBuild(t *testing.T, versions, dest string) process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "OUTPUT_TEST_BUILD="+versions, "OUTPUT_TEST_DEST="+dest)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	word := make([]byte, 1000)
	n, err := out.Read(word)
	if err != nil || !strings.HasPrefix(string(word), "built") {
		t.Fatalf("%s %v", word[:n], err)
	}
	go func() {
		for err == nil {
			_, err = out.Read(make([]byte, 1000))
		}
	}()
	t.Cleanup(process{cmd}.kill)
	return process{cmd}
}

func (p process) kill() {
	p.Process.Kill()
	p.Wait()
}

// reader reads a site again and again while it is built. A round goes through
// one opened folder: it must never see two versions in it. When a file of it is
// not there any more, then because the whole folder is no longer the site.
type reader struct {
	t           *testing.T
	dest        string
	done        chan struct{}
	wait        sync.WaitGroup
	rounds, cut int
}

func startReader(t *testing.T, dest string) *reader {
	r := &reader{t: t, dest: dest, done: make(chan struct{})}
	r.wait.Go(func() {
		for {
			select {
			case <-r.done:
				return
			default:
				r.round()
			}
		}
	})
	return r
}

func (r *reader) stop() {
	close(r.done)
	r.wait.Wait()
	r.t.Logf("%d rounds, %d of them cut short by a swap", r.rounds, r.cut)
	if r.rounds-r.cut < 10 {
		r.t.Errorf("only %d of %d rounds were whole", r.rounds-r.cut, r.rounds)
	}
}

func (r *reader) round() {
	r.rounds++
	if _, err := os.ReadFile(filepath.Join(r.dest, "index.html")); err != nil {
		r.t.Error(err)
	}
	folder, err := os.OpenRoot(r.dest)
	if err != nil {
		r.t.Error(err)
		return
	}
	defer folder.Close()
	first, err := folder.ReadFile("index.html")
	var files site
	if err == nil {
		files = version(first[len("<p>")])
		maps.Copy(files, theirs)
	}
	for name, want := range files {
		var got []byte
		if got, err = folder.ReadFile(name); err != nil {
			break
		}
		if string(got) != want {
			r.t.Errorf("%s of %s holds %q", name, first, got)
		}
	}
	if err != nil {
		r.cut++
		opened, openedErr := folder.Stat(".")
		now, nowErr := os.Stat(r.dest)
		if !errors.Is(err, fs.ErrNotExist) || errors.Join(openedErr, nowErr) != nil || os.SameFile(opened, now) {
			r.t.Errorf("%v: %v %v", err, openedErr, nowErr)
		}
	}
}
