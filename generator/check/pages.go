package check

import (
	"fmt"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// sight is something that is wrong on a page.
type sight struct {
	page Page
	at   string // words near it in the page's file
	text string
	hint string
}

// everywhere is on how many pages one thing is found where it is not those pages' own, but the theme's.
const everywhere = 4

// told are the problems of what was seen. What is the same on many pages comes
// from the theme, and is told once.
func (r *Reader) told(sights []sight) (list []problem.Problem) {
	of := map[string]int{}
	for _, s := range sights {
		of[s.text]++
	}
	for _, s := range sights {
		switch n := of[s.text]; {
		case n >= everywhere:
			list = append(list, problem.Problem{Text: fmt.Sprintf("%s, on %d pages such as %s", s.text, n, s.page.address()), Hint: s.hint + " (it may stand in theme/)"})
			of[s.text] = 0
		case n > 0:
			list = append(list, r.seen(s))
		}
	}
	return list
}

func (r *Reader) seen(s sight) problem.Problem {
	p := problem.Problem{}
	if s.page.File != "" {
		p = r.find(s.page.File, s.at)
	}
	p.Text, p.Hint = s.text, s.hint
	if p.Line == 0 {
		p.Text = fmt.Sprintf("%s, on the page %s", s.text, s.page.address())
	}
	return p
}

// address is how a reader knows a page: /goals/a/.
func (p Page) address() string { return "/" + strings.TrimSuffix(p.Path, "index.html") }

// leads is the file of the site to which a relative address on a page leads, and
// the name within it. It is "" where the address leads out of the site.
func (p Page) leads(href string) (file, anchor string) {
	href, anchor, _ = strings.Cut(href, "#")
	href, _, _ = strings.Cut(href, "?")
	if href == "" {
		return p.Path, decoded(anchor)
	}
	file = path.Join(path.Dir(p.Path), decoded(href))
	if file == ".." || strings.HasPrefix(file, "../") {
		return "", ""
	}
	if strings.HasSuffix(href, "/") || file == "." || path.Base(href) == ".." {
		file = path.Join(file, "index.html")
	}
	return file, decoded(anchor)
}
