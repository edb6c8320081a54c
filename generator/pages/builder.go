package pages

import (
	"cmp"
	"html/template"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"golang.org/x/text/language"
)

// builder makes one page. It remembers which entries the page shows already,
// so that the list of mentions names only the others.
type builder struct {
	site *Site
	page *Page
	of   entry.Key
	seen map[entry.Key]bool
}

// page is an empty page of a layout at an address.
func (s *Site) page(address, layout string) *Page {
	return &Page{Site: s, Layout: layout, Address: address, Root: s.root(address), Trail: s.trail(address), Apart: s.apart[address], Date: calendar.None, Updated: calendar.None, Chrome: s.Lang, ChromeDir: s.Dir}
}

func (s *Site) builder(address, layout string) *builder {
	return &builder{site: s, page: s.page(address, layout), seen: map[entry.Key]bool{}}
}

// done adds what depends on all the rest, and returns the page.
func (b *builder) done() *Page {
	if !b.of.IsZero() {
		b.page.Mentions = b.mentions()
	}
	b.about()
	b.page.Description = cmp.Or(b.page.Summary, b.page.Description, b.site.Summary)
	return b.page
}

// mentions are the entries that refer to this one and that the page does not
// show elsewhere. The pages above it, which list what is below them, are not among them.
func (b *builder) mentions() []Card {
	var cards []Card
	for _, k := range b.site.portfolio.Backlinks(b.of) {
		above := k.Kind == entry.KindPage && strings.HasPrefix(b.page.Address, b.site.at[k])
		if !b.seen[k] && k.Kind != entry.KindTranslation && k != b.of && !above {
			cards = append(cards, b.card(k))
		}
	}
	return cards
}

// show adds figures to the page; nil is none.
func (b *builder) show(list ...*Figure) {
	for _, f := range list {
		if f != nil {
			b.page.Figures = append(b.page.Figures, f)
		}
	}
}

func (b *builder) group(g Group) {
	if len(g.Cards) > 0 {
		b.page.Groups = append(b.page.Groups, g)
	}
}

// list adds a group under a heading of the wording, "" for none.
func (b *builder) list(key string, cards []Card) {
	b.group(Group{Key: key, Month: calendar.None, Cards: cards})
}

func (b *builder) cards(keys []entry.Key) []Card {
	var cards []Card
	for _, k := range keys {
		cards = append(cards, b.card(k))
	}
	return cards
}

// link leads to an entry, a person or a skill; without an address where it has no page.
func (b *builder) link(k entry.Key) Link {
	b.seen[k] = true
	l := Link{Title: k.ID}
	switch k.Kind {
	case entry.KindPerson:
		l.Title = b.site.portfolio.Person(k).Name
	case entry.KindSkill:
		l.Title = b.site.portfolio.Skill(k).Name
	default:
		if e := b.site.portfolio.Entry(k); e != nil {
			l.Title = e.Head().Name()
			if k.ID == "." {
				l.Title = b.site.Title
			}
			l.Lang, l.Dir = b.tongue(e.Head())
		}
	}
	if address, ok := b.site.at[k]; ok {
		l.Href, l.address = b.site.href(b.page.Address, address), address
	}
	return l
}

// linkTo is link, nil for the zero key.
func (b *builder) linkTo(k entry.Key) *Link {
	if k.IsZero() {
		return nil
	}
	l := b.link(k)
	if l.Title == "" {
		return nil
	}
	return &l
}

// tongue is the language of an entry's words where the theme speaks another on this page, with its direction.
func (b *builder) tongue(c *entry.Common) (lang, dir string) {
	lang = c.Lang.Value
	if lang == "" {
		lang = b.site.contentLang()
	}
	if lang == b.page.Chrome {
		return "", ""
	}
	return lang, direction(lang)
}

// Tongue is the language of the portfolio's own title where the theme speaks another.
func (s *Site) Tongue() Link {
	lang := s.contentLang()
	if lang == s.Lang {
		return Link{}
	}
	return Link{Lang: lang, Dir: direction(lang)}
}

// direction is the writing direction of a language, by its usual script
// (Unicode's likely subtags; the right-to-left scripts of UAX 24).
func direction(lang string) string {
	script, _ := language.Make(lang).Script()
	if slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"}, script.String()) {
		return "rtl"
	}
	return "ltr"
}

// card is an entry in a list.
func (b *builder) card(k entry.Key) Card {
	c := Card{Link: b.link(k), Kind: string(k.Kind), Date: calendar.None, Due: calendar.None}
	e := b.site.portfolio.Entry(k)
	if e == nil {
		return c
	}
	h := e.Head()
	c.Date, c.Summary, c.State = day(h), h.Lead(), b.site.stateOf(e)
	switch e := e.(type) {
	case *entry.Goal:
		c.Date, c.Due = calendar.None, b.site.portfolio.Due(e)
		c.Goal = b.progressOf(b.site.figures.Goal(e.Key))
	case *entry.Milestone:
		c.Date, c.Due = calendar.None, b.site.portfolio.Due(e)
		c.Of = b.linkTo(e.Goal.Key)
		if m, counted := b.site.stands[e.Key]; counted {
			c.Date = m.MetOn
		}
	case *entry.Review:
		c.Of, c.By = b.linkTo(e.Of.Key), b.name(e.By.Key)
		if e.Stance.Value != "" {
			c.Also = []Value{keyed("stance-" + e.Stance.Value)}
		}
	case *entry.Letter:
		c.By = b.name(e.From.Key)
	case *entry.Resource:
		c.Also = b.resourceMeta(e)
	case *entry.Session:
		if e.Type.Value != "" {
			c.Also = []Value{keyed("type-" + e.Type.Value)}
		}
	}
	return c
}

func (b *builder) name(k entry.Key) string { return b.site.portfolio.Person(k).Name }

// stateOf is how an entry stands, nil for kinds that have no such thing or do not say.
func stateOf(e entry.Entry) *State {
	var word string
	switch e := e.(type) {
	case *entry.Plan:
		word = e.Status.Value
	case *entry.Goal:
		word = e.Status.Value
	case *entry.Milestone:
		word = e.Status.Value
	case *entry.Session:
		word = e.Status.Value
	case *entry.Sample:
		word = e.Status.Value
	case *entry.Resource:
		word = e.Status.Value
	case *entry.Review:
		word = e.Outcome.Value
	}
	return state(word)
}

// tones are the looks of states; all others look plain.
var tones = map[string]string{
	"covered": "good", "corroborated": "good", "done-on-time": "good", "kept": "good",
	"on-track": "next", "open": "next", "some-evidence": "next", "done-late": "plain",
	"late": "warn", "at-risk": "warn", "off-track": "warn", "overdue": "warn",
	"met": "good", "done": "good", "held": "good", "final": "good", "closed": "good", "agreed": "good",
	"active": "next", "submitted": "next", "in-use": "next", "closing": "next", "working": "next", "reviewed": "next", "partly-met": "next",
	"not-yet": "warn", "unmet": "warn", "missed": "warn", "deferred": "warn",
}

func state(word string) *State {
	if word == "" {
		return nil
	}
	tone := tones[word]
	if tone == "" {
		tone = "plain"
	}
	return &State{Key: "state-" + word, Tone: tone}
}

// picture is an image of the portfolio as the page shows it.
func (b *builder) picture(file, alt string) *Picture {
	w, h := b.site.size(file)
	return &Picture{Src: b.site.href(b.page.Address, fileAddress(file)), Alt: alt, Width: w, Height: h}
}

func (b *builder) fileLink(file string) *Link {
	return &Link{Title: path.Base(file), Href: b.site.href(b.page.Address, fileAddress(file))}
}

// safe marks text that the markdown room has made and sanitised.
func safe(html string) template.HTML { return template.HTML(html) }
