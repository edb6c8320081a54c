// Package entry turns a document into a goal, a milestone, a review …: a typed
// value in which every field knows its line. The struct tags of the kinds are
// the one table of fields from which validation, messages and documentation
// are made:
//
//	key:"due,required"   the key in the header, and that it must be there
//	oneof:"a b"          the closed list that a Choice is from
//	to:"goal milestone"  what a Ref may refer to: kinds of entries, person, skill; "any" is every kind of entry
//	require:"date"       on the embedded Common: the common fields that this kind must have
//	range:"0 100"        the least and the greatest Number; whole:"" allows no fraction
//	said:""              a text that is only said: nothing is found, counted or ordered by it
//	counted:""           a value by which figures are counted, and nothing is found or ordered
//	doc:"…"              what the field is for, as an author is told it
package entry

import (
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Kind is the kind of an entry, as an author writes it.
type Kind string

// The ten kinds, the page for everything else, and the translation of any of them.
const (
	KindPlan        Kind = "plan"
	KindGoal        Kind = "goal"
	KindMilestone   Kind = "milestone"
	KindReview      Kind = "review"
	KindReflection  Kind = "reflection"
	KindSession     Kind = "session"
	KindSample      Kind = "sample"
	KindResource    Kind = "resource"
	KindRubric      Kind = "rubric"
	KindLetter      Kind = "letter"
	KindPage        Kind = "page"
	KindTranslation Kind = "translation"

	// KindPerson and KindSkill have no files: they are listed in mentorfolio.yaml.
	KindPerson Kind = "person"
	KindSkill  Kind = "skill"
)

// Kinds lists the kinds that an author may name, in the order of the content model.
var Kinds = []Kind{KindPlan, KindGoal, KindMilestone, KindReview, KindReflection, KindSession,
	KindSample, KindResource, KindRubric, KindLetter, KindPage}

// Folder is the folder at the top of a portfolio that gives its files the kind.
func (k Kind) Folder() string {
	switch k {
	case KindPlan, KindPage, KindTranslation:
		return ""
	case KindPerson:
		return "people"
	}
	return string(k) + "s"
}

// Key names one entry of a portfolio, person or skill.
type Key struct {
	Kind Kind
	ID   string
}

// String writes the key as references do: kind/id.
func (k Key) String() string { return string(k.Kind) + "/" + k.ID }

// IsZero reports whether the key names nothing.
func (k Key) IsZero() bool { return k == Key{} }

// Entry is one of *Plan, *Goal, *Milestone, *Review, *Reflection, *Session,
// *Sample, *Resource, *Rubric, *Letter, *Page and *Translation.
type Entry interface {
	Head() *Common
}

// Common is what every entry has.
type Common struct {
	Key     Key
	Doc     *source.Document `said:""`
	Body    []byte           `said:""` // the prose: all of it, until the audience filter takes passages out
	Outline markdown.Outline `said:""` // of Body
	misread map[string]bool  // keys that are there, perhaps misspelt, and could not be read

	KindName Choice   `key:"kind" oneof:"plan goal milestone review reflection session sample resource rubric letter page" doc:"what the file is, where its folder does not say so"`
	Title    Text     `key:"title" said:"" doc:"the title; else the first heading, else the file name"`
	IDName   Text     `key:"id" doc:"the name that others refer to it by; else the file name"`
	Date     Date     `key:"date" doc:"the day it is about; else a date in the file name"`
	Updated  Date     `key:"updated" counted:"" doc:"the day of the last change that a reader should know of"`
	Lang     Lang     `key:"lang" doc:"the language it is written in (BCP 47), where not the portfolio's"`
	Audience Audience `key:"audience" doc:"who may see it: public, cohort, pair or private"`
	People   []Ref    `key:"people" to:"person" doc:"who is concerned"`
	Skills   []Ref    `key:"skills" to:"skill" doc:"the skills it shows or builds"`
	Goals    []Ref    `key:"goals" to:"goal" doc:"the goals it serves"`
	Summary  Text     `key:"summary" said:"" doc:"one or two sentences for lists and feeds"`
	Media    []Medium `key:"media" doc:"sound and film that belong to it"`
	Draft    Bool     `key:"draft" doc:"true while it is not to be published at all"`
	Aliases  []Text   `key:"aliases" doc:"earlier addresses that shall lead here"`
	Params   Params   `key:"params" doc:"the author's own keys"`
}

// Medium is a sound or film with what makes it accessible.
type Medium struct {
	Src        File    `key:"src,required" doc:"the file"`
	Type       Choice  `key:"type" oneof:"audio video" doc:"audio or video"`
	Title      Text    `key:"title" doc:"what it is called"`
	Duration   Span    `key:"duration" doc:"how long it lasts (ISO 8601, PT5M)"`
	Captions   []Track `key:"captions" doc:"caption files (WebVTT)"`
	Transcript File    `key:"transcript" doc:"the words in writing"`
	Described  File    `key:"described" doc:"the film with what is seen told in words"`
}

// Track is one caption file.
type Track struct {
	Src  File `key:"src,required" doc:"the WebVTT file"`
	Lang Lang `key:"lang" doc:"its language (BCP 47)"`
}

// Head returns the common part of any entry.
func (c *Common) Head() *Common { return c }

// Misread reports whether a key of the header is there, and what it says could
// not be read: that has been reported, and nothing follows from it.
func (c *Common) Misread(key string) bool { return c.misread[key] }

// Name is what the entry is called: its title, else its first H1, else its
// file name in words. It looks at the outline, so a heading that an audience
// may not see names nothing for it.
func (c *Common) Name() string {
	if c.Title.Value != "" {
		return c.Title.Value
	}
	for _, h := range c.Outline.Headings {
		if h.Level == 1 && strings.TrimSpace(h.Text) != "" {
			return h.Text
		}
	}
	return inWords(c.Key.ID)
}

// Lead is the summary, else the first paragraph as plain text; it may be empty.
func (c *Common) Lead() string {
	if c.Summary.Value != "" {
		return c.Summary.Value
	}
	return c.Outline.Lead
}

// Problem is an error at a place in the entry's file.
func (c *Common) Problem(pos problem.Pos, rule, text, hint string) problem.Problem {
	return c.Doc.Problem(pos, rule, text, hint)
}

var separators = strings.NewReplacer("-", " ", "_", " ")

// inWords turns a file name into a title: "2026-03-14-first_try" is "first try" with a capital.
func inWords(id string) string {
	name := path.Base(id)
	if rest := fileDate.ReplaceAllString(name, ""); rest != "" {
		name = strings.TrimSpace(separators.Replace(rest))
	}
	if name == "" {
		return id
	}
	r := []rune(name)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

var fileDate = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:[-_ ]|$)`)

// dateInName is the date that a file name begins with, None without one.
func dateInName(stem string) calendar.Day {
	m := fileDate.FindStringSubmatch(stem)
	if m == nil {
		return calendar.None
	}
	d, err := calendar.Parse(m[1])
	if err != nil {
		return calendar.None
	}
	return d
}
