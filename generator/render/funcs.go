package render

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"golang.org/x/text/number"
)

// funcs are what a template can call beside html/template's own.
func (r *Renderer) funcs(w *Wording) template.FuncMap {
	return template.FuncMap{
		"word":    w.word,
		"count":   w.count,
		"known":   func(d calendar.Day) bool { return d.Known() },
		"day":     w.day,
		"short":   w.shortDay,
		"month":   w.month,
		"span":    w.span,
		"every":   w.every,
		"stretch": w.stretch,
		"brief":   w.brief,
		"style":   func() string { return r.style },
		"csp":     func() string { return policy },
		"at":      at,
		"link":    w.link,
		"tongue":  tongue,
		"value":   w.value,
		"plain":   w.words,
		"lines":   lines,
		"said":    w.said,
		"steps":   steps,
		"phrase":  w.phrase,
		"plainly": w.plainly,
		"number":  w.number,
		"tick":    w.tick,
	}
}

// policy is the content security policy of every page (W3C CSP Level 3): its own
// style sheet, pictures, sound and film. No script may run; connect-src is for
// programs that look at a page from within it, such as Lighthouse, which asks
// the site for its robots.txt.
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

// at is a card in its place: its title is a heading of a level, and where kinds
// are mixed it says its own.
func at(level int, mixed bool, c pages.Card) pages.Card {
	c.Level, c.Mixed = level, mixed
	return c
}

// day is a date in the page's language, as HTML's time element.
func (w *Wording) day(d calendar.Day) template.HTML { return w.time(d, "format-day") }

// said is a text of the author; one that is a date is shown as dates are.
func (w *Wording) said(text string) template.HTML {
	if d, err := calendar.Parse(text); err == nil {
		return w.day(d)
	}
	return template.HTML(template.HTMLEscapeString(text))
}

// shortDay is a date without its year.
func (w *Wording) shortDay(d calendar.Day) template.HTML { return w.time(d, "format-day-short") }

// time remembers what it made, for a day stands on many pages.
func (w *Wording) time(d calendar.Day, form string) template.HTML {
	if !d.Known() {
		return ""
	}
	if known, ok := w.times.Load(dated{d, form}); ok {
		return known.(template.HTML)
	}
	made := template.HTML(fmt.Sprintf(`<time datetime="%s">%s</time>`, d, template.HTMLEscapeString(w.date(d, form))))
	w.times.Store(dated{d, form}, made)
	return made
}

// dated is a day in one of the forms of the wording.
type dated struct {
	day  calendar.Day
	form string
}

func (w *Wording) date(d calendar.Day, form string) string {
	t := d.Time()
	return w.word(form, "day", w.number(t.Day()), "month", w.word(fmt.Sprintf("month-%d", t.Month())), "year", w.year(t))
}

// tick is the label of a tick of time: a month's short name, or the year where it begins.
func (w *Wording) tick(t picture.Tick) string {
	if t.Year {
		return w.year(t.Day.Time())
	}
	return w.word(fmt.Sprintf("month-short-%d", t.Day.Time().Month()))
}

// year is a year in the digits of the language.
func (w *Wording) year(t time.Time) string {
	return w.printer.Sprint(number.Decimal(t.Year(), number.NoSeparator()))
}

// month is a month and its year.
func (w *Wording) month(d calendar.Day) string { return w.date(d, "format-month") }

// stretch is from one day to another, the first without a year that is the second's as well.
func (w *Wording) stretch(from, to calendar.Day) template.HTML {
	switch {
	case !to.Known() || from == to:
		return w.day(from)
	case !from.Known():
		return w.day(to)
	}
	start := w.day(from)
	if from.Time().Year() == to.Time().Year() {
		start = w.shortDay(from)
	}
	return template.HTML(strings.NewReplacer("{from}", string(start), "{to}", string(w.day(to))).Replace(template.HTMLEscapeString(w.word("format-range"))))
}

// brief is from one day to another, without years and with short names of months.
func (w *Wording) brief(from, to calendar.Day) template.HTML {
	short := func(d calendar.Day) string {
		words := w.word("format-day-short", "day", w.number(d.Time().Day()), "month", w.word(fmt.Sprintf("month-short-%d", d.Time().Month())))
		return fmt.Sprintf(`<time datetime="%s">%s</time>`, d, template.HTMLEscapeString(words))
	}
	return template.HTML(strings.NewReplacer("{from}", short(from), "{to}", short(to)).Replace(template.HTMLEscapeString(w.word("format-range"))))
}

// span is a duration in words: "25 minutes", "1 hour 30 minutes", "2 weeks".
func (w *Wording) span(s *calendar.Span) string {
	var parts []string
	add := func(key string, n int) {
		if n != 0 {
			parts = append(parts, w.count(key, n))
		}
	}
	add("n-years", s.Years)
	add("n-months", s.Months)
	if s.Days%7 == 0 {
		add("n-weeks", s.Days/7)
	} else {
		add("n-days", s.Days)
	}
	add("n-hours", s.Hours)
	add("n-minutes", s.Minutes)
	add("n-seconds", s.Seconds)
	return strings.Join(parts, " ")
}

// every is how often something happens: "every week", "every 2 weeks".
func (w *Wording) every(s *calendar.Span) string {
	only := func(n int, rest calendar.Span) bool { return n > 0 && rest == (calendar.Span{}) }
	switch {
	case only(s.Days, calendar.Span{Years: s.Years, Months: s.Months, Hours: s.Hours, Minutes: s.Minutes}) && s.Days%7 == 0:
		return w.count("every-weeks", s.Days/7)
	case only(s.Days, calendar.Span{Years: s.Years, Months: s.Months, Hours: s.Hours, Minutes: s.Minutes}):
		return w.count("every-days", s.Days)
	case only(s.Months, calendar.Span{Years: s.Years, Days: s.Days, Hours: s.Hours, Minutes: s.Minutes}):
		return w.count("every-months", s.Months)
	}
	return w.word("every", "span", w.span(s))
}

// lines splits a text of the author into paragraphs.
func lines(text string) []string {
	var out []string
	for _, p := range strings.Split(text, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// longestScale is the most levels that a scale can be shown with.
const longestScale = 1000

// steps is one value for each level of a scale: true up to the level that was seen.
func steps(seen, of int) ([]bool, error) {
	if of < 0 || of > longestScale {
		return nil, fmt.Errorf("a scale has 0 to %d levels, and this one has %d", longestScale, of)
	}
	list := make([]bool, of)
	for i := range list {
		list[i] = i < seen
	}
	return list, nil
}
