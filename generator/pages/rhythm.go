package pages

import (
	"maps"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// rhythmFigure is how the agreed rhythms were kept; nil where none was agreed,
// no session says how it went, or all is still to come: 0 of 0 says nothing.
func (b *builder) rhythmFigure() *Figure {
	figures := b.site.figures
	sessions := 0
	for _, s := range b.site.portfolio.Sessions {
		if s.Status.Value != "" && s.Date.Known() && s.Date.Day <= b.site.Day {
			sessions++
		}
	}
	if sessions == 0 || !slices.ContainsFunc(figures.Rhythm(), func(r progress.Rhythm) bool { return r.Count(progress.Pending) < len(r.Slots) }) {
		return nil
	}
	f := b.figure("rhythm", "sessions", sessions)
	f.Strip = stripOf(picture.Rhythms(figures.Rhythm(), b.mirror()))
	for _, r := range figures.Rhythm() {
		b.keptSentences(f, r)
	}
	f.Table = rhythmTable(figures.Rhythm())
	return f
}

// rhythmTable has a column for each rhythm, of which there are few.
func rhythmTable(rhythms []progress.Rhythm) *Table {
	t := &Table{Head: heads("col-what-came")}
	for _, r := range rhythms {
		t.Head = append(t.Head, cadence(r.Cadence))
	}
	for _, line := range []struct {
		key   string
		count func(progress.Rhythm) int
	}{
		{"col-kept", func(r progress.Rhythm) int { return r.Count(progress.Kept) }},
		{"col-moved", progress.Rhythm.Moved},
		{"col-missed", func(r progress.Rhythm) int { return r.Count(progress.Missed) }},
		{"col-cancelled", func(r progress.Rhythm) int { return r.Count(progress.Cancelled) }},
		{"col-no-record", func(r progress.Rhythm) int { return r.Count(progress.NotRecorded) }},
		{"col-could-be", progress.Rhythm.Counted},
		{"col-paused", func(r progress.Rhythm) int { return r.Count(progress.Pausing) }},
	} {
		cells := row(keyed(line.key))
		for _, r := range rhythms {
			cells = append(cells, valueOf(line.count(r)))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// stripOf finds the states of slots that a strip shows.
func stripOf(s picture.Strip) *Strip {
	shown := map[string]bool{}
	for _, l := range s.Lines {
		for _, r := range l.Rows {
			for _, c := range r.Cells {
				shown[string(c.State)] = true
				if c.Moved && c.State == progress.Kept {
					shown["moved"] = true
				}
			}
		}
	}
	return &Strip{s, slices.Sorted(maps.Keys(shown))}
}

func (b *builder) keptSentences(f *Figure, r progress.Rhythm) {
	f.say("finding-kept", r.Count(progress.Kept), "of", r.Counted(), "rhythm", cadence(r.Cadence))
	for _, also := range []struct {
		key string
		n   int
	}{{"finding-moved", r.Moved()}, {"finding-missed", r.Count(progress.Missed)}, {"finding-cancelled", r.Count(progress.Cancelled)},
		{b.silence(), r.Count(progress.NotRecorded)}, {"finding-pausing", r.Count(progress.Pausing)}} {
		if also.n > 0 {
			f.say(also.key, also.n)
		}
	}
}

// silence says that nothing is known of some meetings: in a public edition it
// may have been written down all the same.
func (b *builder) silence() string {
	if b.site.portfolio.Level == entry.Public {
		return "finding-not-published"
	}
	return "finding-no-record"
}

// cadence is a rhythm in words: its type, else how often.
func cadence(c entry.Cadence) Value {
	if c.Type.Value != "" {
		return keyed("type-" + c.Type.Value)
	}
	every := c.Every.Value
	return Value{Every: &every, Day: calendar.None, To: calendar.None}
}

// responseFigure is how long each side waited for the other; nil where nobody has.
func (b *builder) responseFigure() *Figure {
	reviews, answers := b.site.figures.Reviews(), b.site.figures.Answers()
	n := len(reviews.Waits) + len(reviews.Open) + len(answers.Waits) + len(answers.Open)
	if n == 0 {
		return nil
	}
	f := b.figure("response", "waits", n)
	f.Table = &Table{Head: heads("col-what", "col-handed-in", "col-days", "col-reply")}
	f.Finding = append(b.waited("review", reviews), b.waited("answer", answers)...)
	for _, r := range []progress.Response{reviews, answers} {
		for _, w := range append(slices.Clone(r.Waits), r.Open...) {
			reply := keyed("still-waiting")
			if w.Reply != nil {
				reply = valueOf(b.link(w.Reply.Head().Key))
			}
			f.Table.Rows = append(f.Table.Rows, row(b.link(w.What.Head().Key), w.From, w.Days, reply))
		}
	}
	return f
}

// waited says how long one side waited: the middle and the range, or each where there are few.
func (b *builder) waited(side string, r progress.Response) []Phrase {
	var said []Phrase
	if median, ok := r.Median(); ok {
		shortest, longest := r.Range()
		said = append(said, say("finding-"+side+"-median", median, "count", len(r.Waits), "shortest", shortest, "longest", longest))
	} else if len(r.Waits) > 0 {
		said = append(said, say("finding-"+side+"-few", len(r.Waits)))
	}
	if len(r.Waits) > 0 && r.Within > 0 && side == "review" {
		said = append(said, say("finding-in-time", r.InTime(), "of", len(r.Waits), "within", r.Within))
	}
	if len(r.Open) > 0 {
		said = append(said, say("finding-"+side+"-open", len(r.Open)))
	}
	return said
}

// actionStates are the states of actions in the order in which they are counted. Nothing is overdue when all is over.
func (b *builder) actionStates() []progress.ActionState {
	list := []progress.ActionState{progress.DoneOnTime, progress.DoneLate, progress.Done, progress.Open}
	if !b.site.Over {
		list = append(list, progress.Overdue)
	}
	return append(list, progress.Dropped)
}

// actionsFigure is what was promised in sessions, by whom, and how it stands; nil where nothing was.
func (b *builder) actionsFigure() *Figure {
	n := 0
	for _, o := range b.site.figures.Actions() {
		n += len(o.Actions)
	}
	if n == 0 {
		return nil
	}
	f := b.figure("actions", "actions", n)
	f.Open = true
	states := b.actionStates()
	f.Table = &Table{Head: heads("col-who")}
	for _, s := range states {
		f.Table.Head = append(f.Table.Head, keyed("col-"+string(s)))
	}
	total := map[progress.ActionState]int{}
	for _, o := range b.site.figures.Actions() {
		cells := row(b.owner(o))
		for _, s := range states {
			total[s] += o.Count(s)
			cells = append(cells, valueOf(o.Count(s)))
		}
		f.Table.Rows = append(f.Table.Rows, cells)
	}
	f.say("finding-actions", total[progress.DoneOnTime]+total[progress.DoneLate]+total[progress.Done], "of", n-total[progress.Dropped])
	if over := total[progress.Overdue]; over > 0 {
		f.say("finding-overdue", over)
	}
	return f
}

func (b *builder) owner(o progress.Owner) Value {
	if l := b.linkTo(o.Person); l != nil {
		return valueOf(l)
	}
	return keyed("nobody-named")
}
