package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// settings is the configuration of the example, with a repository.
func settings(t *testing.T) *entry.Config {
	t.Helper()
	text, err := os.ReadFile("../../content-example/mentorfolio.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text = append(text, "repository: https://github.com/lourdes/counting.git\n"...)
	doc, problems := source.Read(fstest.MapFS{entry.ConfigFile: {Data: text}}, entry.ConfigFile)
	if doc == nil {
		t.Fatal(problems)
	}
	config, _ := entry.DecodeConfig(doc)
	return config
}

// asWritten is what another program reads in an object.
func asWritten(t *testing.T, o Object) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(o.JSON()))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// held is a schema of testdata.
func held(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:"+file, document); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("mem:" + file)
}

func TestSveltiaTakesTheConfiguration(t *testing.T) {
	schema := held(t, "sveltia-cms.json")
	if err := schema.Validate(asWritten(t, Decap(settings(t)))); err != nil {
		t.Error(err)
	}
	if err := schema.Validate(asWritten(t, Decap(&entry.Config{}))); err != nil {
		t.Errorf("of a portfolio that says nothing: %v", err)
	}
	if err := schema.Validate(map[string]any{"backend": map[string]any{"name": "github"}}); err == nil {
		t.Error("the schema accepts what has no repository: it shows nothing")
	}
}

// The rules of Decap CMS that Sveltia's schema does not have (configSchema.js
// of decap-cms-core, and schema.js of its widgets).
func TestDecapTakesTheConfiguration(t *testing.T) {
	schema := held(t, "decap-rules.json")
	if err := schema.Validate(asWritten(t, Decap(settings(t)))); err != nil {
		t.Error(err)
	}
}

// A header may not be as large as the whole, so its collections are read one by one.
func TestTheConfigurationIsInYAMLWhatItIsInJSON(t *testing.T) {
	whole := Decap(settings(t))
	last := len(whole) - 1
	parts := append(whole[last].Value.([]Object), whole[:last])
	for _, part := range parts {
		doc, problems := source.Read(fstest.MapFS{"config.yml": {Data: part.YAML()}}, "config.yml")
		if doc == nil {
			t.Fatalf("%v\n%s", problems, part.YAML())
		}
		got, err := json.Marshal(plain(doc.Header))
		if err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(asWritten(t, part))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("in YAML it is\n%s\nin JSON\n%s", got, want)
		}
	}
}

func TestFrontMatterTakesTheDefinitions(t *testing.T) {
	schema := held(t, "frontmatter-rules.json")
	if err := schema.Validate(asWritten(t, FrontMatter(settings(t)))); err != nil {
		t.Error(err)
	}
}

// Each content type is named once, and its fields stand in one group: a
// header's `type` leads to the fields of its own kind.
func TestNoContentTypeIsNamedTwice(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range contentTypes() {
		name := c[0].Value.(string)
		if seen[name] {
			t.Errorf("two kinds have the content type %q", name)
		}
		seen[name] = true
	}
}

func TestTheRepositoryIsOnGitHubOrNowhere(t *testing.T) {
	for address, want := range map[string]string{
		"https://github.com/ana/portfolio":      "ana/portfolio",
		"https://github.com/ana/portfolio.git":  "ana/portfolio",
		"https://www.github.com/ana/my.site/":   "ana/my.site",
		"https://gitlab.com/ana/portfolio":      "",
		"https://github.com/ana":                "",
		"https://github.com.example/ana/folio":  "",
		"https://github.com/ana/portfolio/tree": "",
		"":                                      "",
	} {
		got, ok := GitHub(&entry.Config{Repository: entry.URL{Value: address}})
		if got != want || ok != (want != "") {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
}

// Every field of the table is in the forms, but the kind, which the folder
// says, and what stands under keys that the author chooses.
func TestFormsHaveEveryField(t *testing.T) {
	for _, k := range edited() {
		shown := map[string]bool{}
		for _, w := range withBody(k) {
			shown[w[0].Value.(string)] = true
		}
		for _, f := range entry.Table(k) {
			if left := f.Key == "kind" || f.Key == "params" || f.Form().Name != nil; shown[f.Key] == left {
				t.Errorf("%s of a %s: in the form is %v", f.Key, k, shown[f.Key])
			}
		}
	}
}

// A person is chosen among those of mentorfolio.yaml, a goal among the goals,
// and a date is a day without a time.
func TestFormsOfAMilestone(t *testing.T) {
	text := string(Decap(settings(t)).YAML())
	_, text, _ = strings.Cut(text, "  - name: milestone\n    label: Milestones\n")
	for _, part := range []string{
		"    label_singular: Milestone\n    folder: milestones\n",
		"      - name: goal\n        label: Goal\n        widget: relation\n        collection: goal\n        value_field: \"{{slug}}\"\n",
		"      - name: type\n        label: Type\n        widget: select\n        options: [skill, project, career]\n        required: true\n        hint: skill, project or career\n",
		"      - name: due\n        label: Due\n        widget: datetime\n        type: date\n        format: YYYY-MM-DD\n",
		"      - name: people\n        label: People\n        widget: relation\n        collection: portfolio\n        file: config\n        value_field: \"people.*.id\"\n",
		"      - name: body\n        label: Text\n        widget: markdown\n",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("not there:\n%s\nin\n%.3000s", part, text)
		}
	}
}
