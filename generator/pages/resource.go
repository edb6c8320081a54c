package pages

import (
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// resourceMeta is what a list says of a resource: its step, type, effort and load.
func (b *builder) resourceMeta(e *entry.Resource) []Value {
	var list []Value
	if e.Step.Line > 0 {
		step := keyed("step")
		step.Text = strconv.FormatFloat(e.Step.Value, 'f', -1, 64)
		list = append(list, step)
	}
	list = append(list, keyed("type-"+e.Type.Value))
	if l := span(e.Effort); l != nil {
		list = append(list, Value{Span: l, Day: calendar.None, To: calendar.None})
	}
	if e.Load.Value != "" {
		list = append(list, keyed("load-"+e.Load.Value))
	}
	return list
}

// loads are the loads of resources, the lightest first.
var loads = []string{"light", "medium", "heavy", ""}

// resourceStates are how far a resource can be.
var resourceStates = []string{"suggested", "in-use", "done", "set-aside", ""}

// resourcesFigure counts resources by load and by how far they are; nil where there are too few to count.
func (b *builder) resourcesFigure() *Figure {
	all := b.site.portfolio.Resources
	if len(all) < fewest {
		return nil
	}
	counts := map[[2]string]int{}
	done := 0
	for _, r := range all {
		counts[[2]string{r.Load.Value, r.Status.Value}]++
		if r.Status.Value == "done" {
			done++
		}
	}
	f := b.figure("resources", "resources", len(all))
	f.Open = true
	f.say("finding-resources", done, "of", len(all))
	f.Table = resourceTable(counts)
	return f
}

// resourceTable has a column for each load and a line for each state that a resource has.
func resourceTable(counts map[[2]string]int) *Table {
	total := map[string]int{}
	for k, n := range counts {
		total["load "+k[0]] += n
		total["state "+k[1]] += n
	}
	t := &Table{Head: heads("col-state")}
	for _, l := range loads {
		if total["load "+l] > 0 {
			t.Head = append(t.Head, keyed(orUnsaid("load-", l)))
		}
	}
	for _, s := range resourceStates {
		if total["state "+s] == 0 {
			continue
		}
		cells := row(keyed(orUnsaid("state-", s)))
		for _, l := range loads {
			if total["load "+l] > 0 {
				cells = append(cells, valueOf(counts[[2]string{l, s}]))
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// orUnsaid is a key of the wording; where nothing was said, the one that says so.
func orUnsaid(prefix, word string) string {
	if word == "" {
		return "not-recorded"
	}
	return prefix + word
}
