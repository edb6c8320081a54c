package check

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

var passageLanguage = Rule{
	Name: "passage-language", Group: Access, Level: problem.Hint,
	Why:  "A screen reader speaks a passage in the language that the page says, and makes noise of any other (WCAG 3.1.2).",
	Find: findPassageLanguage,
}

// It looks at a page's own text, once: what other pages say of it is the same.
func findPassageLanguage(r *Reader) (list []problem.Problem) {
	for _, page := range r.Pages() {
		if page.File == "" {
			continue
		}
		for _, passage := range page.Passages {
			if p, found := r.strange(page, passage); found {
				list = append(list, p)
				break
			}
		}
	}
	return list
}

// strange tells of a passage of a page in letters that its language does not have.
func (r *Reader) strange(page Page, passage webpage.Passage) (problem.Problem, bool) {
	scripts := writes(passage.Lang)
	if scripts == nil {
		return problem.Problem{}, false
	}
	run, script := foreign(passage.Text, scripts)
	p := r.find(page.File, beginning(run))
	p.Text = fmt.Sprintf("%q is written in %s, and the page says that it is in the language %q", short(run), script, passage.Lang)
	p.Hint = "which language is it? Say so around it, as in <span lang=\"ar\">…</span>, or with `lang:` in the header where all of it is"
	return p, p.Line > 0
}

// beginning is what a run of words begins with, so that it can be found in the file.
func beginning(run string) string {
	words := strings.SplitAfterN(run, " ", 4)
	return strings.TrimSpace(strings.Join(words[:min(len(words), 3)], ""))
}
