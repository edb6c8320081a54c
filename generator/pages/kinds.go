package pages

import (
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/media"
)

// own adds what only the layout of this kind has.
func (b *builder) own(e entry.Entry) {
	switch e := e.(type) {
	case *entry.Plan:
		b.page.Own = b.plan(e)
	case *entry.Goal:
		b.goalFigures(e.Key)
		b.list("milestones", b.milestones(e.Key))
		b.page.Own = &Changes{b.revisions(e.Revisions), openings(e.Opens)}
	case *entry.Milestone:
		b.list("samples", b.cards(b.site.portfolio.SamplesOf(e.Key)))
		heard, _ := b.annotate(e.Key, "")
		heard.Across = b.across(append([]entry.Key{e.Key}, b.site.portfolio.SamplesOf(e.Key)...))
		b.page.Own = &Milestone{Changes{b.revisions(e.Revisions), openings(e.Opens)}, heard}
	case *entry.Review:
		r := b.review(e)
		r.Changed = b.site.changed(e, e.Of.Key)
		for i := range r.Notes {
			b.lead(&r.Notes[i])
		}
		b.page.Own = &r
	case *entry.Session:
		b.page.Own = b.session(e)
	case *entry.Sample:
		b.page.Own = b.sample(e)
	case *entry.Rubric:
		b.page.Own = b.rubric(e)
	case *entry.Letter:
		b.page.Own = b.letter(e)
	}
}

// goalFigures show how far a goal is.
func (b *builder) goalFigures(k entry.Key) {
	g := b.site.figures.Goal(k)
	if g == nil {
		return
	}
	b.page.Progress = b.progressOf(g)
	b.show(b.mapFigure(*g))
	if len(g.Milestones) >= worthLines {
		b.show(b.burnupFigure(g.Milestones))
	}
}

// worthLines is how many milestones a goal has before its page draws how they came about.
const worthLines = 6

func (b *builder) revisions(list []entry.Revision) []Revision {
	var out []Revision
	for _, r := range list {
		day := calendar.None
		if r.Date.Known() {
			day = r.Date.Day
		}
		out = append(out, Revision{Day: day, Field: r.Field.Value, From: r.From.Value, To: r.To.Value, Why: r.Why.Value, Reason: r.Reason.Value, Decided: b.linkTo(r.Decided.Key)})
	}
	return out
}

func openings(list []entry.Opening) []Opening {
	var out []Opening
	for _, o := range list {
		out = append(out, Opening{Type: o.Type.Value, Title: o.Title.Value, Href: o.URL.Value, State: o.State.Value})
	}
	return out
}

func (b *builder) review(r *entry.Review) Review {
	rubric := b.site.portfolio.RubricOf(r)
	out := Review{Card: b.card(r.Key), Stance: r.Stance.Value, Rubric: b.linkTo(r.Rubric.Key), Scale: scale(rubric), Next: r.Next.Value}
	for _, s := range r.Scores {
		out.Scores = append(out.Scores, score(rubric, s))
	}
	out.Notes = b.notes(r, out.Card)
	if address := b.site.annotationsOf(r); address != "" {
		out.Annotations = b.site.href(b.page.Address, address)
	}
	return out
}

func scale(r *entry.Rubric) []string {
	var labels []string
	for _, l := range r.Levels {
		labels = append(labels, l.Label.Value)
	}
	return labels
}

func score(r *entry.Rubric, s entry.Score) Score {
	out := Score{Criterion: criterionLabel(r, s.Criterion.Value), Steps: len(r.Levels), Evidence: s.Evidence.Value, Note: s.Note.Value, Confidence: s.Confidence.Value}
	for i, l := range r.Levels {
		if l.ID.Value == s.Level.Value {
			out.Level, out.Step = l.Label.Value, i+1
		}
	}
	if out.Step == 0 && s.Level.Value != entry.NotObserved {
		out.Level = inWords(s.Level.Value) // of a rubric that the edition does not show
	}
	for _, c := range r.Criteria {
		for _, d := range c.Descriptors {
			if c.ID.Value == s.Criterion.Value && d.Level.Value == s.Level.Value {
				out.Descriptor = d.Text.Value
			}
		}
	}
	return out
}

func criterionLabel(r *entry.Rubric, id string) string {
	if r != nil {
		for _, c := range r.Criteria {
			if c.ID.Value == id {
				return c.Label.Value
			}
		}
	}
	return inWords(id)
}

func levelLabel(r *entry.Rubric, id string) string {
	if r != nil {
		for _, l := range r.Levels {
			if l.ID.Value == id {
				return l.Label.Value
			}
		}
	}
	return inWords(id)
}

func (b *builder) session(e *entry.Session) *Session {
	s := &Session{Prepare: texts(e.Prepare), Agenda: texts(e.Agenda)}
	for _, d := range e.Decisions {
		s.Decisions = append(s.Decisions, Decision{d.ID.Value, d.Text.Value, d.Reason.Value, d.Dissent.Value, b.decision(d.Replaces.Value)})
	}
	for _, i := range e.Introductions {
		s.Introductions = append(s.Introductions, Introduction{i.To.Value, i.Purpose.Value})
	}
	for _, f := range e.Feedback {
		s.Feedback = append(s.Feedback, Feedback{b.linkTo(f.From.Key), b.linkTo(f.To.Key), f.Type.Value, f.Text.Value})
	}
	return s
}

// decision is the text of the decision with an id; "" is none.
func (b *builder) decision(id string) string {
	if id == "" {
		return "" // most replace none, and need not be looked for in every session
	}
	for _, s := range b.site.portfolio.Sessions {
		for _, d := range s.Decisions {
			if d.ID.Value == id {
				return d.Text.Value
			}
		}
	}
	return ""
}

func texts(list []entry.Text) []string {
	var out []string
	for _, t := range list {
		out = append(out, t.Value)
	}
	return out
}

// sample shows the work itself: a picture as a picture, text as highlighted
// code, anything else as a link to the file.
func (b *builder) sample(e *entry.Sample) *Sample {
	s := &Sample{}
	code := ""
	if file := e.File.Path; file != "" && !b.site.options.Unusable[file] {
		s.File = b.fileLink(file)
		if media.Picture(file) {
			s.Picture = b.picture(file, e.Lead())
		} else {
			code, s.Size = b.site.code(file), b.site.weight(file)
		}
	}
	s.Heard, s.Code = b.annotate(e.Key, code)
	s.Across = b.across(b.site.kin(e))
	return s
}

// weight is the type and the size of a file, by which a reader decides whether to open it; nil where it is not known.
func (s *Site) weight(file string) *Phrase {
	info, err := fs.Stat(s.options.Files, file)
	if err != nil || path.Ext(file) == "" {
		return nil
	}
	key, unit := "file-kb", int64(1000)
	if info.Size() >= 10*1000*unit {
		key, unit = "file-mb", 1000*unit
	}
	p := say(key, int((info.Size()+unit-1)/unit), "type", strings.ToUpper(strings.TrimPrefix(path.Ext(file), ".")))
	return &p
}

// code is a file that is text, as a highlighted block; "" for any other.
func (s *Site) code(file string) string { return s.printed(file, markdown.Options{}) }

func (s *Site) printed(file string, o markdown.Options) string {
	text, ok := s.readText(file)
	if !ok {
		return ""
	}
	fence := strings.Repeat("`", longestRun(text, '`')+3)
	html, err := markdown.Render([]byte(fence+strings.TrimPrefix(path.Ext(file), ".")+"\n"+text+"\n"+fence+"\n"), o)
	if err != nil {
		return ""
	}
	return html.Body
}

// longestShown is the size in bytes up to which a file is shown as text.
const longestShown = 64 << 10

// readText reads a file that is text of a size to be shown.
func (s *Site) readText(file string) (string, bool) {
	f, err := s.options.Files.Open(file)
	if err != nil {
		return "", false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, longestShown+1))
	if err != nil || len(text) > longestShown || !utf8.Valid(text) || strings.ContainsRune(string(text), 0) {
		return "", false
	}
	return string(text), true
}

func longestRun(s string, of byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		run++
		if s[i] != of {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

func (b *builder) rubric(e *entry.Rubric) *Rubric {
	r := &Rubric{Levels: scale(e)}
	for _, c := range e.Criteria {
		row := Criterion{Label: c.Label.Value, Skill: b.linkTo(c.Skill.Key), Descriptors: make([]string, len(e.Levels))}
		for i, l := range e.Levels {
			for _, d := range c.Descriptors {
				if d.Level.Value == l.ID.Value {
					row.Descriptors[i] = d.Text.Value
				}
			}
		}
		r.Criteria = append(r.Criteria, row)
	}
	return r
}
