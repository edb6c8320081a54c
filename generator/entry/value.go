package entry

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"golang.org/x/text/language"
)

// The values of fields. Each knows its place; the zero value is a field that
// is not there, or that says nothing.
type (
	// Text is a scalar as the author wrote it.
	Text struct {
		problem.Pos
		Value string
	}
	// Choice is one word of a closed list.
	Choice struct {
		problem.Pos
		Value string
	}
	// Date is a calendar date. Ask Known before using Day.
	Date struct {
		problem.Pos
		Day calendar.Day
	}
	// Span is an ISO 8601 duration.
	Span struct {
		problem.Pos
		Value calendar.Span
	}
	// Number is a decimal number.
	Number struct {
		problem.Pos
		Value float64
	}
	// Bool is true or false.
	Bool struct {
		problem.Pos
		Value bool
	}
	// Lang is a language tag in canonical form (BCP 47).
	Lang struct {
		problem.Pos
		Value string
	}
	// URL is an absolute http or https address.
	URL struct {
		problem.Pos
		Value string
	}
	// File is a path to a file beside the entry, as written.
	File struct {
		problem.Pos
		Value string
		Path  string // within the portfolio, once linked
	}
	// Ref is a reference to another entry, a person or a skill by its id.
	Ref struct {
		problem.Pos
		Text string
		To   string // what it may refer to: the words of the tag
		Key  Key    // what it refers to, once linked; zero when that is not known or not shown
	}
	// Lines are lines of a text, counted from 1, the last included.
	Lines struct {
		problem.Pos
		Value       string // "12" or "12-18"
		First, Last int
	}
	// Params are the author's own keys, as they stand in the header.
	Params []source.Field
)

// Withheld is what a reference says that leads to something which this copy of
// a portfolio does not hold: sources that are handed on say it in the place of
// what their readers may not know. It is no problem, and leads nowhere.
const Withheld = "withheld"

func (t Text) String() string   { return t.Value }
func (c Choice) String() string { return c.Value }
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	return d.Day.String()
}

// Known reports whether the field was given, and could be read.
func (d Date) Known() bool { return d.Pos != problem.Pos{} }

// Or returns the number, or a default where none was given.
func (n Number) Or(otherwise float64) float64 {
	if n.Pos == (problem.Pos{}) {
		return otherwise
	}
	return n.Value
}

// scalar is a value that reads itself from one scalar of a header. It returns
// what is wrong and what to do, both empty when nothing is.
type scalar interface {
	read(v *source.Value, f *Field) (rule, text, hint string)
}

func (t *Text) read(v *source.Value, _ *Field) (rule, text, hint string) {
	words := strings.TrimSpace(v.Text)
	switch {
	case words == "":
	case len(Marks([]byte(words))) > 0:
		return badPassage, "an audience mark keeps nothing back in a header, so this text is left out", "move what is not for all below the header, or give the entry an audience of its own"
	case strings.Contains(words, "<!--"):
		return "comment", "a comment within a header's text would be shown, so this text is left out", "write a comment of the header behind #, on a line of its own"
	default:
		*t = Text{v.Pos, words}
	}
	return
}

func (c *Choice) read(v *source.Value, f *Field) (rule, text, hint string) {
	for _, known := range f.OneOf {
		if v.Text == known {
			*c = Choice{v.Pos, v.Text}
			return
		}
	}
	return "unknown-value", fmt.Sprintf("%s cannot be %q", f.Key, v.Text), orList(v.Text, f.OneOf)
}

// orList is the nearest known word and the whole list.
func orList(written string, known []string) string {
	list := "it is one of: " + strings.Join(known, ", ")
	if near := problem.Nearest(written, known); near != "" {
		return fmt.Sprintf("did you mean %q? %s", near, list)
	}
	return list
}

func (d *Date) read(v *source.Value, f *Field) (rule, text, hint string) {
	day, err := calendar.Parse(v.Text)
	if err == nil {
		*d = Date{v.Pos, day}
		return
	}
	return "bad-date", fmt.Sprintf("%s: %v", f.Key, err), DateHint(v.Text)
}

// DateHint offers what may have been meant; where both orders of day and month are possible, both.
func DateHint(written string) string {
	parts := strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune("/.-_ ", r) })
	if len(parts) == 3 && len(parts[0]) == 4 {
		if day, err := calendar.Parse(fmt.Sprintf("%s-%02s-%02s", parts[0], parts[1], parts[2])); err == nil {
			return fmt.Sprintf("write YYYY-MM-DD: %s", day)
		}
	}
	if len(parts) == 3 && len(parts[2]) == 4 {
		dayFirst, err1 := calendar.Parse(fmt.Sprintf("%s-%02s-%02s", parts[2], parts[1], parts[0]))
		monthFirst, err2 := calendar.Parse(fmt.Sprintf("%s-%02s-%02s", parts[2], parts[0], parts[1]))
		switch {
		case err1 == nil && err2 == nil && dayFirst != monthFirst:
			return fmt.Sprintf("write YYYY-MM-DD: %s (%s) or %s (%s)?", dayFirst, dayFirst.Time().Format("2 January"), monthFirst, monthFirst.Time().Format("2 January"))
		case err1 == nil:
			return fmt.Sprintf("write YYYY-MM-DD: %s", dayFirst)
		case err2 == nil:
			return fmt.Sprintf("write YYYY-MM-DD: %s", monthFirst)
		}
	}
	if day, ok := spelledDay(written); ok {
		return fmt.Sprintf("write YYYY-MM-DD: %s", day)
	}
	return "write YYYY-MM-DD, such as 2026-03-14"
}

// spelledDay is a day whose month is a word: 5 April 2026, Apr 5, 2026.
func spelledDay(written string) (calendar.Day, bool) {
	words := strings.Join(strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(",. ", r) }), " ")
	for _, layout := range []string{"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006"} {
		if t, err := time.Parse(layout, words); err == nil {
			return calendar.On(t), true
		}
	}
	return calendar.None, false
}

func (s *Span) read(v *source.Value, f *Field) (rule, text, hint string) {
	span, err := calendar.ParseSpan(v.Text)
	if err != nil {
		return "bad-duration", fmt.Sprintf("%s: %v", f.Key, err), "P1W is every week, P2W every second, PT60M sixty minutes"
	}
	*s = Span{v.Pos, span}
	return
}

func (l *Lines) read(v *source.Value, f *Field) (rule, text, hint string) {
	from, to, several := strings.Cut(strings.ReplaceAll(strings.Join(strings.Fields(v.Text), ""), "–", "-"), "-")
	if !several {
		to = from
	}
	first, err1 := strconv.ParseUint(from, 10, 31)
	last, err2 := strconv.ParseUint(to, 10, 31)
	if err1 != nil || err2 != nil || first == 0 || last < first {
		return "bad-lines", fmt.Sprintf("%s: %q are no lines", f.Key, v.Text), "write the number of a line, or of the first and the last: 12 or 12-18"
	}
	*l = Lines{v.Pos, strconv.FormatUint(first, 10), int(first), int(last)}
	if last > first {
		l.Value += "-" + strconv.FormatUint(last, 10)
	}
	return
}

func (n *Number) read(v *source.Value, f *Field) (rule, text, hint string) {
	value, err := strconv.ParseFloat(v.Text, 64)
	if v.Kind != source.Number || err != nil || strings.ContainsAny(v.Text, "xXpP_nN") {
		return "wrong-type", fmt.Sprintf("%s is a number, and %q is none", f.Key, v.Text), "write digits only, without quotes or a sign after them"
	}
	if f.Whole && value != float64(int64(value)) {
		return "wrong-type", fmt.Sprintf("%s is a whole number, and %s is none", f.Key, v.Text), "write it without a fraction"
	}
	if value < f.Min || value > f.Max {
		return "out-of-range", fmt.Sprintf("%s is from %g to %g, and %s is not", f.Key, f.Min, f.Max, v.Text), f.hint()
	}
	*n = Number{v.Pos, value}
	return
}

func (b *Bool) read(v *source.Value, f *Field) (rule, text, hint string) {
	switch strings.ToLower(v.Text) {
	case "true", "yes", "on":
		*b = Bool{v.Pos, true}
	case "false", "no", "off":
		*b = Bool{v.Pos, false}
	default:
		return "wrong-type", fmt.Sprintf("%s is true or false, and %q is neither", f.Key, v.Text), "write true or false"
	}
	return
}

func (l *Lang) read(v *source.Value, f *Field) (rule, text, hint string) {
	tag, err := language.Parse(v.Text)
	if err != nil || tag == language.Und || strings.Contains(v.Text, "_") {
		return "bad-language", fmt.Sprintf("%s: %q is not a language tag", f.Key, v.Text), "write a BCP 47 tag such as en, pt-BR or ar"
	}
	*l = Lang{v.Pos, tag.String()}
	return
}

func (u *URL) read(v *source.Value, f *Field) (rule, text, hint string) {
	a, err := url.Parse(v.Text)
	if err != nil || a.Scheme != "https" && a.Scheme != "http" || a.Host == "" {
		return "bad-address", fmt.Sprintf("%s: %q is not an address on the web", f.Key, v.Text), "write it whole, beginning with https://"
	}
	*u = URL{v.Pos, a.String()}
	return
}

func (p *File) read(v *source.Value, _ *Field) (rule, text, hint string) {
	if v.Text != "" {
		*p = File{Pos: v.Pos, Value: v.Text}
	}
	return
}

func (r *Ref) read(v *source.Value, f *Field) (rule, text, hint string) {
	if id := strings.TrimSpace(v.Text); id != "" {
		*r = Ref{Pos: v.Pos, Text: id, To: f.To}
	}
	return
}
