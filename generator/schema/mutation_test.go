package schema

import (
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Headers that were right are changed by chance, in one place or two. The
// program and the schema have to agree on each.
func TestSchemaAndProgramAgreeOnChangedHeaders(t *testing.T) {
	rounds := 6000
	if testing.Short() {
		rounds = 1500
	}
	schemas, wells := compiled(t), originals(t)
	chance := rand.New(rand.NewPCG(2026, 3))
	refusals := 0
	for range rounds {
		well := wells[chance.IntN(len(wells))]
		doc, _ := source.Read(well.folder, well.file)
		for range 1 + chance.IntN(2) {
			change(doc.Header, chance)
		}
		name, problems := decode(doc)
		wrong := slices.IndexFunc(problems, ofForm)
		value := plain(doc.Header)
		err := schemas[name].Validate(value)
		if (err != nil) == (wrong >= 0) {
			if err != nil {
				refusals++
			}
			continue
		}
		text, _ := json.Marshal(value)
		if err != nil {
			t.Fatalf("%s, a %s: the program has nothing against %s, and the schema: %v", well.file, name, text, err)
		}
		t.Fatalf("%s, a %s: the schema has nothing against %s, and the program: %+v", well.file, name, text, problems[wrong])
	}
	if refusals < rounds/4 || refusals > rounds*3/4+rounds/5 {
		t.Errorf("%d of %d headers were refused: too few or too many to show much", refusals, rounds)
	}
}

// original is a file whose header is right.
type original struct {
	folder fs.FS
	file   string
}

func originals(t *testing.T) (list []original) {
	t.Helper()
	for name, part := range files(t, "kinds") {
		_, file, _ := strings.Cut(name, ":")
		list = append(list, original{fstest.MapFS{file: part}, file})
	}
	example := os.DirFS("../../content-example")
	for _, pattern := range []string{"*.yaml", "*.md", "*/*.md", "*/*.yaml", "samples/*/index.md"} {
		paths, _ := fs.Glob(example, pattern)
		for _, path := range paths {
			list = append(list, original{example, path})
		}
	}
	list = slices.DeleteFunc(list, func(o original) bool {
		h, ok := read(o.folder, o.file)
		return !ok || len(h.problems) > 0 || len(h.value.Fields) == 0 || filepath.Ext(o.file) == ""
	})
	slices.SortFunc(list, func(a, b original) int { return strings.Compare(a.file, b.file) })
	return list
}

func decode(doc *source.Document) (schema string, problems []problem.Problem) {
	if doc.Path == entry.ConfigFile {
		_, problems = entry.DecodeConfig(doc)
		return Config, problems
	}
	e, problems := entry.Decode(doc)
	return string(e.Head().Key.Kind), problems
}

// ofForm reports whether a problem is one that a schema can know of.
func ofForm(p problem.Problem) bool {
	switch p.Rule {
	case "bad-fingerprint", "lines-alone", "duplicate-id", "unclear-audience", "header-fence", "outside-pause":
		return false
	case "missing":
		return !strings.Contains(p.Text, "neither") && !strings.HasSuffix(p.Text, "does not say its date")
	case "bad-language":
		return !wellFormed.MatchString(p.Text)
	}
	return p.Level == problem.Error
}

// wellFormed is a word that could be a language tag; whether it is one, the registry says.
var wellFormed = regexp.MustCompile(`"[A-Za-z]{1,8}"`)

// spare are values that stand well in one place and wrong in others.
var spare = []string{"null", `""`, `" "`, `"x"`, `"yes"`, `"No"`, "true", "false", "5", "5.5", "-1", "0", "101", `"2026-03-14"`, `"2026-02-30"`, `"2026-3-14"`,
	`"P1W"`, `"P"`, `"PT"`, `"P1DT"`, `"PT25M"`, `"P0100000D"`, `"P100001D"`, `"en"`, `"en_US"`, `"https://a.example/"`, `"ftp://a.example/"`, `"https://"`, `"12-18"`, `"1 2 – 18"`,
	`"a <!-- b --> c"`, "[]", "[null]", `["x", ""]`, `[["x"]]`, "{}", `{"x": "y"}`, `{"x": null}`, `{"x": {"y": "z"}}`, `[{}]`, `[{"text": "x"}]`, `"public"`, `"pair"`, `"goal"`, `"met"`}

// change changes one place of a header.
func change(header *source.Value, chance *rand.Rand) {
	groups := []*source.Value{}
	var gather func(v *source.Value)
	gather = func(v *source.Value) {
		if len(v.Fields) > 0 {
			groups = append(groups, v)
		}
		for _, pair := range v.Fields {
			gather(pair.Value)
		}
		for _, item := range v.Items {
			gather(item)
		}
	}
	gather(header)
	if len(groups) == 0 {
		return
	}
	group := groups[chance.IntN(len(groups))]
	i := chance.IntN(len(group.Fields))
	pair := &group.Fields[i]
	switch chance.IntN(8) {
	case 0:
		group.Fields = slices.Delete(group.Fields, i, i+1)
	case 1:
		pair.Key = "zzzz"
	case 2:
		pair.Value = &source.Value{Kind: source.List, Items: []*source.Value{pair.Value}}
	case 3:
		if len(pair.Value.Items) > 0 {
			pair.Value = pair.Value.Items[0]
		}
	case 4:
		if n := len(pair.Value.Items); n > 0 {
			pair.Value.Items[chance.IntN(n)] = made(spare[chance.IntN(len(spare))])
		}
	default:
		pair.Value = made(spare[chance.IntN(len(spare))])
	}
}

// made is a value as a header in JSON has it.
func made(text string) *source.Value {
	doc, problems := source.Read(fstest.MapFS{"x.md": {Data: []byte(`{"v": ` + text + "}\n")}}, "x.md")
	if doc == nil {
		panic(problems[0].Text)
	}
	return doc.Header.Fields[0].Value
}
