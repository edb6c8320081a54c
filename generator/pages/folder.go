package pages

import (
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// planFolders gives folders of pages that have no page of their own one that lists them.
func (s *Site) planFolders() {
	for _, page := range s.portfolio.Pages {
		for dir := path.Dir(pagePath(page)); dir != "."; dir = path.Dir(dir) {
			address := slugs(dir)
			if _, taken := s.routes[address]; !taken {
				s.routes[address] = route{of: dir, make: func() *Page { return s.folder(dir) }, named: func() naming {
					return naming{title: inWords(path.Base(dir)), kind: "folder", day: calendar.None, id: dir}
				}}
			}
		}
	}
}

// pagePath is where a page stands among folders: a folder's own page is the folder.
func pagePath(p *entry.Page) string { return p.Key.ID }

// folder is the page of a folder that has no text of its own.
func (s *Site) folder(dir string) *Page {
	b := s.builder(slugs(dir), "section")
	b.page.Title = inWords(path.Base(dir))
	b.children(dir)
	return b.done()
}

// children lists the pages and folders that stand directly in a folder.
func (b *builder) children(dir string) {
	seen := map[string]bool{}
	var cards []Card
	for _, page := range b.site.portfolio.Pages {
		id := pagePath(page)
		rest, inside := id, dir == "."
		if !inside {
			rest, inside = strings.CutPrefix(id, dir+"/")
		}
		if !inside || id == "." {
			continue
		}
		name, _, deeper := strings.Cut(rest, "/")
		if deeper && !seen[name] {
			seen[name] = true
			if _, own := b.site.folderPage(path.Join(dir, name)); !own {
				cards = append(cards, b.folderCard(path.Join(dir, name)))
			}
		}
		if !deeper {
			if _, own := b.site.isFolderPage(page); !own {
				cards = append(cards, b.card(page.Key))
			}
		}
	}
	b.list("pages", cards)
}

func (b *builder) folderCard(dir string) Card {
	to := slugs(dir)
	return Card{Link: Link{Title: inWords(path.Base(dir)), Href: b.site.href(b.page.Address, to), address: to}, Kind: "folder", Date: calendar.None, Due: calendar.None}
}

func inWords(name string) string {
	name = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	if name == "" {
		return "…"
	}
	r := []rune(name)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
