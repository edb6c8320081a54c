package pages

import (
	"slices"
)

// Part is one part of Own of the site map: a section with its pages.
type Part struct {
	Link  Link
	Pages []Link
}

// mostListed is how many entries a site map names; a larger portfolio's names
// its sections, and each of these its entries.
const mostListed = 300

// fillSiteMap lists every section with its pages, and the pages outside of sections.
func (s *Site) fillSiteMap(b *builder) {
	b.page.Layout = "sitemap"
	parts := []Part{{Link: Link{Key: "overview", Href: b.page.Home()}}}
	for _, sec := range s.sections {
		part := Part{Link: Link{Key: sec.key, Href: s.href(b.page.Address, sec.address)}}
		if len(s.portfolio.Entries) <= mostListed {
			part.Pages = b.pagesOf(sec)
		}
		parts = append(parts, part)
	}
	b.page.Own = parts
	b.children(".")
}

// pagesOf are the entries whose kind's folder has the section's address.
func (b *builder) pagesOf(sec section) []Link {
	var links []Link
	for _, e := range b.site.portfolio.Entries {
		k := e.Head().Key
		if folder := k.Kind.Folder(); folder != "" && folder+"/" == sec.address && b.site.routes[b.site.at[k]].make != nil {
			links = append(links, b.link(k))
		}
	}
	return slices.Clip(links)
}
