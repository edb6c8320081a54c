package portfolio

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// adopt copies the entries, so that linking changes nothing it was given. A
// translation whose original is not there becomes a page: parser.ts.md is not
// Tsonga. One whose original could not be read is left out with it.
func (l *linker) adopt(entries []entry.Entry) []entry.Entry {
	originals := make(map[string]entry.Key, len(entries))
	for _, e := range entries {
		if e != nil {
			originals[e.Head().Doc.Path] = e.Head().Key
		}
	}
	var own []entry.Entry
	for _, e := range entries {
		if e == nil {
			continue
		}
		e = entry.Copy(e)
		if tr, ok := e.(*entry.Translation); ok {
			key, there := originals[tr.Original]
			_, unread := slices.BinarySearch(l.p.Folder.Documents, tr.Original)
			switch {
			case there:
				tr.Key.ID = key.String() + "." + tr.Lang.Value
			case unread:
				continue // for whom the original is, nobody knows
			default:
				page := &entry.Page{Common: tr.Common}
				page.Key.Kind, page.Lang = entry.KindPage, entry.Lang{}
				e = page
			}
		}
		if page, ok := e.(*entry.Page); ok && secondIndex(page, originals) {
			page.Key.ID = path.Join(path.Dir(page.Doc.Path), "readme")
		}
		own = append(own, e)
	}
	return own
}

// secondIndex reports whether a README.md stands beside an index.md, which then is the folder's page.
func secondIndex(page *entry.Page, files map[string]entry.Key) bool {
	dir, name := path.Split(page.Doc.Path)
	_, index := files[dir+"index.md"]
	return index && strings.EqualFold(name, "readme.md")
}

// distinct leaves out entries whose id was taken before, in the order of their
// paths, and all plans but the first.
func (l *linker) distinct(entries []entry.Entry) []entry.Entry {
	slices.SortStableFunc(entries, func(a, b entry.Entry) int { return strings.Compare(a.Head().Doc.Path, b.Head().Doc.Path) })
	taken := map[entry.Key]string{}
	var plan string
	return slices.DeleteFunc(entries, func(e entry.Entry) bool {
		c := e.Head()
		if c.Key.Kind == entry.KindPlan && plan != "" {
			l.add(c.Problem(first, "two-plans", "a portfolio has one plan, and this is the second; the first is "+plan, "keep one of them, or give this file another `kind:`"))
			return true
		}
		if other, ok := taken[c.Key]; ok {
			pos := first
			if c.IDName.Value != "" {
				pos = c.IDName.Pos
			}
			hint := fmt.Sprintf("give one of them another `id:`, such as %q", path.Base(path.Dir(c.Doc.Path))+"-"+c.Key.ID)
			if c.Key.Kind == entry.KindTranslation {
				hint = "keep one of them"
			}
			l.add(c.Problem(pos, "duplicate-id", fmt.Sprintf("the %s %q is already in %s", c.Key.Kind, c.Key.ID, other), hint))
			return true
		}
		taken[c.Key] = c.Doc.Path
		if c.Key.Kind == entry.KindPlan {
			plan = c.Doc.Path
		}
		return false
	})
}

// first is the start of a file.
var first = problem.Pos{Line: 1, Col: 1}
