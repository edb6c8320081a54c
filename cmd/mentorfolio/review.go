package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/spf13/cobra"
)

// review is the command line of the verb that writes a review desk.
type review struct {
	reference, dir string
	person         string
	stance         string
	file           string
	audience       string
	asOf           string
	drafts         bool
	keepGoing      bool
	proposing      bool
	from, creator  string // a file of annotations to bring in, and by which name it knows the reviewer
}

// stances are the points of view that a review may have.
var stances = []string{"self", "mentor", "peer", "external"}

func reviewCommand(s streams) *cobra.Command {
	var r review
	c := &cobra.Command{
		Use:   "review REF [DIR]\n  mentorfolio review --propose [DIR]",
		Short: "Write the desk at which one person reviews a milestone or sample",
		Long: `Write one HTML file at which one person reviews a milestone or a sample of the
portfolio in DIR (else in this folder): the work, the rubric, and what was said of
it before. It needs no server, no account and no network. What they write stays in
their browser; at the end they have a file for the folder reviews/.

The desk carries what the mentee and the mentors may see for those who are that in
the plan, and else only what is public, unless --audience says otherwise.

With --from no desk is written: a file of annotations that somebody made in another
tool (W3C annotations, Hypothesis, Recogito) is brought in as their review.

With --propose nothing is written either: of every note whose words are not in the
work any more, or not in one place alone, it says where it would go now, as a patch
that "git apply" takes.`,
		Example: `  mentorfolio review milestone/parser --for tom
  mentorfolio review sample/parser content --for zoe --stance external -o zoe.html
  mentorfolio review sample/parser --for tom --from hypothesis.json
  mentorfolio review --propose | git apply`,
		Args: func(_ *cobra.Command, args []string) error {
			if r.proposing {
				return oneFolder(nil, args)
			}
			if len(args) == 0 {
				return errors.New("say what is to be reviewed, such as milestone/parser")
			}
			return oneFolder(nil, args[1:])
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if !r.proposing {
				r.reference, args = args[0], args[1:]
			}
			r.dir = folderOf(args)
			return r.run(s)
		},
	}
	f := c.Flags()
	f.StringVar(&r.person, "for", "", "who reviews: the id of a person in "+entry.ConfigFile)
	f.StringVar(&r.stance, "stance", "", "their point of view: "+strings.Join(stances, ", ")+" (default by the plan, else peer)")
	f.StringVarP(&r.file, "output", "o", "", "the file to write (default review-ID-PERSON.html in this folder; with --from reviews/DATE-ID-PERSON.md in DIR)")
	f.StringVar(&r.audience, "audience", "", "what it may carry: "+strings.Join(entry.Levels, ", ")+" (default pair for the mentee and the mentors, public for others)")
	f.StringVar(&r.asOf, "as-of", "", "the day it is true for, YYYY-MM-DD (default today, or SOURCE_DATE_EPOCH)")
	f.BoolVar(&r.drafts, "drafts", false, "with entries marked draft")
	f.StringVar(&r.from, "from", "", "bring this file in as their review: W3C annotations, or what Hypothesis or Recogito export")
	f.StringVar(&r.creator, "creator", "", "with --from: the name by which the file knows them, where several people wrote in it")
	f.BoolVar(&r.proposing, "propose", false, "say where notes that stand nowhere would go now")
	f.BoolVarP(&r.keepGoing, "keep-going", "k", false, "write it in spite of problems in the content")
	return c
}

func (r *review) run(s streams) error {
	options, err := r.options()
	if err != nil {
		return err
	}
	folder, err := portfolioIn(r.dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	space, err := generator.Open(folder.FS(), options)
	if err != nil {
		return failure{err}
	}
	switch {
	case r.proposing:
		return r.propose(s, space, folder.FS())
	case r.from != "":
		return r.bring(s, folder, space, options.Day)
	}
	made, of, err := r.choose(space)
	if err != nil {
		return err
	}
	return r.write(s, made, of)
}

// options reads the flags.
func (r *review) options() (generator.Options, error) {
	o := generator.Options{Program: "mentorfolio " + programVersion()}
	if r.person == "" && !r.proposing {
		return o, errors.New("say who reviews: --for PERSON, the id of somebody in " + entry.ConfigFile)
	}
	if r.stance != "" && !slices.Contains(stances, r.stance) {
		return o, fmt.Errorf("--stance %q is not one of %s", r.stance, strings.Join(stances, ", "))
	}
	if r.audience != "" {
		if _, err := audience(r.audience); err != nil {
			return o, err
		}
	}
	var err error
	o.Day, _, err = dayFor(r.asOf)
	return o, err
}

// asked finds the work in the whole portfolio, and how its reviewer looks at it.
func (r *review) asked(space *generator.Workspace) (whole *generator.Result, of entry.Key, stance string, err error) {
	if whole, err = space.Edition(entry.Private, r.drafts); err != nil {
		return nil, of, "", failure{err}
	}
	if stance, err = whole.Reviewer(r.person); err != nil {
		return nil, of, "", fmt.Errorf("--for: %w", err)
	}
	of, err = whole.Work(r.reference)
	return whole, of, stance, err
}

// choose finds the edition that the reviewer may see of the work.
func (r *review) choose(space *generator.Workspace) (*generator.Result, entry.Key, error) {
	_, of, stance, err := r.asked(space)
	if err != nil {
		return nil, of, err
	}
	if r.stance == "" {
		r.stance = stance
	}
	level := sees(stance)
	if r.audience != "" {
		level, _ = entry.ParseLevel(r.audience)
	}
	r.audience = level.String()
	made, err := space.Edition(level, r.drafts)
	if err != nil {
		return nil, of, failure{err}
	}
	if !made.Shows(of) {
		return nil, of, fmt.Errorf("%s is held back from the %s edition, which is what %s would see: choose another --audience", of, level, r.person)
	}
	return made, of, nil
}

// sees is the audience that somebody belongs to who looks at the work in this way.
func sees(stance string) entry.Level {
	if stance == "self" || stance == "mentor" {
		return entry.Pair
	}
	return entry.Public
}

// write makes the desk, and says what it is.
func (r *review) write(s streams, made *generator.Result, of entry.Key) error {
	if err := problem.Write(s.err, made.Problems, colourful(s.err)); err != nil {
		return failure{err}
	}
	wrong := problem.Count(made.Problems, problem.Error)
	if wrong > 0 && !r.keepGoing {
		fmt.Fprintf(s.err, "no desk was written: %s (--keep-going writes it all the same)\n", plural(wrong, "error"))
		return status(badContent)
	}
	html, problems, err := made.Desk(pages.DeskOptions{Of: of, By: r.person, Stance: r.stance})
	var mistake *generator.Mistake
	if errors.As(err, &mistake) {
		problems, err = append(problems, mistake.Problem), nil
	}
	if err != nil {
		return failure{err}
	}
	if html == nil || len(problems) > 0 {
		problem.Write(s.err, problems, colourful(s.err))
		return status(badContent)
	}
	if err := r.place(of, html); err != nil {
		return err
	}
	r.tell(s, made, of, len(html))
	if wrong > 0 {
		return status(badContent)
	}
	return nil
}

// ownMark is in every desk, and in no other file.
const ownMark = `<script type="application/json" id="_desk">`

// place writes the desk, over nothing but another desk.
func (r *review) place(of entry.Key, html []byte) error {
	if r.file == "" {
		r.file = "review-" + filepath.Base(of.ID) + "-" + filepath.Base(r.person) + ".html"
	}
	there, err := os.Open(r.file)
	if err == nil {
		text, err := io.ReadAll(io.LimitReader(there, 64<<20))
		there.Close()
		if err != nil || !bytes.Contains(text, []byte(ownMark)) {
			return fmt.Errorf("%s is there already and is no review desk, so it stays as it is: choose another name with -o", r.file)
		}
	} else if !errors.Is(err, fs.ErrNotExist) { // what cannot be looked at may be anything
		return failure{err}
	}
	if err := swapIn(r.file, html); err != nil {
		return failure{err}
	}
	return nil
}

// swapIn writes a file beside its place, under a name that nothing has, and moves it there whole.
func swapIn(file string, text []byte) error {
	beside, err := os.CreateTemp(filepath.Dir(file), ".part-*")
	if err != nil {
		return err
	}
	_, err = beside.Write(text)
	if err = errors.Join(err, beside.Chmod(0o644), beside.Close()); err == nil {
		err = os.Rename(beside.Name(), file)
	}
	if err != nil {
		os.Remove(beside.Name())
	}
	return err
}

// tell says what was written, what it carries, and how to send it.
func (r *review) tell(s streams, made *generator.Result, of entry.Key, size int) {
	line := fmt.Sprintf("wrote %s: %s for %s to review as %s, with what is for %s (%d KB)", r.file, of, r.person, r.stance, r.audience, (size+1023)>>10)
	if held := heldBack(made); held != "" {
		line += "; held back from it " + held
	}
	fmt.Fprintln(s.out, line)
	if !made.Rated(of) {
		fmt.Fprintln(s.out, "It asks for no levels: the milestone names no rubric that they may see (such as rubric: craft in its header).")
	}
	fmt.Fprintln(s.out, "Send them the file: it opens in any browser. What comes back goes into reviews/ as it is.")
}
