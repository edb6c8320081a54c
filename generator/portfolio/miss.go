package portfolio

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// nearestName is a hint for a wiki link that means nothing.
func (p *Portfolio) nearestName(missing string) string {
	if near := problem.Nearest(missing, slices.Sorted(maps.Keys(p.wikiNames()))); near != "" {
		return fmt.Sprintf("did you mean [[%s]]?", near)
	}
	return "write the id or the title of an entry"
}

// nearestPath is a hint for an address that leads nowhere: a file of the same
// name elsewhere, else the nearest path, as the entry would write it.
func (p *Portfolio) nearestPath(c *entry.Common, written string) string {
	missing, all := within(c, written), slices.Concat(p.Folder.Documents, p.Folder.Files)
	near := namesake(missing, all)
	if near == "" && len(all) <= 2000 {
		near = problem.Nearest(missing, all)
	}
	switch {
	case near != "":
		return fmt.Sprintf("did you mean %s?", address(c, near, strings.HasPrefix(written, "/")))
	case host(written):
		return "for another site, begin with https://"
	}
	return ""
}

// namesake is the file of the same name, whatever its ending, that shares most
// of the folders around it.
func namesake(missing string, all []string) string {
	best, most := "", 0
	for _, file := range all {
		if n := shared(missing, file); n > most {
			best, most = file, n
		}
	}
	return best
}

// shared counts from the end how many names two paths have in common.
func shared(missing, file string) int {
	if path.Ext(missing) == "" {
		file = strings.TrimSuffix(file, path.Ext(file))
	}
	a, b := strings.Split(missing, "/"), strings.Split(file, "/")
	n := 0
	for n < min(len(a), len(b)) && strings.EqualFold(a[len(a)-1-n], b[len(b)-1-n]) {
		n++
	}
	return n
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
