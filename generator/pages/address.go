package pages

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// Addresses are made here and nowhere else. An address is a path within the
// site that ends in "/", or names a file; "" is the overview.

// slug turns a name in any script into one segment of an address.
func slug(name string) string { return spelling.Slug(name) }

// slugs is a path with each of its segments as a slug, as an address.
func slugs(p string) string {
	if p == "." || p == "" {
		return ""
	}
	parts := strings.Split(p, "/")
	for i := range parts {
		parts[i] = slug(parts[i])
	}
	return strings.Join(parts, "/") + "/"
}

// addressOf is the address of an entry, person or skill.
func addressOf(p *portfolio.Portfolio, k entry.Key) string {
	switch k.Kind {
	case entry.KindPlan:
		return "plan/"
	case entry.KindPage:
		return slugs(k.ID)
	case entry.KindPerson:
		if person := p.Person(k); person.Alias {
			return "people/" + slug(person.Name) + "/"
		}
	case entry.KindTranslation:
		tr, ok := p.Entry(k).(*entry.Translation)
		if !ok {
			return ""
		}
		return slug(tr.Lang.Value) + "/" + addressOf(p, p.KeyAt(tr.Original))
	}
	return k.Kind.Folder() + "/" + slug(k.ID) + "/"
}

// fileAddress is the address of a file that an entry uses: its path, in
// letters that every server and file system takes. Static files keep their name.
func fileAddress(file string) string {
	if copied, ok := strings.CutPrefix(file, portfolio.StaticFolder); ok {
		return copied
	}
	dir, name := path.Split(file)
	ext := path.Ext(name)
	bare := strings.TrimSuffix(name, ext)
	if first, _, _ := strings.Cut(strings.ToLower(bare), "."); !plainName.MatchString(bare) || spelling.Device(first) {
		bare = slug(bare)
	}
	if !plainName.MatchString(ext) {
		ext = "." + slug(ext)
	}
	return slugs(strings.TrimSuffix(dir, "/")) + bare + ext
}

var plainName = regexp.MustCompile(`^[\p{L}\p{N}\p{M}._-]*$`)

// root is the way from an address to the site's root: "./" or "../../".
func (s *Site) root(from string) string {
	if from == notFound {
		return escaped(s.base())
	}
	if n := strings.Count(from, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// href is the relative way from one address to another, percent-encoded; where
// pages are opened from a folder it names their file.
func (s *Site) href(from, to string) string {
	file := to
	if strings.HasSuffix(to, "/") || to == "" {
		file += s.index
	}
	if from == notFound {
		return escaped(s.base() + file)
	}
	return escaped(relative(from, file))
}

func escaped(p string) string {
	u := url.URL{Path: p}
	return u.EscapedPath()
}

// base is the path that the site is published under: "/" or "/repository/".
func (s *Site) base() string {
	u, err := url.Parse(s.BaseURL)
	if err != nil || !strings.HasSuffix(u.Path, "/") {
		return "/"
	}
	return u.Path
}

// relative is the shortest relative path from the page at one address to another address.
func relative(from, to string) string {
	same := 0 // the length of the folders that both are in
	for i := 0; i < min(len(from), len(to)) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			same = i + 1
		}
	}
	way := strings.Repeat("../", strings.Count(from[same:], "/")) + to[same:]
	if way == "" || strings.HasPrefix(way, "/") {
		return "./"
	}
	if first, _, _ := strings.Cut(way, "/"); strings.Contains(first, ":") {
		return "./" + way
	}
	return way
}
