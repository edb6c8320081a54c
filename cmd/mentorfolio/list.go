package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/spf13/cobra"
)

// list is the command line of the verb that lists what a portfolio holds.
type list struct {
	kind     entry.Kind // "" for all
	dir      string
	audience string
	asOf     string
	format   string
	heldBack bool
	drafts   bool
}

func listCommand(s streams) *cobra.Command {
	var l list
	c := &cobra.Command{
		Use:   "list [KIND] [DIR]",
		Short: "List entries, and say what keeps them back",
		Long: `List the entries of the portfolio in DIR (else in this folder), or those of one
KIND, also people and skills: date, status, audience, path and title. With
--audience it is what that audience sees, with --held-back what it does not see
(of public, unless another is named), and why.`,
		Example: `  mentorfolio list
  mentorfolio list goals
  mentorfolio list review content-example
  mentorfolio list --held-back
  mentorfolio list --held-back --audience cohort
  mentorfolio list milestones --format json`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := l.place(args); err != nil {
				return err
			}
			return l.run(s)
		},
	}
	f := c.Flags()
	f.BoolVar(&l.heldBack, "held-back", false, "list what an audience does not see, and why")
	f.StringVar(&l.audience, "audience", "", "whose view: "+strings.Join(entry.Levels, ", ")+" (default all of it; with --held-back public)")
	f.BoolVar(&l.drafts, "drafts", false, "as if entries marked draft were to be published")
	f.StringVar(&l.asOf, "as-of", "", "the day for which consent is looked at, YYYY-MM-DD (default today, or SOURCE_DATE_EPOCH)")
	f.StringVar(&l.format, "format", "text", "\"text\" for columns, \"json\" for programs")
	return c
}

// listed are the kinds that can be listed.
var listed = append(slices.Clone(entry.Kinds), entry.KindTranslation, entry.KindPerson, entry.KindSkill)

// kindNamed is the kind of a name, in the singular or the plural; "" for any other word.
func kindNamed(word string) entry.Kind {
	for _, k := range listed {
		if strings.EqualFold(word, string(k)) || strings.EqualFold(word, string(k)+"s") || k.Folder() != "" && strings.EqualFold(word, k.Folder()) {
			return k
		}
	}
	return ""
}

// place finds out which argument is the kind, and which the folder.
func (l *list) place(args []string) error {
	if len(args) == 0 {
		l.dir = "."
		return nil
	}
	l.kind, l.dir = kindNamed(args[0]), folderOf(args[1:])
	if l.kind != "" {
		return nil
	}
	if _, err := os.Stat(args[0]); err == nil && len(args) == 1 {
		l.dir = args[0]
		return nil
	}
	var words, several []string
	for _, k := range listed {
		words, several = append(words, string(k)), append(several, k.Folder())
	}
	hint := ""
	if near := problem.Nearest(args[0], append(several, words...)); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("%q is neither a kind nor a folder: %sthe kinds are %s", args[0], hint, strings.Join(words, ", "))
}

func (l *list) run(s streams) error {
	level, err := audience(cmp.Or(l.audience, entry.Public.String()))
	if err != nil {
		return err
	}
	if l.format != "text" && l.format != "json" {
		return fmt.Errorf("--format %q is neither text nor json", l.format)
	}
	day, _, err := dayFor(l.asOf)
	if err != nil {
		return err
	}
	folder, err := portfolioIn(l.dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	space, err := generator.Open(folder.FS(), generator.Options{Day: day, Program: "mentorfolio " + programVersion()})
	if err != nil {
		return failure{err}
	}
	all := space.List(level, l.drafts)
	defer s.direct(astray("list", l.dir, len(all.Entries)))
	return l.show(s, all)
}

// show writes what was asked for, and says where there is more to see to.
func (l *list) show(s streams, all generator.Listing) error {
	rows := slices.DeleteFunc(all.Entries, func(e generator.Listed) bool { return !l.wants(e) })
	write := l.text
	if l.format == "json" {
		write = l.json
	}
	if err := write(s, rows); err != nil {
		return failure{err}
	}
	if wrong := problem.Count(all.Problems, problem.Error); wrong > 0 {
		fmt.Fprintf(s.err, "%s in the content: mentorfolio check says where\n", plural(wrong, "error"))
		return status(badContent)
	}
	return nil
}

// wants reports whether a row was asked for. People and skills are listed when they are named.
func (l *list) wants(e generator.Listed) bool {
	if l.kind != e.Key.Kind && (l.kind != "" || e.Key.Kind == entry.KindPerson || e.Key.Kind == entry.KindSkill) {
		return false
	}
	return l.heldBack == (e.Held != "") || !l.heldBack && l.audience == ""
}

func (l *list) text(s streams, rows []generator.Listed) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(s.err, l.nothing())
		return err
	}
	table := columns{{"DATE", "STATUS", "AUDIENCE", "PATH", "TITLE"}}
	if l.heldBack {
		table = columns{{"AUDIENCE", "PATH", "WHY", "TITLE"}}
	}
	for _, e := range rows {
		audience := e.Audience.String()
		if e.Draft {
			audience += " (draft)"
		}
		if l.heldBack {
			table = append(table, []string{orDash(audience), e.Path, e.Held, e.Title})
		} else {
			table = append(table, []string{orDash(e.Day.String()), orDash(e.Status), orDash(audience), e.Path, e.Title})
		}
	}
	return table.write(s.out)
}

func (l *list) nothing() string {
	what := "entries"
	if l.kind != "" {
		what = "entries of the kind " + string(l.kind)
	}
	if l.heldBack {
		return fmt.Sprintf("no %s are held back", what)
	}
	return fmt.Sprintf("there are no %s here", what)
}

// orDash stands for what is not there, so that columns can be counted.
func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// json writes a list of objects; what is not there is left out.
func (l *list) json(s streams, rows []generator.Listed) error {
	type row struct {
		Kind     entry.Kind `json:"kind"`
		ID       string     `json:"id"`
		Title    string     `json:"title"`
		Date     string     `json:"date,omitempty"`
		Status   string     `json:"status,omitempty"`
		Audience string     `json:"audience,omitempty"`
		Draft    bool       `json:"draft,omitempty"`
		Path     string     `json:"path"`
		HeldBack string     `json:"held_back,omitempty"`
	}
	all := []row{}
	for _, e := range rows {
		r := row{Kind: e.Key.Kind, ID: e.Key.ID, Title: e.Title, Date: e.Day.String(), Status: e.Status, Audience: e.Audience.String(), Draft: e.Draft, Path: e.Path}
		if l.heldBack {
			r.HeldBack = e.Held
		}
		all = append(all, r)
	}
	out := json.NewEncoder(s.out)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(all)
}
