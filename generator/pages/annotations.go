package pages

import (
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// AnnotationsName is the name of the file beside the page of a review that says
// it as annotations of the W3C.
const AnnotationsName = "annotations.jsonld"

// Annotations are the reviews as annotations: address → what makes the file. A
// review of a work that the edition does not show has nothing to speak of.
func (s *Site) Annotations() map[string]func() ([]byte, error) {
	files := map[string]func() ([]byte, error){}
	for _, r := range s.portfolio.Reviews {
		if address := s.annotationsOf(r); address != "" {
			files[address] = func() ([]byte, error) { return s.annotated(r).Collection().JSON(), nil }
		}
	}
	return files
}

// annotationsOf is the address of the annotations of a review, "" where it has none.
func (s *Site) annotationsOf(r *entry.Review) string {
	address, shown := s.at[r.Key]
	if _, there := s.at[r.Of.Key]; !there || !shown || s.portfolio.Entry(r.Key) == nil {
		return ""
	}
	return address + AnnotationsName
}

// annotated is a review of the edition, with all that its page says.
func (s *Site) annotated(r *entry.Review) annotation.Review {
	b := s.builder(s.annotationsOf(r), "review")
	own := b.review(r)
	out := annotation.Review{
		IRI: b.iri(b.page.Address), Title: r.Name(), Of: b.iri(s.at[r.Of.Key]), By: annotation.Agent{Name: own.Card.By}, Day: day(&r.Common),
		Text: wordsOf(b.uncoloured(&r.Common)), Outcome: r.Outcome.Value, Next: own.Next,
	}
	if address, ok := s.at[r.By.Key]; ok && own.Card.By != "" {
		out.By.IRI = b.iri(address)
	}
	out.Lang, out.Dir = b.langOf(&r.Common)
	for _, score := range own.Scores {
		out.Levels = append(out.Levels, b.level(score))
	}
	read := map[entry.Key][]script{}
	for _, n := range own.Notes {
		out.Notes = append(out.Notes, b.annotation(r, n, read))
	}
	return out
}

// iri is the address of a page: whole where it is known where the site is
// published, else relative to the file, as JSON-LD has it (JSON-LD 1.1, section 3.2).
func (b *builder) iri(address string) string {
	if b.site.BaseURL != "" {
		return b.site.absolute(address)
	}
	return b.site.href(b.page.Address, address)
}

// wordsOf is HTML as plain text, with an empty line between blocks.
func wordsOf(html string) string {
	var blocks []string
	for _, block := range markdown.Blocks(html) {
		if text := strings.TrimSpace(markdown.Text(block)); text != "" {
			blocks = append(blocks, text)
		}
	}
	return strings.Join(blocks, "\n\n")
}

// level is a row of a rubric in words.
func (b *builder) level(s Score) annotation.Level {
	seen := s.Level
	if s.Step == 0 {
		seen = b.site.options.Word(b.page.Chrome, "not-observed")
	}
	return annotation.Level{Said: s.Criterion + ": " + seen, Evidence: s.Evidence, Note: s.Note, Confidence: s.Confidence}
}

// annotation is a note, with the place of its words in the work as its page shows it.
func (b *builder) annotation(r *entry.Review, n Note, read map[entry.Key][]script) annotation.Note {
	out := annotation.Note{Number: n.key.number, Type: n.Type, Text: n.Text, Words: n.wanted.words}
	if address, ok := b.site.at[n.at]; ok && n.at != r.Of.Key {
		out.Source = b.iri(address)
	}
	b.answers(&out, r, n)
	if n.Quote == "" || n.Lost {
		return out
	}
	if _, known := read[n.at]; !known {
		read[n.at] = b.site.shown(n.at)
	}
	if in, at, miss := findIn(read[n.at], n.wanted); miss == nil {
		found := read[n.at][in]
		start, end := quote.Position(found.text, at)
		out.Words, out.At = surrounded(found, at), &annotation.Position{Start: start, End: end}
		if work, ok := b.site.portfolio.Entry(n.at).(*entry.Sample); ok && found.file {
			out.Source = b.iri(fileAddress(work.File.Path))
		}
	}
	return out
}

// answers names the note that a note answers, where the edition has it.
func (b *builder) answers(out *annotation.Note, r *entry.Review, n Note) {
	to, ok := b.site.portfolio.Entry(entry.Key{Kind: entry.KindReview, ID: n.answers.review}).(*entry.Review)
	if !ok || n.answers.number < 1 || n.answers.number > len(to.Notes) || to.Notes[n.answers.number-1] == (entry.Note{}) {
		return
	}
	if to == r {
		out.ReplyTo = n.answers.number
	} else if address := b.site.annotationsOf(to); address != "" {
		out.Answers = annotation.Review{IRI: b.iri(address)}.Note(n.answers.number)
	}
}

// shown are the texts of a work as its page shows them: its own, and that of its file.
func (s *Site) shown(of entry.Key) []script {
	work := s.portfolio.Entry(of)
	address, ok := s.at[of]
	if work == nil || !ok {
		return nil
	}
	b := s.builder(address, string(of.Kind))
	list := []script{printed(b.uncoloured(work.Head()), of)}
	if e, ok := work.(*entry.Sample); ok && e.File.Path != "" && !s.options.Unusable[e.File.Path] {
		list = append(list, listing(markdown.Text(s.printed(e.File.Path, markdown.Options{Plain: true})), of))
	}
	return list
}

// besideWords is how much stands beside words in a selector, in characters, as other tools have it.
const besideWords = 32

// surrounded quotes a place of a text with what is before and after it: as much
// as tells it from others, and enough to find it again in a text that changed.
func surrounded(in script, at quote.Range) quote.Selector {
	told, _ := in.Describe(at)
	text, from, to := in.text, at.From, at.To
	for range besideWords {
		_, before := utf8.DecodeLastRuneInString(text[:from])
		_, after := utf8.DecodeRuneInString(text[to:])
		from, to = from-before, to+after
	}
	s := quote.Selector{Exact: text[at.From:at.To], Prefix: strings.TrimLeft(text[from:at.From], " \n"), Suffix: strings.TrimRight(text[at.To:to], " \n")}
	if len(told.Prefix) > len(s.Prefix) {
		s.Prefix = told.Prefix
	}
	if len(told.Suffix) > len(s.Suffix) {
		s.Suffix = told.Suffix
	}
	return s
}
