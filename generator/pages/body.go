package pages

import (
	"html/template"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// longText is how many words a text has, and how many headings, before it gets a table of contents.
const (
	longText     = 500
	manyHeadings = 3
)

// text renders the prose of an entry into the page, and its contents where it is long.
func (b *builder) text(c *entry.Common) {
	html, err := markdown.Render(c.Body, b.printing(c))
	if err != nil {
		return // the reading of the entry has reported it
	}
	b.page.Body = safe(html.Body)
	if c.Outline.Words < longText || len(html.Contents) < manyHeadings {
		return
	}
	for _, h := range html.Contents {
		b.page.Contents = append(b.page.Contents, Heading{Level: h.Level, Title: h.Text, Href: "#" + h.ID})
	}
}

// printing is how the prose of an entry is printed on the page.
func (b *builder) printing(c *entry.Common) markdown.Options {
	return markdown.Options{
		Title:   c.Name(),
		Resolve: func(l markdown.Link) markdown.Target { return b.target(c, l) },
		Mark:    b.mark(c),
		Words:   b.site.options.Words(b.page.Chrome),
	}
}

// uncoloured is the prose of an entry as the page has it, for who wants nothing but its text; "" where it cannot be printed.
func (b *builder) uncoloured(c *entry.Common) string {
	o := b.printing(c)
	o.Plain = true
	html, err := markdown.Render(c.Body, o)
	if err != nil {
		return ""
	}
	return html.Body
}

// mark shows the marks of a session's actions: the owner's name for @ana, a
// date for due:2026-03-01. Other entries have no actions.
func (b *builder) mark(c *entry.Common) func(string) string {
	if c.Key.Kind != entry.KindSession {
		return nil
	}
	return func(word string) string {
		switch key, owner, day := b.site.portfolio.Mark(word); key {
		case "owner":
			return "<strong>" + template.HTMLEscapeString(b.name(owner)) + "</strong>"
		case "due", "done":
			return `<span class="soft">` + template.HTMLEscapeString(b.site.options.Date(b.page.Chrome, key, day)) + "</span>"
		}
		return ""
	}
}

// target is where a link in an entry's prose leads from the page that shows it.
func (b *builder) target(c *entry.Common, l markdown.Link) markdown.Target {
	to := b.site.Leads(c.Key, l.Dest)
	anchor := ""
	if to.Anchor != "" {
		anchor = "#" + to.Anchor
	}
	switch {
	case to.File != "":
		w, h := b.site.size(to.File)
		return markdown.Target{Href: b.site.href(b.page.Address, fileAddress(to.File)), Width: w, Height: h}
	case to.Folder != "":
		return markdown.Target{Href: b.site.href(b.page.Address, slugs(to.Folder)), Text: inWords(path.Base(to.Folder))}
	case to.Key == c.Key && anchor != "":
		return markdown.Target{Href: anchor}
	case !to.Key.IsZero():
		return markdown.Target{Href: b.site.href(b.page.Address, b.site.at[to.Key]) + anchor, Text: b.site.portfolio.Entry(to.Key).Head().Name()}
	}
	return markdown.Target{Lost: true, Text: path.Base(strings.TrimSuffix(l.Dest, ".md"))}
}

// Leads is where an address in the prose of an entry leads on this site: to an
// entry or folder that has a page, or to a file that is published; else nowhere.
func (s *Site) Leads(from entry.Key, dest string) portfolio.Target {
	to := s.portfolio.TargetOf(from, dest)
	_, paged := s.at[to.Key]
	switch {
	case to.File != "" && !s.options.Unusable[to.File]:
	case to.File == "" && to.Folder != "" && (to.Folder == "." || s.routes[slugs(to.Folder)].make != nil):
	case to.File == "" && to.Folder == "" && (paged || to.Key == from && to.Anchor != ""):
	default:
		return portfolio.Target{}
	}
	return to
}

// size is the size of a picture of the portfolio, zero when it is none. It is
// looked up once for each picture.
func (s *Site) size(file string) (width, height int) {
	if !media.Picture(file) {
		return 0, 0
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.sizes[file]; ok {
		return known[0], known[1]
	}
	if f, err := s.options.Files.Open(file); err == nil {
		width, height, _ = media.Size(file, f)
		f.Close()
	}
	s.sizes[file] = [2]int{width, height}
	return width, height
}

// entryPage is the page of one entry.
func (s *Site) entryPage(e entry.Entry, address string) *Page {
	c := e.Head()
	original := e
	tr, translated := e.(*entry.Translation)
	if translated {
		original = s.portfolio.Entry(s.portfolio.KeyAt(tr.Original))
	}
	b := s.builder(address, string(original.Head().Key.Kind))
	b.of = original.Head().Key
	b.seen[b.of] = true
	b.head(original.Head())
	if translated {
		b.translation(tr, original.Head())
	}
	b.facts(original)
	b.text(c)
	b.own(original)
	b.common(original.Head())
	b.page.Others = b.tongues(c.Key, original.Head())
	return b.done()
}

// head is what every entry's page says first.
func (b *builder) head(c *entry.Common) {
	p := b.page
	p.Title, p.Date, p.Summary, p.Description = c.Name(), day(c), c.Summary.Value, c.Outline.Lead
	p.Lang, p.Dir = b.tongue(c)
	p.Section, p.Draft = sectionOf(c.Key.Kind), c.Draft.Value
	p.State = b.site.stateOf(b.site.portfolio.Entry(c.Key))
	if c.Updated.Known() {
		p.Updated = c.Updated.Day
	}
	if b.site.portfolio.Level != entry.Public {
		p.Audience = b.site.portfolio.LevelOf(b.site.portfolio.Entry(c.Key)).String()
	}
	at := b.site.places[c.Key]
	p.Previous, p.Next = b.linkTo(at.previous), b.linkTo(at.next)
	delete(b.seen, at.previous)
	delete(b.seen, at.next)
}

// translation puts the words of a translation in the place of the original's.
func (b *builder) translation(tr *entry.Translation, original *entry.Common) {
	p := b.page
	p.Title = translatedTitle(tr, original)
	p.Summary = tr.Summary.Value
	p.Chrome, p.ChromeDir = b.site.options.Chrome(tr.Lang.Value)
	p.Lang, p.Dir = b.tongue(&tr.Common)
	p.Translation = &Translation{By: tr.TranslatedBy.Value, Method: tr.Method.Value, Source: b.link(original.Key)}
	p.Translation.Older = original.Updated.Known() && (!tr.Updated.Known() || tr.Updated.Day < original.Updated.Day)
}

// translatedTitle is the title of a translation: its original's where it has none.
func translatedTitle(tr *entry.Translation, original *entry.Common) string {
	if tr.Title.Value != "" || len(tr.Outline.Headings) > 0 {
		return tr.Name()
	}
	return original.Name()
}

// tongues are the other languages that an entry can be read in.
func (b *builder) tongues(self entry.Key, original *entry.Common) []Link {
	var links []Link
	if self != original.Key {
		l := b.link(original.Key)
		l.Lang, l.Dir = b.langOf(original)
		links = append(links, l)
	}
	for _, tr := range b.site.portfolio.Translations {
		if tr.Original == original.Doc.Path && tr.Key != self {
			l := b.link(tr.Key)
			l.Lang, l.Dir = b.langOf(&tr.Common)
			links = append(links, l)
		}
	}
	return links
}

func (b *builder) langOf(c *entry.Common) (lang, dir string) {
	lang = c.Lang.Value
	if lang == "" {
		lang = b.site.contentLang()
	}
	return lang, direction(lang)
}

// common adds the facts that any entry may have.
func (b *builder) common(c *entry.Common) {
	b.factRefs("skills", c.Skills)
	b.factRefs("people", c.People)
	if c.Key.Kind != entry.KindGoal {
		b.factRefs("goals", c.Goals)
	}
	for _, m := range c.Media {
		b.medium(m)
	}
	if c.Key.Kind == entry.KindPage && slices.Contains([]string{"readme", "index"}, stemOf(c.Doc.Path)) {
		b.children(path.Dir(c.Doc.Path))
	}
	if b.page.Updated != calendar.None {
		b.factDay("updated", c.Updated)
	}
}

func stemOf(p string) string {
	return strings.ToLower(strings.TrimSuffix(path.Base(p), path.Ext(p)))
}

// medium is a sound or film with what makes it accessible.
func (b *builder) medium(m entry.Medium) {
	if m.Src.Path == "" || b.site.options.Unusable[m.Src.Path] {
		return
	}
	medium := Medium{Type: m.Type.Value, Title: m.Title.Value, Src: *b.fileLink(m.Src.Path), Length: span(m.Duration),
		Transcript: b.fileOrNil(m.Transcript), Described: b.fileOrNil(m.Described)}
	if medium.Title == "" {
		medium.Title = medium.Src.Title
	}
	for _, c := range m.Captions {
		if l := b.fileOrNil(c.Src); l != nil {
			l.Lang = c.Lang.Value
			medium.Captions = append(medium.Captions, *l)
		}
	}
	b.page.Media = append(b.page.Media, medium)
}

func (b *builder) fileOrNil(f entry.File) *Link {
	if f.Path == "" || b.site.options.Unusable[f.Path] {
		return nil
	}
	return b.fileLink(f.Path)
}
