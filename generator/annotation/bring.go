package annotation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Review makes of a file the review of one person. Each annotation of words is
// a note, in the order of the file, replies after what they answer; what is
// said of the whole work is overall words. Left says of each annotation that is
// not in the review, or not with all that it says, why. An error is a file of
// which no review can be made.
func (f File) Review(w Wanted) (Review, []Left, error) {
	list, left, err := f.wanted(w)
	if err != nil {
		return Review{}, f.Left, err
	}
	b := bringer{left: slices.Concat(f.Left, left), numbers: map[string]int{}, said: map[string]Annotation{}, langs: map[string]bool{}, told: map[int]bool{}, file: f.byName(), other: w.Note}
	for _, l := range f.Left {
		b.told[l.Number] = true
	}
	b.review.Title, b.review.Day = f.Label, calendar.None
	for _, a := range f.threaded(list) {
		b.bring(a)
	}
	b.review.Text, b.review.Format = overall(b.overall)
	slices.SortStableFunc(b.left, func(x, y Left) int { return cmp.Compare(x.Number, y.Number) })
	if len(b.review.Notes) == 0 && b.review.Text == "" && len(b.review.Levels) == 0 {
		return Review{}, b.left, errNothing
	}
	return b.review, b.left, nil
}

// bringer makes a review of annotations.
type bringer struct {
	review  Review
	left    []Left
	numbers map[string]int        // of the notes, by the IRI of their annotation
	said    map[string]Annotation // those that were wanted, by their IRI
	file    map[string]Annotation // all of them
	told    map[int]bool          // of which annotations something was left while the file was read
	other   func(iri string) string
	overall []Body
	langs   map[string]bool
}

func (b *bringer) leave(a Annotation, format string, args ...any) {
	b.left = append(b.left, Left{a.Number, fmt.Sprintf(format, args...)})
}

// bring puts one annotation where it belongs.
func (b *bringer) bring(a Annotation) {
	kind, tags := typeOf(a)
	text := wordsOf(a)
	if a.IRI != "" {
		b.said[a.IRI] = a
	}
	switch {
	case b.ofTheWhole(a, kind, tags, text):
	case text == "" && len(a.tags()) == 0:
		b.silent(a)
		return
	default:
		b.note(a, kind, tags, text)
	}
	b.sign(a)
}

// silent tells of an annotation that says nothing, where it is not told already why.
func (b *bringer) silent(a Annotation) {
	switch {
	case b.told[a.Number]:
	case a.Words.Exact != "":
		b.leave(a, "it marks “%s” and says nothing, and a note needs words", shortened(a.Words.Exact))
	case a.region != "":
		b.leave(a, "it points at %s, and says nothing", a.region)
	default:
		b.leave(a, "it says nothing")
	}
}

// sign keeps who says it, on which day at last, and in which language.
func (b *bringer) sign(a Annotation) {
	b.review.Day = max(b.review.Day, a.Day)
	for _, body := range a.texts() {
		if body.Purpose == Classifying {
			continue // a level or an outcome, which the rubric or the model names
		}
		b.langs[body.Lang] = true
		b.review.Lang, b.review.Dir = body.Lang, cmp.Or(b.review.Dir, body.Dir)
	}
	if len(b.langs) > 1 {
		b.review.Lang = ""
	}
	if !b.review.By.known() {
		b.review.By = a.Creator
	}
}

// wordsOf is what an annotation says, its bodies one after the other.
func wordsOf(a Annotation) string {
	var parts []string
	for _, body := range a.texts() {
		parts = append(parts, strings.TrimSpace(body.Value))
	}
	return strings.Join(parts, "\n\n")
}

// ofTheWhole takes what is said of the whole work: overall words, a level, the
// outcome, what is next. A note of the whole work says its type.
func (b *bringer) ofTheWhole(a Annotation, kind string, tags []string, text string) bool {
	answers := a.Answers != "" || a.Motivation == Replying || b.said[a.Source].IRI != "" && a.Source != a.IRI
	if a.Words.Exact != "" || a.At != nil || a.region != "" || answers || kind != "" || text == "" {
		return false
	}
	level, whole := levelOf(a)
	switch {
	case slices.Equal(tags, []string{outcomeTag}) && b.review.Outcome == "" && slices.Contains([]string{"met", "not-yet", "deferred"}, text):
		b.review.Outcome = text
	case slices.Equal(tags, []string{nextTag}) && b.review.Next == "":
		b.review.Next = text
	case slices.Equal(tags, []string{levelTag}) && whole:
		b.review.Levels = append(b.review.Levels, level)
	default:
		b.overall = append(b.overall, Body{Value: text, Format: a.texts()[0].Format})
		b.leaveTags(a, tags)
	}
	return true
}

// levelOf reads the bodies of a level, and reports whether it is one and no more.
func levelOf(a Annotation) (l Level, whole bool) {
	parts := map[string]*string{Classifying: &l.Said, Describing: &l.Evidence, Commenting: &l.Note, Assessing: &l.Confidence}
	for _, body := range a.texts() {
		part := parts[body.Purpose]
		if part == nil || *part != "" {
			return l, false
		}
		*part = body.Value
	}
	return l, l.Said != ""
}

// overall are the overall words of several annotations. Where some are Markdown, all are.
func overall(parts []Body) (text, format string) {
	var said []string
	mixed := slices.ContainsFunc(parts, func(b Body) bool { return isMarkdown(b.Format) })
	for _, b := range parts {
		if mixed && !isMarkdown(b.Format) {
			b.Value = Markdown(b.Value)
		}
		said = append(said, b.Value)
	}
	switch {
	case mixed:
		format = "text/markdown"
	case len(parts) > 0:
		format = parts[0].Format
	}
	return strings.Join(said, "\n\n"), format
}

func isMarkdown(format string) bool { return format == "text/markdown" || format == "text/html" }

// note adds a note. Of tags without words the tags are the words.
func (b *bringer) note(a Annotation, kind string, tags []string, text string) {
	n := Note{Type: cmp.Or(kind, plain), Source: a.Source, Words: a.Words, At: a.At, Text: text}
	if text == "" {
		n.Text, tags = strings.Join(a.tags(), ", "), nil
	}
	b.answer(&n, a)
	switch {
	case n.Words.Exact == "" && a.region != "":
		b.leave(a, "it points at %s, which a note cannot; what it says is a note without words of the work", a.region)
	case n.Words.Exact == "" && a.At != nil:
		b.leave(a, "it only counts where its words stand (%d to %d) and does not quote them; what it says is a note without words of the work", a.At.Start, a.At.End)
	}
	if slices.ContainsFunc(a.texts(), func(body Body) bool { return body.Format == "text/html" }) {
		b.leave(a, "what it says is HTML, and stands in the note as it is written")
	}
	b.leaveTags(a, tags)
	b.review.Notes = append(b.review.Notes, n)
	if a.IRI != "" {
		b.numbers[a.IRI] = len(b.review.Notes)
	}
}

func (b *bringer) leaveTags(a Annotation, tags []string) {
	if len(tags) > 0 {
		b.leave(a, "a review has no place for its tags: %s", shortened(strings.Join(tags, ", ")))
	}
}
