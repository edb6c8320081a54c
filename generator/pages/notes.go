package pages

import (
	"fmt"
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

// Passage is a part of a text, with the notes on words that end in it.
type Passage struct {
	HTML      template.HTML
	Notes     []Note
	Lang, Dir string // of the theme's words about notes, where the text is in another language; else ""
}

// notes are those of a review, with the numbers that they have there.
func (b *builder) notes(r *entry.Review, of Card) []Note {
	var list []Note
	for i, n := range r.Notes {
		if n == (entry.Note{}) {
			continue // it quotes what is held back
		}
		key := noteKey{r.Key.ID, i + 1}
		list = append(list, Note{
			Number: i + 1, Type: n.Type.Value, By: of.By, Date: of.Date, Lang: of.Lang, Dir: of.Dir, Quote: n.Quote.Value, Text: n.Text.Value, ReplyTo: b.replyTo(n),
			wanted: wanted{n.Words(), n.Lines}, key: key, at: b.site.standing(r, key), answers: answered(r.Key.ID, n),
		})
		if miss, gone := b.site.speech.lost[key]; gone {
			list[len(list)-1].lose(miss)
		}
	}
	return list
}

// replyTo names the note that a note answers: its number, with the title of
// the review where it is another's.
func (b *builder) replyTo(n entry.Note) string {
	review, number, other := n.Answers()
	if !other {
		return number
	}
	e := b.site.portfolio.Entry(entry.Key{Kind: entry.KindReview, ID: review})
	if e == nil {
		return ""
	}
	return fmt.Sprintf("%s, %s", e.Head().Name(), number)
}

// annotate puts the notes of all reviews that speak of a work beside its words:
// in the page's text, and in code, the file of the work as the page shows it.
// Notes are numbered through; replies stand with what they answer.
func (b *builder) annotate(work entry.Key, code string) (Heard, []Passage) {
	body := string(b.page.Body)
	if b.page.Translation != nil {
		body = "" // the words are those of the original
	}
	reviews := b.reviewsOn(work)
	notes, by := numberNotes(reviews)
	placed := b.place(work, notes, body, code)
	thread(notes, by)
	if len(placed[0]) > 0 {
		b.page.Passages = b.inChrome(passages(body, placed[0], false))
	}
	return heard(work, reviews, by), passages(code, placed[1], true)
}

// reviewsOn are the reviews that have notes on a work, or are of it. Of those
// of other works they are the notes that stand here.
func (b *builder) reviewsOn(work entry.Key) []Review {
	var list []Review
	for _, r := range b.site.speech.reviews[work] {
		review := b.review(r)
		review.Changed = b.site.changed(r, work)
		if review.of = r.Of.Key; review.of != work {
			review.Notes = slices.DeleteFunc(review.Notes, func(n Note) bool { return n.at != work })
		}
		list = append(list, review)
	}
	return list
}

// heard divides the reviews of a page: those of the work are shown whole, of
// others what stands nowhere else on it.
func heard(work entry.Key, reviews []Review, by map[noteKey]*Note) (h Heard) {
	for _, r := range reviews {
		if r.of == work {
			h.Reviews = append(h.Reviews, r)
			continue
		}
		r.Notes = slices.DeleteFunc(slices.Clone(r.Notes), func(n Note) bool { return n.beside(by) })
		h.Beside = append(h.Beside, r)
	}
	return h
}

// beside reports whether a note stands beside words, or with a note that does.
func (n Note) beside(by map[noteKey]*Note) bool {
	for range mostReplies {
		if n.Back != "" {
			return true
		}
		to := by[n.answers]
		if to == nil {
			break
		}
		n = *to
	}
	return false
}

// placedNote is a note, and the place of its words in a text.
type placedNote struct {
	*Note
	mark markdown.Mark
}

// place finds in which of two texts of a work, and where in it, the words of
// each note stand. Texts that nobody quotes are not read.
func (b *builder) place(work entry.Key, notes []*Note, body, code string) (placed [2][]placedNote) {
	var scripts []script
	for _, n := range notes {
		if n.Quote == "" || n.Lost || n.at != work {
			b.lead(n)
			continue
		}
		if scripts == nil {
			scripts = []script{printed(body, work), listing(markdown.Text(code), work)}
		}
		in, at, miss := findIn(scripts, n.wanted)
		if miss != nil && b.page.Translation == nil {
			n.lose(*miss)
		}
		if miss != nil {
			b.lead(n)
			continue
		}
		n.First, n.Last = scripts[in].linesOf(at)
		n.ID, n.Back = fmt.Sprintf("_note-%d", n.Number), fmt.Sprintf("_words-%d", n.Number)
		placed[in] = append(placed[in], placedNote{n, markdown.Mark{From: at.From, To: at.To, Number: strconv.Itoa(n.Number), Note: n.ID, Back: n.Back, Class: n.Type, Label: b.noteLabel(n)}})
	}
	return placed
}

// lead leads from a note to its words, where they stand on another page.
func (b *builder) lead(n *Note) {
	number := 0
	if n.Quote != "" && !n.Lost {
		number = b.site.noteNumber(n.at, n.key)
	}
	if _, there := b.site.at[n.at]; there && number > 0 {
		n.Where = b.linkTo(n.at)
		n.Where.Href += fmt.Sprintf("#_words-%d", number)
	}
}

// inChrome says of the theme's words in a text in which language they are.
func (b *builder) inChrome(list []Passage) []Passage {
	for i := range list {
		if b.page.Lang != "" {
			list[i].Lang, list[i].Dir = b.page.Chrome, direction(b.page.Chrome)
		}
	}
	return list
}

// numberNotes gives the notes of a page numbers of their own.
func numberNotes(reviews []Review) (all []*Note, by map[noteKey]*Note) {
	by = map[noteKey]*Note{}
	for i := range reviews {
		for j := range reviews[i].Notes {
			n := &reviews[i].Notes[j]
			all, by[n.key] = append(all, n), n
			n.Number = len(all)
		}
	}
	for _, n := range all {
		if to := by[n.answers]; to != nil {
			n.ReplyTo = strconv.Itoa(to.Number)
		}
	}
	return all, by
}

// thread puts replies with the note beside the words that they answer, or that
// what they answer answers. The last come first, so that a reply has its own.
func thread(all []*Note, by map[noteKey]*Note) {
	for _, n := range slices.Backward(all) {
		slices.Reverse(n.Replies) // the last came first
		to := by[n.answers]
		switch {
		case n.Back != "" || to == nil || to == n:
		case to.Number < n.Number:
			to.Replies = append(to.Replies, *n)
		default:
			to.Replies = slices.Insert(to.Replies, 0, *n)
		}
	}
}

// noteLabel is the name of a reference to a note for who hears it: "Question 3, Tom".
func (b *builder) noteLabel(n *Note) string {
	kind := n.Type
	if kind == "" {
		kind = "note"
	}
	label := b.site.options.Word(b.page.Chrome, "note-"+kind) + " " + strconv.Itoa(n.Number)
	if n.By != "" {
		label += ", " + n.By
	}
	return label
}

// passages is a text with marks, divided where notes stand beside it. Beside
// code they say the words again, for it has no numbers in it.
func passages(text string, placed []placedNote, quoting bool) []Passage {
	if text == "" {
		return nil
	}
	if len(placed) == 0 {
		return []Passage{{HTML: safe(text)}}
	}
	var marks []markdown.Mark
	for _, n := range placed {
		marks = append(marks, n.mark)
	}
	annotated, _ := markdown.Annotate(text, marks)
	by := map[string]int{}
	for i, n := range placed {
		by[n.Back] = i
	}
	var list []Passage
	var html strings.Builder
	for _, block := range withReferences(markdown.Blocks(annotated)) {
		html.WriteString(block)
		if here := standing(block, placed, by, quoting); len(here) > 0 {
			list = append(list, Passage{HTML: safe(html.String()), Notes: here})
			html.Reset()
		}
	}
	if html.Len() > 0 {
		list = append(list, Passage{HTML: safe(html.String())})
	}
	return list
}

// withReferences keeps the references that stand below a block of code with it.
func withReferences(blocks []string) (list []string) {
	for _, block := range blocks {
		if last := len(list) - 1; last >= 0 && strings.HasPrefix(block, `<p class="note-refs">`) {
			list[last] = "<div>" + list[last] + block + "</div>"
			continue
		}
		list = append(list, block)
	}
	return list
}

// standsAt is the id of where the number of a note stands.
var standsAt = regexp.MustCompile(` id="(_words-\d+)"`)

// standing are the notes whose number stands in a block, in their order; by are their places in it, by their ids.
func standing(block string, placed []placedNote, by map[string]int, quoting bool) (here []Note) {
	var found []int
	for _, id := range standsAt.FindAllStringSubmatch(block, -1) {
		if i, ours := by[id[1]]; ours {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	for _, i := range slices.Compact(found) {
		note := *placed[i].Note
		if !quoting {
			note.Quote = ""
		}
		here = append(here, note)
	}
	return here
}
