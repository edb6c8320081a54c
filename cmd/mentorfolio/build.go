package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/spf13/cobra"
)

// build is the command line of the verb that writes an edition.
type build struct {
	dir, destination string
	baseURL          string
	audience         string
	asOf             string
	addresses        string
	drafts           bool
	keepGoing        bool
	open             bool
}

func buildCommand(s streams) *cobra.Command {
	var b build
	c := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Write an edition of the portfolio in DIR",
		Long: `Write an edition of the portfolio in DIR (else in this folder) as a site.

The public edition is written unless another audience is named: what is not
marked public is in no byte of it. The edition of another audience goes to a
folder of its own, edition-AUDIENCE. With problems in the content the last site
stays as it was.`,
		Example: `  mentorfolio build
  mentorfolio build content-example --addresses file --open
  mentorfolio build -d site -b https://ana.example/portfolio/
  mentorfolio build notes --audience private --keep-going`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			b.dir = folderOf(args)
			return b.run(s)
		},
	}
	f := c.Flags()
	f.StringVarP(&b.destination, "destination", "d", "", "the folder to write (default \"public\" in DIR; \"edition-AUDIENCE\" for another audience)")
	f.StringVarP(&b.baseURL, "base-url", "b", "", "the address it is published at (default base_url of mentorfolio.yaml)")
	f.StringVar(&b.audience, "audience", "public", "whom it is for: "+strings.Join(entry.Levels, ", "))
	f.StringVar(&b.asOf, "as-of", "", "the day it is true for, YYYY-MM-DD (default today, or SOURCE_DATE_EPOCH)")
	f.StringVar(&b.addresses, "addresses", "web", "\"web\" for links that end in /, \"file\" for links that also work when the site is opened from a folder")
	f.BoolVar(&b.drafts, "drafts", false, "with entries marked draft")
	f.BoolVarP(&b.keepGoing, "keep-going", "k", false, "publish what can be published, in spite of problems")
	f.BoolVarP(&b.open, "open", "O", false, "open the site in the browser")
	return c
}

func (b *build) run(s streams) error {
	started := time.Now()
	options, err := b.options()
	if err != nil {
		return err
	}
	folder, err := portfolioIn(b.dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := output.Foreign(b.destination); err != nil {
		return failure{err}
	}
	made, err := generator.Make(folder.FS(), options)
	if err != nil {
		return failure{err}
	}
	return b.publish(s, made, started)
}

// publish reports the problems, and writes the site unless they forbid it.
func (b *build) publish(s streams, made *generator.Result, started time.Time) error {
	if err := problem.Write(s.err, made.Problems, colourful(s.err)); err != nil {
		return failure{err}
	}
	errorCount := problem.Count(made.Problems, problem.Error)
	if errorCount > 0 && !b.keepGoing {
		fmt.Fprintf(s.err, "nothing was published: %s; what was there is as it was (--keep-going publishes the rest)\n", plural(errorCount, "error"))
		s.direct(astray("build", b.dir, errorCount))
		return status(badContent)
	}
	if _, err := output.Write(made.Site, b.destination); err != nil {
		return b.unwritten(s, err)
	}
	fmt.Fprintln(s.out, b.summary(made, time.Since(started)))
	if b.audience == entry.Public.String() && b.addresses == "web" && !made.Announced && made.Entries > 0 {
		fmt.Fprintf(s.out, "no feed and no sitemap: they need the address of the site, which is base_url in %s, or --base-url\n", entry.ConfigFile)
	}
	b.unmarked(s, made)
	s.direct(astray("build", b.dir, made.Entries+len(made.Held)+errorCount))
	if b.open {
		b.show(s)
	}
	if errorCount > 0 {
		return status(badContent)
	}
	return nil
}

// unmarked says what to do where nothing is for the audience.
func (b *build) unmarked(s streams, made *generator.Result) {
	if made.Entries == 0 && len(made.Held) > 0 {
		fmt.Fprintf(s.err, "nothing here is marked %s. Write `audience: %s` into an entry's header, or `audience: {default: %s}` into %s.\n", b.audience, b.audience, b.audience, entry.ConfigFile)
	}
}

// unwritten says why a site could not be written: a mistake in a theme is the
// author's, anything else the machine's.
func (b *build) unwritten(s streams, err error) error {
	var mistake *generator.Mistake
	if errors.As(err, &mistake) {
		problem.Write(s.err, []problem.Problem{mistake.Problem}, colourful(s.err))
		return status(badContent)
	}
	return failure{err}
}

// summary is the last line of a build.
func (b *build) summary(made *generator.Result, took time.Duration) string {
	line := fmt.Sprintf("published %s from %s in %d ms", plural(made.Pages, "page"), plural(made.Entries, "entry"), took.Milliseconds())
	if held := heldBack(made); held != "" {
		line += "; held back " + held
	}
	if n := len(made.Problems); n > 0 {
		line += "; " + plural(n, "problem")
	}
	return line
}

// heldBack counts what an edition does not show: entries, by what keeps them
// back, and passages of those that it shows.
func heldBack(made *generator.Result) string {
	var parts []string
	if len(made.Held) > 0 {
		parts = append(parts, heldEntries(made.Held))
	}
	if made.Passages > 0 {
		parts = append(parts, plural(made.Passages, "passage"))
	}
	return strings.Join(parts, " and ")
}

func heldEntries(held []portfolio.Held) string {
	counts := map[string]int{}
	for _, h := range held {
		word := h.Level.String()
		if h.Draft {
			word = "draft"
		} else if h.Level == entry.Public {
			word = "without consent"
		}
		counts[word]++
	}
	var parts []string
	for _, word := range []string{"cohort", "pair", "private", "draft", "without consent"} {
		if counts[word] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", word, counts[word]))
		}
	}
	return fmt.Sprintf("%d (%s)", len(held), strings.Join(parts, ", "))
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + strings.TrimSuffix(word, "y") + map[bool]string{true: "ies", false: "s"}[strings.HasSuffix(word, "y")]
}

// options reads the flags.
func (b *build) options() (generator.Options, error) {
	o := generator.Options{Drafts: b.drafts, FromFiles: b.addresses == "file", Program: "mentorfolio " + programVersion()}
	level, err := audience(b.audience)
	if err != nil {
		return o, err
	}
	if b.addresses != "file" && b.addresses != "web" {
		return o, fmt.Errorf("--addresses %q is neither web nor file", b.addresses)
	}
	day, _, err := dayFor(b.asOf)
	if err != nil {
		return o, err
	}
	if o.BaseURL, err = baseURL(b.baseURL); err != nil {
		return o, err
	}
	if b.destination == "" {
		b.destination = filepath.Join(b.dir, b.ownFolder(level))
	}
	o.Level, o.Day, o.Skip = level, day, within(b.dir, b.destination)
	return o, notAmongSources(b.destination, o.Skip)
}

// notAmongSources refuses a destination in a folder whose files are sources:
// what is written there would be read by the next build.
func notAmongSources(destination string, inside []string) error {
	for _, rel := range inside {
		top, _, _ := strings.Cut(rel, "/")
		sources := []string{"static", "theme", "private", source.Templates}
		for _, kind := range entry.Kinds {
			sources = append(sources, kind.Folder())
		}
		if slices.ContainsFunc(sources, func(source string) bool { return source != "" && strings.EqualFold(source, top) }) {
			return fmt.Errorf("the destination %q lies in %s/, which holds what a site is made of: choose a folder beside it", destination, top)
		}
	}
	return nil
}

// ownFolder is where an edition goes unless told otherwise: each audience has
// its own, so that none is published in the place of the public one. Never
// "private", which is a folder of sources.
func (b *build) ownFolder(level entry.Level) string {
	if level == entry.Public {
		return "public"
	}
	return "edition-" + level.String()
}

// audience is the audience that --audience names.
func audience(word string) (entry.Level, error) {
	level, ok := entry.ParseLevel(word)
	if !ok {
		return level, fmt.Errorf("--audience %q is not one of %s", word, strings.Join(entry.Levels, ", "))
	}
	return level, nil
}

// dayFor is the day of an edition: --as-of, else SOURCE_DATE_EPOCH
// (reproducible-builds.org), else today. It reports whether the day was chosen.
func dayFor(asOf string) (day calendar.Day, chosen bool, err error) {
	if asOf != "" {
		if day, err = calendar.Parse(asOf); err != nil {
			return day, true, fmt.Errorf("--as-of: %w", misdated{asOf, err})
		}
		return day, true, nil
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return calendar.None, true, fmt.Errorf("SOURCE_DATE_EPOCH %q is not a number of seconds", epoch)
		}
		return calendar.On(time.Unix(seconds, 0).UTC()), true, nil
	}
	return calendar.On(time.Now()), false, nil
}

// misdated is a day on a command line that is not written as days are.
type misdated struct {
	written string
	error
}

func (m misdated) Error() string {
	return m.error.Error() + ": " + strings.Replace(entry.DateHint(m.written), "YYYY-MM-DD: ", "", 1)
}

func baseURL(written string) (string, error) {
	if written == "" {
		return "", nil
	}
	u, err := url.Parse(written)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("--base-url %q is not an address such as https://ana.example/portfolio/", written)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// within is the path of the output folder in the portfolio, none when it lies elsewhere.
func within(dir, destination string) []string {
	from, err1 := filepath.Abs(dir)
	to, err2 := filepath.Abs(destination)
	if err1 != nil || err2 != nil {
		return nil
	}
	rel, err := filepath.Rel(from, to)
	if err != nil || rel == "." || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return nil
	}
	return []string{filepath.ToSlash(rel)}
}
