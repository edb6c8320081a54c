package portfolio

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// DefaultRubric is the scale of reviews that name no rubric. It has levels
// only: any criterion may be judged by them. It has no page and no file.
var DefaultRubric = &entry.Rubric{
	Common: entry.Common{Key: entry.Key{Kind: entry.KindRubric, ID: "default"}},
	Levels: []entry.RubricLevel{level("starting", "Starting"), level("developing", "Developing"), level("capable", "Capable"), level("leading", "Leading")},
}

func level(id, label string) entry.RubricLevel {
	return entry.RubricLevel{ID: entry.Text{Value: id}, Label: entry.Text{Value: label}}
}

// RubricOf returns the rubric that a review goes by: its own, else that of
// what it reviews, else the default.
func (p *Portfolio) RubricOf(r *entry.Review) *entry.Rubric {
	if own, ok := p.byKey[r.Rubric.Key].(*entry.Rubric); ok {
		return own
	}
	switch of := p.byKey[r.Of.Key].(type) {
	case *entry.Milestone:
		return p.rubricOf(of)
	case *entry.Sample:
		for _, m := range of.Milestones {
			if milestone, ok := p.byKey[m.Key].(*entry.Milestone); ok {
				return p.rubricOf(milestone)
			}
		}
	}
	return DefaultRubric
}

func (p *Portfolio) rubricOf(m *entry.Milestone) *entry.Rubric {
	if r, ok := p.byKey[m.Rubric.Key].(*entry.Rubric); ok {
		return r
	}
	return DefaultRubric
}

// rubrics checks the levels and criteria of reviews and milestones against
// their rubrics, and the descriptors of each rubric against its own levels.
// While a rubric is not found, nothing is held to the default.
func (l *linker) rubrics() {
	for _, r := range l.p.Reviews {
		rubric := l.p.RubricOf(r)
		if rubric == DefaultRubric && l.noRubric {
			continue
		}
		for _, s := range r.Scores {
			l.criterion(&r.Common, rubric, s.Criterion)
			l.level(&r.Common, rubric, s.Level)
		}
	}
	for _, m := range l.p.Milestones {
		rubric := l.p.rubricOf(m)
		if rubric == DefaultRubric && l.noRubric {
			continue
		}
		for _, aim := range m.Target {
			l.criterion(&m.Common, rubric, aim.Criterion)
			l.level(&m.Common, rubric, aim.Level)
		}
	}
	for _, r := range l.p.Rubrics {
		for _, c := range r.Criteria {
			for _, d := range c.Descriptors {
				l.level(&r.Common, r, d.Level)
			}
		}
	}
}

func (l *linker) criterion(c *entry.Common, rubric *entry.Rubric, written entry.Text) {
	var known []string
	if rubric.Misread("criteria") {
		return
	}
	for _, own := range rubric.Criteria {
		if own.ID.Value == written.Value {
			return
		}
		known = append(known, own.ID.Value)
	}
	if len(known) > 0 {
		l.add(c.Problem(written.Pos, "unknown-criterion", fmt.Sprintf("the rubric %q has no criterion %q", rubric.Name(), written), problem.DidYouMean(written.Value, known)))
	}
}

func (l *linker) level(c *entry.Common, rubric *entry.Rubric, written entry.Text) {
	if written.Value == entry.NotObserved || written.Value == "" || rubric.Misread("levels") || len(rubric.Levels) == 0 {
		return
	}
	known := []string{}
	for _, own := range rubric.Levels {
		if own.ID.Value == written.Value {
			return
		}
		known = append(known, own.ID.Value)
	}
	l.add(c.Problem(written.Pos, "unknown-level", fmt.Sprintf("the rubric %q has no level %q", rubric.Name(), written), problem.DidYouMean(written.Value, append(known, entry.NotObserved))))
}
