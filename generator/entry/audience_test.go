package entry

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

func TestAnAudienceIsOneOfFourWords(t *testing.T) {
	for header, want := range map[string]Level{
		"audience: public":    Public,
		"audience: cohort":    Cohort,
		"audience: pair":      Pair,
		"audience: 'private'": Private,
		"{audience: public}":  Public,
		"title: says nothing": Unsaid,
	} {
		for _, path := range []string{"about.md", "sessions/2026-03-17.md"} {
			e, _, problems := read(path, "---\n"+header+"\n---\nWords.\n")
			if got := e.Head().Audience.Level; got != want || len(problems) > 0 {
				t.Errorf("%s in %s: %q, want %q; %s", header, path, got, want, report(t, problems))
			}
		}
	}
}

// What may have been meant to say who may see an entry makes it private, and is
// an error, on a page as well, whatever else the header says.
func TestAnAudienceIsNeverGuessed(t *testing.T) {
	for _, header := range []string{
		"audience: Pair", "audience: publik", "audience: Public", "audience: everyone", "audience: 'pair '", "audience: public, cohort", "audience: yes",
		"audience: [pair]", "audience: [public]", "audience: {level: public}", "audience:", "audience: ~", "audience: ''", "audience: 1", "audience: 2026-01-01",
		"Audience: public", "AUDIENCE: public", "audiance: public", "audence: public", "audiences: public", "audienc: public", "auidence: public", "audience_: public",
		"audiance: pair\naudience: public", "audience: public\nAudience: pair",
	} {
		for _, path := range []string{"about.md", "sessions/2026-03-17.md", "sessions/2026-03-17.es.md"} {
			e, _, problems := read(path, "---\n"+header+"\n---\nWords.\n")
			if e == nil {
				t.Errorf("%q in %s has no entry", header, path)
				continue
			}
			if e.Head().Audience.Level != Private || problem.Count(problems, problem.Error) != 1 {
				t.Errorf("%q in %s: %q with %s", header, path, e.Head().Audience.Level, report(t, problems))
			}
			if len(e.Head().Params) > 0 {
				t.Errorf("%q in %s is kept under params", header, path)
			}
		}
	}
	// White space that is part of the key is refused with the whole file.
	if e, _, problems := read("about.md", "---\n\"audience \": public\n---\n"); e != nil || len(problems) == 0 {
		t.Error("a key with a space at its end is read")
	}
}

func TestInThePrivateFolderEverythingIsPrivate(t *testing.T) {
	for _, path := range []string{"private/diary.md", "private/goals/a.md", "private/goals/a.es.md", "private/rubrics/r.md", "Private/diary.md", "PRIVATE/diary.md"} {
		e, _, _ := read(path, "---\naudience: public\n---\nWords.\n")
		if got := e.Head().Audience.Level; got != Private {
			t.Errorf("%s is %q", path, got)
		}
	}
	if e, _, _ := read("privately/diary.md", "---\naudience: public\n---\n"); e.Head().Audience.Level != Public {
		t.Error("privately/ is not private/")
	}
}

func TestWhatIsUnclearIsADraft(t *testing.T) {
	for header, want := range map[string]bool{
		"draft: true":               true,
		"draft: yes":                true,
		"draft: false":              false,
		"draft: No":                 false,
		"title: nothing about it":   false,
		"draft: maybe":              true,
		"draft: [false]":            true,
		"draft:":                    true,
		"draft: 0":                  true,
		"Draft: false":              true,
		"Draft: true\ndraft: false": true,
	} {
		for _, path := range []string{"about.md", "sessions/2026-03-17.md"} {
			e, _, problems := read(path, "---\n"+header+"\n---\nWords.\n")
			if e.Head().Draft.Value != want {
				t.Errorf("%q in %s: draft is %t", header, path, !want)
			}
			clear := header == "draft: true" || header == "draft: yes" || !want
			if clear != (problem.Count(problems, problem.Error) == 0) {
				t.Errorf("%q in %s: %s", header, path, report(t, problems))
			}
		}
	}
}

func TestAnEditionShowsWhatIsForItsAudienceOrAWiderOne(t *testing.T) {
	order := []Level{Public, Cohort, Pair, Private}
	for i, edition := range order {
		for j, entry := range order {
			if got, want := edition.Shows(entry), j <= i; got != want {
				t.Errorf("the %s edition shows what is %s: %t", edition, entry, got)
			}
		}
		if edition.Shows(Unsaid) {
			t.Errorf("the %s edition shows what says no audience", edition)
		}
	}
}

// What mentorfolio.yaml says of audiences is not guessed either.
func TestAConfigurationThatCannotBeReadMakesNothingWider(t *testing.T) {
	for text, want := range map[string]string{
		"audience: {default: pair, goal: public}": "default=pair goal=public ",
		"audience: {goal: pubic}":                 "goal=private ",
		"audience: {goal: [public]}":              "goal=private ",
		"audience: {goal: }":                      "goal=private ",
		"audience: {gaol: pair, default: public}": "=pair default=public ", // of whatever kind, it is for the pair
		"audience: private":                       "=private ",
		"audience: [public]":                      "=private ",
		"Audience: {default: private}":            "=private ",
		"audiance: {default: private}":            "=private ",
		"title: says nothing":                     "",
	} {
		_, config, problems := read(ConfigFile, "title: T\n"+text+"\n")
		if text == "title: says nothing" {
			_, config, problems = read(ConfigFile, text)
		}
		got := ""
		for _, a := range config.Audience {
			got += a.Kind.Value + "=" + a.Level.Level.String() + " "
		}
		if got != want {
			t.Errorf("%s: %s, want %s\n%s", text, got, want, report(t, problems))
		}
	}
}

// Half a consent is none: what could not be read may have limited it.
func TestAConsentThatCannotBeReadInFullIsNone(t *testing.T) {
	for consent, want := range map[string]bool{
		"{given: 2026-01-12, name: full, quote: true}":           true,
		"{given: 2026-01-12, name: full, withdrawn: 2026-05-01}": true,
		"{given: 2026-01-12, name: full, withdrawn: }":           true, // not withdrawn
		"{given: 2026-01-12, name: full, withdrawn: 04/05/2026}": false,
		"{given: 2026-01-12, name: full, withdrawn: true}":       false,
		"{given: 2026-01-12, name: full, until: summer}":         false,
		"{given: 2026-01-12, name: full, withdrawm: 2026-05-01}": false,
		"{given: 2026-01-12, name: everything}":                  false,
		"{given: yes, name: full}":                               false,
		"yes":                                                    false,
		"[full]":                                                 false,
	} {
		_, config, problems := read(ConfigFile, "title: T\npeople:\n  - {id: ana, consent: "+consent+"}\n")
		if got := config.People[0].Consent != (Consent{}); got != want || got != (len(problems) == 0) {
			t.Errorf("%s: is a consent: %t; %s", consent, got, report(t, problems))
		}
	}
}

// A slip of the finger in "audience: public", in the key or the value or both, never makes an entry public.
func TestASlipOfTheFingerMakesNothingPublic(t *testing.T) {
	const letters = "abcdeinpulABCDEINPUL_-,1 "
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		word := Levels[random.IntN(2)]
		key, value := []byte("audience"), []byte(word)
		if random.IntN(2) == 0 {
			key = slip(random, key, strings.TrimRight(letters, ",1 "))
		}
		if random.IntN(2) == 0 {
			value = slip(random, value, letters)
		}
		if strings.TrimSpace(string(value)) == word && string(key) == "audience" {
			continue
		}
		line := string(key) + ": " + string(value)
		for _, path := range []string{"about.md", "goals/a.md"} {
			e, _, problems := read(path, "---\ntitle: T\n"+line+"\n---\nWords.\n")
			if e != nil && e.Head().Audience.Level != Private || problem.Count(problems, problem.Error) == 0 {
				t.Errorf("%q in %s is %q", line, path, e.Head().Audience.Level)
			}
		}
	}
}

// slip leaves a letter out, puts one in, takes another, or swaps two.
func slip(random *rand.Rand, word []byte, letters string) []byte {
	at, letter := random.IntN(len(word)-1), letters[random.IntN(len(letters))]
	switch word = bytes.Clone(word); random.IntN(4) {
	case 0:
		return slices.Delete(word, at, at+1)
	case 1:
		return slices.Insert(word, at, letter)
	case 2:
		word[at] = letter
	default:
		word[at], word[at+1] = word[at+1], word[at]
	}
	return word
}
