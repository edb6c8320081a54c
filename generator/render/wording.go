package render

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Wording is every word that the theme itself says, in one language:
// wording/en.json maps a key to a text, or to one text for each plural form of
// the language (CLDR: zero, one, two, few, many, other). {name} in a text
// stands for a value.
type Wording struct {
	Tag   string // BCP 47
	Dir   string // "rtl", or "" for left to right
	texts words

	lang    language.Tag
	printer *message.Printer
	times   sync.Map // time elements, by dated
}

// fallback is the language of a theme whose words are in no other.
const fallback = "en"

// layered is a theme that lies over another one, whose words it need not repeat.
type layered interface{ Under() fs.FS }

// wordings reads wording/*.json. Keys that a language leaves out are those of
// the theme below, else the fallback's.
func wordings(theme fs.FS) (map[string]*Wording, []problem.Problem, error) {
	all := map[string]*Wording{}
	if l, ok := theme.(layered); ok {
		readWordings(all, l.Under())
	}
	problems := readWordings(all, theme)
	base, ok := all[fallback]
	if !ok {
		return nil, problems, fmt.Errorf("the theme has no readable wording/%s.json", fallback)
	}
	for _, w := range all {
		own := &Wording{texts: maps.Clone(w.texts)}
		for key, text := range base.texts {
			if own.inherits(key) {
				w.texts[key] = text
			}
		}
		if w.texts["direction"]["other"] == "rtl" {
			w.Dir = "rtl"
		}
	}
	return all, problems, nil
}

// readWordings lays the words of a theme over those that are there already. A
// file of which nothing can be read says nothing, not even that there is a language.
func readWordings(all map[string]*Wording, theme fs.FS) (problems []problem.Problem) {
	files, _ := fs.Glob(theme, "wording/*.json")
	for _, file := range files {
		tag, texts, wrong := readWording(theme, file)
		problems = append(problems, wrong...)
		if texts == nil {
			continue
		}
		w := all[tag.String()]
		if w == nil {
			w = &Wording{Tag: tag.String(), lang: tag, printer: message.NewPrinter(tag), texts: words{}}
			all[w.Tag] = w
		}
		maps.Copy(w.texts, texts)
	}
	return problems
}

func readWording(theme fs.FS, file string) (language.Tag, words, []problem.Problem) {
	name := strings.TrimSuffix(path.Base(file), ".json")
	tag, err := language.Parse(name)
	if err != nil {
		return tag, nil, []problem.Problem{{File: "theme/" + file, Rule: "theme-wording", Text: fmt.Sprintf("%q is not a language tag such as en or pt-BR", name), Hint: "name the file after its language"}}
	}
	text, err := fs.ReadFile(theme, file)
	if err != nil {
		return tag, nil, []problem.Problem{{File: "theme/" + file, Rule: "theme-wording", Text: "these words cannot be read: the file cannot be opened", Hint: "allow yourself to read it"}}
	}
	texts, wrong := readWords(file, text)
	return tag, texts, wrong
}

// wording is the one for a language: its own, its parent's (pt for pt-BR), else the fallback.
func (r *Renderer) wording(lang string) *Wording {
	for tag := language.Make(lang); tag != language.Und; tag = tag.Parent() {
		if w, ok := r.wordings[tag.String()]; ok {
			return w
		}
	}
	return r.wordings[fallback]
}

// Chrome is the language in which the theme speaks on a page of a language, and its direction.
func (r *Renderer) Chrome(lang string) (tag, dir string) {
	w := r.wording(lang)
	return w.Tag, w.Dir
}

// Words are the theme's words that stand within prose.
func (r *Renderer) Words(lang string) markdown.Words {
	w := r.wording(lang)
	return markdown.Words{Note: w.word("note"), Tip: w.word("tip"), Important: w.word("important"), Warning: w.word("warning"), Caution: w.word("caution"),
		BackToText: w.word("back-to-text"), Footnotes: w.word("footnotes"), Table: w.word("table")}
}

// Word is a text of the wording.
func (r *Renderer) Word(lang, key string) string { return r.wording(lang).word(key) }

// Date is a text of the wording that has a date in it, such as "due 1 March 2026".
func (r *Renderer) Date(lang, key string, day calendar.Day) string {
	w := r.wording(lang)
	return w.word("action-"+key, "date", w.date(day, "format-day"))
}

// word is the text of a key; pairs of name and value fill its places. A key
// that is missing shows itself, so that it is seen.
func (w *Wording) word(key string, pairs ...any) string {
	text, ok := w.texts[key]
	if !ok {
		return key
	}
	return fill(text["other"], pairs)
}

func fill(text string, pairs []any) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]))
	}
	return text
}

// count is the text of a key for a number, in the right plural form (CLDR, by golang.org/x/text).
func (w *Wording) count(key string, n int, pairs ...any) string {
	return fill(w.form(key, n), append(pairs, "n", w.number(n)))
}

// form is the text of a key in the plural form of a number, its places not filled yet.
func (w *Wording) form(key string, n int) string {
	text, ok := w.texts[key]
	if !ok {
		return "{n} " + key
	}
	if form := text[pluralForms[plural.Cardinal.MatchPlural(w.lang, n, 0, 0, 0, 0)]]; form != "" {
		return form
	}
	return text["other"]
}

var pluralForms = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
