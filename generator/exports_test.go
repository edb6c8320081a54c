package generator

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"testing"

	ical "github.com/emersion/go-ical"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// standards are the schemas that others wrote, by the export that is held to each.
var standards = map[string]string{
	"feed.json":   "feed/testdata/jsonfeed-1.1.json",
	"resume.json": "resume/testdata/jsonresume-1.0.0.json",
}

// exampleOn is the example for an audience on a day.
func exampleOn(t *testing.T, level entry.Level, day calendar.Day) *Result {
	t.Helper()
	made, err := Make(os.DirFS("../content-example"), Options{Level: level, Day: day, Program: "mentorfolio"})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestTheExportsOfTheExampleAreWhatTheirStandardsAsk(t *testing.T) {
	for level := entry.Public; level <= entry.Private; level++ {
		for _, day := range []calendar.Day{calendar.Date(2026, 1, 5), midway, calendar.Date(2026, 8, 1)} {
			made := exampleOn(t, level, day)
			for name, standard := range standards {
				if !slices.Contains(made.Exports(), name) {
					continue
				}
				c := jsonschema.NewCompiler()
				c.AssertFormat()
				if err := c.AddResource("mem:"+name, parsed(t, os.DirFS("."), standard)); err != nil {
					t.Fatal(err)
				}
				if err := c.MustCompile("mem:" + name).Validate(parsed(t, made.Site, name)); err != nil {
					t.Errorf("%s for %s on %s: %v", name, level, day, err)
				}
			}
		}
	}
}

func TestTheCalendarOfTheExampleEndsWithIt(t *testing.T) {
	for day, want := range map[calendar.Day]bool{midway: true, calendar.Date(2026, 8, 1): false} {
		text, err := fs.ReadFile(exampleOn(t, entry.Public, day).Site, "calendar.ics")
		if err != nil {
			t.Fatal(err)
		}
		c, err := ical.NewDecoder(bytes.NewReader(text)).Decode()
		if err != nil {
			t.Fatal(err)
		}
		ahead := slices.ContainsFunc(c.Events(), func(e ical.Event) bool {
			start, err := e.DateTimeStart(nil)
			return err != nil || start.After(day.Time())
		})
		if ahead != want {
			t.Errorf("on %s something lies ahead: %v", day, ahead)
		}
	}
}

func TestTheExportsAreListedAndThere(t *testing.T) {
	made := exampleOn(t, entry.Public, midway)
	list := made.Exports()
	for _, want := range []string{"calendar.ics", "feed.atom", "feed.json", "portfolio.json", "portfolio.schema.json", "resume.json", "reviews/2026-02-10-first-queries-mentor/annotations.jsonld"} {
		if !slices.Contains(list, want) {
			t.Errorf("%s is not listed", want)
		}
	}
	if !slices.IsSorted(list) {
		t.Error("the list has no order")
	}
	for _, name := range list {
		if text, err := fs.ReadFile(made.Site, name); err != nil || len(text) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
