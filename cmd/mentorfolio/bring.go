package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// bringing brings a file of annotations in as a review, for the verb review.
type bringing struct {
	dir     string
	reviews string // the folder of reviews in it
	from    string // the file that another tool wrote
	file    string // the review to write; "" for a name in reviews/
	creator string // by which name that file knows the reviewer
	person  string
	stance  string
	of      entry.Key
	day     calendar.Day
	space   *generator.Workspace
	drafts  bool
}

// bring brings the file --from in: whoever may see the work then, its author has it all.
func (r *review) bring(s streams, folder *os.Root, space *generator.Workspace, day calendar.Day) error {
	whole, of, stance, err := r.asked(space)
	if err != nil {
		return err
	}
	b := bringing{dir: r.dir, reviews: folderFor(folder, entry.KindReview), from: r.from, file: r.file, creator: r.creator, person: r.person, stance: cmp.Or(r.stance, stance), of: of, day: day, space: space, drafts: r.drafts}
	return b.run(s, whole)
}

// mostAnnotations is how large a file of annotations may be: a hundred times what a review is.
const mostAnnotations = 32 << 20

func (b *bringing) run(s streams, whole *generator.Result) error {
	data, err := b.read()
	if err != nil {
		return err
	}
	brought, err := whole.Bring(data, pages.Bringing{Of: b.of, By: b.person, Stance: b.stance, Creator: b.creator, Day: b.day})
	if err != nil {
		tellLeft(s, brought.Left)
		return fmt.Errorf("%s cannot be brought in: %w", b.from, err)
	}
	if err := b.place(brought.Draft); err != nil {
		return err
	}
	fmt.Fprintln(s.out, b.summary(brought))
	tellLeft(s, brought.Left)
	tellAstray(s, brought.Astray, b.of)
	return b.check(s)
}

// read reads the file, unless it is far too large to be one.
func (b *bringing) read() ([]byte, error) {
	f, err := os.Open(b.from)
	if err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostAnnotations+1))
	if err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	if len(data) > mostAnnotations {
		return nil, fmt.Errorf("--from: %s is larger than %d MB, so it is no review: export the annotations of one page", b.from, mostAnnotations>>20)
	}
	return data, nil
}

// place writes the review, never over a file that is there.
func (b *bringing) place(d annotation.Draft) error {
	if b.file == "" {
		b.file = filepath.Join(b.dir, b.reviews, d.Day.String()+"-"+filepath.Base(b.of.ID)+"-"+filepath.Base(b.person)+".md")
	}
	if err := os.MkdirAll(filepath.Dir(b.file), 0o755); err != nil {
		return failure{err}
	}
	folder, err := os.OpenRoot(filepath.Dir(b.file))
	if err != nil {
		return failure{err}
	}
	defer folder.Close()
	err = addFile(folder, filepath.Base(b.file), d.File())
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already and stays as it is: choose another name with -o", b.file)
	}
	if err != nil {
		return failure{err}
	}
	return nil
}

// summary is what became of the file.
func (b *bringing) summary(brought pages.Brought) string {
	line := fmt.Sprintf("wrote %s: %s of %s, by %s", b.file, plural(len(brought.Draft.Review.Notes), "note"), plural(brought.Total, "annotation"), b.person)
	if brought.Draft.Review.Text != "" {
		line += ", and overall words"
	}
	if brought.Quoting > 0 {
		line += fmt.Sprintf("; %d of %d quotes stand in one place of the work now", brought.Standing, brought.Quoting)
	}
	return line
}

// tellLeft says what was not brought in as it is, by its number in the file.
func tellLeft(s streams, left []annotation.Left) {
	if len(left) > 0 {
		fmt.Fprintln(s.err, "not brought in as it is:")
	}
	for _, l := range left {
		if l.Number == 0 {
			fmt.Fprintf(s.err, "  the file: %s\n", l.Why)
			continue
		}
		fmt.Fprintf(s.err, "  annotation %d: %s\n", l.Number, l.Why)
	}
}

// tellAstray names the notes whose words are not in one place, and how they may read now.
func tellAstray(s streams, astray []pages.Astray, of entry.Key) {
	if len(astray) > 0 {
		fmt.Fprintln(s.err, "brought in as it was, and not beside any words:")
	}
	for _, a := range astray {
		what := "are not in " + of.String()
		if a.Count > 1 {
			what = "stand " + strconv.Itoa(a.Count) + " times in " + of.String()
		} else if a.Count == 1 {
			what = "stand there, but not between the words that stood beside them"
		}
		fmt.Fprintf(s.err, "  note %d: its words “%s” %s", a.Number, inLine(a.Quote), what)
		if a.Now != "" {
			fmt.Fprintf(s.err, "; nearest is “%s”", inLine(a.Now))
		}
		fmt.Fprintln(s.err)
	}
}

// inLine is a text in one line, cut where it is long, without characters that nobody sees or that steer a terminal.
func inLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:60]) + "…"
	}
	return text
}

// check reads the review as a build does, and tells what is wrong with it.
func (b *bringing) check(s streams) error {
	rel := within(b.dir, b.file)
	if rel == nil {
		fmt.Fprintf(s.err, "%s lies outside of the portfolio: put it into reviews/\n", b.file)
		return nil
	}
	if err := b.space.Update(rel, b.day); err != nil {
		return failure{err}
	}
	whole, err := b.space.Edition(entry.Private, b.drafts)
	if err != nil {
		return failure{err}
	}
	var wrong []problem.Problem
	for _, p := range whole.Problems {
		if p.File == rel[0] && p.Rule != "lost-quote" {
			wrong = append(wrong, p)
		}
	}
	if err := problem.Write(s.err, wrong, colourful(s.err)); err != nil {
		return failure{err}
	}
	if problem.Count(wrong, problem.Error) > 0 {
		return status(badContent)
	}
	return nil
}
