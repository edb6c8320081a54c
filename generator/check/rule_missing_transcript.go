package check

import (
	"regexp"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var missingTranscript = Rule{
	Name: "missing-transcript", Group: Access, Level: problem.Warning,
	Why:  "Who cannot hear a recording reads its words, and so does who looks for a sentence in it (WCAG 1.2.1).",
	Find: findMissingTranscript,
}

// sounds are the names of files that are only heard.
var sounds = regexp.MustCompile(`(?i)\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$`)

func findMissingTranscript(r *Reader) (list []problem.Problem) {
	for _, e := range r.Public.Entries {
		for _, m := range e.Head().Media {
			if !isFilm(m) && m.Transcript.Value == "" {
				list = append(list, e.Head().Problem(m.Src.Pos, "", "this recording is public, and its words are nowhere in writing", "write them down in a file beside it, and name it: `transcript: file.md`"))
			}
		}
	}
	return list
}
