// Package sources writes an edition as the Markdown that it could have been
// made from: what its readers may take with them, and build into the same site.
//
// Nothing is copied from the author's files. Headers are made from the
// edition's entries by the table of fields, bodies are what is left of them
// without what no page shows, files lie where their pages are, and people and
// all else go by the names that the site gives them. So what the edition does
// not show is in no byte of its sources.
package sources

import (
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
	"golang.org/x/text/unicode/norm"
)

// Of returns the documents of an edition and its configuration: path → text.
// The files that they name are those of site.Files and of static/, at their
// addresses there. An entry that has no page on the site is not in them.
func Of(edition *portfolio.Portfolio, site *pages.Site) map[string][]byte {
	w := writer{edition: edition, site: site, paths: map[entry.Key]string{}}
	for _, e := range edition.Entries {
		w.paths[e.Head().Key] = w.place(e)
	}
	files := map[string][]byte{}
	if edition.Config.Doc != nil {
		files[entry.ConfigFile] = w.config()
	}
	for _, e := range edition.Entries {
		if p := w.paths[e.Head().Key]; p != "" {
			files[p] = w.document(e, p)
		}
	}
	return files
}

// writer writes the sources of one edition.
type writer struct {
	edition *portfolio.Portfolio
	site    *pages.Site
	paths   map[entry.Key]string
}

// place is where the source of an entry lies. It is made of the entry's id, or
// of its address, which its readers know: the name of the author's file may say more.
func (w writer) place(e entry.Entry) string {
	c := e.Head()
	address, paged := w.site.AddressOf(c.Key)
	tr, translated := e.(*entry.Translation)
	switch {
	case !paged:
		return ""
	case translated:
		original := w.place(w.edition.Entry(w.edition.KeyAt(tr.Original)))
		ext := path.Ext(original)
		return strings.TrimSuffix(original, ext) + "." + tr.Lang.Value + ext
	case c.Key.Kind == entry.KindPlan:
		return "plan.md"
	}
	if by := path.Join(c.Key.Kind.Folder(), c.Key.ID); plain(by) {
		if at := named(by, c); entry.KeyOf(at) == c.Key {
			return at
		}
	}
	return named(strings.TrimSuffix(address, "/"), c)
}

// named is the file of an entry by a name: a bundle stays one.
func named(name string, c *entry.Common) string {
	stem := strings.TrimSuffix(path.Base(c.Doc.Path), path.Ext(c.Doc.Path))
	switch index := strings.EqualFold(stem, "index") || strings.EqualFold(stem, "readme"); {
	case index && c.Key.Kind == entry.KindPage:
		return path.Join(name, "README.md")
	case index:
		return path.Join(name, "index"+ending(c))
	}
	return name + ending(c)
}

// plain reports whether every file system takes a path as it is.
func plain(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if !plainPart.MatchString(part) || strings.HasSuffix(part, ".") || spelling.Device(strings.ToLower(part)) {
			return false
		}
	}
	return norm.NFC.IsNormalString(name) && name == spelling.Short(name)
}

var plainPart = regexp.MustCompile(`^[\p{L}\p{N}_][\p{L}\p{N}\p{M} ._-]*$`)

// ending is that of a source: rubrics are whole files of YAML where they have no text.
func ending(c *entry.Common) string {
	if c.Key.Kind == entry.KindRubric && len(c.Body) == 0 {
		return ".yaml"
	}
	return ".md"
}

// document is the source of one entry.
func (w writer) document(e entry.Entry, at string) []byte {
	header := w.header(e, at)
	if path.Ext(at) == ".yaml" {
		return []byte(header)
	}
	return append([]byte("---\n"+header+"---\n"), w.body(e, at)...)
}
