package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// What a site calls things, for who writes of the same edition elsewhere.

// AddressOf is the address of the page of an entry, person or skill; false where it has none.
func (s *Site) AddressOf(k entry.Key) (address string, ok bool) {
	address, ok = s.at[k]
	return address, ok
}

// Public is the key by which the site names something: a person by the last
// part of their address, never by an id that their consent keeps back.
func (s *Site) Public(k entry.Key) entry.Key { return s.public(k) }

// FileAddress is where a file of the portfolio is on the site; "" where it is not published.
func (s *Site) FileAddress(file string) string {
	if file == "" || s.options.Unusable[file] {
		return ""
	}
	return fileAddress(file)
}

// FolderAddress is the address that a folder of the portfolio has on the site.
func (s *Site) FolderAddress(folder string) string { return slugs(folder) }

// Fingerprint is what the words of a work are now, as reviews say it (seen); "" where there is no such work.
func (s *Site) Fingerprint(of entry.Key) string {
	if work := s.portfolio.Entry(of); work != nil {
		return s.fingerprint(work)
	}
	return ""
}
