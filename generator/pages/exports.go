package pages

import "maps"

// The files at the root of a site that are for other programs.
const (
	DataName       = "portfolio.json"
	DataSchemaName = "portfolio.schema.json"
	FeedName       = "feed.atom"
	JSONFeedName   = "feed.json"
	SitemapName    = "sitemap.xml"
	CalendarName   = "calendar.ics"
	JSONResumeName = "resume.json"
)

// ExportNames are those names, whether an edition has them or not.
var ExportNames = []string{DataName, DataSchemaName, FeedName, JSONFeedName, CalendarName, JSONResumeName}

// Export makes a file for other programs.
type Export = func() ([]byte, error)

// Exports are the files of the edition for other programs, by address: what is
// at the root of the site, and what stands beside the page that it says again.
func (s *Site) Exports() map[string]Export { return s.exports }

// Has reports whether the edition has one of the exports, such as calendar.ics.
func (s *Site) Has(name string) bool { return s.exports[name] != nil }

// findExports finds what there is to say to other programs.
func (s *Site) findExports() map[string]Export {
	files := map[string]Export{DataName: s.Data, DataSchemaName: s.DataSchema}
	if s.Announced() {
		files[FeedName], files[JSONFeedName] = s.Feed, s.JSONFeed
	}
	if s.figures.HasMet() || len(s.events()) > 0 {
		files[CalendarName] = s.Calendar
	}
	if s.hasResume() {
		files[JSONResumeName] = s.JSONResume
	}
	maps.Copy(files, s.Annotations())
	maps.Copy(files, s.badges())
	return files
}

// sameExports reports whether the edition still has the exports that it had.
func (s *Site) sameExports() bool {
	return maps.EqualFunc(s.exports, s.findExports(), func(Export, Export) bool { return true })
}
