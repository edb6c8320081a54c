package schema

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// compiled are the schemas, ready to validate. Compiling one holds it to the meta-schema.
func compiled(t testing.TB) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, name := range Kinds() {
		all[name] = compile(t, Of(name), "")
	}
	return all
}

func compile(t testing.TB, document Object, at string) *jsonschema.Schema {
	t.Helper()
	read, err := jsonschema.UnmarshalJSON(bytes.NewReader(document.JSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:schema.json", read); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("mem:schema.json" + at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// header is a header as its author wrote it, and what the program says of it.
type header struct {
	file, schema string
	value        *source.Value
	problems     []problem.Problem // errors alone
}

// read reads the header of a file, false where it has none that can be trusted.
func read(folder fs.FS, file string) (header, bool) {
	doc, _ := source.Read(folder, file)
	if doc == nil || doc.Header == nil {
		return header{}, false
	}
	h := header{file: file, schema: Config, value: doc.Header}
	var problems []problem.Problem
	if file == entry.ConfigFile {
		_, problems = entry.DecodeConfig(doc)
	} else {
		e, found := entry.Decode(doc)
		h.schema, problems = string(e.Head().Key.Kind), found
	}
	h.problems = slices.DeleteFunc(problems, func(p problem.Problem) bool { return p.Level != problem.Error })
	return h, true
}

// plain is a value as other programs read it.
func plain(v *source.Value) any {
	switch v.Kind {
	case source.Null:
		return nil
	case source.Bool:
		return strings.EqualFold(v.Text, "true")
	case source.Number:
		return numeral(v.Text)
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

// numeral is a number as JSON can have it; .nan and numbers without end it cannot.
func numeral(text string) any {
	if n, err := strconv.ParseInt(text, 0, 64); err == nil {
		return json.Number(strconv.FormatInt(n, 10))
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		if number, err := json.Marshal(f); err == nil {
			return json.Number(number)
		}
	}
	return text
}

func TestEverySchemaIsOneOfTheDialectThatItNames(t *testing.T) {
	compiled(t)
	for _, name := range Kinds() {
		compile(t, All(), "#/$defs/"+name)
	}
}

func TestTheWholeDocumentSaysOfEachKindWhatItsOwnDoes(t *testing.T) {
	all, own := compile(t, All(), "#/$defs/goal"), compiled(t)["goal"]
	for _, text := range []string{`{"measure": "m", "why": "w", "due": "2026-03-01"}`, `{"measure": "m"}`, `{"measure": "m", "why": "w", "due": "soon"}`} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := all.Validate(value), own.Validate(value); (a == nil) != (b == nil) {
			t.Errorf("%s: %v, and %v", text, a, b)
		}
	}
}

func TestEveryHeaderOfTheExampleIsAccepted(t *testing.T) {
	schemas, n := compiled(t), 0
	folder := os.DirFS("../../content-example")
	fs.WalkDir(folder, ".", func(file string, d fs.DirEntry, err error) error {
		if !slices.Contains([]string{".md", ".yaml"}, filepath.Ext(file)) {
			return err
		}
		if h, ok := read(folder, file); ok {
			n++
			if err := schemas[h.schema].Validate(plain(h.value)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
		return err
	})
	if n < 80 {
		t.Errorf("only %d headers were read", n)
	}
}

// files are the parts of the scenarios in which room entry shows what it reads.
func files(t testing.TB, folder string) fstest.MapFS {
	t.Helper()
	paths, err := filepath.Glob("../entry/testdata/" + folder + "/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no scenarios: ", err)
	}
	all := fstest.MapFS{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		marks := regexp.MustCompile(`(?m)^-- (\S+) --\n`).FindAllSubmatchIndex(text, -1)
		for i, m := range marks[:len(marks)-1] {
			name := strings.TrimSuffix(filepath.Base(path), ".txt") + ":" + string(text[m[2]:m[3]])
			all[name] = &fstest.MapFile{Data: text[m[1]:marks[i+1][0]]}
		}
	}
	return all
}

// headers are those of a folder of scenarios, by scenario:file.
func headers(t testing.TB, folder string) map[string]header {
	t.Helper()
	all := map[string]header{}
	for name, part := range files(t, folder) {
		_, file, _ := strings.Cut(name, ":")
		if h, ok := read(fstest.MapFS{file: part}, file); ok {
			all[name] = h
		}
	}
	return all
}

func TestEveryKindWithAllItsFieldsIsAccepted(t *testing.T) {
	schemas := compiled(t)
	for name, h := range headers(t, "kinds") {
		if err := schemas[h.schema].Validate(plain(h.value)); err != nil && len(h.problems) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// untold are the mistakes of the scenarios that are none of form, with what a schema does not see.
var untold = map[string]string{
	"neither-file-nor-text:resources/tour.md": "the text below the header",
	"neither-file-nor-text:samples/parser.md": "the text below the header",
	"audience-in-the-text:notes/after.md":     "the text below the header",
	"audience-in-the-text:goals/swallowed.md": "on which line a text stands",
	"numbers:milestones/d.md":                 "how a number is written: 0x10",
	"numbers:sessions/i.md":                   "how a number is written: 1_000",
}

func TestWhatIsWrongInFormIsRefused(t *testing.T) {
	schemas := compiled(t)
	for name, h := range headers(t, "mistakes") {
		refused := schemas[h.schema].Validate(plain(h.value)) != nil
		switch why := untold[name]; {
		case why != "" && refused:
			t.Errorf("%s is refused, in spite of: %s", name, why)
		case why == "" && refused != (len(h.problems) > 0):
			t.Errorf("%s: refused is %v, and the program says %v", name, refused, h.problems)
		}
	}
}
