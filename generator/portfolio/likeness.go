package portfolio

import (
	"fmt"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// pictured warns of a picture in an entry that names somebody who has not agreed
// to be shown. Nobody but the author can see who is in it, so it is published;
// a drawing (SVG) shows nobody.
func (f *filter) pictured(e entry.Entry) {
	c := e.Head()
	pos, file := f.photo(e)
	if file == "" {
		return
	}
	var who []string
	for _, r := range c.People {
		if p := f.from.listed(r.Key.ID); p == nil || !valid(p.Consent, f.want.Day) || !p.Consent.Image.Value {
			who = append(who, fmt.Sprintf("%q", r.Text))
		}
	}
	if len(who) == 0 {
		return
	}
	p := c.Problem(pos, "image-consent", fmt.Sprintf("%s is public in an entry about %s, and nothing says that they agreed to be shown", path.Base(file), strings.Join(who, " and ")),
		"if they are in it, ask them, and add `image: true` to their consent in mentorfolio.yaml; if they are not, write `checks: {image-consent: off}` there")
	p.Level = problem.Warning
	f.problems = append(f.problems, p)
}

// photo is the first picture of an entry that may show people, and where it is named.
func (f *filter) photo(e entry.Entry) (pos problem.Pos, file string) {
	c := e.Head()
	entry.Files(e, func(of *entry.File) {
		if file == "" && mayShow(of.Path) {
			pos, file = of.Pos, of.Path
		}
	})
	for _, l := range c.Outline.Links {
		if to := f.from.links[c.Key][l.Dest].File; file == "" && mayShow(to) {
			pos, file = first, to
			if at := strings.Index(string(c.Doc.Body), l.Dest); at >= 0 {
				pos = c.Doc.At(at, len(l.Dest))
			}
		}
	}
	return pos, file
}

func mayShow(file string) bool {
	return media.Picture(file) && !strings.EqualFold(path.Ext(file), ".svg")
}
