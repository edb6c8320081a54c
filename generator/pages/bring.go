package pages

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Bringing says whose review of what is made of a file of annotations.
type Bringing struct {
	Of      entry.Key    // the milestone or sample
	By      string       // id of who wrote it
	Stance  string       // self, mentor, peer or external
	Creator string       // by which name the file knows them, where it is none of theirs here
	Day     calendar.Day // where the file says none
}

// Brought is such a review, and what there is to say of it.
type Brought struct {
	Draft    annotation.Draft
	Total    int // annotations in the file
	Standing int // notes whose words stand in one place of the work
	Quoting  int // notes that quote words
	Left     []annotation.Left
	Astray   []Astray
}

// Astray is a note whose words are not in one place of the work.
type Astray struct {
	Number int // of the note
	Quote  string
	Count  int    // in how many places they stand; 0 where they do not
	Now    string // the passage that is most like them, "" where none is
}

// Bring makes a review of a file of annotations: of those by one person, on a
// work or, of a milestone, on its samples. The error is a file of which none can be made.
func (s *Site) Bring(f annotation.File, o Bringing) (Brought, error) {
	works := append([]entry.Key{o.Of}, s.portfolio.SamplesOf(o.Of)...)
	at := func(iri string) entry.Key { return s.workAt(iri, works) }
	review, left, err := f.Review(annotation.Wanted{By: s.namesOf(o), Of: func(iri string) bool { return !at(iri).IsZero() }, Note: s.noteOfOurs})
	b := Brought{Total: f.Total, Left: left}
	if err != nil {
		return b, err
	}
	read := map[entry.Key][]script{}
	for i := range review.Notes {
		b.look(s, i+1, &review.Notes[i], works, read)
	}
	b.Draft = annotation.Draft{Title: review.Title, Of: o.Of.String(), By: o.By, Stance: o.Stance, Day: review.Day, Lang: s.otherThanOurs(review.Lang), Review: review}
	if !review.Day.Known() {
		b.Draft.Day = o.Day
	}
	b.Draft.In = func(iri string) string {
		if work := at(iri); !work.IsZero() && work != o.Of {
			return work.String()
		}
		return ""
	}
	s.rate(&b.Draft, o.Of)
	return b, nil
}

// namesOf are the names by which a file may know a person.
func (s *Site) namesOf(o Bringing) []string {
	if o.Creator != "" {
		return []string{o.Creator}
	}
	names := []string{o.By}
	for _, p := range s.portfolio.Config.People {
		if p.ID.Value == o.By {
			names = append(names, p.Name.Value, p.Alias.Value, s.portfolio.Person(entry.Key{Kind: entry.KindPerson, ID: o.By}).Name)
		}
	}
	slices.Sort(names[1:])
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}

// otherThanOurs is a language, "" where it is that of the portfolio or none.
func (s *Site) otherThanOurs(lang string) string {
	if strings.EqualFold(lang, s.contentLang()) {
		return ""
	}
	return lang
}

// workAt is the one of some works whose page or file is at an IRI, wherever the
// site is published; the zero key where it is none of them.
func (s *Site) workAt(iri string, works []entry.Key) entry.Key {
	u, err := url.Parse(iri)
	if err != nil {
		return entry.Key{}
	}
	there := "/" + strings.TrimSuffix(u.Path, "index.html")
	for _, w := range works {
		address, ok := s.at[w]
		if ok && strings.HasSuffix(strings.TrimSuffix(there, "/")+"/", "/"+address) {
			return w
		}
		if e, sample := s.portfolio.Entry(w).(*entry.Sample); sample && e.File.Path != "" && strings.HasSuffix(there, "/"+fileAddress(e.File.Path)) {
			return w
		}
	}
	return entry.Key{}
}

// noteOfOurs is the note of one of our reviews at an IRI, as a reply names it: in
// the file of annotations beside its page, or beside this one.
func (s *Site) noteOfOurs(iri string) string {
	u, err := url.Parse(iri)
	if err != nil {
		return ""
	}
	digits, _ := strings.CutPrefix(u.Fragment, "note-")
	number, err := strconv.Atoi(digits)
	for _, r := range s.portfolio.Reviews {
		file := s.annotationsOf(r)
		if !u.IsAbs() && strings.HasPrefix(u.Path, "../") {
			file = strings.TrimPrefix(file, entry.KindReview.Folder()+"/")
		}
		if err == nil && file != "" && number > 0 && number <= len(r.Notes) && strings.HasSuffix("/"+u.Path, "/"+file) {
			return r.Key.ID + "#" + strconv.Itoa(number)
		}
	}
	return ""
}

// look finds out whether the words of a note stand in one place.
func (b *Brought) look(s *Site, number int, n *annotation.Note, works []entry.Key, read map[entry.Key][]script) {
	if n.Words.Exact == "" {
		return
	}
	b.Quoting++
	if work := s.workAt(n.Source, works); !work.IsZero() && work != works[0] {
		works = []entry.Key{work}
	}
	var first *lost
	for i, words := range clues(n.Words) {
		note := entry.Note{Quote: entry.Text{Value: words.Exact}, Prefix: entry.Text{Value: words.Prefix}, Suffix: entry.Text{Value: words.Suffix}}
		_, miss := s.seek(works, note, read)
		if miss == nil {
			n.Words = words
			b.Standing++
			return
		}
		if i == 0 {
			first = miss
		}
	}
	lost := Astray{Number: number, Quote: n.Words.Exact, Count: first.Count}
	if len(first.Places) > 0 && first.Count == 0 {
		lost.Now = first.Places[0].Selector.Exact
	}
	b.Astray = append(b.Astray, lost)
}

// enoughBeside is how many letters beside words tell on one side alone where they stand.
const enoughBeside = 8

// clues are a selector, and the same with what stands on one side alone: what
// another tool takes for the words beside a quote may be of the page, such as the
// number of a note. Without any the words could be meant elsewhere.
func clues(words quote.Selector) []quote.Selector {
	list := []quote.Selector{words}
	if len(strings.TrimSpace(words.Prefix)) >= enoughBeside {
		list = append(list, quote.Selector{Exact: words.Exact, Prefix: words.Prefix})
	}
	if len(strings.TrimSpace(words.Suffix)) >= enoughBeside {
		list = append(list, quote.Selector{Exact: words.Exact, Suffix: words.Suffix})
	}
	return list
}

// rate finds the levels in the rubric of the work, by their words, one for each
// criterion. Those that it does not have stay words.
func (s *Site) rate(d *annotation.Draft, of entry.Key) {
	said := map[string]annotation.Score{}
	rubric := s.portfolio.RubricOf(&entry.Review{Of: entry.Ref{Key: of}})
	for _, c := range rubric.Criteria {
		for _, l := range rubric.Levels {
			said[c.Label.Value+": "+l.Label.Value] = annotation.Score{Criterion: c.ID.Value, Level: l.ID.Value}
		}
		said[c.Label.Value+": "+s.options.Word(s.Lang, "not-observed")] = annotation.Score{Criterion: c.ID.Value, Level: entry.NotObserved}
	}
	d.Review.Levels = slices.DeleteFunc(d.Review.Levels, func(l annotation.Level) bool {
		score, known := said[l.Said]
		if !known || slices.ContainsFunc(d.Scores, func(other annotation.Score) bool { return other.Criterion == score.Criterion }) {
			return false
		}
		score.Said = l
		d.Scores = append(d.Scores, score)
		return true
	})
}
