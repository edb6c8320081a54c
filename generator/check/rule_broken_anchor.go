package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var brokenAnchor = Rule{
	Name: "broken-anchor", Group: Links, Level: problem.Warning,
	Why:  "A link to a place within a page leads to that place, not to the top.",
	Find: findBrokenAnchor,
}

func findBrokenAnchor(r *Reader) []problem.Problem {
	var sights []sight
	pages := map[string]Page{}
	for _, page := range r.Pages() {
		pages[page.Path] = page
	}
	for _, page := range r.Pages() {
		for _, l := range page.Links {
			if !inside(l.Href) || !strings.Contains(l.Href, "#") {
				continue
			}
			file, anchor := page.leads(l.Href)
			if to, ok := pages[file]; ok && anchor != "" && anchor != "top" && !to.IDs[anchor] && !strings.HasPrefix(anchor, ":~:") && !r.toldOf("unknown-anchor", anchor) {
				text := fmt.Sprintf("the page %s has no place %q, to which %q leads", to.address(), anchor, l.Href)
				if to.Path == page.Path {
					text = fmt.Sprintf("the page has no place %q, to which a link on it leads", anchor)
				}
				sights = append(sights, see(page, l.Href, text, "has a heading been renamed?"))
			}
		}
	}
	return r.told(sights)
}

// toldOf reports whether a rule of form has told of something already.
func (r *Reader) toldOf(rule, what string) bool {
	quoted := fmt.Sprintf("%q", what)
	return slices.ContainsFunc(r.Form, func(p problem.Problem) bool { return p.Rule == rule && strings.Contains(p.Text, quoted) })
}
