package pages

import (
	"html/template"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Page is one page, and all that a template may use. Words that the theme says
// itself are not in it: a page names them by their key in the wording.
type Page struct {
	Site        *Site
	Layout      string // the template: overview, section, goal, milestone …
	Section     string // the item of the navigation it belongs to, "" for none
	Address     string // within the site: "goals/ship-cli/"; "" is the overview
	Root        string // from the page to the site's root: "../../", "./"
	Title       string
	Apart       []Value // what tells the title from the same one of other pages: kind, language, day or id; nil for most
	Chrome      string  // the language that the theme speaks on the page (BCP 47)
	ChromeDir   string  // "rtl", or "" for left to right
	Lang        string  // the language of title and text, where it is not Chrome; else ""
	Dir         string  // "rtl" or "ltr" where Lang is given; else ""
	Heading     string  // key in the wording that is the title instead, for pages that are the theme's own
	Lead        string  // key in the wording of what is said first; "" for nothing
	Summary     string
	Description string       // for search engines: the summary, else the first words, else the portfolio’s own summary
	Date        calendar.Day // None when it has none
	Updated     calendar.Day
	Audience    string // who may see it, in editions that are not public; else ""
	Draft       bool   // it is not to be published yet
	Trail       []Link // from the overview to the page above
	Previous    *Link
	Next        *Link
	Others      []Link // the same page in other languages

	State    *State
	Facts    []Fact
	Body     template.HTML
	Passages []Passage // the text with the notes on its words, instead of Body where there are any
	Contents []Heading // the headings of a long text, else nil
	Media    []Medium
	Progress *Progress // of a goal
	Figures  []*Figure // of the dashboard
	Groups   []Group   // lists of entries, by heading
	Mentions []Card    // entries that refer to this one and are not on the page yet
	Own      any       // what only this layout has: *Goal, *Review, *Plan …; nil for many

	Translation *Translation // what is said of a translated text; nil for an original
}

// Home is the way to the overview.
func (p *Page) Home() string { return p.Site.href(p.Address, "") }

// Here is the way from the page to itself.
func (p *Page) Here() string { return p.Site.href(p.Address, p.Address) }

// Canonical is the whole address of the page, "" where the base URL is not known.
func (p *Page) Canonical() string {
	if _, there := p.Site.routes[p.Address]; p.Site.BaseURL == "" || !there {
		return ""
	}
	return p.Site.absolute(p.Address)
}

// Link is somewhere to go.
type Link struct {
	Title     string
	Key       string // in the wording, instead of Title
	Href      string
	Lang, Dir string
	Current   bool

	address string // where Href leads
}

// Itself is the link; that of a card leads to its entry.
func (l Link) Itself() Link { return l }

// Card is an entry in a list.
type Card struct {
	Link
	Kind    string
	Date    calendar.Day // None when it has none
	Due     calendar.Day // None when it has none
	Summary string
	State   *State
	By      string    // who wrote it
	Of      *Link     // what it belongs to: a milestone's goal, a review's work
	Goal    *Progress // how far a goal is; nil for all others
	Also    []Value   // what else is said in a list: a resource's type, step and effort
	Level   int       // of the heading that its title is, where it stands in a list
	Mixed   bool      // the list has several kinds, so it says its own
}

// State is how something stands: a word of the wording ("state-met") and a
// tone for its look: good, next, plain or warn.
type State struct{ Key, Tone string }

// Group is a list with a heading.
type Group struct {
	Key   string       // in the wording
	Title string       // instead of Key
	Month calendar.Day // instead of both; None where it is no month
	Cards []Card
	More  *Link // to all of its kind, where only the newest are listed; nil where all are
}

// Fact is one row of a list of facts.
type Fact struct {
	Key    string // in the wording
	Label  string // instead of Key
	Values []Value
}

// Value is one thing that a fact says: the first of its fields that is set.
type Value struct {
	State     *State
	Key       string // in the wording
	Link      *Link
	Day       calendar.Day // None when it is no date
	To        calendar.Day // the last day of a time, None otherwise
	Brief     bool         // Day to To are said without the year, and with short names of months
	Span      *calendar.Span
	Every     *calendar.Span // "every week"
	Number    *int
	Dots      []struct{} // drawn beside Number
	Text      string
	Lang, Dir string
	Note      *Value // in brackets
}

// Heading is one line of the contents of a text.
type Heading struct {
	Level int
	Title string
	Href  string
}

// Translation says how a text came into its language.
type Translation struct {
	By     string
	Method string // human, machine or reviewed; "" when not said
	Older  bool   // the original has changed since
	Source Link
}

// Medium is a sound or film with what makes it accessible.
type Medium struct {
	Type       string // audio, video or ""
	Title      string
	Src        Link
	Length     *calendar.Span
	Captions   []Link // WebVTT files, with their language
	Transcript *Link
	Described  *Link
}
