package check_test

import (
	"fmt"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/mentorfolio/mentorfolio/generator/check"
)

const page = "../../docs/checks.md"

// docs/checks.md is what the rules are, with their examples, as authors read it.
func TestTheRulesAreDocumented(t *testing.T) {
	want := documented(t)
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(page); err != nil || string(got) != want {
		t.Errorf("docs/checks.md is not what the rules are any more (%v): go test ./generator/check -update", err)
	}
}

func documented(t *testing.T) string {
	intro, err := os.ReadFile("testdata/intro.md")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.Write(intro)
	for _, group := range check.Groups {
		fmt.Fprintf(&b, "\n## %s\n", group)
		for _, rule := range check.Rules {
			if rule.Group == group {
				e := exampleOf(t, rule)
				if *update {
					e.write(t, e.found(t, "bad", rule))
					e = exampleOf(t, rule)
				}
				document(&b, rule, e)
			}
		}
	}
	b.WriteString("\n## Form\n\nReading finds these, and so does every build. An error here cannot be turned off; warnings and hints can.\n\n| rule | why |\n|---|---|\n")
	for _, rule := range check.Form {
		fmt.Fprintf(&b, "| `%s` | %s |\n", rule.Name, rule.Why)
	}
	return b.String()
}

func document(b *strings.Builder, rule check.Rule, e example) {
	fmt.Fprintf(b, "\n### %s\n\n*%s.* %s\n\nNot so good:\n", rule.Name, rule.Level, rule.Why)
	show(b, e.in("bad"))
	fmt.Fprintf(b, "\nWhat is said of it:\n\n````text\n%s````\n\nBetter:\n", e.file("said"))
	show(b, e.in("good"))
}

// fences are how a page marks files by their endings; those of others are not shown.
var fences = map[string]string{".md": "markdown", ".yaml": "yaml", ".html": "html", ".pdf": "text"}

func show(b *strings.Builder, files []txtar.File) {
	for _, f := range files {
		fmt.Fprintf(b, "\n`%s`\n", strings.TrimSuffix(f.Name, ".base64"))
		if language := fences[path.Ext(f.Name)]; language != "" {
			fmt.Fprintf(b, "\n````%s\n%s````\n", language, f.Data)
		}
	}
}
