package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/starter"
	"github.com/spf13/cobra"
	"golang.org/x/text/language"
)

// beginning is the command line of the verb that starts a portfolio.
type beginning struct {
	dir            string
	field, from    string
	mentee, mentor string
	title          string
	repository     string
	language       string
	start          string
	yes            bool

	left []string // files that were there already
}

func initCommand(s streams) *cobra.Command {
	var b beginning
	c := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Begin a portfolio in DIR",
		Long: `Begin a portfolio in DIR (else in this folder): a plan to talk about, a first goal
with milestones, a rubric, what to do before and after the first talk, a guide for
each of you, and workflows that check it and publish it on GitHub Pages.

On a terminal it asks for your names, your field and the first day; an empty answer
is fine. With --yes, or where nobody can answer, it asks nothing.

A file that is there already stays as it is. A folder that is a portfolio already
is refused.`,
		Example: `  mentorfolio init my-portfolio
  mentorfolio init my-portfolio --field health --mentee "Ana Souza" --mentor "Tom Okafor" --yes
  mentorfolio init my-portfolio --from our-starter --repository ana/my-portfolio`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			b.dir = folderOf(args)
			return b.run(s, os.Stdin)
		},
	}
	f := c.Flags()
	f.StringVar(&b.field, "field", "", "what it is about: "+strings.Join(starter.Fields, ", "))
	f.StringVar(&b.from, "from", "", "a folder whose files take the place of ours: those that end in .tmpl are templates")
	f.StringVar(&b.mentee, "mentee", "", "who is mentored, by name")
	f.StringVar(&b.mentor, "mentor", "", "who mentors, by name")
	f.StringVar(&b.title, "title", "", "what the portfolio is called (default by the field)")
	f.StringVar(&b.repository, "repository", "", "where it will be on GitHub: OWNER/NAME")
	f.StringVar(&b.language, "language", "en", "the language you will write in (BCP 47); the texts to begin with are English")
	f.StringVar(&b.start, "start", "", "the first day, YYYY-MM-DD (default today)")
	f.BoolVarP(&b.yes, "yes", "y", false, "ask nothing")
	c.RegisterFlagCompletionFunc("field", cobra.FixedCompletions(starter.Fields, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (b *beginning) run(s streams, in io.Reader) error {
	if err := b.free(); err != nil {
		return err
	}
	if !b.yes && terminal(in) {
		b.ask(bufio.NewScanner(in), s.err)
	}
	begun, err := b.begun()
	if err != nil {
		return err
	}
	var own fs.FS
	if b.from != "" {
		folder, err := os.OpenRoot(b.from)
		if err != nil {
			return fmt.Errorf("--from: %w", err)
		}
		defer folder.Close()
		own = folder.FS()
	}
	files, err := begun.Files(own)
	if err != nil {
		return mistaken(s, err)
	}
	return b.write(s, begun, files)
}

// free refuses a folder that is a portfolio already, or lies in one.
func (b *beginning) free() error {
	if above := portfolioAbove(b.dir); above != "" {
		return fmt.Errorf("%s lies in the portfolio %s, which would take it for pages of its own: choose another place", b.dir, above)
	}
	list, err := os.ReadDir(b.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return failure{err}
	}
	for _, e := range list {
		for _, sign := range []string{entry.ConfigFile, "mentorfolio.yml", "plan.md"} {
			if strings.EqualFold(e.Name(), sign) {
				return fmt.Errorf("%s is a portfolio already, for it has %s: add to it with `mentorfolio new`", b.dir, e.Name())
			}
		}
	}
	return nil
}

// begun makes sense of the answers.
func (b *beginning) begun() (starter.Beginning, error) {
	b.field = cmp.Or(b.field, starter.Fields[0])
	if !slices.Contains(starter.Fields, b.field) {
		return starter.Beginning{}, fmt.Errorf("--field %q is not one of %s", b.field, strings.Join(starter.Fields, ", "))
	}
	tag, err := language.Parse(b.language)
	if err != nil {
		return starter.Beginning{}, fmt.Errorf("--language %q is not a language such as en or pt-BR", b.language)
	}
	start, _, err := dayFor(b.start)
	if err != nil {
		return starter.Beginning{}, fmt.Errorf("--start: %w", errors.Unwrap(err))
	}
	site, err := pagesAddress(b.repository)
	if err != nil {
		return starter.Beginning{}, err
	}
	mentee, mentor := starter.Pair(b.mentee, b.mentor)
	version, pinned := moduleVersion(programVersion())
	return starter.Beginning{Title: b.title, Field: b.field, Language: tag.String(), Mentee: mentee, Mentor: mentor, Start: start,
		End: calendar.Span{Months: 6}.After(start), Repository: b.repository, Site: site, Version: version, Pinned: pinned}, nil
}

var repositoryForm = regexp.MustCompile(`^([A-Za-z0-9-]+)/([A-Za-z0-9._-]+)$`)

// pagesAddress is where GitHub Pages publishes a repository.
func pagesAddress(repository string) (string, error) {
	if repository == "" {
		return "", nil
	}
	m := repositoryForm.FindStringSubmatch(repository)
	if m == nil {
		return "", fmt.Errorf("--repository %q is not written OWNER/NAME, as in ana/portfolio", repository)
	}
	host := strings.ToLower(m[1]) + ".github.io"
	if strings.EqualFold(m[2], host) {
		return "https://" + host + "/", nil
	}
	return "https://" + host + "/" + m[2] + "/", nil
}

// released is a version that others can get: a release, or a commit without changes of its own.
var released = regexp.MustCompile(`^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$`)

// moduleVersion is the program's version as its module has it, and whether it is one that others can get.
func moduleVersion(version string) (module string, pinned bool) {
	if version != "" && version[0] >= '0' && version[0] <= '9' {
		version = "v" + version
	}
	return version, released.MatchString(version)
}

// write writes the files, each over nothing, and says what is next.
func (b *beginning) write(s streams, begun starter.Beginning, files []starter.File) error {
	if err := os.MkdirAll(b.dir, 0o755); err != nil {
		return failure{err}
	}
	root, err := os.OpenRoot(b.dir)
	if err != nil {
		return failure{err}
	}
	defer root.Close()
	for _, f := range files {
		err := addFile(root, f.Path, f.Text)
		if errors.Is(err, fs.ErrExist) {
			b.left = append(b.left, f.Path)
			continue
		}
		if err != nil {
			return failure{err}
		}
	}
	fmt.Fprintf(s.out, "wrote %s into %s\n", plural(len(files)-len(b.left), "file"), b.dir)
	b.tell(s, begun)
	return b.check(s, root.FS(), begun.Start, files)
}

// tell says what was left as it was, and what to do next.
func (b *beginning) tell(s streams, begun starter.Beginning) {
	for _, name := range b.left {
		fmt.Fprintf(s.out, "left as it was: %s\n", filepath.Join(b.dir, filepath.FromSlash(name)))
		if name == ".gitignore" {
			fmt.Fprintln(s.err, "your .gitignore should name /private/, /public/, /edition-*/ and /review-*.html: what is there is not for everybody")
		}
	}
	if !strings.HasPrefix(begun.Language, "en") {
		fmt.Fprintln(s.err, "the texts to begin with are English and say so (`lang: en`): put them into your own words")
	}
	here := ""
	if b.dir != "." {
		here = " " + quoted(b.dir)
	}
	fmt.Fprintf(s.out, `
Next:
  1. mentorfolio serve%s --open
     Look at it, and change what is not yours: plan.md first. Each save shows at once.
  2. Have the first talk. Its list says what each of you does: sessions/%s-first-talk.md
     Until you have both agreed (mentorfolio.yaml, consent), nobody is named in public.
  3. Put the folder into a private repository on GitHub. The first lines of
     .github/workflows/pages.yml say how each push then publishes what is public.
`, here, begun.Start)
	if !begun.Pinned {
		fmt.Fprintln(s.err, "\nThis mentorfolio is no release (a development build), so the workflows will run the newest release; MENTORFOLIO in them names another.")
	}
}

// check reads what is there now as a build does, and tells what is to mend, and what became
// an entry: of files that were there before, or came from an organisation.
func (b *beginning) check(s streams, folder fs.FS, day calendar.Day, written []starter.File) error {
	space, err := generator.Open(folder, generator.Options{Day: day})
	if err != nil {
		return failure{err}
	}
	all := space.List(entry.Private, true)
	adopted(s, all.Entries, written)
	made, err := space.Edition(entry.Private, false)
	if err != nil {
		return failure{err}
	}
	if err := problem.Write(s.err, made.Problems, colourful(s.err)); err != nil {
		return failure{err}
	}
	if problem.Count(made.Problems, problem.Error) > 0 {
		return status(badContent)
	}
	return nil
}

// adopted says which files that were there have become entries, for that may not be meant.
func adopted(s streams, entries []generator.Listed, written []starter.File) {
	var before []string
	for _, e := range entries {
		ours := slices.ContainsFunc(written, func(f starter.File) bool { return f.Path == e.Path })
		if !ours && e.Path != entry.ConfigFile && e.Key.Kind != entry.KindPerson && e.Key.Kind != entry.KindSkill {
			before = append(before, e.Path)
		}
	}
	if len(before) == 0 {
		return
	}
	some, more := before[:min(3, len(before))], ""
	if rest := len(before) - len(some); rest > 0 {
		more = fmt.Sprintf(" and %d more", rest)
	}
	fmt.Fprintf(s.err, "\nWhat was here before is in the portfolio now, as pages if nothing else: %s%s.\n`mentorfolio list` shows who sees what; move out what does not belong.\n", strings.Join(some, ", "), more)
}
