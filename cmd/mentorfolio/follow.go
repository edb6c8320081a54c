package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/serve"
)

// follower takes changes of the folder in, and tells of them in the terminal
// and in every open page.
type follower struct {
	*showing
	server   *serve.Server
	day      calendar.Day
	chosen   bool // the day was chosen, and does not pass
	navigate bool
	made     *generator.Result // the author's view, as it was last looked at
	unfit    []problem.Problem // what else there is to mend in the public edition
	known    []problem.Problem // that have been told
	lost     error             // why the folder could not be read when it was last to be; nil when it could
	calm     *time.Timer       // runs out when the public edition is to be looked at
}

// quiet is how long nothing has changed when the public edition is looked at,
// which takes longer than the author's view: it asks who has agreed to be named.
const quiet = 2 * time.Second

// follow takes in that files have changed.
func (f *follower) follow(changed []string) {
	started := time.Now()
	if !f.chosen {
		f.day = calendar.On(started)
	}
	made, err := f.take(changed)
	if f.lost = err; err != nil {
		fmt.Fprintf(f.err, "%v; what you see is how it was before\n", err)
		f.server.Show(f.showing, f.news(nil, f.known))
		return
	}
	if made != f.made { // else it has other words, and that is all
		f.made = made
		f.showing.public.Store(nil)
		f.calm.Reset(quiet)
	}
	now := f.problems()
	f.server.Show(f.showing, f.news(changed, now))
	fmt.Fprintf(f.out, "%s → %s, %s%s\n", few(changed, "a new day"), few(pagesOf(made, changed), "the whole site"), brief(time.Since(started)), f.also(now))
	f.report(now)
}

// begin looks at the site for the first time.
func (f *follower) begin(server *serve.Server) (err error) {
	f.server, f.calm = server, time.NewTimer(quiet)
	if f.made, err = f.author(); err != nil {
		return err
	}
	f.server.Show(f.showing, f.news(nil, f.problems()))
	return nil
}

// lookAsPublic finds out what keeps entries out of the public edition, and tells it as well.
func (f *follower) lookAsPublic() {
	made, err := f.edition(entry.Public)
	if err != nil {
		return // the author's view says why
	}
	f.showing.public.Store(made)
	f.unfit = problem.Without(made.Problems, f.made.Problems)
	now := f.problems()
	f.server.Show(f.showing, f.news(nil, now))
	if len(now) == 0 && len(f.known) > 0 {
		fmt.Fprintln(f.out, "all is mended")
	}
	f.report(now)
}

// problems are all that there is to mend.
func (f *follower) problems() []problem.Problem {
	return problem.Sort(slices.Concat(f.made.Problems, f.unfit))
}

// pass takes in that a new day has begun. A laptop may have slept through midnight.
func (f *follower) pass() {
	if today := calendar.On(time.Now()); !f.chosen && today != f.day {
		f.follow(nil)
	}
}

func (f *follower) take(changed []string) (*generator.Result, error) {
	f.faults.forget(changed)
	if err := f.update(changed, f.day); err != nil {
		return nil, err
	}
	return f.author()
}

// news is what the open pages are told: what changed, and what there is to mend now.
func (f *follower) news(changed []string, now []problem.Problem) serve.News {
	news := serve.News{Problems: told(now)}
	if f.lost != nil {
		news.Problems = append(news.Problems, serve.Problem{Level: serve.Error, Text: f.lost.Error(), Hint: "what you see is how it was before"})
	}
	for _, file := range changed {
		if address, ok := f.made.Address(file); ok {
			if f.navigate {
				news.Go = address
			}
		} else if published := f.made.Published(file); published != "" {
			news.Files = append(news.Files, published)
		}
	}
	return news
}

// report writes the problems that have not been told yet.
func (f *follower) report(now []problem.Problem) {
	problem.Write(f.err, problem.Without(now, f.known), colourful(f.err))
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
func few(names []string, none string) string {
	switch {
	case len(names) == 0:
		return none
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
