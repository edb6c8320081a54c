package portfolio

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Target is where an address in prose leads: to an entry, a folder or a file.
// The zero Target leads nowhere: its words stay, its address does not.
type Target struct {
	Key    entry.Key // an entry
	Folder string    // a folder without a page of its own; "." is the portfolio itself
	File   string    // a file that is no entry
	Anchor string    // a heading of the entry
}

// TargetOf returns where an address that stands in the entry's prose leads.
func (p *Portfolio) TargetOf(from entry.Key, dest string) Target { return p.links[from][dest] }

// prose finds where every relative link of every body leads.
func (l *linker) prose() {
	l.p.links = make(map[entry.Key]map[string]Target)
	folders := l.p.folders()
	l.p.called = map[string]bool{}
	for _, e := range l.p.Entries {
		c := e.Head()
		for _, link := range c.Outline.Links {
			if leaves(link.Dest) && !link.Wiki {
				continue
			}
			l.p.call(link)
			target, miss := l.p.find(c, link, folders)
			if miss != nil {
				l.p.nameless = l.p.nameless || link.Wiki
				miss.Level = problem.Error
				miss.Hint = cmp.Or(miss.Hint, l.nearest(c, link))
				l.add(at(c, link, miss))
			}
			l.p.remember(c.Key, link.Dest, target)
		}
	}
	l.anchors()
}

func at(c *entry.Common, link markdown.Link, miss *problem.Problem) problem.Problem {
	return c.Problem(c.Doc.At(link.Offset, link.Length), miss.Rule, miss.Text, miss.Hint)
}

func (p *Portfolio) remember(from entry.Key, dest string, target Target) {
	if p.links[from] == nil {
		p.links[from] = map[string]Target{}
	}
	p.links[from][dest] = target
}

// leaves reports whether an address leads out of the portfolio.
func leaves(dest string) bool {
	if strings.HasPrefix(dest, "//") {
		return true
	}
	scheme, _, ok := strings.Cut(dest, ":")
	return ok && scheme != "" && strings.IndexFunc(scheme, func(r rune) bool {
		return !(r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '+' || r == '-' || r == '.')
	}) < 0
}

// find is where a link of an entry leads, or what is wrong with it; what it may mean instead is not looked for.
func (p *Portfolio) find(c *entry.Common, link markdown.Link, folders map[string]bool) (Target, *problem.Problem) {
	if link.Wiki {
		if target, ok := p.wiki(link.Dest); ok {
			return target, nil
		}
	}
	for _, place := range places(c, pathOf(link.Dest), folders) {
		target, miss := p.locate(c, link.Dest, place)
		if target != (Target{}) || miss != nil {
			return target, miss
		}
		if folders[place] {
			return Target{Folder: place}, nil
		}
	}
	bare := within(c, pathOf(link.Dest))
	switch {
	case p.unread[strings.ToLower(bare)] || link.Wiki && p.unread[wikiName(link.Dest)]:
		return Target{}, nil
	case link.Wiki:
		return Target{}, &problem.Problem{Rule: "unknown-link", Text: fmt.Sprintf("nothing is called %q", link.Dest)}
	}
	return Target{}, &problem.Problem{Rule: "unknown-link", Text: fmt.Sprintf("nothing is at %q", link.Dest)}
}

// locate finds the entry or file that an address means by a path; the zero Target when there is none.
func (p *Portfolio) locate(c *entry.Common, dest, bare string) (Target, *problem.Problem) {
	file, anchor := pathOf(dest), fragmentOf(dest)
	if file == "" {
		return Target{Key: c.Key, Anchor: anchor}, nil
	}
	if outside(bare) {
		return Target{}, &problem.Problem{Rule: "outside", Text: fmt.Sprintf("%q is outside the portfolio", dest), Hint: "only what lies in the portfolio's folder is published; copy the file into it"}
	}
	for _, guess := range []string{bare, bare + ".md", path.Join(bare, "README.md"), path.Join(bare, "index.md"), path.Join(bare, "readme.md"), strings.TrimSuffix(bare, ".html") + ".md"} {
		if key, ok := p.byPath[guess]; ok {
			return Target{Key: key, Anchor: anchor}, nil
		}
	}
	if strings.HasPrefix(file, "/") && p.has(StaticFolder+bare) {
		return Target{File: StaticFolder + bare}, nil
	}
	if !p.has(bare) {
		return Target{}, nil
	}
	if secret(bare) && !secret(c.Doc.Path) {
		return Target{}, &problem.Problem{Rule: "private-file", Text: fmt.Sprintf("%q lies in private/, and what is there is never published", dest), Hint: "move the file out of private/, or the link into it"}
	}
	return Target{File: bare}, nil
}

func secret(file string) bool {
	_, inside := entry.InPrivate(file)
	return inside
}

// StaticFolder is the folder whose files are copied to the root of the site as
// they are: "/img/a.png" may mean static/img/a.png.
const StaticFolder = "static/"

// has reports whether the folder has a file of the path that is no document.
func (p *Portfolio) has(file string) bool {
	_, ok := slices.BinarySearch(p.Folder.Files, file)
	return ok
}

// within is the path within the portfolio that an address of an entry means; a
// leading slash is the portfolio's own folder, as it is on GitHub.
func within(c *entry.Common, file string) string {
	if strings.HasPrefix(file, "/") {
		return path.Clean("./" + file)
	}
	return path.Join(path.Dir(c.Doc.Path), file)
}

// places are the paths within the portfolio that an address of an entry may
// mean, the likeliest first. An address such as ../b/ that is no folder's may
// be a page's, as other programs publish it: a/b.md is a/b/ there, and what is
// beside it is in ../.
func places(c *entry.Common, file string, folders map[string]bool) []string {
	here := within(c, file)
	if file == "" || strings.HasPrefix(file, "/") || path.Ext(file) != "" || folders[here] {
		return []string{here}
	}
	there := path.Join(strings.TrimSuffix(c.Doc.Path, path.Ext(c.Doc.Path)), file)
	switch {
	case outside(there):
		return []string{here}
	case outside(here), strings.HasSuffix(file, "/"):
		return []string{there, here}
	}
	return []string{here, there}
}

func outside(file string) bool { return file == ".." || strings.HasPrefix(file, "../") }

// pathOf is the path of an address, decoded, without query and fragment.
func pathOf(dest string) string {
	if i := strings.IndexAny(dest, "?#"); i >= 0 {
		dest = dest[:i]
	}
	if plain, err := url.PathUnescape(dest); err == nil {
		dest = plain
	}
	return strings.ReplaceAll(dest, `\`, "/")
}

func fragmentOf(dest string) string {
	_, fragment, _ := strings.Cut(dest, "#")
	if plain, err := url.PathUnescape(fragment); err == nil {
		return plain
	}
	return fragment
}

// wiki finds what [[words]] mean: kind/id, an id, a file name or a title, whichever is found first.
func (p *Portfolio) wiki(dest string) (Target, bool) {
	key, ok := p.wikiNames()[wikiName(dest)]
	return Target{Key: key, Anchor: fragmentOf(dest)}, ok
}

func wikiName(dest string) string { return strings.ToLower(strings.TrimSuffix(pathOf(dest), ".md")) }

// call notes what a wiki link calls an entry.
func (p *Portfolio) call(l markdown.Link) {
	if l.Wiki && p.called != nil {
		p.called[wikiName(l.Dest)] = true
	}
}

// wikiNames are the words that wiki links may use, in lower case.
func (p *Portfolio) wikiNames() map[string]entry.Key {
	if p.names != nil {
		return p.names
	}
	p.names = make(map[string]entry.Key, 2*len(p.Entries))
	for _, of := range []func(c *entry.Common) string{
		func(c *entry.Common) string { return c.Key.String() },
		func(c *entry.Common) string { return c.Key.ID },
		func(c *entry.Common) string { return path.Base(c.Key.ID) },
		(*entry.Common).Name,
	} {
		for _, e := range p.Entries {
			c := e.Head()
			name := strings.ToLower(of(c))
			if _, taken := p.names[name]; !taken && c.Key.Kind != entry.KindTranslation {
				p.names[name] = c.Key
			}
		}
	}
	return p.names
}

// folders are all folders that hold documents.
func (p *Portfolio) folders() map[string]bool {
	if p.dirs == nil {
		p.dirs = map[string]bool{".": true}
		for _, doc := range p.Folder.Documents {
			above(p.dirs, doc)
		}
	}
	return p.dirs
}

// above adds the folders above a file to a set.
func above(set map[string]bool, file string) {
	for dir := path.Dir(file); !set[dir]; dir = path.Dir(dir) {
		set[dir] = true
	}
}

// unreadNames are the words, in lower case, by which links and references may
// mean a document that is there and could not be read: that has been said already.
func (p *Portfolio) unreadNames() map[string]bool {
	names := map[string]bool{}
	for _, file := range p.Folder.Documents {
		if _, read := p.byPath[file]; read {
			continue
		}
		bare, key := strings.TrimSuffix(file, path.Ext(file)), entry.KeyOf(file)
		for _, name := range []string{file, bare, bare + ".html", key.ID, key.String()} {
			names[strings.ToLower(name)] = true
		}
	}
	return names
}
