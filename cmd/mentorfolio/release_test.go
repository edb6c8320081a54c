package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/source"
)

// sources is the folder of the repository.
const sources = "../.."

// systems are those that a release is for.
var systems = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

func TestTheProgramCanBeMadeForEverySystemOfARelease(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("all that the program is made of is compiled six times, which takes minutes: CI=1 go test -run EverySystem ./cmd/mentorfolio")
	}
	for _, system := range systems {
		goFor(t, system, "build", "-trimpath", "-o", os.DevNull, "./cmd/mentorfolio")
		if strings.HasSuffix(system, "/amd64") { // no file is for one kind of machine alone
			goFor(t, system, "vet", "./cmd/mentorfolio", "./generator/...", "./themes")
		}
	}
}

// goFor runs a command of Go as if on another system.
func goFor(t *testing.T, system string, args ...string) {
	t.Helper()
	goos, goarch, _ := strings.Cut(system, "/")
	c := exec.Command("go", args...)
	c.Dir = sources
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%s: go %s: %v\n%s", system, args[0], err, out)
	}
}

func TestTheWorkflowsAndTheActionAreValid(t *testing.T) {
	files, err := filepath.Glob(sources + "/.github/workflows/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatal("no workflows: ", err)
	}
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	mistakes, err := linter.LintFiles(files, nil) // with the inputs of the action that ci.yml uses
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mistakes {
		t.Error(m)
	}
}

func TestReleasesAreConfiguredAsTheirProgramReads(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/goreleaser.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := source.Read(os.DirFS(sources), ".goreleaser.yaml")
	if doc == nil {
		t.Fatal(problems)
	}
	if err := schema.Validate(plain(doc.Header)); err != nil {
		t.Error(err)
	}
	builds := plain(doc.Header).(map[string]any)["builds"].([]any)[0].(map[string]any)
	var made []string
	for _, goos := range builds["goos"].([]any) {
		for _, goarch := range builds["goarch"].([]any) {
			made = append(made, goos.(string)+"/"+goarch.(string))
		}
	}
	if !slices.Equal(made, systems) {
		t.Errorf("a release is made for %v, and the test above for %v", made, systems)
	}
}

// releaseTools are what makes a release. They are no part of the program, so go.mod does not know them.
var releaseTools = []string{"github.com/goreleaser/goreleaser/v2@v2.16.0", "github.com/anchore/syft/cmd/syft@v1.57.0"}

func TestAReleaseHasAllThatItSays(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("what makes releases is compiled first, which takes minutes: CI=1 go test -run AReleaseHas ./cmd/mentorfolio")
	}
	tools, clone := t.TempDir(), t.TempDir()
	t.Setenv("GOBIN", tools)
	t.Setenv("PATH", tools+string(filepath.ListSeparator)+os.Getenv("PATH"))
	for _, tool := range releaseTools {
		patiently(t, sources, "go", "install", tool)
	}
	patiently(t, sources, "git", "clone", "--quiet", ".", clone)
	patiently(t, clone, "goreleaser", "check")
	patiently(t, clone, "goreleaser", "release", "--snapshot", "--clean")
	whole(t, filepath.Join(clone, "dist"))
	said := patiently(t, clone, "dist/mentorfolio_linux_amd64_v1/mentorfolio", "version")
	if !strings.Contains(said, "-snapshot") {
		t.Errorf("the program does not know its version: %s", said)
	}
}

// patiently runs a program that takes long, and lets others go first.
func patiently(t *testing.T, dir string, words ...string) string {
	t.Helper()
	c := exec.Command("nice", append([]string{"-n", "10"}, words...)...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(words, " "), err, out)
	}
	return string(out)
}

// whole holds a release to its checksums: an archive for each system and what it is made of, and
// the sums that Homebrew and Scoop ask for.
func whole(t *testing.T, dist string) {
	t.Helper()
	lists := read(t, filepath.Join(dist, "homebrew/Casks/mentorfolio.rb")) + read(t, filepath.Join(dist, "scoop/mentorfolio.json"))
	archives, parts := 0, 0
	for line := range strings.Lines(read(t, filepath.Join(dist, "checksums.txt"))) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, filepath.Join(dist, name))))); got != sum {
			t.Errorf("%s has the sum %s, and checksums.txt says %s", name, got, sum)
		}
		if strings.HasSuffix(name, ".sbom.json") {
			parts++
			continue
		}
		archives++
		if !strings.Contains(lists, sum) {
			t.Errorf("neither Homebrew nor Scoop knows %s", name)
		}
	}
	if archives != len(systems) || parts != len(systems) {
		t.Errorf("%d archives and %d lists of what they are made of, for %d systems", archives, parts, len(systems))
	}
	if strings.Count(lists, "https://github.com/mentorfolio/mentorfolio/releases/download/") != len(systems) {
		t.Errorf("programs are looked for elsewhere:\n%s", lists)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// plain is a value of YAML as other programs read it.
func plain(v *source.Value) any {
	switch v.Kind {
	case source.Null:
		return nil
	case source.Bool:
		return v.Text == "true"
	case source.Number:
		n, _ := strconv.ParseInt(v.Text, 0, 64)
		return json.Number(strconv.FormatInt(n, 10))
	case source.List:
		list := []any{}
		for _, item := range v.Items {
			list = append(list, plain(item))
		}
		return list
	case source.Map:
		group := map[string]any{}
		for _, pair := range v.Fields {
			group[pair.Key] = plain(pair.Value)
		}
		return group
	}
	return v.Text
}
