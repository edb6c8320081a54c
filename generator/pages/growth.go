package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Growth is the levels of one rubric, a row for each criterion.
type Growth struct {
	Levels []string
	Rows   []GrowthRow
}

// GrowthRow is what was seen of one criterion.
type GrowthRow struct {
	Criterion string
	Skill     *Link
	Lines     []GrowthLine
}

// GrowthLine is what one kind of reviewer saw, from first to latest.
type GrowthLine struct {
	Stance      string
	Scale       *picture.Scale // nil where nothing was observed
	First, Last string         // the labels of the first and the latest level,
	From, To    int            // and their steps, from 1

	highest int // the step of the highest level that was seen
}

// growthFigures are one figure for each rubric that reviews went by, of the
// criteria that only says, of all where it is nil.
func (b *builder) growthFigures(only func(progress.Criterion) bool) []*Figure {
	var list []*Figure
	of := map[*entry.Rubric]*Figure{}
	seen := map[*entry.Rubric]map[entry.Key]bool{}
	for _, c := range b.site.figures.Growth() {
		if only != nil && !only(c) {
			continue
		}
		f := of[c.Rubric]
		if f == nil {
			f = b.figure("growth", "reviews", 0)
			f.ID += "-" + slug(c.Rubric.Key.ID)
			f.Growth = &Growth{Levels: scale(c.Rubric)}
			f.Table = &Table{Head: heads("col-criterion", "col-date", "col-level", "col-seen-by-whom", "col-in")}
			of[c.Rubric], seen[c.Rubric] = f, map[entry.Key]bool{}
			list = append(list, f)
		}
		b.criterion(f, c, seen[c.Rubric])
	}
	for rubric, f := range of {
		f.Count.N = len(seen[rubric])
		f.ways()
		if rubric.Doc != nil {
			f.Name = b.link(rubric.Key)
			f.say("finding-rubric", 0, "rubric", f.Name)
		}
	}
	return list
}

// ways says how many lines rose, stayed, or fell from the highest level they
// had, of those that were looked at more than once.
func (f *Figure) ways() {
	rose, stayed, fell := 0, 0, 0
	for _, r := range f.Growth.Rows {
		for _, l := range r.Lines {
			switch {
			case l.Scale == nil || len(l.Scale.Seen) < 2:
			case l.To < l.highest:
				fell++
			case l.To > l.From:
				rose++
			default:
				stayed++
			}
		}
	}
	if n := rose + stayed + fell; n > 0 {
		f.say("finding-ways", n, "rose", rose, "stayed", stayed, "fell", fell)
	} else {
		f.say("finding-once", len(f.Growth.Rows))
	}
}

// criterion adds one criterion to the picture, the sentences and the table.
func (b *builder) criterion(f *Figure, c progress.Criterion, reviews map[entry.Key]bool) {
	label := criterionLabel(c.Rubric, c.ID)
	r := GrowthRow{Criterion: label, Skill: b.skillOf(c.Rubric, c.ID)}
	for _, line := range c.Lines {
		l := GrowthLine{Stance: line.Stance, Scale: picture.ScaleOf(line, len(c.Rubric.Levels), b.mirror())}
		if first, last, ok := line.Ends(); ok {
			l.From, l.To = first.Step, last.Step
			for _, s := range line.Seen {
				l.highest = max(l.highest, s.Step)
			}
			l.First, l.Last = c.Rubric.Levels[first.Step-1].Label.Value, c.Rubric.Levels[last.Step-1].Label.Value
		}
		r.Lines = append(r.Lines, l)
		for _, s := range line.Seen {
			reviews[s.Review.Key] = true
			level := keyed("not-observed")
			if s.Step > 0 {
				level = plain(c.Rubric.Levels[s.Step-1].Label.Value)
			}
			by := keyed("stance-" + line.Stance)
			if name := b.name(s.Review.By.Key); name != "" {
				n := plain(name)
				by.Note = &n
			}
			f.Table.Rows = append(f.Table.Rows, row(label, s.Day, level, by, b.link(s.Review.Key)))
		}
	}
	f.Growth.Rows = append(f.Growth.Rows, r)
}

func (b *builder) skillOf(r *entry.Rubric, criterion string) *Link {
	for _, c := range r.Criteria {
		if c.ID.Value == criterion {
			return b.linkTo(c.Skill.Key)
		}
	}
	return nil
}

// evidenceFigure is what shows each skill; nil where no skill is named.
func (b *builder) evidenceFigure() *Figure {
	skills := b.site.figures.Evidence()
	if len(skills) == 0 {
		return nil
	}
	f := b.figure("evidence", "skills", len(skills))
	f.Open = true
	f.Table = &Table{Head: heads("col-skill", "col-samples", "col-reviews", "col-reflections", "col-how-well-shown")}
	shown, twice := 0, 0
	for _, s := range skills {
		switch s.State {
		case progress.Corroborated:
			shown, twice = shown+1, twice+1
		case progress.Covered:
			shown++
		}
		f.Table.Rows = append(f.Table.Rows, row(b.link(s.Skill.Key), dots(len(s.Samples)), dots(len(s.Reviews)), dots(len(s.Reflections)), state(string(s.State))))
	}
	f.say("finding-covered", shown, "of", len(skills))
	f.say("finding-corroborated", twice)
	return f
}

// dots is a count that is also drawn.
func dots(n int) Value {
	v := valueOf(n)
	v.Dots = make([]struct{}, min(n, mostDots))
	return v
}

// mostDots is how many dots are drawn of a count; more are only told.
const mostDots = 6

// feedbackFigure is what was said over the thirds of the time, to the mentee or
// by them; nil where nothing was.
func (b *builder) feedbackFigure(key string, said progress.Feedback) *Figure {
	if said.Total() == 0 {
		return nil
	}
	f := b.figure(key, "feedback", len(said.Entries))
	f.Bars = &Bars{picture.Thirds(said), said.Thirds}
	f.Table = &Table{Head: heads("col-time", "note-strength", "note-improve", "note-question")}
	total := map[string]int{}
	for _, t := range said.Thirds {
		time := valueOf(t.First)
		time.To, time.Brief = t.Last, true
		cells := row(time)
		for _, kind := range progress.FeedbackTypes {
			total[kind] += t.Counts[kind]
			cells = append(cells, valueOf(t.Counts[kind]))
		}
		f.Table.Rows = append(f.Table.Rows, cells)
	}
	f.say("finding-"+key, said.Total(), "strength", total["strength"], "improve", total["improve"], "question", total["question"])
	return f
}
