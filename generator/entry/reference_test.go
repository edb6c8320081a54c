package entry

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const reference = "../../docs/fields.md"

// docs/fields.md is the table of fields as authors read it.
func TestTheReferenceForAuthorsIsTheTableOfFields(t *testing.T) {
	text := referenceText()
	if *update {
		if err := os.WriteFile(reference, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if now, err := os.ReadFile(reference); err != nil || string(now) != text {
		t.Errorf("docs/fields.md is not the table of fields any more (%v): go test ./generator/entry -update", err)
	}
}

const referenceHead = `# Every field

What may stand in a header, by kind. **Bold** keys must be there; those of a group (` + "`pauses.from`" + `) where the group is.
A list of one may be written without brackets.

- A *date* is written 2026-03-14, without quotes or with them.
- A *duration* is written as ISO 8601 does: PT25M, P1W, P2D.
- An *id* is the name of a file without its ending (` + "`ship-cli`" + `); where two kinds have the same, ` + "`goal/ship-cli`" + `. People
  and skills have theirs in ` + "`mentorfolio.yaml`" + `.

This page is made from the program's own table of fields (` + "`go test ./generator/entry -update`" + `): do not edit it.

## Every entry
`

func referenceText() string {
	var b strings.Builder
	b.WriteString(referenceHead)
	table(&b, reflect.TypeFor[Common](), nil)
	for _, kind := range append(slices.Clone(Kinds), KindTranslation) {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", kind, whereFiled(kind))
		if kind != KindPage {
			table(&b, reflect.TypeOf(empty(kind)).Elem(), reflect.TypeFor[Common]())
		}
	}
	fmt.Fprintf(&b, "\n## %s\n\nAt the top of the folder; all of it may be left out but the title.\n", ConfigFile)
	table(&b, reflect.TypeFor[Config](), nil)
	return b.String()
}

func whereFiled(k Kind) string {
	switch k {
	case KindPlan:
		return "The file `plan.md` at the top of the folder."
	case KindPage:
		return "Any other Markdown file. It may have any keys; those that are not in the table above are kept and not shown."
	case KindTranslation:
		return "A file such as `parser.es.md` beside `parser.md`. It holds text only: title, summary and body, and these."
	case KindRubric:
		return "Files in `rubrics/`, as Markdown or as `.yaml`."
	}
	return fmt.Sprintf("Files in `%s/`.", k.Folder())
}

// table writes the rows of a type, but those of what every entry has.
func table(b *strings.Builder, t, common reflect.Type) {
	b.WriteString("\n| key | value | what it is for |\n|---|---|---|\n")
	if common != nil {
		for _, f := range Fields(t) {
			if own := find(Fields(common), f.Key); own != nil && f.Required {
				row(b, f.Key, f)
			}
		}
	}
	walkRows("", t, common, func(place string, f Field) {
		if f.Key != itself {
			row(b, strings.ReplaceAll(strings.TrimSpace(place), " ", "."), f)
		}
	})
}

func row(b *strings.Builder, place string, f Field) {
	if strings.HasSuffix(place, ".*") {
		return // the row above says what it is
	}
	key := "`" + place + "`"
	if f.Required {
		key = "**" + key + "**"
	}
	fmt.Fprintf(b, "| %s | %s | %s |\n", key, valueForm(f), f.Doc)
}

// valueForm says in words what may be written.
func valueForm(f Field) string {
	t := elem(f.Type)
	form := map[reflect.Type]string{
		reflect.TypeFor[Text](): "text", reflect.TypeFor[Date](): "date", reflect.TypeFor[Span](): "duration", reflect.TypeFor[Bool](): "`true` or `false`",
		reflect.TypeFor[Lines](): "line, or the first and the last", reflect.TypeFor[Lang](): "language", reflect.TypeFor[URL](): "address, https://…", reflect.TypeFor[File](): "path of a file, from this one",
		reflect.TypeFor[Params](): "any keys", reflect.TypeFor[Audience](): oneOf(Levels), reflect.TypeFor[Choice](): oneOf(f.OneOf),
		reflect.TypeFor[Ref](): "id of a " + strings.Join(strings.Fields(f.To), " or "), reflect.TypeFor[Number](): fmt.Sprintf("number, %g to %g", f.Min, f.Max),
	}[t]
	switch {
	case f.To == "any":
		form = "id of an entry"
	case form == "" && find(rows(t), anyKey) != nil:
		return pairForm(rows(t))
	case form == "":
		form = "group of keys"
	}
	if t != f.Type {
		return "list: " + form
	}
	return form
}

// pairForm says which keys an author chooses, and what stands behind them.
func pairForm(table []Field) string {
	keys, value := "keys you choose", "a group of keys"
	if name := find(table, anyKey); len(name.OneOf) > 0 {
		keys = "keys " + oneOf(name.OneOf)
	}
	if own := find(table, itself); own != nil {
		value = valueForm(*own)
	}
	return keys + ", each with " + value
}

func oneOf(words []string) string {
	return "`" + strings.Join(words, "`, `") + "`"
}
