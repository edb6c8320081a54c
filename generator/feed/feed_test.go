package feed

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

var example = Feed{Title: "Counting <with> care", Subtitle: "Six months.", Lang: "en", Home: "https://ana.example/", Atom: "https://ana.example/feed.atom", JSON: "https://ana.example/feed.json",
	Author: "Ana Souza", Day: calendar.Date(2026, 4, 1), Items: []Item{
		{Title: "Adeus", Address: "https://ana.example/letters/adeus/", Lang: "pt", Kind: "letter", Author: "Tom", Summary: "Obrigada & até logo.", Published: calendar.Date(2026, 3, 20), Updated: calendar.Date(2026, 3, 21)},
		{Title: "Parse", Address: "https://ana.example/milestones/p/", Kind: "milestone", Published: calendar.Date(2026, 3, 1), Updated: calendar.Date(2026, 3, 1)},
	}}

// The schema is of the npm package jsonfeed-schema 0.5.0 (ISC licence, Jakob Krigovsky).
func TestTheFeedIsAJSONFeed(t *testing.T) {
	text, err := os.ReadFile("testdata/jsonfeed-1.1.json")
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:jsonfeed", document); err != nil {
		t.Fatal(err)
	}
	schema := c.MustCompile("mem:jsonfeed")
	for name, f := range map[string]Feed{"with items": example, "without": {Title: "T", Lang: "en", Home: "https://ana.example/", JSON: "https://ana.example/feed.json"}} {
		text, err := f.AsJSON()
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if schema.Validate(map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []any{map[string]any{"id": "1"}}}) == nil {
		t.Error("the schema accepts an item without content: it shows nothing")
	}
}

func TestAnItemOfTheJSONFeed(t *testing.T) {
	text, err := example.AsJSON()
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Items []map[string]any }
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	first, _ := json.Marshal(got.Items[0])
	const want = `{"authors":[{"name":"Tom"}],"content_text":"Obrigada \u0026 até logo.","date_modified":"2026-03-21T00:00:00Z","date_published":"2026-03-20T00:00:00Z",` +
		`"id":"https://ana.example/letters/adeus/","language":"pt","summary":"Obrigada \u0026 até logo.","tags":["letter"],"title":"Adeus","url":"https://ana.example/letters/adeus/"}`
	if string(first) != want {
		t.Errorf("got  %s\nwant %s", first, want)
	}
	if got.Items[1]["content_text"] != "Parse" {
		t.Errorf("what says nothing of itself is %v", got.Items[1])
	}
}
