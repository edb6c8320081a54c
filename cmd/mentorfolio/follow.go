package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/serve"
)

// follower takes changes of the folder in, and tells of them in the terminal
// and in every open page.
type follower struct {
	*desk
	server   *serve.Server
	day      calendar.Day
	chosen   bool // the day was chosen, and does not pass
	navigate bool
	known    []problem.Problem // that have been told
}

// follow takes in that files have changed.
func (f *follower) follow(changed []string) {
	started := time.Now()
	if !f.chosen {
		f.day = calendar.On(started)
	}
	made, err := f.take(changed)
	if err != nil {
		fmt.Fprintln(f.err, err)
		f.server.Show(f.desk, serve.News{Problems: append(told(f.known), serve.Problem{Level: serve.Error, Text: err.Error(), Hint: "what you see is how it was before"})})
		return
	}
	f.server.Show(f.desk, f.news(made, changed))
	fmt.Fprintf(f.out, "%s → %s, %s%s\n", few(changed), few(pagesOf(made, changed)), brief(time.Since(started)), f.also(made.Problems))
	f.report(made.Problems)
}

// pass takes in that a new day has begun. A laptop may have slept through midnight.
func (f *follower) pass() {
	if today := calendar.On(time.Now()); !f.chosen && today != f.day {
		f.follow(nil)
	}
}

func (f *follower) take(changed []string) (*generator.Result, error) {
	if err := f.update(changed, f.day); err != nil {
		return nil, err
	}
	return f.author()
}

// news is what the open pages are told.
func (f *follower) news(made *generator.Result, changed []string) serve.News {
	news := serve.News{Problems: told(made.Problems)}
	for _, file := range changed {
		address, ok := made.Address(file)
		if ok && f.navigate {
			news.Go = address
		}
		if published := made.Published(file); !ok && published != "" {
			news.Files = append(news.Files, published)
		}
	}
	return news
}

// report writes the problems that have not been told yet.
func (f *follower) report(now []problem.Problem) {
	fresh := slices.DeleteFunc(slices.Clone(now), func(p problem.Problem) bool { return slices.Contains(f.known, p) })
	problem.Write(f.err, fresh, colourful(f.err))
	f.known = now
}

// also ends a line with what there is to mend.
func (f *follower) also(now []problem.Problem) string {
	switch {
	case len(now) > 0:
		return "; " + plural(len(now), "problem")
	case len(f.known) > 0:
		return "; all is mended"
	}
	return ""
}

// pagesOf are the addresses of the pages of files.
func pagesOf(made *generator.Result, changed []string) (addresses []string) {
	for _, file := range changed {
		if address, ok := made.Address(file); ok {
			addresses = append(addresses, "/"+address)
		}
	}
	return addresses
}

// few names a few things, and counts them where they are many.
func few(names []string) string {
	switch {
	case len(names) == 0:
		return "every page"
	case len(names) <= 2:
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", names[0], len(names)-1)
}

// brief is a time as a person reads it.
func brief(took time.Duration) string {
	if took < 10*time.Millisecond {
		return fmt.Sprintf("%.1f ms", float64(took.Microseconds())/1000)
	}
	return fmt.Sprintf("%d ms", took.Milliseconds())
}
