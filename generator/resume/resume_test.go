package resume

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

var example = Resume{Name: "Ana Souza", Summary: "What I learn.", Home: "https://ana.example/", Itself: "https://ana.example/resume.json", Links: []string{"https://ana.example/"}, Day: calendar.Date(2026, 4, 1),
	Projects: []Project{
		{Name: "From spreadsheets to pipelines", Description: "to learn", Highlights: []string{"Ship a tool"}, Start: calendar.Date(2026, 1, 12), End: calendar.None, Address: "https://ana.example/", Role: "Mentee", Type: "Mentorship"},
		{Name: "A parser & more", Highlights: []string{"all of it"}, Keywords: []string{"Testing"}, Start: calendar.Date(2026, 3, 1), End: calendar.Date(2026, 3, 1)},
	},
	Skills:     []Skill{{"Testing", "Capable", []string{"A parser & more"}}, {Name: "SQL"}},
	References: []Reference{{"Tom Okafor", "She tests.\n\nI saw it."}},
}

// The schema is of the npm package resume-schema 1.0.1 (MIT licence, JSON Resume), which has version 1.0.0 of it.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/jsonresume-1.0.0.json")
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:resume", read(t, text)); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("mem:resume")
}

func read(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestTheResumeIsAJSONResume(t *testing.T) {
	held := schema(t)
	for name, r := range map[string]Resume{"with all": example, "of a name": {Name: "Ana", Day: 0}} {
		text, err := r.JSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := held.Validate(read(t, text)); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
	for _, wrong := range []string{`{"basics": {"url": "no address"}}`, `{"projects": [{"startDate": "soon"}]}`, `{"scores": []}`} {
		if held.Validate(read(t, []byte(wrong))) == nil {
			t.Errorf("the schema accepts %s: it shows nothing", wrong)
		}
	}
}

func TestWhatIsNotKnownIsNotInTheResume(t *testing.T) {
	text, err := example.JSON()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), `"endDate"`) != 1 || strings.Count(string(text), `"level"`) != 1 || !strings.Contains(string(text), "A parser & more") {
		t.Errorf("%s", text)
	}
}
