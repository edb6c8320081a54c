package badge

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

var example = Draft{
	IRI: "https://ana.example/goals/cli/badge-draft.json", Name: "Draft, not signed: Ship", Description: "Nobody has signed this.",
	Issuer: Person{"https://ana.example/people/tom/", "Tom Okafor"}, Subject: Person{"https://ana.example/people/ana/", "Ana Souza"},
	Achievement: Achievement{"https://ana.example/goals/cli/", "Ship", "it helps", "it runs", "en"},
	Evidence:    []Evidence{{"https://ana.example/samples/parser/", "A parser", "It parses.", "Sample"}},
}

// rules are those of the data model of Open Badges 3.0 (appendix B) for what a
// draft has, and for what its issuer adds: written down from the specification.
func rules(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/rules.json")
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:rules", read(t, text)); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("mem:rules")
}

func read(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func draft(t *testing.T, d Draft) map[string]any {
	t.Helper()
	text, err := d.JSON()
	if err != nil {
		t.Fatal(err)
	}
	return read(t, text).(map[string]any)
}

// With the two things that only an issuer can give it is an Open Badge, and without either it is none.
func TestADraftIsABadgeButForWhatItsIssuerGives(t *testing.T) {
	held, d := rules(t), draft(t, example)
	if held.Validate(d) == nil {
		t.Error("a draft is taken for a credential")
	}
	d["validFrom"] = "2026-07-10T00:00:00Z"
	if held.Validate(d) == nil {
		t.Error("a draft without a proof is taken for a credential")
	}
	d["proof"] = []any{map[string]any{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}}
	if err := held.Validate(d); err != nil {
		t.Error(err)
	}
	delete(d, "validFrom")
	if held.Validate(d) == nil {
		t.Error("nobody said from when it holds")
	}
}

func TestADraftSaysWhatItIs(t *testing.T) {
	text, _ := example.JSON()
	for _, never := range []string{"proof", "validFrom", "issuanceDate", "result"} {
		if strings.Contains(string(text), `"`+never) {
			t.Errorf("there is a %s in %s", never, text)
		}
	}
	if d := draft(t, example); !strings.Contains(d["name"].(string), "not signed") {
		t.Errorf("it is called %v", d["name"])
	}
}
