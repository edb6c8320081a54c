package pages

import (
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// facts adds the rows that say what the header of an entry says. A field that
// was left out makes no row.
func (b *builder) facts(e entry.Entry) {
	switch e := e.(type) {
	case *entry.Plan:
		b.planFacts(e)
	case *entry.Goal:
		b.goalFacts(e)
	case *entry.Milestone:
		b.milestoneFacts(e)
	case *entry.Review:
		b.reviewFacts(e)
	case *entry.Reflection:
		b.factDay("date", e.Date)
		b.factText("prompt", e.Prompt)
		b.factRefs("about", e.About)
	case *entry.Session:
		b.factDay("date", e.Date)
		b.factKey("type", "type-", e.Type)
		b.factNumber("minutes", e.Minutes)
	case *entry.Sample:
		b.sampleFacts(e)
	case *entry.Resource:
		b.resourceFacts(e)
	case *entry.Rubric:
		b.factText("source", e.Source)
		b.factText("rights", e.Rights)
	case *entry.Letter:
		b.factRef("from", e.From)
		b.factRef("to", e.To)
		b.factDay("date", e.Date)
	case *entry.Page:
		b.factDay("date", e.Date)
	}
}

func (b *builder) planFacts(e *entry.Plan) {
	b.factRef("mentee", e.Mentee)
	b.factRefs("mentors", e.Mentors)
	b.engagement(e)
	b.rhythm(e)
	b.factText("timezone", e.Timezone)
	b.factText("experience", e.Background.Experience)
	b.factText("pace", e.Background.Pace)
	b.factTexts("modalities", e.Background.Modalities)
	b.factSpan("norms-every", e.NormsReview.Every)
	b.factDays("norms-done", e.NormsReview.Done)
	b.factText("mediator", e.Help.Mediator)
	b.factText("report-to", e.Help.ReportTo)
}

// engagement is from when to when.
func (b *builder) engagement(e *entry.Plan) {
	if !e.Start.Known() {
		return
	}
	v := Value{Day: e.Start.Day, To: calendar.None}
	if e.End.Known() {
		v.To = e.End.Day
	}
	b.fact("engagement", v)
}

// rhythm is how often, on which day and how long.
func (b *builder) rhythm(e *entry.Plan) {
	var values []Value
	for _, c := range e.Cadence {
		every := c.Every.Value
		v := Value{Every: &every, Day: calendar.None, To: calendar.None}
		if l := span(c.Length); l != nil {
			v.Span = l
		}
		if c.Day.Value != "" {
			v.Key = "day-" + c.Day.Value
		}
		v.Text = c.At.Value
		values = append(values, v)
	}
	b.fact("rhythm", values...)
}

func (b *builder) goalFacts(e *entry.Goal) {
	b.factDue(e, e.Due)
	b.factRef("owner", e.Owner)
	b.factText("measure", e.Measure)
	b.factText("why", e.Why)
	b.factText("support", e.Support)
	b.factText("baseline", e.Baseline)
	b.factText("target", e.Target)
}

func (b *builder) milestoneFacts(e *entry.Milestone) {
	b.factRef("goal", e.Goal)
	b.factKey("type", "type-", e.Type)
	b.factText("success", e.Success)
	b.factDue(e, e.Due)
	if e.Weight.Or(1) != 1 {
		b.factNumber("weight", e.Weight)
	}
	b.factDay("submitted", e.Submitted)
	b.factDay("met-on", e.MetOn)
	b.factRef("rubric", e.Rubric)
	b.aims(e)
	b.factText("celebrate", e.Celebrate)
}

// aims are the levels to reach, in the words of the rubric.
func (b *builder) aims(e *entry.Milestone) {
	rubric, _ := b.site.portfolio.Entry(e.Rubric.Key).(*entry.Rubric)
	var values []Value
	for _, a := range e.Target {
		values = append(values, plain(criterionLabel(rubric, a.Criterion.Value)+": "+levelLabel(rubric, a.Level.Value)))
	}
	b.fact("target", values...)
}

func (b *builder) reviewFacts(e *entry.Review) {
	b.factRef("review-of", e.Of)
	b.factRef("by", e.By)
	b.factKey("stance", "stance-", e.Stance)
	b.factDay("date", e.Date)
	b.factRef("rubric", e.Rubric)
}

func (b *builder) sampleFacts(e *entry.Sample) {
	b.factDay("date", e.Date)
	b.factKey("setting", "setting-", e.Setting)
	b.factRefs("evidence-for", e.Milestones)
	b.factKeys("earlier-versions", b.site.portfolio.Earlier(e.Key))
	b.factKeys("later-versions", b.site.portfolio.Later(e.Key))
	b.factText("situation", e.Situation)
	b.factText("my-part", e.MyPart)
	b.factText("result", e.Result)
	b.factText("again", e.Again)
	b.factDay("submitted", e.Submitted)
	b.factText("rights-owner", e.Rights.Owner)
	b.factText("licence", e.Rights.Licence)
	b.factText("permission", e.Rights.Permission)
}

func (b *builder) resourceFacts(e *entry.Resource) {
	b.factKey("type", "type-", e.Type)
	if e.URL.Value != "" {
		b.fact("address", Value{Link: &Link{Title: host(e.URL.Value), Href: e.URL.Value}, Day: calendar.None, To: calendar.None})
	}
	b.factText("why", e.Why)
	b.factNumber("step", e.Step)
	b.factRefs("after", e.After)
	b.factSpan("effort", e.Effort)
	b.factKey("load", "load-", e.Load)
	b.factRef("suggested-by", e.By)
	b.factRef("replaces", e.Replaces)
}

// host is what a reader needs to see of an address to know where it leads.
func host(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}

// factDue is the day something is due, with the day that was agreed where pauses moved it.
func (b *builder) factDue(e entry.Entry, agreed entry.Date) {
	due := b.site.portfolio.Due(e)
	if !due.Known() {
		return
	}
	v := Value{Day: due, To: calendar.None}
	if due != agreed.Day {
		v.Note = &Value{Key: "before-pauses", Day: agreed.Day, To: calendar.None}
	}
	b.fact("due", v)
}

func (b *builder) fact(key string, values ...Value) {
	if len(values) > 0 {
		b.page.Facts = append(b.page.Facts, Fact{Key: key, Values: values})
	}
}

func plain(text string) Value { return Value{Text: text, Day: calendar.None, To: calendar.None} }

func (b *builder) factText(key string, t entry.Text) {
	if t.Value != "" {
		v := plain(t.Value)
		v.Lang, v.Dir = b.page.Lang, b.page.Dir
		b.fact(key, v)
	}
}

func (b *builder) factTexts(key string, list []entry.Text) {
	var values []Value
	for _, t := range list {
		values = append(values, plain(t.Value))
	}
	b.fact(key, values...)
}

func (b *builder) factDay(key string, d entry.Date) {
	if d.Known() {
		b.fact(key, Value{Day: d.Day, To: calendar.None})
	}
}

func (b *builder) factDays(key string, days []entry.Date) {
	var values []Value
	for _, d := range days {
		values = append(values, Value{Day: d.Day, To: calendar.None})
	}
	b.fact(key, values...)
}

func (b *builder) factSpan(key string, s entry.Span) {
	if value := span(s); value != nil {
		b.fact(key, Value{Span: value, Day: calendar.None, To: calendar.None})
	}
}

// span is a duration as a page shows it, nil for none.
func span(s entry.Span) *calendar.Span {
	if s.Value.IsZero() {
		return nil
	}
	return &s.Value
}

func (b *builder) factNumber(key string, n entry.Number) {
	if n.Line > 0 {
		b.fact(key, plain(strconv.FormatFloat(n.Value, 'f', -1, 64)))
	}
}

func (b *builder) factKey(key, prefix string, c entry.Choice) {
	if c.Value != "" {
		b.fact(key, Value{Key: prefix + c.Value, Day: calendar.None, To: calendar.None})
	}
}

func (b *builder) factRef(key string, r entry.Ref) { b.factRefs(key, []entry.Ref{r}) }

func (b *builder) factRefs(key string, refs []entry.Ref) {
	var keys []entry.Key
	for _, r := range refs {
		keys = append(keys, r.Key)
	}
	b.factKeys(key, keys)
}

func (b *builder) factKeys(key string, keys []entry.Key) {
	var values []Value
	for _, k := range keys {
		if l := b.linkTo(k); l != nil {
			values = append(values, Value{Link: l, Day: calendar.None, To: calendar.None})
		}
	}
	b.fact(key, values...)
}
