package portfolio

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// guesses are what is known for hints about what leads nowhere.
type guesses struct {
	compared int               // names with names, so far
	names    []string          // what wiki links may say, sorted
	ends     map[string]string // how the path of a file ends, in lower case, with its ending and without → the first such file
}

// mostCompared is how many names are compared in all. Where thousands of links
// of a large portfolio lead nowhere, the first hundred tell what happened.
const mostCompared = 2_000_000

// among reports whether a name may still be compared with so many others.
func (g *guesses) among(names int) bool {
	g.compared += names
	return g.compared <= mostCompared
}

// nearest is a hint for a link that leads nowhere.
func (l *linker) nearest(c *entry.Common, link markdown.Link) string {
	if link.Wiki {
		return l.nearestName(link.Dest)
	}
	return l.nearestPath(c, pathOf(link.Dest))
}

// nearestName is a hint for a wiki link that means nothing.
func (l *linker) nearestName(missing string) string {
	if l.guesses.names == nil {
		l.guesses.names = slices.Sorted(maps.Keys(l.p.wikiNames()))
	}
	if names := l.guesses.names; l.guesses.among(len(names)) {
		if near := problem.Nearest(missing, names); near != "" {
			return fmt.Sprintf("did you mean [[%s]]?", near)
		}
	}
	return "write the id or the title of an entry"
}

// nearestPath is a hint for an address that leads nowhere: a file of the same
// name elsewhere, else the nearest path, as the entry would write it.
func (l *linker) nearestPath(c *entry.Common, written string) string {
	missing, files := within(c, written), len(l.p.Folder.Documents)+len(l.p.Folder.Files)
	near := l.namesake(missing)
	if near == "" && files <= 2000 && l.guesses.among(files) {
		near = problem.Nearest(missing, slices.Concat(l.p.Folder.Documents, l.p.Folder.Files))
	}
	switch {
	case near != "":
		return fmt.Sprintf("did you mean %s?", address(c, near, strings.HasPrefix(written, "/")))
	case host(written):
		return "for another site, begin with https://"
	}
	return ""
}

// namesake is the file of the same name that shares most of the folders above
// it, whatever the file's ending where none is written.
func (l *linker) namesake(missing string) string {
	g := &l.guesses
	if g.ends == nil {
		g.ends = map[string]string{}
		for _, file := range slices.Concat(l.p.Folder.Documents, l.p.Folder.Files) {
			g.remember(file, file)
			g.remember(strings.TrimSuffix(file, path.Ext(file)), file)
		}
	}
	for end, more := strings.ToLower(missing), true; more; _, end, more = strings.Cut(end, "/") {
		if file, ok := g.ends[end]; ok {
			return file
		}
	}
	return ""
}

// remember keeps all ends of a file's name, as far as none before has them.
func (g *guesses) remember(name, file string) {
	for end, more := strings.ToLower(name), true; more; _, end, more = strings.Cut(end, "/") {
		if _, taken := g.ends[end]; !taken {
			g.ends[end] = file
		}
	}
}

// address is how an entry writes the address of a file: from its own folder, or from the top.
func address(c *entry.Common, file string, top bool) string {
	if top {
		return "/" + strings.TrimPrefix(file, StaticFolder)
	}
	rel, err := filepath.Rel(filepath.FromSlash(path.Dir(c.Doc.Path)), filepath.FromSlash(file))
	if err != nil {
		return file
	}
	return filepath.ToSlash(rel)
}

// host reports whether an address begins as the name of another site does.
func host(written string) bool {
	first, _, more := strings.Cut(written, "/")
	return more && strings.Contains(strings.Trim(first, "."), ".")
}
