package pages

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// fingerprint says what the words of a work are: 16 hexadecimal digits of the
// SHA-256 of what all its readers read of its text, and of its file. It is the
// same for every edition that shows the work. It is taken once: many reviews may have seen the work.
func (s *Site) fingerprint(work entry.Entry) string {
	of := work.Head().Doc // an entry that says something else has another
	s.mu.Lock()
	print, known := s.prints[of]
	s.mu.Unlock()
	if !known {
		print = s.takePrint(work)
		s.mu.Lock()
		s.prints[of] = print
		s.mu.Unlock()
	}
	return print
}

func (s *Site) takePrint(work entry.Entry) string {
	hash := sha256.New()
	if html, err := markdown.Render(portfolio.Common(work.Head()), markdown.Options{Plain: true}); err == nil {
		io.WriteString(hash, strings.Join(strings.Fields(markdown.Text(html.Body)), " "))
	}
	hash.Write([]byte{0})
	if e, ok := work.(*entry.Sample); ok && e.File.Path != "" {
		s.readBy(hash, e.File.Path)
	}
	return hex.EncodeToString(hash.Sum(nil)[:8])
}

// readBy gives a hash a file as it is published: of a picture without what it says of people.
func (s *Site) readBy(hash io.Writer, file string) {
	f, err := s.options.Files.Open(file)
	if err != nil {
		return
	}
	defer f.Close()
	if !media.Picture(file) {
		io.Copy(hash, f)
		return
	}
	if data, err := io.ReadAll(f); err == nil {
		if clean, err := media.Clean(path.Base(file), data); err == nil {
			hash.Write(clean)
		}
	}
}

// changed reports whether a work is not as a review has seen it. The review may
// say what it has seen; else words that a note quotes are gone, or the work was
// changed or handed in on a later day.
func (s *Site) changed(r *entry.Review, of entry.Key) bool {
	work := s.portfolio.Entry(of)
	if work == nil {
		return false
	}
	for _, seen := range r.Seen {
		if seen.Work.Key == of {
			return seen.Print.Value != s.fingerprint(work)
		}
	}
	for i := range r.Notes {
		key := noteKey{r.Key.ID, i + 1}
		if miss := s.speech.lost[key]; s.standing(r, key) == of && (miss.Reason == quote.Nowhere || miss.Reason == quote.Elsewhere) {
			return true
		}
	}
	return r.Date.Known() && touched(work) > r.Date.Day
}

// touched is the last day on which a work is known to have changed.
func touched(work entry.Entry) calendar.Day {
	last := dayOr(work.Head().Updated)
	switch e := work.(type) {
	case *entry.Sample:
		last = max(last, dayOr(e.Submitted))
	case *entry.Milestone:
		last = max(last, dayOr(e.Submitted))
	}
	return last
}

// lose notes that the words of a note are tied to no place: it says the passage
// as it was, and how the one most like it reads.
func (n *Note) lose(why lost) {
	n.Lost = true
	if n.Before = n.wanted.words.Prefix; n.Before != "" && spaced(n.Before, n.Quote) {
		n.Before += " "
	}
	if n.After = n.wanted.words.Suffix; n.After != "" && spaced(n.Quote, n.After) {
		n.After = " " + n.After
	}
	if why.Reason == quote.Nowhere && len(why.Places) > 0 {
		n.Now = why.Places[0].Selector.Exact
	}
}

// spaced reports whether white space stands between two parts of a passage,
// which lose theirs when a header is read.
func spaced(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	next, _ := utf8.DecodeRuneInString(b)
	dense := func(c rune) bool {
		return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}
	opens := func(c rune) bool { return unicode.In(c, unicode.Ps, unicode.Pi, unicode.Pd) }
	return !opens(last) && !(unicode.IsPunct(next) && !opens(next)) && !dense(last) && !dense(next)
}
