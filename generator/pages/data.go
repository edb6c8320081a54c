package pages

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/schema"
)

// data is portfolio.json: the model of the edition, for programs.
type data struct {
	Schema    string       `json:"$schema"`
	Version   int          `json:"version"`
	Generator string       `json:"generator,omitempty"`
	Title     string       `json:"title"`
	Summary   string       `json:"summary,omitempty"`
	Language  string       `json:"language"`
	Audience  string       `json:"audience"`
	AsOf      string       `json:"as_of"`
	BaseURL   string       `json:"base_url,omitempty"`
	People    []dataPerson `json:"people"`
	Skills    []dataSkill  `json:"skills"`
	Entries   []dataEntry  `json:"entries"`
	Actions   []dataAction `json:"actions"`
}

type dataPerson struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Address   string   `json:"address,omitempty"`
	Strengths []string `json:"strengths,omitempty"`
	Links     []string `json:"links,omitempty"`
}

type dataSkill struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Address string `json:"address,omitempty"`
	Summary string `json:"summary,omitempty"`
}

type dataEntry struct {
	Kind        string         `json:"kind"`
	ID          string         `json:"id"`
	Title       string         `json:"title"`
	Address     string         `json:"address"`
	Date        string         `json:"date,omitempty"`
	Due         string         `json:"due,omitempty"` // shifted by pauses
	Summary     string         `json:"summary,omitempty"`
	Fields      map[string]any `json:"fields"`
	MentionedBy []string       `json:"mentioned_by,omitempty"`
}

type dataAction struct {
	Session string `json:"session"`
	Owner   string `json:"owner,omitempty"`
	Text    string `json:"text"`
	State   string `json:"state"`
	Due     string `json:"due,omitempty"`
	Done    string `json:"done,omitempty"`
}

// DataSchema returns the JSON Schema of portfolio.json, which stands beside it:
// in twenty years, and in an archive, nobody has to ask anybody for it.
func (s *Site) DataSchema() ([]byte, error) { return schema.Data().JSON(), nil }

// Data returns portfolio.json. It holds what the edition shows and no more;
// people go by the last part of their address, which is never an id that their
// consent keeps back.
func (s *Site) Data() ([]byte, error) {
	d := data{Schema: DataSchemaName, Version: schema.DataVersion, Generator: s.Generator, Title: s.Title, Summary: s.Summary, Language: s.contentLang(),
		Audience: s.Audience, AsOf: s.Day.String(), BaseURL: s.BaseURL,
		People: []dataPerson{}, Skills: []dataSkill{}, Entries: []dataEntry{}, Actions: []dataAction{}}
	for _, p := range s.portfolio.People {
		if p.Name != "" {
			d.People = append(d.People, dataPerson{s.public(p.Key).ID, p.Name, s.at[p.Key], p.Strengths, p.Links})
		}
	}
	for _, k := range s.portfolio.Skills {
		d.Skills = append(d.Skills, dataSkill{k.Key.ID, k.Name, s.at[k.Key], k.Summary})
	}
	for _, e := range s.portfolio.Entries {
		d.Entries = append(d.Entries, s.dataEntry(e))
	}
	for _, a := range s.portfolio.Actions {
		d.Actions = append(d.Actions, dataAction{a.Session.ID, s.public(a.Owner).ID, a.Text, string(a.State), a.Due.String(), a.Done.String()})
	}
	out, err := json.MarshalIndent(d, "", " ")
	return append(out, '\n'), err
}

func (s *Site) dataEntry(e entry.Entry) dataEntry {
	c := e.Head()
	d := dataEntry{Kind: string(c.Key.Kind), ID: c.Key.ID, Title: c.Name(), Address: s.at[c.Key], Date: day(c).String(),
		Due: s.portfolio.Due(e).String(), Summary: c.Lead(), Fields: s.fields(reflect.ValueOf(e).Elem())}
	for _, k := range schema.Apart {
		delete(d.Fields, k)
	}
	for _, k := range s.portfolio.Backlinks(c.Key) {
		d.MentionedBy = append(d.MentionedBy, k.String())
	}
	return d
}

// public is the key by which data names something: a person goes by the address.
func (s *Site) public(k entry.Key) entry.Key {
	if k.Kind == entry.KindPerson {
		k.ID = strings.TrimSuffix(strings.TrimPrefix(s.at[k], "people/"), "/")
	}
	return k
}

// fields are the fields of a struct that were given, by their keys.
func (s *Site) fields(v reflect.Value) map[string]any {
	m := map[string]any{}
	for _, f := range entry.Fields(v.Type()) {
		if value := s.value(f.In(v)); value != nil {
			m[f.Key] = value
		}
	}
	return m
}

// value is a field's value as JSON says it, nil when it was not given.
func (s *Site) value(v reflect.Value) any {
	if v.IsZero() {
		return nil
	}
	switch x := v.Interface().(type) {
	case entry.Text:
		return x.Value
	case entry.Choice:
		return x.Value
	case entry.Lang:
		return x.Value
	case entry.URL:
		return x.Value
	case entry.Number:
		return x.Value
	case entry.Bool:
		return x.Value
	case entry.Lines:
		return x.Value
	case entry.Span:
		return x.Value.String()
	case entry.Date:
		return x.Day.String()
	case entry.Ref:
		return s.public(x.Key).String()
	case entry.File:
		if s.options.Unusable[x.Path] {
			return nil
		}
		return fileAddress(x.Path)
	case entry.Audience, entry.Params:
		return nil
	}
	return s.composite(v)
}

func (s *Site) composite(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Struct:
		return s.fields(v)
	case reflect.Slice:
		if m, ok := s.pairs(v); ok {
			return m
		}
		var list []any
		for i := range v.Len() {
			list = append(list, s.value(v.Index(i)))
		}
		return list
	}
	return nil
}

// pairs writes back as a map what was read from one.
func (s *Site) pairs(v reflect.Value) (map[string]any, bool) {
	m := map[string]any{}
	for i := range v.Len() {
		if v.Index(i).Kind() != reflect.Struct {
			return nil, false
		}
		own := s.fields(v.Index(i))
		key, ok := own["*"].(string)
		if !ok {
			return nil, false
		}
		delete(own, "*")
		m[strings.TrimPrefix(key, "person/")] = own
		if single, ok := own["="]; ok {
			m[strings.TrimPrefix(key, "person/")] = single
		}
	}
	return m, true
}
