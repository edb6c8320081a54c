package entry

import (
	"fmt"
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// ConfigFile is where a portfolio says who, for whom and how it looks.
const ConfigFile = "mentorfolio.yaml"

// Config is mentorfolio.yaml. All of it may be left out but the title.
type Config struct {
	Doc *source.Document // nil when there is no such file

	Title      Text           `key:"title,required" doc:"what the portfolio is called"`
	Summary    Text           `key:"summary" doc:"what it is about, in one or two sentences"`
	Language   Lang           `key:"language" doc:"the language it is written in (BCP 47); else en"`
	BaseURL    URL            `key:"base_url" doc:"the address it is published at"`
	Repository URL            `key:"repository" doc:"where its source is"`
	Audience   []KindAudience `key:"audience" doc:"who sees what: default: pair, goal: public"`
	People     []Person       `key:"people" doc:"the people, with their consent"`
	Skills     []Skill        `key:"skills" doc:"the skills; once listed, any other is a problem"`
	Thresholds Thresholds     `key:"thresholds" doc:"when a goal counts as at risk or off track"`
	Theme      Theme          `key:"theme" doc:"tokens of the theme"`
	Checks     []CheckSetting `key:"checks" doc:"rules of check (docs/checks.md) to turn off, down or up: rule: off, hint, warning or error"`
	Params     Params         `key:"params" doc:"the author's own keys"`
}

// KindAudience is the audience of entries of one kind, or of all others ("default"), that name none themselves.
// One whose kind cannot be read may be meant for any: it makes none of them wider.
type KindAudience struct {
	Kind  Choice   `key:"*" oneof:"default plan goal milestone review reflection session sample resource rubric letter page"`
	Level Audience `key:"="`
}

// Person is someone in the portfolio.
type Person struct {
	ID        Text    `key:"id,required" doc:"the name that references use"`
	Name      Text    `key:"name" doc:"the full name; may be left out of somebody who has an alias"`
	Alias     Text    `key:"alias" doc:"what to call them where the name may not be used"`
	Strengths []Text  `key:"strengths" doc:"what they are good at"`
	Links     []URL   `key:"links" doc:"where to find them"`
	Consent   Consent `key:"consent" doc:"what of them may be published"`
}

// Consent says what of a person may be published. What is not said is not allowed.
type Consent struct {
	Given     Date   `key:"given" doc:"the day it was given"`
	Name      Choice `key:"name" oneof:"full first alias" doc:"the name that may be used: full, first or alias"`
	Quote     Bool   `key:"quote" doc:"true when their words may be published"`
	Image     Bool   `key:"image" doc:"true when pictures of them may be published"`
	Until     Date   `key:"until" doc:"the last day it holds"`
	Withdrawn Date   `key:"withdrawn" doc:"the day it was withdrawn"`
}

// Skill is something that the mentee learns.
type Skill struct {
	ID      Text `key:"id,required" doc:"the name that references use"`
	Name    Text `key:"name,required" doc:"what it is called"`
	Summary Text `key:"summary" doc:"what it means here"`
}

// Thresholds say when a goal counts as at risk or off track.
type Thresholds struct {
	AtRiskDays  Number `key:"at_risk_days" range:"0 365" whole:"" doc:"how many active days before its due date a milestone that is still planned puts its goal at risk; else 14"`
	OffTrackGap Number `key:"off_track_gap" range:"0 1" doc:"how far progress may lag before a goal is off track; else 0.25"`
}

// Theme sets tokens of the theme.
type Theme struct {
	Accent Text `key:"accent" doc:"the colour of links and marks, such as \"#0b5a55\""`
}

// CheckSetting turns one rule off, down or up.
type CheckSetting struct {
	Rule  Text   `key:"*"`
	Level Choice `key:"=" oneof:"off hint warning error"`
}

// DecodeConfig reads mentorfolio.yaml. A nil document, of a folder that has
// none, gives an empty configuration.
func DecodeConfig(doc *source.Document) (*Config, []problem.Problem) {
	c := &Config{Doc: doc}
	if doc == nil || doc.Header == nil {
		return c, nil
	}
	d := decoder{doc: doc}
	d.fill(reflect.ValueOf(c).Elem(), doc.Header)
	if d.private || len(c.Audience) == 0 && (d.wrong["audience"] || d.unsettled()) {
		c.keepPrivate()
	}
	if c.Title.Value == "" && !d.wrong["title"] {
		d.add(problem.Pos{Line: 1, Col: 1}, "missing", "the portfolio has no title", "add `title: …`")
	}
	d.distinct(c)
	return c, d.problems
}

// keepPrivate makes private what does not say its own audience.
func (c *Config) keepPrivate() { c.Audience = []KindAudience{{Level: Audience{Level: Private}}} }

// Distrust takes back what the configuration allows, because another that was
// not read may allow less: what does not say its own audience is private, and
// nobody has given a consent.
func (c *Config) Distrust() {
	c.keepPrivate()
	for i := range c.People {
		c.People[i].Consent = Consent{}
	}
}

// distinct reports people and skills whose id was taken before.
func (d *decoder) distinct(c *Config) {
	seen := map[string]bool{}
	once := func(kind Kind, id Text) {
		key := Key{kind, id.Value}.String()
		if seen[key] {
			d.add(id.Pos, "duplicate-id", fmt.Sprintf("the %s %q is listed twice", kind, id.Value), "give one of them another id")
		}
		seen[key] = true
	}
	for _, p := range c.People {
		once(KindPerson, p.ID)
	}
	for _, s := range c.Skills {
		once(KindSkill, s.ID)
	}
}
