// Package resume writes a résumé as JSON Resume 1.0.0 has it
// (jsonresume.org/schema), which many programs print, and some sites take in.
//
//	Resume → JSON
//
// It says what a portfolio shows and nothing that the standard would like to
// have besides: no address, no telephone, no mail, no degree and no score.
package resume

import (
	"bytes"
	"encoding/json"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Schema is the address of the version that is written.
const Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

// Resume is a person, with what they have shown. Addresses are absolute, "" where they are not known.
type Resume struct {
	Name       string
	Summary    string
	Home       string // of the portfolio
	Itself     string // of the file
	Links      []string
	Day        calendar.Day // for which it is true
	Projects   []Project
	Skills     []Skill
	References []Reference
}

// Project is a piece of work, or the whole of a time of learning.
type Project struct {
	Name        string
	Description string
	Highlights  []string
	Keywords    []string
	Start, End  calendar.Day // None where not known
	Address     string
	Role        string
	Type        string
}

// Skill is a skill that work shows.
type Skill struct {
	Name     string
	Level    string   // in the words of a rubric, as somebody else saw it; "" where nobody did
	Keywords []string // what shows it
}

// Reference is a letter in which somebody speaks for the person.
type Reference struct{ Name, Text string }

// JSON is the résumé as a file.
func (r Resume) JSON() ([]byte, error) {
	out := file{Schema: Schema, Basics: basics{Name: r.Name, URL: r.Home, Summary: r.Summary}, Meta: meta{r.Itself, "v1.0.0", r.Day.Time().Format("2006-01-02T15:04:05")}}
	for _, l := range r.Links {
		out.Basics.Profiles = append(out.Basics.Profiles, profile{l})
	}
	for _, p := range r.Projects {
		out.Projects = append(out.Projects, projectOf(p))
	}
	for _, s := range r.Skills {
		out.Skills = append(out.Skills, skill(s))
	}
	for _, l := range r.References {
		out.References = append(out.References, reference(l))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(out)
	return b.Bytes(), err
}

func projectOf(p Project) project {
	out := project{Name: p.Name, Description: p.Description, Highlights: p.Highlights, Keywords: p.Keywords, StartDate: p.Start.String(), EndDate: p.End.String(), URL: p.Address, Type: p.Type}
	if p.Role != "" {
		out.Roles = []string{p.Role}
	}
	return out
}

type file struct {
	Schema     string      `json:"$schema"`
	Basics     basics      `json:"basics"`
	Projects   []project   `json:"projects,omitempty"`
	Skills     []skill     `json:"skills,omitempty"`
	References []reference `json:"references,omitempty"`
	Meta       meta        `json:"meta"`
}

type basics struct {
	Name     string    `json:"name"`
	URL      string    `json:"url,omitempty"`
	Summary  string    `json:"summary,omitempty"`
	Profiles []profile `json:"profiles,omitempty"`
}

type profile struct {
	URL string `json:"url"`
}

type project struct {
	Name        string   `json:"name"`
	Description string   `json:"description,omitempty"`
	Highlights  []string `json:"highlights,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`
	StartDate   string   `json:"startDate,omitempty"`
	EndDate     string   `json:"endDate,omitempty"`
	URL         string   `json:"url,omitempty"`
	Roles       []string `json:"roles,omitempty"`
	Type        string   `json:"type,omitempty"`
}

type skill struct {
	Name     string   `json:"name"`
	Level    string   `json:"level,omitempty"`
	Keywords []string `json:"keywords,omitempty"`
}

type reference struct {
	Name string `json:"name"`
	Text string `json:"reference"`
}

type meta struct {
	Canonical    string `json:"canonical,omitempty"`
	Version      string `json:"version"`
	LastModified string `json:"lastModified"`
}
