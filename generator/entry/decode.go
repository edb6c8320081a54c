package entry

import (
	"fmt"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"golang.org/x/text/language"
)

// Decode makes the entry of a document. What cannot be read is a problem, and
// the entry comes without it; an audience that cannot be read is Private.
func Decode(doc *source.Document) (Entry, []problem.Problem) {
	d := decoder{doc: doc}
	kind := d.kind()
	e := empty(kind)
	c := e.Head()
	c.Doc, c.Body = doc, doc.Body
	c.Outline = markdown.Read(doc.Body)
	c.Key = Key{kind, stem(doc.Path, kind)}
	d.lenient = kind == KindPage
	d.astray()
	if doc.Header != nil {
		d.fill(reflect.ValueOf(e).Elem(), doc.Header)
	}
	if tr, ok := e.(*Translation); ok {
		tr.Original, tr.Lang.Value = original(doc.Path)
	}
	d.finish(e)
	problems := append(d.problems, faults(c)...)
	bare := *doc
	bare.Header = nil // it has been read: ten thousand headers would be half of the memory
	c.Doc = &bare
	return e, problems
}

func empty(kind Kind) Entry {
	switch kind {
	case KindPlan:
		return new(Plan)
	case KindGoal:
		return new(Goal)
	case KindMilestone:
		return new(Milestone)
	case KindReview:
		return new(Review)
	case KindReflection:
		return new(Reflection)
	case KindSession:
		return new(Session)
	case KindSample:
		return new(Sample)
	case KindResource:
		return new(Resource)
	case KindRubric:
		return new(Rubric)
	case KindLetter:
		return new(Letter)
	case KindTranslation:
		return new(Translation)
	}
	return new(Page)
}

// kind is what the header says, else what the place in the folder says.
func (d *decoder) kind() Kind {
	placed := kindOfPath(d.doc.Path)
	if d.doc.Header == nil || placed == KindTranslation {
		return placed
	}
	for _, f := range d.doc.Header.Fields {
		if f.Key != "kind" {
			continue
		}
		for _, k := range Kinds {
			if f.Value.Text == string(k) {
				return k
			}
		}
	}
	return placed
}

func kindOfPath(p string) Kind {
	p, _ = InPrivate(p)
	top, rest, nested := strings.Cut(p, "/")
	if _, lang := original(p); lang != "" {
		return KindTranslation
	}
	if !nested {
		if strings.EqualFold(p, "plan.md") {
			return KindPlan
		}
		return KindPage
	}
	if k := folderKind(top); k != "" && !isFolderPage(rest) {
		return k
	}
	return KindPage
}

// KeyOf is the key that a file has by its place in the folder, where its header says no other.
func KeyOf(file string) Key {
	kind := kindOfPath(file)
	return Key{kind, stem(file, kind)}
}

// PrivateFolder is the folder, laid out like the portfolio itself, for what
// must never leave the machine: all in it is Private, whatever it says.
const PrivateFolder = "private/"

// InPrivate reports whether a path lies in the private folder, and returns it
// without that folder. Case does not matter, as it does not to many file systems.
func InPrivate(p string) (rest string, ok bool) {
	if n := len(PrivateFolder); len(p) >= n && strings.EqualFold(p[:n], PrivateFolder) {
		return p[n:], true
	}
	return p, false
}

// isFolderPage reports whether a path is that of a folder's own page.
func isFolderPage(p string) bool {
	return !strings.Contains(p, "/") && isIndex(p)
}

func isIndex(p string) bool {
	name := strings.ToLower(strings.TrimSuffix(path.Base(p), path.Ext(p)))
	return name == "readme" || name == "index"
}

// stem is the id that a path gives: the file's name without its ending, the
// folder's name for a bundle (samples/parser/index.md), the whole path for a page,
// the section's name for that of a kind's folder.
func stem(p string, kind Kind) string {
	p, _ = InPrivate(p)
	bare := strings.TrimSuffix(p, path.Ext(p))
	if isIndex(p) {
		bare = path.Dir(p)
	}
	if k := folderKind(bare); k != "" && isIndex(p) && kind == KindPage {
		return k.Folder() // goal/README.md is the page of goals/
	}
	if kind == KindPage || kind == KindTranslation {
		return bare
	}
	return path.Base(bare)
}

// original splits the path of a translation: parser.es.md translates parser.md
// into es. The language is "" for any other path.
func original(p string) (file, lang string) {
	ext := path.Ext(p)
	bare := strings.TrimSuffix(p, ext)
	tag := strings.TrimPrefix(path.Ext(bare), ".")
	primary, _, _ := strings.Cut(tag, "-")
	t, err := language.Parse(tag)
	if len(primary) != 2 || strings.ToLower(primary) != primary || err != nil {
		return "", ""
	}
	return strings.TrimSuffix(bare, "."+tag) + ext, t.String()
}

// faults are the problems of the prose.
func faults(c *Common) []problem.Problem {
	var list []problem.Problem
	for _, f := range c.Outline.Faults {
		p := c.Problem(c.Doc.At(f.Offset, f.Length), f.Rule, f.Text, f.Hint)
		if f.Warning {
			p.Level = problem.Warning
		}
		list = append(list, p)
	}
	return list
}

// finish sees to what the header as a whole must have.
func (d *decoder) finish(e Entry) {
	c := e.Head()
	switch {
	case c.IDName.Value == "":
	case c.Key.Kind == KindPage: // keeps its folder: the header of another program may number its pages there
		c.Key.ID = path.Join(path.Dir(c.Key.ID), c.IDName.Value)
	default:
		c.Key.ID = c.IDName.Value
	}
	if _, inside := InPrivate(c.Doc.Path); inside || d.private || c.Audience.Level == Unsaid && d.unsettled() {
		c.Audience.Level = Private
	}
	c.Draft.Value = c.Draft.Value || d.draft
	if !c.Date.Known() {
		if day := dateInName(path.Base(stem(c.Doc.Path, c.Key.Kind))); day.Known() {
			c.Date = Date{problem.Pos{Line: 1}, day}
		}
	}
	if plan, ok := e.(*Plan); ok {
		for i := range plan.Pauses {
			plan.Pauses[i].scoped = len(plan.Pauses[i].Scope) > 0
		}
		for i := range plan.Closure {
			plan.Closure[i].named = len(plan.Closure[i].MetBy)
		}
	}
	if review, ok := e.(*Review); ok {
		for i := range review.Notes {
			review.Notes[i].placed = review.Notes[i].In.Text != ""
		}
	}
	d.missing(e)
	c.misread = d.wrong
	if w, ok := e.(interface {
		whole(wrong map[string]bool) []problem.Problem
	}); ok {
		d.problems = append(d.problems, w.whole(d.wrong)...)
	}
}

func (c *Common) hasBody() bool { return len(strings.TrimSpace(string(c.Body))) > 0 }

// missing reports, in one problem, the required fields that are not there.
func (d *decoder) missing(e Entry) {
	v := reflect.ValueOf(e).Elem()
	var absent []string
	var needs []string
	for _, f := range Fields(v.Type()) {
		if f.Required && v.FieldByIndex(f.index).IsZero() && !d.wrong[f.Key] {
			absent = append(absent, f.Key)
			needs = append(needs, fmt.Sprintf("`%s:` (%s)", f.Key, f.Doc))
		}
	}
	if len(absent) == 0 {
		return
	}
	c := e.Head()
	text := fmt.Sprintf("this %s does not say its %s", c.Key.Kind, and(absent))
	if c.Doc.Header == nil {
		text = fmt.Sprintf("this %s has no front matter, so it does not say its %s", c.Key.Kind, and(absent))
	}
	hint := "add to the header: " + strings.Join(needs, ", ")
	if written := otherDate.FindString(path.Base(c.Key.ID)); written != "" && slices.Contains(absent, "date") {
		hint += "; or in the file name, " + DateHint(written)
	}
	d.add(unanswered(c.Doc.Header, absent), "missing", text, hint)
}

// unanswered is where the first of the fields is that are there without a value, as questions are in a new entry;
// else the top of the file.
func unanswered(header *source.Value, absent []string) problem.Pos {
	if header != nil {
		for _, field := range header.Fields {
			if slices.Contains(absent, field.Key) {
				return field.Pos
			}
		}
	}
	return problem.Pos{Line: 1, Col: 1}
}

// otherDate is a date at the start of a file name that is written as it is not read.
var otherDate = regexp.MustCompile(`^\d{1,4}[-_. ]\d{1,2}[-_. ]\d{1,4}`)

// and joins words as a sentence does.
func and(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
