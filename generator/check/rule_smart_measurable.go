package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var smartMeasurable = Rule{
	Name: "smart-measurable", Group: Goals, Level: problem.Hint,
	Why:  "A goal that can be measured (the M of SMART) is one of which two people would say the same on the last day.",
	Find: findSmartMeasurable,
}

// feelings are words by which two people rarely mean the same.
var feelings = regexp.MustCompile(`(?i)\b(better|improved?|improving|more|confident(ly)?|comfortable|familiar|good|well|understand(ing)?|knowledge|know|learn(ed|t)?|aware(ness)?|appreciate|feel|grow(th)?)\b`)

// counts are numbers in words.
var counts = regexp.MustCompile(`(?i)\b(one|once|two|twice|three|four|five|six|seven|eight|nine|ten|twelve|half|every|each|all|any|none?|nobody|without)\b`)

func findSmartMeasurable(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		measure := g.Measure.Value
		counted := strings.ContainsFunc(measure, unicode.IsDigit) || counts.MatchString(measure)
		switch word := feelings.FindString(measure); {
		case measure == "":
		case fold(measure) == fold(g.Name()):
			list = append(list, g.Problem(g.Measure.Pos, "", "the measure says what the title says", "what would somebody see who knows nothing of it, and how would they tell that it is reached?"))
		case word != "" && !counted:
			list = append(list, g.Problem(g.Measure.Pos, "", fmt.Sprintf("two people may not mean the same by %q", word), "what would somebody see, or count, on the day it is reached?"))
		case few(measure, 4) && !counted:
			list = append(list, g.Problem(g.Measure.Pos, "", "this measure is very short", "who will see what, how often or how many, on the day it is reached?"))
		}
	}
	return list
}
