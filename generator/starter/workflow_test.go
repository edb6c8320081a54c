package starter_test

import (
	"io"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"

	"github.com/mentorfolio/mentorfolio/generator/starter"
)

// actionlint knows GitHub's syntax, its expressions and what each action takes.
func TestTheWorkflowsAreWhatGitHubRuns(t *testing.T) {
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range []starter.Beginning{{Version: "v1.2.3", Pinned: true}, {Version: "dev"}} {
		folder := begun(t, b, "Ana", "Tom", nil)
		for _, name := range []string{".github/workflows/pages.yml", ".github/workflows/check.yml"} {
			if broken, err := linter.Lint(name, []byte(strings.Replace(string(folder[name].Data), "steps:", "step:", 1)), nil); err != nil || len(broken) == 0 {
				t.Errorf("a misspelt key of %s is no mistake: %v", name, err)
			}
			mistakes, err := linter.Lint(name, folder[name].Data, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range mistakes {
				t.Errorf("%s: %v", name, m)
			}
			version := map[bool]string{true: "MENTORFOLIO: v1.2.3 #", false: "MENTORFOLIO: latest #"}[b.Pinned]
			if !strings.Contains(string(folder[name].Data), version) {
				t.Errorf("%s does not say %q", name, version)
			}
		}
	}
}
