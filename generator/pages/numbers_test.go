package pages

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// What a figure says in its sentences, shows in its picture and lists in its
// table is the same. The table is counted anew here and held against the others.
func TestSentencePictureAndTableCarryTheSameNumbers(t *testing.T) {
	seen := map[string]int{}
	check := func(name string, s *Site) {
		for _, address := range s.Addresses() {
			for _, f := range page(t, s, address).Figures {
				c := counted{t, fmt.Sprintf("%s, %s of /%s", name, f.Key, address), f}
				agreements[f.Key](c)
				seen[f.Key]++
			}
		}
	}
	for _, day := range []calendar.Day{calendar.Date(2026, 4, 5), calendar.Date(2026, 5, 25), calendar.Date(2026, 7, 20)} {
		check("the example on "+day.String(), exampleOn(t, day))
	}
	for seed := range uint64(40) {
		check(fmt.Sprint("seed ", seed), sown(rand.New(rand.NewPCG(seed, 2))).site(t))
	}
	for key := range agreements {
		if seen[key] == 0 {
			t.Errorf("no figure %s was looked at", key)
		}
	}
}

// exampleOn is all of the example portfolio on a day.
func exampleOn(t *testing.T, day calendar.Day) *Site {
	t.Helper()
	s, problems := edition(t, os.DirFS("../../content-example"), portfolio.Edition{Level: entry.Private, Day: day}, Options{})
	for _, p := range problems {
		t.Errorf("%s: %s", p.Place(), p.Text)
	}
	return s
}

// agreements hold each figure to its table.
var agreements = map[string]func(counted){
	"map": counted.journey, "burnup": counted.burnup, "changes": counted.changes, "rhythm": counted.rhythm, "response": counted.response,
	"actions": counted.actions, "growth": counted.growth, "evidence": counted.evidence, "received": counted.feedback, "given": counted.feedback,
	"resources": counted.resources,
}

// counted is a figure whose table is counted.
type counted struct {
	*testing.T
	name string
	*Figure
}

// same fails where two numbers of a figure are not the same.
func (c counted) same(what string, got, want int) {
	c.Helper()
	if got != want {
		c.Errorf("%s: %s is %d, and the table has %d", c.name, what, got, want)
	}
}

// says is the number of a sentence, or of another value in it; 0 where it is not said.
func (c counted) says(key string, value ...string) int {
	for _, p := range c.Finding {
		if p.Key != key {
			continue
		}
		if len(value) == 0 {
			return p.N
		}
		for _, v := range p.Values {
			if v.Name == value[0] {
				return *v.Value.Number
			}
		}
	}
	return 0
}

// rows is how many rows of the table are as asked for.
func (c counted) rows(as func(TableRow) bool) int {
	n := 0
	for _, r := range c.Table.Rows {
		if as(r) {
			n++
		}
	}
	return n
}

// sum adds up a column.
func (c counted) sum(column int) int {
	n := 0
	for _, r := range c.Table.Rows {
		n += *r[column].Number
	}
	return n
}

func (c counted) journey() {
	is := func(state string) func(TableRow) bool {
		return func(r TableRow) bool { return r[3].State.Key == "state-"+state }
	}
	numbered := func(r TableRow) bool { return r[1].Number != nil }
	c.same("the milestones met", c.says("finding-milestones"), c.rows(is("met")))
	c.same("the milestones counted", c.says("finding-milestones", "of"), len(c.Table.Rows)-c.rows(is("waived")))
	c.same("the milestones waived", c.says("finding-waived"), c.rows(is("waived")))
	c.same("the milestones without a date", c.says("finding-undated"), len(c.Table.Rows)-c.rows(numbered))
	c.same("the whole", c.Count.N, len(c.Table.Rows))
	shapes, row := map[string]int{}, 0
	for _, track := range c.Timeline.Rows {
		for i, m := range track.Marks {
			shapes[m.Shape]++
			r := c.Table.Rows[row+i]
			if *r[1].Number != m.Number || r[2].Link.Title != m.Name || r[3].State.Key != "state-"+m.Shape || r[0].Key+titleOf(r[0].Link) != track.Whose.Key+track.Whose.Title {
				c.Errorf("%s: mark %d, %s %s, stands beside %+v", c.name, m.Number, m.Shape, m.Name, r)
			}
		}
		row += len(track.Marks) + track.Undated
	}
	for shape, n := range shapes {
		c.same("the marks of "+shape, n, c.rows(func(r TableRow) bool { return is(shape)(r) && numbered(r) }))
	}
	c.same("the legend", len(c.Timeline.Shapes), len(shapes))
}

func titleOf(l *Link) string {
	if l == nil {
		return ""
	}
	return l.Title
}

func (c counted) burnup() {
	first, last := c.Table.Rows[0], c.Table.Rows[len(c.Table.Rows)-1]
	c.same("the scope at the start", c.says("finding-scope", "from"), *first[1].Number)
	c.same("the scope", c.says("finding-scope"), *last[1].Number)
	c.same("what was met", c.says("finding-scope", "met"), *last[2].Number)
	c.same("the days of revisions", c.says("finding-revised"), len(c.Burnup.Changes))
	highest := c.Burnup.Rules[len(c.Burnup.Rules)-1]
	top := float64(highest.N) / (1 - float64(highest.Y)/100)
	for column, path := range map[int]string{1: c.Burnup.Scope, 2: c.Burnup.Met} {
		steps := regexp.MustCompile(`(?:V|M\S+ )([\d.]+)`).FindAllStringSubmatch(path, -1)
		c.same("the steps of a line", len(steps), len(c.Table.Rows))
		for i, r := range c.Table.Rows {
			down, _ := strconv.ParseFloat(steps[i][1], 64)
			c.same("a step of a line", int(math.Round(top*(1-down/1000))), *r[column].Number)
		}
	}
}

func (c counted) changes() {
	c.same("the changes", c.says("finding-changes"), len(c.Table.Rows))
	c.same("the whole", c.Count.N, len(c.Table.Rows))
	c.same("the rows", len(c.Timeline.Rows), c.says("finding-changes", "of"))
	for _, track := range c.Timeline.Rows {
		c.same("the marks of "+track.Whose.Title, len(track.Marks), c.rows(func(r TableRow) bool {
			return r[1].Link.Href == track.Whose.Href && r[1].Link.Title == track.Whose.Title
		}))
	}
}

// slots are the states of slots, and the sentence about each, by the line of the table that counts it.
var slots = []struct{ state, sentence string }{0: {"kept", "finding-kept"}, 2: {"missed", "finding-missed"}, 3: {"cancelled", "finding-cancelled"}, 4: {"not-recorded", "finding-no-record"}, 6: {"paused", "finding-pausing"}}

func (c counted) rhythm() {
	said := slices.Clone(c.Finding)
	for i := range c.Table.Head[1:] {
		end := 1 + slices.IndexFunc(said[1:], func(p Phrase) bool { return p.Key == "finding-kept" })
		if end == 0 {
			end = len(said)
		}
		own := c
		own.Figure = &Figure{Finding: said[:end], Table: &Table{Rows: []TableRow{column(c.Table, i+1)}}}
		said = said[end:]
		own.cells(c.Strip, i)
	}
	c.same("the sentences left", len(said), 0)
}

// column is one column of a table, without its head.
func column(t *Table, i int) TableRow {
	var cells TableRow
	for _, r := range t.Rows {
		cells = append(cells, r[i])
	}
	return cells
}

// cells holds the cells of one rhythm, and what is said of it, to its column of the table.
func (c counted) cells(strip *Strip, rhythm int) {
	r, shown, moved := c.Table.Rows[0], map[string]int{}, 0
	for _, line := range strip.Lines {
		for _, cell := range line.Rows[rhythm].Cells {
			shown[string(cell.State)]++
			if cell.Moved && cell.State == progress.Kept {
				moved++
			}
		}
	}
	for line, s := range slots {
		if s.state != "" {
			c.same("what is said of "+s.state, c.says(s.sentence), *r[line].Number)
			c.same("the cells of "+s.state, shown[s.state], *r[line].Number)
		}
	}
	c.same("what was moved", c.says("finding-moved"), *r[1].Number)
	c.same("the cells that were moved", moved, *r[1].Number)
	c.same("what is on record", c.says("finding-kept", "of"), *r[5].Number)
	c.same("the cells of what is on record", shown["kept"]+shown["missed"]+shown["cancelled"], *r[5].Number)
}

func (c counted) response() {
	c.same("the whole", c.Count.N, len(c.Table.Rows))
	for _, side := range []string{"review", "answer"} {
		var days []int
		open, inTime := 0, 0
		for _, r := range c.Table.Rows {
			switch answer := strings.Contains(r[0].Link.Href, "reviews/"); {
			case answer != (side == "answer"):
			case r[3].Key == "still-waiting":
				open++
			default:
				days = append(days, *r[2].Number)
				if *r[2].Number <= c.says("finding-in-time", "within") {
					inTime++
				}
			}
		}
		slices.Sort(days)
		c.same("what waits for a "+side, c.says("finding-"+side+"-open"), open)
		if len(days) < progress.Few {
			c.same("the "+side+"s", c.says("finding-"+side+"-few"), len(days))
		} else {
			c.same("the middle of the "+side+"s", c.says("finding-"+side+"-median"), days[(len(days)-1)/2])
			c.same("the number of "+side+"s", c.says("finding-"+side+"-median", "count"), len(days))
			c.same("the shortest", c.says("finding-"+side+"-median", "shortest"), days[0])
			c.same("the longest", c.says("finding-"+side+"-median", "longest"), days[len(days)-1])
		}
		if side == "review" && c.says("finding-in-time", "of") > 0 {
			c.same("what came in time", c.says("finding-in-time"), inTime)
			c.same("what could come in time", c.says("finding-in-time", "of"), len(days))
		}
	}
}

func (c counted) actions() {
	all, column := 0, map[string]int{} // what is overdue is no column once all is over
	for i, head := range c.Table.Head[1:] {
		column[head.Key] = c.sum(i + 1)
		all += c.sum(i + 1)
	}
	c.same("the whole", c.Count.N, all)
	c.same("what is done", c.says("finding-actions"), column["col-done-on-time"]+column["col-done-late"]+column["col-done"])
	c.same("what was not dropped", c.says("finding-actions", "of"), all-column["col-dropped"])
	c.same("what is overdue", c.says("finding-overdue"), column["col-overdue"])
}

func (c counted) growth() {
	reviews, ways := map[string]bool{}, map[string]int{}
	for _, r := range c.Table.Rows {
		reviews[r[4].Link.Href+r[4].Link.Title] = true
	}
	c.same("the whole", c.Count.N, len(reviews))
	for _, criterion := range c.Growth.Rows {
		for _, line := range criterion.Lines {
			ways[c.line(criterion.Criterion, line)]++
		}
	}
	c.same("the lines that were seen twice", c.says("finding-ways"), ways["rose"]+ways["stayed"]+ways["fell"])
	for _, way := range []string{"rose", "stayed", "fell"} {
		c.same("the lines that "+way, c.says("finding-ways", way), ways[way])
	}
}

// line holds one line of the picture to its rows of the table, and returns which way it went.
func (c counted) line(criterion string, l GrowthLine) (way string) {
	times, levels := 0, []int{}
	for _, r := range c.Table.Rows {
		if r[0].Text == criterion && r[3].Key == "stance-"+l.Stance {
			times++
			if r[2].Key == "" {
				levels = append(levels, slices.Index(c.Growth.Levels, r[2].Text))
			}
		}
	}
	what := criterion + " by " + l.Stance
	if len(levels) == 0 {
		if l.Scale != nil {
			c.Errorf("%s: %s was not observed, and has a scale", c.name, what)
		}
		return ""
	}
	first, last := levels[0], levels[len(levels)-1]
	c.same("the levels drawn of "+what, len(l.Scale.Seen), len(levels))
	c.same("the first level told of "+what, slices.Index(c.Growth.Levels, l.First), first)
	c.same("the last level told of "+what, slices.Index(c.Growth.Levels, l.Last), last)
	c.same("the first level drawn of "+what, slices.Index(l.Scale.Levels, l.Scale.First), first)
	c.same("the last level drawn of "+what, slices.Index(l.Scale.Levels, l.Scale.Last), last)
	switch {
	case len(levels) < 2:
		return ""
	case last < slices.Max(levels):
		return "fell"
	case last > first:
		return "rose"
	}
	return "stayed"
}

func (c counted) evidence() {
	is := func(states ...string) int {
		return c.rows(func(r TableRow) bool { return slices.Contains(states, strings.TrimPrefix(r[4].State.Key, "state-")) })
	}
	c.same("the skills", c.says("finding-covered", "of"), len(c.Table.Rows))
	c.same("the skills that are shown", c.says("finding-covered"), is("covered", "corroborated"))
	c.same("the skills that are shown twice", c.says("finding-corroborated"), is("corroborated"))
	for _, r := range c.Table.Rows {
		for _, v := range r[1:4] {
			c.same("the dots", len(v.Dots), min(*v.Number, mostDots))
		}
	}
}

func (c counted) feedback() {
	all := 0
	for i, kind := range progress.FeedbackTypes {
		all += c.sum(i + 1)
		c.same("what is said of "+kind, c.says("finding-"+c.Key, kind), c.sum(i+1))
		for third, group := range c.Bars.Groups {
			n := *c.Table.Rows[third][i+1].Number
			c.same("the count of "+kind, group[i].N, n)
			if group[i].Width > 0 {
				c.same("the length of "+kind, int(math.Round(float64(group[i].Width)*float64(c.Bars.Most)/100)), n)
			}
		}
	}
	c.same("the remarks", c.says("finding-"+c.Key), all)
}

func (c counted) resources() {
	all, done := 0, 0
	for _, r := range c.Table.Rows {
		for _, cell := range r[1:] {
			all += *cell.Number
			if r[0].Key == "state-done" {
				done += *cell.Number
			}
		}
	}
	c.same("the whole", c.Count.N, all)
	c.same("the resources", c.says("finding-resources", "of"), all)
	c.same("what is done", c.says("finding-resources"), done)
}
