package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// inside measures builds within this process: first their stages, under the
// profile where one is asked for, then where the time of their pages goes.
func (b *bench) inside(dir string) error {
	if b.profile != "" {
		file, err := os.Create(b.profile)
		if err != nil {
			return err
		}
		defer file.Close()
		if err := pprof.StartCPUProfile(file); err != nil {
			return err
		}
		defer pprof.StopCPUProfile() // after an error; else it has been stopped
	}
	for _, size := range b.sizes {
		if err := b.stages(dir, size); err != nil {
			return err
		}
	}
	pprof.StopCPUProfile()
	for _, size := range b.sizes {
		if err := b.pagework(dir, size); err != nil {
			return err
		}
	}
	return nil
}

// stages prints what each stage of a cold build costs.
func (b *bench) stages(dir string, size int) error {
	l := newLedger()
	for n := range b.runs + 1 {
		run := l
		if n == 0 {
			run = newLedger() // to warm up
		}
		if err := coldBuild(folderOf(dir, "mentorfolio", size), siteOf(dir, "inside", size, n), run); err != nil {
			return err
		}
	}
	fmt.Fprintf(b.out, "\nStages of a cold build of %s entries in one process: medians of %d runs, with the least and the most wall time, after one to warm up\n\n", grouped(size), b.runs)
	return l.print(b.out)
}

// coldBuild does what the verb build does.
func coldBuild(from, to string, l *ledger) error {
	folder, err := os.OpenRoot(from)
	if err != nil {
		return err
	}
	defer folder.Close()
	options := edition()
	runtime.GC()
	watch := newStopwatch()
	var all cost
	lap := func(name string) {
		c := watch.lap()
		all = all.plus(c)
		l.add(name, c)
	}
	options.Stage = func(name string, _ time.Duration) { lap(name) }
	made, err := generator.Make(folder.FS(), options)
	if err != nil {
		return err
	}
	if n := problem.Count(made.Problems, problem.Error); n > 0 {
		return fmt.Errorf("the content has %d errors, the first: %s", n, made.Problems[0].Text)
	}
	if _, err := output.Write(made.Site, to); err != nil {
		return err
	}
	lap("write, which makes each page")
	l.add("all", all)
	return nil
}

// edition is what the program makes when nothing else is asked for.
func edition() generator.Options {
	day, err := calendar.Parse(lastDay)
	if err != nil {
		panic(err) // it is written above
	}
	return generator.Options{Level: entry.Public, Day: day, Program: "mentorfolio"}
}
