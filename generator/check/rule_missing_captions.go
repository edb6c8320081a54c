package check

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var missingCaptions = Rule{
	Name: "missing-captions", Group: Access, Level: problem.Warning,
	Why:  "Who cannot hear a film reads its captions (WCAG 1.2.2).",
	Find: findMissingCaptions,
}

func findMissingCaptions(r *Reader) (list []problem.Problem) {
	for _, e := range r.Public.Entries {
		for _, m := range e.Head().Media {
			if isFilm(m) && len(m.Captions) == 0 {
				list = append(list, e.Head().Problem(m.Src.Pos, "", "this film is public and has no captions", "does anybody speak in it? Add `captions: [{src: file.vtt, lang: en}]`; if nobody does, say so in a caption"))
			}
		}
	}
	return list
}

// isFilm reports whether a medium is seen, not only heard.
func isFilm(m entry.Medium) bool {
	return m.Type.Value == "video" || m.Type.Value == "" && !sounds.MatchString(m.Src.Value)
}
