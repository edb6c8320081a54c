package sources

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// body is the text of an entry as its readers have it, with the marks of the
// passages that they may read, so that an edition for others can be made of it.
func (w writer) body(e entry.Entry, at string) []byte {
	c := e.Head()
	to := func(l markdown.Link) markdown.Target { return w.target(c, l, at) }
	body := markdown.Strip(c.Body, to, marks(w.edition.Marks(c)))
	page, err := markdown.Render(c.Body, markdown.Options{Resolve: to})
	if err != nil {
		return nil
	}
	body = markdown.Unseen(body, page.Body, markForm)
	if c.Key.Kind == entry.KindSession {
		body = w.owners(body)
	}
	return body
}

// markForm is how marks are written.
var markForm = regexp.MustCompile(`<!-- (/audience|audience: [a-z]+) -->`)

// marks are put into a text.
func marks(standing []portfolio.Standing) []markdown.Insert {
	list := make([]markdown.Insert, len(standing))
	for i, m := range standing {
		list[i] = markdown.Insert{At: m.At, Text: "<!-- audience: " + m.Level.String() + " -->"}
		if m.Closes {
			list[i].Text, list[i].Ends = "<!-- /audience -->", true
		}
	}
	return list
}

// target is where a link in the text of a source leads, with the words that the page has for it.
func (w writer) target(c *entry.Common, l markdown.Link, at string) markdown.Target {
	to := w.site.Leads(c.Key, l.Dest)
	own := to.Key == c.Key && to.Anchor != ""
	way, words := w.way(to, at)
	if way == "" && !own {
		return markdown.Target{Lost: true, Text: path.Base(strings.TrimSuffix(l.Dest, ".md"))}
	}
	if own {
		way = ""
	}
	return markdown.Target{Href: link(way, to.Anchor), Text: words}
}

// way is the path from a source to what a link leads to, and what that is called; "" where it is not there.
func (w writer) way(to portfolio.Target, at string) (way, words string) {
	switch {
	case strings.HasPrefix(to.File, portfolio.StaticFolder):
		return relative(at, to.File), path.Base(to.File)
	case to.File != "":
		return relative(at, w.site.FileAddress(to.File)), path.Base(to.File)
	case to.Folder == ".":
		return strings.Repeat("../", strings.Count(at, "/")) + "./", ""
	case to.Folder != "":
		return relative(at, w.site.FolderAddress(to.Folder)), path.Base(to.Folder)
	}
	if there := w.paths[to.Key]; there != "" {
		return relative(at, there), w.edition.Entry(to.Key).Head().Name()
	}
	return "", ""
}

// link is an address as a link has it.
func link(way, anchor string) string {
	address := (&url.URL{Path: way}).EscapedPath()
	if anchor != "" {
		address += "#" + (&url.URL{Path: anchor}).EscapedPath()
	}
	return address
}

// ownerMark is the mark of whose an action is.
var ownerMark = regexp.MustCompile(`@([\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)`)

// owners gives the people of a session's actions the ids that the sources have for them.
func (w writer) owners(body []byte) []byte {
	return ownerMark.ReplaceAllFunc(body, func(mark []byte) []byte {
		k := entry.Key{Kind: entry.KindPerson, ID: string(mark[1:])}
		if w.edition.Person(k).Key.IsZero() {
			return mark
		}
		return []byte("@" + w.site.Public(k).ID)
	})
}
