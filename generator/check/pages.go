package check

import (
	"cmp"
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
	same string // what is the same thing on other pages; "" for the text
}

// see is something wrong on a page, near words of its file.
func see(page Page, at, text, hint string) sight {
	return sight{page: page, at: at, text: text, hint: hint}
}

// as is the same sight, known by what is the same on other pages.
func (s sight) as(same string) sight {
	s.same = same
	return s
}

func (s sight) key() string { return cmp.Or(s.same, s.text) }

// everywhere is on how many pages one thing is found where it is not those pages' own, but the theme's.
const everywhere = 4

// told are the problems of what was seen. What is in no page's own file and the
// same on many pages comes from the theme, and is told once.
func (r *Reader) told(sights []sight) (list []problem.Problem) {
	var loose []sight
	of := map[string]int{}
	for _, s := range sights {
		if p := r.find(s.page.File, s.at); p.Line > 0 {
			p.Text, p.Hint = s.text, s.hint
			list = append(list, p)
			continue
		}
		loose = append(loose, s)
		of[s.key()]++
	}
	for _, s := range loose {
		switch n := of[s.key()]; {
		case n >= everywhere:
			list = append(list, problem.Problem{Text: fmt.Sprintf("%s, on %d pages such as %s", s.text, n, s.page.address()), Hint: s.hint + " (it may stand in theme/)"})
			of[s.key()] = 0
		case n > 0:
			list = append(list, problem.Problem{File: s.page.File, Text: fmt.Sprintf("%s, on the page %s", s.text, s.page.address()), Hint: s.hint})
		}
	}
	return list
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
