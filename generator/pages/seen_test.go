package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func fingerprintOf(s *Site, id string) string {
	return s.fingerprint(s.portfolio.Entry(entry.Key{Kind: entry.KindSample, ID: id}))
}

func TestAllEditionsThatShowAWorkKnowItByOneFingerprint(t *testing.T) {
	files := folder{
		"samples/open.md":   md(entry.KindSample, "audience: public\nfile: a.txt", "All see *this*. <!-- audience: pair -->Two see that.<!-- /audience --> <!-- a comment -->"),
		"samples/a.txt":     "a file",
		"mentorfolio.yaml":  "title: T",
		"samples/common.md": md(entry.KindSample, "audience: public", "All   see\nthis."),
	}
	want := fingerprintOf(files.site(t), "open")
	if got := fingerprintOf(files.public(t), "open"); got != want || len(got) != 16 {
		t.Errorf("it is %q in private and %q in public", want, got)
	}
	for name, text := range map[string]string{"another passage": "Nobody sees that.", "no passage": ""} {
		files["samples/open.md"] = md(entry.KindSample, "audience: public\nfile: a.txt", "All see this.\n\n<!-- audience: pair -->"+text+"<!-- /audience -->")
		if got := fingerprintOf(files.site(t), "open"); got != want {
			t.Errorf("with %s it is another", name)
		}
	}
	files["samples/a.txt"] = "another file"
	if got := fingerprintOf(files.site(t), "open"); got == want || got == fingerprintOf(files.site(t), "common") {
		t.Error("with another file it is the same")
	}
}

func TestAReviewSaysThatItsWorkHasChangedSince(t *testing.T) {
	is := fingerprintOf(reviewed("A word.", "  - {text: t}").site(t), "parser")
	for name, c := range map[string]struct {
		work, review, note string
		changed            bool
	}{
		"as it was":                {"", "", "{quote: word, text: t}", false},
		"words are gone":           {"", "", "{quote: no word at all, text: t}", true},
		"words stand elsewhere":    {"", "", "{quote: word, prefix: the, text: t}", true},
		"handed in later":          {"submitted: 2026-03-15", "", "{text: t}", true},
		"updated later":            {"updated: 2026-03-15", "", "{text: t}", true},
		"updated on the day":       {"updated: 2026-03-14", "", "{text: t}", false},
		"seen as it is":            {"", "seen: {sample/parser: " + is + "}", "{text: t}", false},
		"seen as it is, and later": {"updated: 2026-03-15", "seen: {sample/parser: " + is + "}", "{text: t}", false},
		"seen otherwise":           {"", "seen: {parser: 0123456789abcdef}", "{text: t}", true},
		"another work was seen":    {"", "seen: {other: 0123456789abcdef}", "{text: t}", false},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := folder{
				"samples/parser.md":   md(entry.KindSample, c.work, "A word."),
				"samples/other.md":    md(entry.KindSample, "", "Another."),
				"reviews/2026-one.md": md(entry.KindReview, "of: sample/parser\ndate: 2026-03-14\n"+c.review+"\nnotes: ["+c.note+"]"),
			}.edition(t, entry.Private, Options{})
			if got := page(t, s, "samples/parser/").Own.(*Sample).Reviews[0].Changed; got != c.changed {
				t.Errorf("on the page of the work it is %v", got)
			}
			if got := page(t, s, "reviews/2026-one/").Own.(*Review).Changed; got != c.changed {
				t.Errorf("on its own page it is %v", got)
			}
		})
	}
}

func TestALostNoteSaysThePassageAsItWasAndAsItReadsNow(t *testing.T) {
	s, _ := reviewed("We keep every raw copy for a whole year.", "  - {quote: keep each raw copy for a year, prefix: We, suffix: ., text: Why}").edition(t, entry.Private, Options{})
	n := page(t, s, "samples/parser/").Own.(*Sample).Reviews[0].Notes[0]
	if got := n.Before + "[" + n.Quote + "]" + n.After; got != "We [keep each raw copy for a year]." || n.Now != "keep every raw copy for a whole year" {
		t.Errorf("it was %q, and reads %q", got, n.Now)
	}
	if n.ID != "" || n.Back != "" || n.Where != nil {
		t.Errorf("it leads somewhere: %+v", n)
	}
}

func TestPartsOfAPassageAreJoinedAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"each", "row", true}, {"row", ", then", false}, {"said,", "row", true}, {"(", "row", false}, {"row", "(two)", true}, {"原", "稿", false}, {"“", "row", false}, {"row", "”", false}} {
		if got := spaced(c.a, c.b); got != c.want {
			t.Errorf("between %q and %q: %v", c.a, c.b, got)
		}
	}
}

// A fingerprint may be of words that are held back by now: with it, whoever guesses them knows that they are right.
func TestNoFingerprintIsPublished(t *testing.T) {
	files := folder{
		"mentorfolio.yaml": "title: T\npeople: [{id: tom, name: Tom, consent: {given: 2026-01-01, name: full, quote: true}}]",
		"samples/open.md":  md(entry.KindSample, "audience: public", "Words."),
		"samples/own.md":   md(entry.KindSample, "audience: pair", "Words."),
		"reviews/a.md":     md(entry.KindReview, "audience: public\nof: sample/open\nseen: {open: 0123456789abcdef, own: fedcba9876543210}"),
	}
	data, err := files.public(t).Data()
	if err != nil || !strings.Contains(string(data), `"of": "sample/open"`) || strings.Contains(string(data), "0123456789abcdef") || strings.Contains(string(data), "fedcba") || strings.Contains(string(data), "sample/own") {
		t.Errorf("it has %s (%v)", data, err)
	}
}
