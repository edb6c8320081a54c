package portfolio

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Action is something that somebody said they would do: an item of the task
// list in a session's body, `- [ ] @ana Draft the README due:2026-03-01`.
type Action struct {
	Session entry.Key
	Owner   entry.Key   // who is named first; zero when nobody is
	With    []entry.Key // who else is named
	Text    string      // without owner and dates; others by the name that may be used
	State   ActionState
	Due     calendar.Day // None when not said
	Done    calendar.Day // None when not said
}

// ActionState says how an action stands.
type ActionState string

// The states of an action.
const (
	Open    ActionState = "open"
	Done    ActionState = "done"
	Dropped ActionState = "dropped"
)

var (
	ownerMark = regexp.MustCompile(`(?:^|\s)@([\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)`)
	dateMark  = regexp.MustCompile(`(?:^|\s)(due|done):(\S+)`)

	// loose is a date that was meant as a mark, and is read as words.
	loose = regexp.MustCompile(`(?i)(?:^|\s)(due|done)\s*:?\s+(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})`)
)

// Mark reads one word of a task item: the owner of @ana, the day of
// due:2026-03-01 or done:2026-03-01. key is "owner", "due", "done", or "" for any other word.
func (p *Portfolio) Mark(word string) (key string, owner entry.Key, day calendar.Day) {
	if m := ownerMark.FindStringSubmatch(word); m != nil && len(m[0]) == len(word) {
		owner, _ = p.person(m[1])
		return "owner", owner, calendar.None
	}
	if m := dateMark.FindStringSubmatch(word); m != nil {
		if day, err := calendar.Parse(strings.TrimRight(m[2], ".,;)")); err == nil {
			return m[1], entry.Key{}, day
		}
	}
	return "", entry.Key{}, calendar.None
}

// actions are those of all sessions.
func (p *Portfolio) actions() (all []Action, problems []problem.Problem) {
	for _, s := range p.Sessions {
		own, wrong := p.actionsOf(s)
		all, problems = append(all, own...), append(problems, wrong...)
	}
	return all, problems
}

// actionsOf are those of one session.
func (p *Portfolio) actionsOf(s *entry.Session) (all []Action, problems []problem.Problem) {
	for _, t := range s.Outline.Tasks {
		a, wrong := p.action(&s.Common, t)
		all, problems = append(all, a), append(problems, wrong...)
	}
	return all, problems
}

// action reads one task item.
func (p *Portfolio) action(c *entry.Common, t markdown.Task) (Action, []problem.Problem) {
	a := Action{Session: c.Key, State: Open, Due: calendar.None, Done: calendar.None}
	if t.Done {
		a.State = Done
	}
	if t.Struck {
		a.State = Dropped
	}
	var problems []problem.Problem
	pos := func() problem.Pos { return c.Doc.At(t.Offset, t.Length) }
	for i, m := range ownerMark.FindAllStringSubmatch(t.Text, -1) {
		who, ok := p.person(m[1])
		switch {
		case !ok:
			problems = append(problems, c.Problem(pos(), "unknown-reference", fmt.Sprintf("no person %q", m[1]), p.personHint(m[1])))
		case i == 0:
			a.Owner = who
		default:
			a.With = append(a.With, who)
		}
	}
	for _, m := range dateMark.FindAllStringSubmatch(t.Text, -1) {
		day, err := calendar.Parse(strings.TrimRight(m[2], ".,;)"))
		if err != nil {
			problems = append(problems, c.Problem(pos(), "bad-date", fmt.Sprintf("%s: %v", m[1], err), markHint(m[1], m[2])))
			continue
		}
		if m[1] == "due" {
			a.Due = day
		} else {
			a.Done = day
		}
	}
	if m := loose.FindStringSubmatch(t.Text); m != nil {
		p := c.Problem(pos(), "loose-date", fmt.Sprintf("%q is taken for words, not for the day of the action", strings.TrimSpace(m[0])), markHint(strings.ToLower(m[1]), m[2]))
		p.Level = problem.Warning
		problems = append(problems, p)
	}
	a.Text = p.words(t.Text)
	return a, problems
}

// markHint is how the date of an action is written: due:2026-03-14.
func markHint(mark, written string) string {
	if day, err := calendar.Parse(written); err == nil {
		return fmt.Sprintf("write %s:%s", mark, day)
	}
	hint := strings.TrimPrefix(entry.DateHint(strings.TrimRight(written, ".,;)")), "write ")
	return "write " + mark + ":" + strings.TrimPrefix(hint, "YYYY-MM-DD: ")
}

// words are those of a task item without its owner and dates.
func (p *Portfolio) words(text string) string {
	owner := true
	text = ownerMark.ReplaceAllStringFunc(dateMark.ReplaceAllString(text, ""), func(mark string) string {
		if owner {
			owner = false
			return ""
		}
		id := strings.TrimSpace(mark)[len("@"):]
		if who := p.listed(id); who != nil {
			return " " + p.portrait(*who).Name
		}
		return " " + id
	})
	return strings.Join(strings.Fields(text), " ")
}

// named are all whom an action names.
func (a Action) named() []entry.Key {
	if a.Owner.IsZero() {
		return a.With
	}
	return append([]entry.Key{a.Owner}, a.With...)
}

// tasks reads the task lists of sessions, and reports what cannot be read.
func (l *linker) tasks() {
	actions, problems := l.p.actions()
	l.p.Actions = actions
	l.problems = append(l.problems, problems...)
}
