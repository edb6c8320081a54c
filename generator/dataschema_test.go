package generator

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// held compiles the schema that stands in a site beside portfolio.json.
func held(t *testing.T, site fs.FS) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:schema", parsed(t, site, "portfolio.schema.json")); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("mem:schema")
}

func parsed(t *testing.T, site fs.FS, name string) any {
	t.Helper()
	text, err := fs.ReadFile(site, name)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestThePortfolioIsAsItsSchemaSaysForEachAudience(t *testing.T) {
	for level := entry.Public; level <= entry.Private; level++ {
		made, err := Make(os.DirFS("../content-example"), Options{Level: level, Day: midway, Drafts: true})
		if err != nil {
			t.Fatal(err)
		}
		data := parsed(t, made.Site, "portfolio.json")
		if err := held(t, made.Site).Validate(data); err != nil {
			t.Errorf("%s: %v", level, err)
		}
		if named := data.(map[string]any)["$schema"]; named != "portfolio.schema.json" {
			t.Errorf("it names %v", named)
		}
	}
}

// Every field of every kind is written, so what the schema does not know is seen here.
func TestEveryFieldIsInTheSchemaOfThePortfolio(t *testing.T) {
	a := newAviary("pair")
	a.entry(entry.KindPlan, "agreement")
	for _, files := range []string{"plan.md", "agreement/index.md"} {
		whole := a.files[files]
		delete(a.files, files)
		for _, level := range []entry.Level{entry.Public, entry.Private} {
			made, err := Make(a.files, Options{Level: level, Day: midway})
			if err != nil {
				t.Fatal(err)
			}
			if err := held(t, made.Site).Validate(parsed(t, made.Site, "portfolio.json")); err != nil {
				t.Errorf("without %s, for %s: %v", files, level, err)
			}
		}
		a.files[files] = whole
	}
}

func TestTheSchemaOfThePortfolioRefusesWhatIsNotThere(t *testing.T) {
	made, err := Make(os.DirFS("../content-example"), Options{Level: entry.Pair, Day: midway})
	if err != nil {
		t.Fatal(err)
	}
	schema := held(t, made.Site)
	text, err := fs.ReadFile(made.Site, "portfolio.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{`"version": 1|"version": 2`, `"as_of": "2026-05-25"|"as_of": "25 May"`, `"audience": "pair"|"audience": "all"`, `"kind": "goal"|"kind": "sample"`, `"stance": "mentor"|"stance": "boss"`, `"goal": "goal/|"goal": "`} {
		old, other, _ := strings.Cut(change, "|")
		changed := bytes.ReplaceAll(text, []byte(old), []byte(other))
		if bytes.Equal(changed, text) {
			t.Errorf("there is no %s", old)
			continue
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(changed))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("%s is accepted", other)
		}
	}
}
