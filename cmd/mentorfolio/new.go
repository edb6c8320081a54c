package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/starter"
	"github.com/spf13/cobra"
)

// addition is the command line of the verb that adds an entry.
type addition struct {
	kind   entry.Kind
	called string // a slug or a title; may be empty where a date names the file
	dir    string
	date   string
	of, by string
	edit   bool
}

// addable are the kinds that an entry can be made of.
var addable = entry.Kinds[:len(entry.Kinds)-1] // all but the page, which needs nothing

func newCommand(s streams) *cobra.Command {
	var a addition
	c := &cobra.Command{
		Use:   "new KIND [TITLE [DIR]]",
		Short: "Add an entry to a portfolio",
		Long: `Add an entry to the portfolio in DIR (else in this folder): a file with what is
known filled in, and a question where your answer goes. It prints the file's path.

KIND is ` + kindList() + `.
TITLE is a title, or the name of the file (ship-cli). A session, reflection, review
or letter has its day for a name and may do without.

A session is planned for the next day of the plan's rhythm, with what is still open
on its agenda. A file that is there is never written over. templates/KIND.md in the
portfolio (templates/rubric.yaml) takes the place of our template.`,
		Example: `  mentorfolio new session
  mentorfolio new goal "Ship a tool that others use"
  mentorfolio new milestone first-release --of goal/ship-cli
  mentorfolio new review --of milestone/first-release --by tom
  $EDITOR $(mentorfolio new reflection "What surprised me")`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("say what to add: " + kindList())
			}
			return oneFolder(nil, args[min(2, len(args)):])
		},
		RunE: func(_ *cobra.Command, args []string) error {
			a.dir = folderOf(args[min(2, len(args)):])
			if len(args) > 1 {
				a.called = strings.TrimSuffix(strings.TrimSuffix(args[1], ".md"), ".yaml")
			}
			return a.run(s, args[0])
		},
	}
	f := c.Flags()
	f.StringVar(&a.date, "date", "", "its day, YYYY-MM-DD (default today; of a session the next of the rhythm)")
	f.StringVar(&a.of, "of", "", "what it is of: a review's or sample's milestone, a milestone's goal, what a reflection is about")
	f.StringVar(&a.by, "by", "", "who writes it: the id of a person in "+entry.ConfigFile)
	f.BoolVarP(&a.edit, "edit", "e", false, "open it in $VISUAL or $EDITOR")
	return c
}

func kindList() string {
	words := wordsOf(addable)
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func (a *addition) run(s streams, kind string) error {
	a.kind = entry.Kind(strings.TrimSuffix(strings.ToLower(kind), "s"))
	if !slices.Contains(addable, a.kind) {
		return fmt.Errorf("%q is not a kind: %s", kind, kindList())
	}
	day, chosen, err := dayFor(a.date)
	if err != nil {
		return fmt.Errorf("--date: %w", errors.Unwrap(err))
	}
	root, err := portfolioIn(a.dir)
	if err != nil {
		return err
	}
	defer root.Close()
	if way := astray("new "+string(a.kind)+" TITLE", a.dir, 1); way != "" { // an empty folder may become a portfolio
		return errors.New(way)
	}
	space, err := generator.Open(root.FS(), generator.Options{Day: day})
	if err != nil {
		return failure{err}
	}
	whole, err := space.Edition(entry.Private, true)
	if err != nil {
		return failure{err}
	}
	draft, err := a.draft(whole, day, chosen && a.date != "")
	if err != nil {
		return err
	}
	text, err := draft.Text(root.FS())
	if err != nil {
		return mistaken(s, err)
	}
	name, err := a.place(root, whole, draft, text)
	if err != nil {
		return err
	}
	return a.tell(s, filepath.Join(a.dir, filepath.FromSlash(name)))
}

// draft fills in what is known.
func (a *addition) draft(whole *generator.Result, day calendar.Day, chosen bool) (starter.Draft, error) {
	d := starter.Draft{Setting: whole.Setting(day), Kind: a.kind, Day: day, By: a.by}.Named(a.called)
	if d.Name == "" && !starter.Dated(a.kind) && a.kind != entry.KindPlan {
		return d, fmt.Errorf("give the %s a title: mentorfolio new %s \"…\"", a.kind, a.kind)
	}
	if a.by != "" {
		if _, err := whole.Reviewer(a.by); err != nil {
			return d, fmt.Errorf("--by: %w", err)
		}
	}
	d.By = a.by
	if a.kind != entry.KindResource { // it may be public, where naming the mentee unasked would stop the build
		d.By = cmp.Or(a.by, d.Mentee)
	}
	if a.kind == entry.KindSession {
		schedule(&d, whole.Meetings(day), chosen)
	}
	return d, a.concern(&d, whole)
}

// schedule puts a session on the next day of the rhythm, unless its day was chosen.
func schedule(d *starter.Draft, next []progress.Meeting, chosen bool) {
	d.Next = d.Day + 7
	if len(next) == 0 {
		return
	}
	if !chosen {
		d.Day = next[0].Day
	}
	d.Type, d.Minutes = next[0].Cadence.Type.Value, next[0].Cadence.Length.Value.InMinutes()
	for _, m := range slices.Backward(next) {
		if m.Day > d.Day {
			d.Next = m.Day
		}
	}
}

// of are the kinds that an entry of a kind may be of, or about; none for those that are of nothing.
var of = map[entry.Kind][]entry.Kind{
	entry.KindReview:     {entry.KindMilestone, entry.KindSample},
	entry.KindMilestone:  {entry.KindGoal},
	entry.KindSample:     {entry.KindMilestone},
	entry.KindReflection: addable,
}

// concern finds what the entry is of.
func (a *addition) concern(d *starter.Draft, whole *generator.Result) error {
	kinds := of[a.kind]
	if a.of == "" {
		if a.kind == entry.KindReview {
			return errors.New("say what is reviewed: --of milestone/ID or --of sample/ID")
		}
		return nil
	}
	if kinds == nil {
		return fmt.Errorf("a %s is of nothing: leave --of out", a.kind)
	}
	key, err := whole.Find(a.of, kinds...)
	if err != nil {
		return fmt.Errorf("--of: %w", err)
	}
	d.Of = key.String()
	if a.kind == entry.KindReview {
		d.Name = path.Base(key.ID) + "-" + path.Base(d.By)
		if d.By != "" {
			d.Stance, _ = whole.Reviewer(d.By)
		}
		d.Criteria, d.Levels = whole.Scale(key)
	}
	return nil
}

// place writes the entry, over nothing, and returns its path in the portfolio.
func (a *addition) place(root *os.Root, whole *generator.Result, d starter.Draft, text []byte) (string, error) {
	dir := folderFor(root, a.kind)
	for n := 1; ; n++ {
		name := path.Join(dir, d.Path(n))
		taken := whole.Shows(entry.Key{Kind: a.kind, ID: entry.KeyOf(path.Join(a.kind.Folder(), d.Path(n))).ID})
		err := error(fs.ErrExist)
		if !taken {
			err = addFile(root, name, text)
		}
		switch {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrExist):
			return "", failure{err}
		case a.kind == entry.KindPlan:
			return "", errors.New("there is a plan already (plan.md), and it stays as it is")
		case !starter.Dated(a.kind):
			return "", fmt.Errorf("there is a %s called %q already (%s), and it stays as it is: give this one another title", a.kind, d.Name, name)
		}
	}
}

// tell prints the path, and opens the file.
func (a *addition) tell(s streams, file string) error {
	fmt.Fprintln(s.out, file)
	if !a.edit {
		return nil
	}
	editor := strings.Fields(cmp.Or(os.Getenv("VISUAL"), os.Getenv("EDITOR")))
	if len(editor) == 0 {
		return errors.New("--edit: neither VISUAL nor EDITOR says which editor")
	}
	c := exec.Command(editor[0], append(editor[1:], file)...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := c.Run(); err != nil {
		return failure{fmt.Errorf("%s: %w", editor[0], err)}
	}
	return nil
}
