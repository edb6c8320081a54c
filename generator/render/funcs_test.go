package render

import (
	"reflect"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

func TestADateIsWrittenAsItsLanguageWritesIt(t *testing.T) {
	r := tongues.sound(t)
	en, pt, march := r.wording("en"), r.wording("pt"), calendar.Date(2026, 3, 1)
	for got, want := range map[string]string{
		string(en.day(march)):                   `<time datetime="2026-03-01">1 March 2026</time>`,
		string(en.shortDay(march)):              `<time datetime="2026-03-01">1 March</time>`,
		en.month(march):                         "March 2026",
		string(pt.day(march)):                   `<time datetime="2026-03-01">1 de março de 2026</time>`,
		r.Date("en", "due", march):              "due 1 March 2026",
		r.Date("pt", "done", march):             "done 1 de março de 2026",
		string(en.day(calendar.None)):           "",
		string(en.shortDay(calendar.None)):      "",
		string(en.said("2026-03-01")):           `<time datetime="2026-03-01">1 March 2026</time>`,
		string(en.said("by 2026-03-01 <soon>")): "by 2026-03-01 &lt;soon&gt;",
		string(en.said("2026-02-30")):           "2026-02-30",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAStretchDoesNotRepeatTheYear(t *testing.T) {
	w := own{}.sound(t).wording("en")
	day := func(text string) calendar.Day {
		d, err := calendar.Parse(text)
		if err != nil {
			return calendar.None
		}
		return d
	}
	for _, c := range []struct{ name, from, to, want string }{
		{"within a year", "2026-01-12", "2026-03-01", `<time datetime="2026-01-12">12 January</time> to <time datetime="2026-03-01">1 March 2026</time>`},
		{"from one year to the next", "2025-12-24", "2026-01-06", `<time datetime="2025-12-24">24 December 2025</time> to <time datetime="2026-01-06">6 January 2026</time>`},
		{"without an end", "2026-01-12", "", `<time datetime="2026-01-12">12 January 2026</time>`},
		{"without a beginning", "", "2026-01-12", `<time datetime="2026-01-12">12 January 2026</time>`},
		{"of one day", "2026-01-12", "2026-01-12", `<time datetime="2026-01-12">12 January 2026</time>`},
		{"not known", "", "", ""},
	} {
		if got := string(w.stretch(day(c.from), day(c.to))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestADurationAndARhythmInWords(t *testing.T) {
	w := own{}.sound(t).wording("en")
	for text, want := range map[string][2]string{
		"PT25M":   {"25 minutes", "every 25 minutes"},
		"PT1H":    {"1 hour", "every 1 hour"},
		"PT1H30M": {"1 hour 30 minutes", "every 1 hour 30 minutes"},
		"PT45S":   {"45 seconds", "every 45 seconds"},
		"P1D":     {"1 day", "every day"},
		"P10D":    {"10 days", "every 10 days"},
		"P1W":     {"1 week", "every week"},
		"P2W":     {"2 weeks", "every 2 weeks"},
		"P14D":    {"2 weeks", "every 2 weeks"},
		"P1M":     {"1 month", "every month"},
		"P3M":     {"3 months", "every 3 months"},
		"P1Y":     {"1 year", "every 1 year"},
		"P1Y6M":   {"1 year 6 months", "every 1 year 6 months"},
		"P1M10D":  {"1 month 10 days", "every 1 month 10 days"},
		"P1DT12H": {"1 day 12 hours", "every 1 day 12 hours"},
	} {
		s, err := calendar.ParseSpan(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.span(&s); got != want[0] {
			t.Errorf("%s is %q, want %q", text, got, want[0])
		}
		if got := w.every(&s); got != want[1] {
			t.Errorf("each %s is %q, want %q", text, got, want[1])
		}
	}
}

func TestParagraphsOfAnAuthorsText(t *testing.T) {
	for text, want := range map[string][]string{
		"one":             {"one"},
		"one\n\ntwo\n":    {"one", "two"},
		"  one \r\n\ttwo": {"one", "two"},
		"\n \n":           nil,
		"":                nil,
	} {
		if got := lines(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestStepsOfAScale(t *testing.T) {
	for _, c := range []struct {
		seen, of int
		want     []bool
	}{
		{2, 4, []bool{true, true, false, false}},
		{0, 2, []bool{false, false}}, // not observed
		{3, 3, []bool{true, true, true}},
		{0, 0, []bool{}},
	} {
		if got, err := steps(c.seen, c.of); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%d of %d: %v %v, want %v", c.seen, c.of, got, err, c.want)
		}
	}
	for _, of := range []int{-1, 1001, 99999999999} {
		if _, err := steps(1, of); err == nil {
			t.Errorf("a scale of %d levels is made", of)
		}
	}
}
