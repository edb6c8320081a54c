package themes_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The editions that the suite in browser/ looks at, by the folder each is
// built into. A fixed day keeps a page from changing with the calendar.
var editions = map[string][]string{
	"top":     {"content-example", "--as-of", "2026-07-20", "--base-url", "https://ana.example/"},
	"below":   {"content-example", "--as-of", "2026-07-20", "--base-url", "https://ana.example/repository/"},
	"opened":  {"content-example", "--as-of", "2026-07-20", "--addresses", "file"},
	"tongues": {"themes/browser/fixture", "--as-of", "2026-05-10", "--audience", "private"},
	"midway":  {"content-example", "--as-of", "2026-05-25"},
}

// crowds are editions of a portfolio that fills its pictures, with the language of each.
var crowds = map[string]string{"crowd": "en", "turned": "ar"}

// TestWhatAPersonSeesInABrowser builds the editions with the program and runs
// browser/*.test.mjs on them. It installs what it needs where it may; where it
// may not it is skipped with the reason, and in CI (CI=true) it fails.
func TestWhatAPersonSeesInABrowser(t *testing.T) {
	dependOn(t, "..")
	node := program(t, "", []string{"nodejs", "npm"}, "node")
	chrome := program(t, os.Getenv("CHROME"), []string{"chromium"}, "chromium", "chromium-browser", "google-chrome")
	install(t)
	sites := build(t)
	tests, err := filepath.Glob("browser/*.test.mjs")
	if err != nil || len(tests) == 0 {
		t.Fatal("the suite has no tests", err)
	}
	c := exec.Command(node, append([]string{"--test", "--test-reporter=spec"}, tests...)...)
	c.Env = append(os.Environ(), "SITES="+sites, "CHROME="+chrome)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	if err := c.Run(); err != nil {
		t.Error("a person would see faults:", err)
	}
}

// dependOn looks at every file of the repository: the go command keeps a
// result only while nothing the test looked at has changed, and what the
// programs started here read is otherwise unknown to it.
func dependOn(t *testing.T, root string) {
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == ".git" || d.Name() == "node_modules" || d.Name() == "public") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// program finds a program by its names, or installs the Debian packages that have it.
func program(t *testing.T, chosen string, packages []string, names ...string) string {
	if chosen != "" {
		return chosen
	}
	if found := onPath(names); found != "" {
		return found
	}
	if _, err := os.Stat("/etc/debian_version"); err != nil || os.Geteuid() != 0 {
		cannot(t, "there is no "+names[0]+"; install it")
	}
	for _, args := range [][]string{{"update"}, append([]string{"install", "-y", "--no-install-recommends"}, packages...)} {
		c := exec.Command("apt-get", args...)
		c.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := c.CombinedOutput(); err != nil {
			cannot(t, fmt.Sprintf("%v: %v\n%s", c.Args, err, out))
		}
	}
	found := onPath(names)
	if found == "" {
		cannot(t, "apt-get installed "+strings.Join(packages, " ")+", and there is still no "+names[0])
	}
	return found
}

func onPath(names []string) string {
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	return ""
}

// install fetches the packages of the lock file, unless that was done since it changed.
func install(t *testing.T) {
	lock, err := os.Stat("browser/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	done, err := os.Stat("browser/node_modules/.package-lock.json")
	if err == nil && !done.ModTime().Before(lock.ModTime()) {
		return
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	npm := program(t, "", []string{"nodejs", "npm"}, "npm")
	c := exec.Command(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	c.Dir = "browser"
	if out, err := c.CombinedOutput(); err != nil {
		cannot(t, fmt.Sprintf("%v: %v\n%s", c.Args, err, out))
	}
}

// build writes the editions and returns the folder they are in.
func build(t *testing.T) string {
	sites := t.TempDir()
	all := maps.Clone(editions)
	for name, language := range crowds {
		folder := t.TempDir()
		crowd(t, folder, language)
		all[name] = []string{folder, "--as-of", "2026-05-10", "--audience", "private"}
	}
	for name, args := range all {
		c := exec.Command("go", append([]string{"run", "./cmd/mentorfolio", "build", "--destination", filepath.Join(sites, name)}, args...)...)
		c.Dir = ".."
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", c.Args, err, out)
		}
	}
	return sites
}

// cannot says why the suite cannot run here. In CI that is a failure.
func cannot(t *testing.T, why string) {
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}
