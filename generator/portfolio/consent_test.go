package portfolio

import (
	"fmt"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// asked are people who agreed to different things.
const asked = `title: Asked
audience: {default: public}
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: tom, name: Tomás Adeyemi, alias: my mentor, consent: {given: 2026-01-01, name: alias, quote: true}}
  - {id: helen, name: Helen Brody}
`

// translated_by may be an id, which is no name, or any words.
func TestATranslatorIsCalledAsTheyAgreedTo(t *testing.T) {
	for _, c := range []struct {
		by    string
		level entry.Level
		want  string
	}{
		{"ana", entry.Public, "Ana Souza"},
		{"tom", entry.Public, "my mentor"},
		{"tom", entry.Pair, "Tomás Adeyemi"},
		{"helen", entry.Public, "held back"},
		{"helen", entry.Pair, "Helen Brody"},
		{"a friend", entry.Public, "a friend"},
		{"Tomás Adeyemi", entry.Public, "held back"},
	} {
		edition, _ := folder{
			"mentorfolio.yaml": asked,
			"goals/cli.md":     md(entry.KindGoal, ""),
			"goals/cli.es.md":  "---\ntranslated_by: " + c.by + "\n---\nPalabras.\n",
		}.edition(t, c.level)
		got := "held back"
		for _, tr := range edition.Translations {
			got = tr.TranslatedBy.Value
		}
		if got != c.want {
			t.Errorf("translated by %s is %q for %s, want %q", c.by, got, c.level, c.want)
		}
	}
}

// A name is found however it is written; a single one may be another's, or a word.
func TestNamesInPublicProse(t *testing.T) {
	const refused, warned, fine = "refused", "warned", "fine"
	for words, want := range map[string]string{
		"Helen Brody agreed":              refused,
		"HELEN BRODY":                     refused,
		"Helen\nBrody, over a line break": refused,
		"*Helen* Brody":                   refused,
		"write to helen.brody@ward.org":   refused,
		"Tomas Adeyemi":                   refused,
		"Toma\u0301s Adeyemi":             refused, // the accent apart
		"Sister Brody":                    warned,
		"H. Brody":                        warned,
		"Helen's ward":                    warned,
		"HELEN":                           warned,
		"Tomas":                           warned,
		"Tomás":                           warned,
		"Mrs Adeyemi":                     warned,
		"Helena, Brodyson":                fine,
		"my mentor":                       fine,
		"Ana Souza":                       fine,
		"Jo van Dam":                      refused,
		"Jo took the van, then dam":       warned,  // a word, perhaps
		"Jo took the van":                 fine,    // two letters, and no name
		"李小龙说":                            refused, // no spaces between words
		"Eva":                             fine,
		"Eva Lima Lund":                   refused,
		"Mrs Lund":                        warned,
		"Nora Lima":                       fine, // who agreed to it, though Eva's name is Lima as well
		"Mrs Lima":                        warned,
		"Strasse, then Groß":              warned,
		"GROSS":                           warned,
		"Łukasz":                          warned,
		"Lukasz":                          warned,
	} {
		for where, file := range map[string]string{"the body": md(entry.KindGoal, "", words), "the header": md(entry.KindGoal, fmt.Sprintf("baseline: %q", words))} {
			p := folder{"mentorfolio.yaml": asked + `  - {id: jo, name: Jo van Dam}
  - {id: li, name: 李小龙}
  - {id: eva, name: Eva Lima Lund, consent: {given: 2026-01-01, name: first}}
  - {id: nora, name: Nora Lima, consent: {given: 2026-01-01, name: full}}
  - {id: gross, name: Łukasz Groß}
`, "goals/cli.md": file}.linked(t)
			_, _, problems := p.For(Edition{Level: entry.Public, Day: day(t, "2026-04-01")})
			got := fine
			for _, problem := range problems {
				got = map[string]string{"error": refused, "warning": warned}[problem.Level.String()]
			}
			if got != want {
				t.Errorf("%q in %s is %s, want %s: %s", words, where, got, want, report(t, problems))
			}
		}
	}
}

// Whoever wrote it was not asked, whatever is published in spite of problems.
func TestWordsOfNobodyAreHeldBack(t *testing.T) {
	for what, file := range map[string]folder{
		"a review by somebody unknown":     {"reviews/r.md": md(entry.KindReview, "by: nobody")},
		"a review by a list":               {"reviews/r.md": md(entry.KindReview, "by: [ana, ana]")},
		"a review by no one":               {"reviews/r.md": md(entry.KindReview, "by:")},
		"a review that says no by":         {"reviews/r.md": "---\nof: parser\nstance: peer\ndate: 2026-03-14\n---\nWords.\n"},
		"a review by somebody without key": {"reviews/r.md": md(entry.KindReview, "by: {id: ana}")},
		"a letter from somebody unknown":   {"letters/l.md": md(entry.KindLetter, "from: nobody")},
		"a letter from no one":             {"letters/l.md": "---\npurpose: closing\ndate: 2026-07-10\n---\nWords.\n"},
		"feedback from somebody unknown":   {"sessions/s.md": md(entry.KindSession, "feedback: [{from: nobody, to: ana, text: Words}]")},
		"feedback from no one":             {"sessions/s.md": md(entry.KindSession, "feedback: [{to: ana, text: Words}]")},
	} {
		edition, problems, _ := folder{"mentorfolio.yaml": asked, "goals/cli.md": md(entry.KindGoal, ""), "milestones/parser.md": md(entry.KindMilestone, "")}.with(file).public(t)
		if got := shown(edition); got != "goal/cli milestone/parser" {
			t.Errorf("with %s the public edition shows %s: %s", what, got, report(t, problems))
		}
	}
}

func TestANameIsShownWhereItStands(t *testing.T) {
	for text, want := range map[string]string{
		"Ask SISTER BRODY.":             "BRODY",
		"Ça va, Tomás Adeyemi?":         "Tomás Adeyemi",
		"Straße und Tomás\n  Adeyemi.":  "Tomás\n  Adeyemi",
		"Toma\u0301s":                   "Toma\u0301s",
		"helen.brody@ward.org":          "brody",
		"nobody":                        "",
		"At the end, and in short: BRO": "",
	} {
		for _, name := range []string{"Tomás Adeyemi", "Brody", "Tomas"} {
			at, length := find(text, fold(name))
			if at >= 0 {
				if got := text[at : at+length]; got != want {
					t.Errorf("%s in %q is %q, want %q", name, text, got, want)
				}
				break
			}
			if name == "Tomas" && want != "" {
				t.Errorf("nobody is found in %q", text)
			}
		}
	}
}
