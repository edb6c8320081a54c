package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// kind is one of the ten kinds, or the page for everything else: its folder,
// its share of the entries, and what its header says.
type kind struct {
	folder  string
	percent int
	header  func(*content, *item) []field
}

// kinds are in the proportions of a portfolio that is kept: many meetings and
// reviews, few goals. There is one plan.
var kinds = []kind{
	{"", 0, (*content).plan},
	{"goals", 3, (*content).goal},
	{"milestones", 10, (*content).milestone},
	{"reviews", 22, (*content).review},
	{"reflections", 12, (*content).reflection},
	{"samples", 9, (*content).sample},
	{"resources", 8, (*content).resource},
	{"rubrics", 1, (*content).rubric},
	{"letters", 2, (*content).letter},
	{"notes", 5, (*content).note},
	{"sessions", 28, (*content).session},
}

// smallest is the least number of entries in which every kind has a place.
const smallest = 20

// item is one entry before it is written: what a page of any program has, the
// keys of its kind, and its text.
type item struct {
	kind    kind
	number  int
	id      string
	title   string
	day     time.Time
	summary string // "" for some: then a program takes the first lines of the text
	skills  []string
	people  []string
	own     []field
	body    string
}

// field is one key of a header with its value in YAML.
type field struct{ key, value string }

// path is the same in both programs, so links between entries are too.
func (i *item) path() string {
	if i.kind.folder == "" {
		return i.id + ".md"
	}
	return i.kind.folder + "/" + i.id + ".md"
}

// content is a portfolio of a size. All of it follows from the size.
type content struct {
	*rand.Rand
	items   []*item
	folders map[string][]*item
}

var firstDay = time.Date(2024, 1, 8, 0, 0, 0, 0, time.UTC)

const (
	days    = 700          // that the portfolio spans
	lastDay = "2026-01-01" // after all of them
	title   = "Evenings with data"
)

// newContent names the entries, so that each can refer to any other.
func newContent(size int) *content {
	c := &content{Rand: rand.New(rand.NewPCG(1, uint64(size))), folders: map[string][]*item{}}
	for _, k := range kinds {
		n := max(1, size*k.percent/100)
		if k.folder == "sessions" { // the last, and the rest
			n = size - len(c.items)
		}
		for range n {
			c.name(k)
		}
	}
	return c
}

func (c *content) name(k kind) {
	i := &item{kind: k, number: len(c.items), day: firstDay.AddDate(0, 0, c.IntN(days))}
	words := []string{c.pick(adjectives), c.pick(nouns)}
	i.title = capital(strings.Join(words, " "))
	i.id = fmt.Sprintf("%s-%d", strings.Join(words, "-"), i.number)
	switch k.folder {
	case "":
		i.id, i.title, i.day = "plan", "What we agreed", firstDay
	case "reviews", "sessions", "reflections", "letters":
		i.id = date(i.day) + "-" + i.id
	}
	c.items = append(c.items, i)
	c.folders[k.folder] = append(c.folders[k.folder], i)
}

// each makes one entry after the other, whole, for as long as it is written:
// all at once they would be this program's memory.
func (c *content) each(write func(*item) error) error {
	for _, i := range c.items {
		whole := *i
		whole.skills = []string{c.pick(skills), c.pick(skills)}
		whole.people = []string{mentee, c.mentor()}
		whole.own = i.kind.header(c, &whole)
		whole.body = c.body(&whole)
		if c.IntN(3) > 0 {
			whole.summary = c.sentence(14)
		}
		if err := write(&whole); err != nil {
			return err
		}
	}
	return nil
}

func (c *content) pick(words []string) string { return words[c.IntN(len(words))] }

// ref is the id of one of a folder.
func (c *content) ref(folder string) string { return c.any(folder).id }

func (c *content) any(folder string) *item {
	list := c.folders[folder]
	return list[c.IntN(len(list))]
}

func date(t time.Time) string { return t.Format(time.DateOnly) }

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
