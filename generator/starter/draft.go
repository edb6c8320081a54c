package starter

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// Setting is what a new entry finds in its portfolio.
type Setting struct {
	Mentee   string       // an id, "" where no plan says it
	Mentors  []string     // ids
	End      string       // the plan's last day, "" while none is agreed
	Goals    []string     // ids of the goals that are worked for
	Rubrics  []string     // ids
	Step     int          // the next place in the sequence of resources
	Type     string       // of the next session, as the rhythm has it
	Minutes  int          // how long that lasts
	Next     calendar.Day // the day of the session after the next
	Open     []string     // what earlier talks left open
	Criteria []string     // of the rubric that the reviewed work goes by
	Levels   []string     // of that rubric
}

// Draft is an entry that is to be written.
type Draft struct {
	Setting
	Kind   entry.Kind
	Title  string
	Name   string // what its file is called, beside a date; may be empty where there is one
	Day    calendar.Day
	Of     string // what a review, milestone, sample or reflection is of, as a reference: kind/id
	By     string // who writes it
	Stance string // of a review
}

// Named takes what somebody called a new entry: a slug stays the name of the
// file and gives the title its words, anything else is the title and gives the name.
func (d Draft) Named(called string) Draft {
	called = OneLine(called)
	if called == "" {
		return d
	}
	d.Name, d.Title = spelling.Slug(called), called
	if d.Name == called {
		d.Title = inWords(called)
	}
	return d
}

// inWords is a slug as a title.
func inWords(slug string) string {
	r := []rune(strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(slug)))
	if len(r) == 0 {
		return slug
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// Dated reports whether the file of a kind begins with its day.
func Dated(kind entry.Kind) bool {
	switch kind {
	case entry.KindSession, entry.KindReflection, entry.KindReview, entry.KindLetter:
		return true
	}
	return false
}

// Path is where the entry is written in its folder; the second of one day and name has the number 2.
func (d Draft) Path(number int) string {
	name := d.Name
	if Dated(d.Kind) {
		name = strings.TrimSuffix(d.Day.String()+"-"+d.Name, "-")
	}
	if number > 1 {
		name = fmt.Sprintf("%s-%d", name, number)
	}
	switch d.Kind {
	case entry.KindPlan:
		return "plan.md"
	case entry.KindRubric:
		return name + ".yaml"
	case entry.KindSample:
		return name + "/index.md"
	}
	return name + ".md"
}

// Text is the entry's file. A template of the portfolio's own takes the place of
// the one that ships; the error is a mistake in it, with its file and line.
func (d Draft) Text(portfolio fs.FS) ([]byte, error) {
	name := string(d.Kind) + ".md"
	if d.Kind == entry.KindRubric {
		name = string(d.Kind) + ".yaml"
	}
	file := path.Join(source.Templates, name)
	text, err := fs.ReadFile(portfolio, file)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = fs.ReadFile(folder("kinds"), name)
	}
	if err != nil {
		return nil, err
	}
	said, err := spoken(file, string(text), nil, headerOf(d.Kind).words(), d)
	return []byte(said), err
}

// Goal is the id of the goal that a milestone belongs to, where that is known.
func (d Draft) Goal() string {
	if _, id, ok := strings.Cut(d.Of, "/"); ok {
		return id
	}
	return only(d.Goals)
}

// Rubric is the rubric, where there is one alone.
func (d Draft) Rubric() string { return only(d.Rubrics) }

func only(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return ""
}

// About is what a reflection is about, Milestones what a sample is evidence for.
func (d Draft) About() []string { return some(d.Of) }

// Milestones are the ids of those that a sample is evidence for.
func (d Draft) Milestones() []string {
	_, id, _ := strings.Cut(d.Of, "/")
	return some(id)
}

// People are all of the plan.
func (d Draft) People() []string { return append(some(d.Mentee), d.Mentors...) }

// To is who a letter is to: the mentee, or of the mentee's own the only mentor.
func (d Draft) To() string {
	if d.By == d.Mentee {
		return only(d.Mentors)
	}
	return d.Mentee
}

func some(of string) []string {
	if of == "" {
		return nil
	}
	return []string{of}
}
