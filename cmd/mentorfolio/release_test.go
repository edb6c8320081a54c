package main

import (
	"encoding/json"
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
