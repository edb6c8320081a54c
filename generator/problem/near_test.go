package problem

import "testing"

func TestTheNearestKnownWordIsWhatWasMeant(t *testing.T) {
	kinds := []string{"plan", "goal", "milestone", "review", "reflection", "session"}
	for written, want := range map[string]string{
		"goals":       "goal",       // a letter too many
		"gaol":        "goal",       // two letters swapped count as one slip
		"milestnoe":   "milestone",  //
		"revew":       "review",     // a letter too few
		"Session":     "session",    // case does not matter
		"reflexion":   "reflection", // a long word may have two or three slips
		"plän":        "plan",       // letters are counted, not bytes
		"god":         "",           // two slips in three letters are another word
		"retrospect":  "",
		"":            "",
		"mentor note": "",
	} {
		if got := Nearest(written, kinds); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", written, got, want)
		}
	}
}

func TestTheCallerSaysHowManyLettersMayDiffer(t *testing.T) {
	for letters, want := range []string{"", "", "reflection"} {
		if got := NearestWithin("reflexion", []string{"reflection"}, letters); got != want {
			t.Errorf("within %d letters it is %q, want %q", letters, got, want)
		}
	}
}

func TestOfTwoEquallyNearWordsTheFirstIsMeant(t *testing.T) {
	if got := Nearest("bat", []string{"cat", "rat"}); got != "cat" {
		t.Errorf("got %q", got)
	}
	if got := Nearest("bat", []string{"cat", "bat"}); got != "bat" {
		t.Errorf("got %q, and the word itself is known", got)
	}
}

func TestAHintNamesTheNearestWordElseAllOfThem(t *testing.T) {
	many := []string{"a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "a13"}
	for _, c := range []struct {
		written string
		known   []string
		want    string
	}{
		{"sklls", []string{"skills", "goals"}, `did you mean "skills"?`},
		{"colour", []string{"skills", "goals"}, "known here: skills, goals"},
		{"colour", many, ""}, // nobody reads thirteen
		{"colour", nil, ""},
	} {
		if got := DidYouMean(c.written, c.known); got != c.want {
			t.Errorf("DidYouMean(%q, %d words) = %q, want %q", c.written, len(c.known), got, c.want)
		}
	}
}
