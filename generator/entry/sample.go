package entry

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Sample is a piece of work: prose in its body, or a file beside it.
type Sample struct {
	Common     `require:"date"`
	Status     Choice `key:"status" counted:"" oneof:"working submitted reviewed final" doc:"how far it is"`
	File       File   `key:"file" doc:"the work itself, where it is not the body"`
	Setting    Choice `key:"setting" counted:"" oneof:"real simulated co-design case-study" doc:"real, simulated, co-design or case-study"`
	Milestones []Ref  `key:"milestones" to:"milestone" doc:"the milestones it is evidence for"`
	Situation  Text   `key:"situation" said:"" doc:"what there was to do, for whom, and why it was not easy"`
	MyPart     Text   `key:"my_part" said:"" doc:"what the mentee did of it"`
	Result     Text   `key:"result" said:"" doc:"what came of it, with a number where there is one"`
	Again      Text   `key:"again" said:"" doc:"what the mentee would do differently now"`
	Submitted  Date   `key:"submitted" counted:"" doc:"the day it was handed in for review"`
	Rights     Rights `key:"rights" doc:"whose it is and how it may be used"`
	Replaces   Ref    `key:"replaces" to:"sample" doc:"the earlier version of it"`
}

// Rights says whose a work is and how it may be used.
type Rights struct {
	Owner      Text `key:"owner" doc:"whose it is"`
	Licence    Text `key:"licence" doc:"how others may use it"`
	Permission Text `key:"permission" doc:"who allowed it to be shown"`
}

func (s *Sample) whole(wrong map[string]bool) []problem.Problem {
	if s.File.Value != "" || wrong["file"] || s.hasBody() {
		return nil
	}
	return []problem.Problem{s.Problem(problem.Pos{Line: 1, Col: 1}, "missing", "this sample has neither a file nor a text", "write the work below the header, or name its file: `file: query.sql`")}
}

// Resource is something to learn from, in an order.
type Resource struct {
	Common
	Status   Choice `key:"status" counted:"" oneof:"suggested in-use done set-aside" doc:"how far it is"`
	URL      URL    `key:"url" doc:"where it is, unless it stands in the body"`
	Type     Choice `key:"type,required" oneof:"article video tool case book course" doc:"article, video, tool, case, book or course"`
	Why      Text   `key:"why" said:"" doc:"why it is worth the time"`
	Step     Number `key:"step" range:"0 1000" whole:"" doc:"its place in the sequence"`
	After    []Ref  `key:"after" to:"resource" doc:"what to do first"`
	Effort   Span   `key:"effort" counted:"" doc:"how long it takes, such as PT2H"`
	Load     Choice `key:"load" counted:"" oneof:"light medium heavy" doc:"light, medium or heavy"`
	By       Ref    `key:"by" to:"person" doc:"who suggested it"`
	Replaces Ref    `key:"replaces" to:"resource" doc:"the resource it stands in for"`
}

func (r *Resource) whole(wrong map[string]bool) []problem.Problem {
	if r.URL.Value != "" || wrong["url"] || r.hasBody() {
		return nil
	}
	return []problem.Problem{r.Problem(problem.Pos{Line: 1, Col: 1}, "missing", "this resource has neither an address nor a text", "give `url: https://…`, or say below the header what it is")}
}

// Letter is a letter: of welcome, at closing, at handoff, or for others to read.
type Letter struct {
	Common  `require:"date"`
	Purpose Choice `key:"purpose,required" oneof:"closing handoff reference endorsement welcome" doc:"closing, handoff, reference, endorsement or welcome"`
	From    Ref    `key:"from,required" to:"person" doc:"who wrote it"`
	To      Ref    `key:"to" to:"person" doc:"to whom; left out when it is to whom it may concern"`
}

// Page is any other text. It may carry any keys.
type Page struct {
	Common
}

// Translation is the text of another entry in another language: parser.es.md
// beside parser.md. It holds text only; the facts come from the original.
type Translation struct {
	Common
	Original     string // path of the file it translates
	TranslatedBy Text   `key:"translated_by" doc:"who translated it"`
	Method       Choice `key:"method" oneof:"human machine reviewed" doc:"human, machine or reviewed"`
}

// facts are the keys of every entry that a translation has not: they come from its original.
var facts = []string{"kind", "id", "date", "lang", "people", "skills", "goals", "media"}

func (t *Translation) whole(map[string]bool) []problem.Problem {
	if t.Doc.Header == nil {
		return nil
	}
	var list []problem.Problem
	for _, f := range t.Doc.Header.Fields {
		if slices.Contains(facts, f.Key) {
			list = append(list, t.Problem(f.Pos, "unknown-key", fmt.Sprintf("a translation has no %q: facts come from its original, %s", f.Key, t.Original), "take it out"))
		}
	}
	return list
}
