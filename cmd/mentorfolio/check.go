package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/check"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/outside"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/report"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/watch"
	"github.com/spf13/cobra"
)

// checker is the command line of the verb that reads a portfolio before others do.
type checker struct {
	showing
	named    string // the folder, as it was named
	format   string
	audience string
	asOf     string
	external bool
	closing  bool
	watch    bool
	poll     bool

	day     calendar.Day
	chosen  bool // the day was chosen, and does not pass
	options generator.CheckOptions
	known   []problem.Problem // that have been told
}

func checkCommand(s streams) *cobra.Command {
	var k checker
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Say what would make the portfolio in DIR better",
		Long: `Read the portfolio in DIR (else in this folder) and its pages as a careful reader
would before it is published, and say what would make it better: what cannot be
read, claims that nothing shows, goals that could be clearer, what is public of
people, what some readers cannot read, links that lead nowhere.

An error has to be mended before the portfolio is published; a warning should be
looked at; a hint is a question. Each rule, with its reason and examples, is in
docs/checks.md. mentorfolio.yaml turns one off, down or up, by the name in brackets:

  checks: {goal-without-baseline: off, broken-link: error}`,
		Example: `  mentorfolio check
  mentorfolio check --watch
  mentorfolio check --external
  mentorfolio check --closing
  mentorfolio check --format github
  mentorfolio check --format sarif > checks.sarif`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			k.showing = showing{streams: s, dir: folderOf(args)}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return k.run(ctx)
		},
	}
	f := c.Flags()
	f.StringVar(&k.format, "format", "text", "text, json, sarif (for code scanning) or github (annotations of a workflow)")
	f.StringVar(&k.audience, "audience", entry.Private.String(), "tell only of what this edition shows: "+strings.Join(entry.Levels, ", "))
	f.StringVar(&k.asOf, "as-of", "", "the day it is true for, YYYY-MM-DD (default today, or SOURCE_DATE_EPOCH)")
	f.BoolVar(&k.external, "external", false, "ask other sites whether what the pages link to is there; without it nobody is asked for anything")
	f.BoolVar(&k.closing, "closing", false, "list instead, in order, what stands between here and a good ending")
	f.BoolVarP(&k.watch, "watch", "w", false, "check again whenever a file is saved")
	f.BoolVar(&k.poll, "poll", false, "with --watch: compare the files again and again, where the system tells of no changes")
	return c
}

func (k *checker) run(ctx context.Context) (err error) {
	if err = k.read(ctx); err != nil {
		return err
	}
	k.named = k.dir
	if k.dir, err = filepath.Abs(k.dir); err != nil {
		return failure{err}
	}
	if k.watch {
		return k.follow(ctx)
	}
	if err := k.open(k.day); err != nil {
		return failure{err}
	}
	defer k.close()
	list, err := k.space.Load().Check(k.options)
	if err != nil {
		return failure{err}
	}
	defer func() { k.direct(k.astray()) }()
	return k.tell(list)
}

// astray says to whoever checks another folder than the portfolio's where it is.
func (k *checker) astray() string {
	made, err := k.edition(entry.Private)
	if err != nil {
		return ""
	}
	return astray("check", k.named, made.Entries+len(made.Held)+len(made.Problems))
}

// read takes in the flags.
func (k *checker) read(ctx context.Context) (err error) {
	level, err := audience(k.audience)
	if err != nil {
		return err
	}
	if _, ok := report.Formats[k.format]; !ok && k.format != "text" {
		return fmt.Errorf("--format %q is not one of text, %s", k.format, strings.Join(slices.Sorted(maps.Keys(report.Formats)), ", "))
	}
	if k.watch && k.format != "text" {
		return fmt.Errorf("--watch tells a person, and %s is for programs: take one of the two", k.format)
	}
	if k.day, k.chosen, err = dayFor(k.asOf); err != nil {
		return err
	}
	k.options = generator.CheckOptions{Level: level, Closing: k.closing, Git: func() check.Repository { return repositoryOf(k.dir) }}
	if k.external {
		asker := outside.New(outside.Options{Agent: "mentorfolio/" + programVersion() + " (checks links; https://github.com/mentorfolio/mentorfolio)"})
		k.options.Ask = func(addresses []string) check.Answers { return asker.Ask(ctx, addresses) }
	}
	return nil
}

// tell reports what was found.
func (k *checker) tell(list []problem.Problem) error {
	var err error
	if write, ok := report.Formats[k.format]; ok {
		err = write(k.out, report.Report{Program: "mentorfolio", Version: programVersion(), Day: k.day.String(), Folder: k.folderName(), Rules: rulesOf(), Problems: list})
		fmt.Fprintln(k.err, k.verdict(list))
	} else {
		err = problem.Write(k.out, problem.Condensed(list), colourful(k.out))
		fmt.Fprintln(k.out, k.verdict(list))
	}
	if err != nil {
		return failure{err}
	}
	if problem.Count(list, problem.Error) > 0 {
		return status(badContent)
	}
	return nil
}

// rulesOf are the rules, as a report has them.
func rulesOf() (list []report.Rule) {
	for _, rule := range check.Rules {
		list = append(list, report.Rule{Name: rule.Name, Level: rule.Level, Why: rule.Why})
	}
	for _, rule := range check.Form {
		list = append(list, report.Rule{Name: rule.Name, Level: problem.Error, Why: rule.Why})
	}
	return list
}

// folderName is where the portfolio is from where the program was started, as
// those who read a report know its files.
func (k *checker) folderName() string {
	if here, err := os.Getwd(); err == nil {
		if below := within(here, k.dir); len(below) == 1 {
			return below[0]
		}
		if here == k.dir {
			return ""
		}
	}
	return filepath.ToSlash(k.named)
}

// verdict is the last line for what was asked.
func (k *checker) verdict(list []problem.Problem) string {
	if !k.closing || problem.Count(list, problem.Error) > 0 {
		return verdict(list)
	}
	switch n := len(list); n {
	case 0:
		return "nothing stands between here and a good ending"
	case 1:
		return "1 thing stands between here and a good ending"
	default:
		return fmt.Sprintf("%d things stand between here and a good ending", n)
	}
}

// verdict is the last line: how much was found, and whether it is in the way.
func verdict(list []problem.Problem) string {
	var parts []string
	for _, level := range []problem.Level{problem.Error, problem.Warning, problem.Hint} {
		if n := problem.Count(list, level); n > 0 {
			parts = append(parts, plural(n, level.String()))
		}
	}
	switch errors := problem.Count(list, problem.Error); {
	case len(parts) == 0:
		return "nothing to mend"
	case errors == 1:
		return strings.Join(parts, ", ") + "; mend the error before publishing"
	case errors > 1:
		return strings.Join(parts, ", ") + "; mend the errors before publishing"
	}
	return strings.Join(parts, ", ") + "; nothing to mend before publishing"
}

// follow checks again whenever something changes, until it is interrupted.
func (k *checker) follow(ctx context.Context) error {
	watcher, err := watch.Start(k.dir, watch.Options{
		Poll:   k.poll,
		Ignore: func(path string, _ bool) bool { return source.Ignored(path) },
		Say:    func(sentence string) { fmt.Fprintln(k.err, sentence) },
	})
	if err != nil {
		return failure{fmt.Errorf("the portfolio cannot be read: %w", err)}
	}
	defer watcher.Close()
	if err := k.open(k.day); err != nil {
		return failure{err}
	}
	defer k.close()
	k.again()
	k.direct(k.astray())
	for {
		select {
		case <-ctx.Done():
			return status(interrupted)
		case changed := <-watcher.Changes():
			if err := k.take(changed); err != nil {
				fmt.Fprintf(k.err, "%v; what was said is how it was before\n", err)
				continue
			}
			k.again()
		}
	}
}

// take takes in that files have changed.
func (k *checker) take(changed []string) error {
	if !k.chosen {
		k.day = calendar.On(time.Now())
	}
	return k.update(changed, k.day)
}

// again tells what is new since the last time, and how much there is.
func (k *checker) again() {
	list, err := k.space.Load().Check(k.options)
	if err != nil {
		fmt.Fprintf(k.err, "%v\n", err)
		return
	}
	problem.Write(k.out, problem.Without(problem.Condensed(list), k.known), colourful(k.out))
	fmt.Fprintln(k.out, k.verdict(list))
	k.known = problem.Condensed(list)
}
