package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/serve"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/watch"
	"github.com/spf13/cobra"
)

// server is the command line of the verb that shows a portfolio while it is written.
type server struct {
	dir      string
	named    string // the folder, as it was named
	port     int
	bind     string
	hosts    []string
	audience string
	asOf     string
	poll     bool
	open     bool
	navigate bool
}

func serveCommand(s streams) *cobra.Command {
	var v server
	c := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Show the portfolio in DIR while it is written",
		Long: `Show the portfolio in DIR (else in this folder) in the browser, and every change
as soon as a file is saved. What is wrong stands in the terminal and over the
page. A switch in each page shows it as each audience sees it. From the page of
each milestone and sample it is one click to a desk for reviewing it; the review is
saved into reviews/, over no file that is there. Nothing else is ever written, and
only this machine can read it unless --bind says otherwise.`,
		Example: `  mentorfolio serve --open
  mentorfolio serve content-example --audience public
  mentorfolio serve --port 8080 --navigate
  mentorfolio serve --bind 0.0.0.0      (a phone in the same network can read it, and everybody else there)`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			v.dir = folderOf(args)
			v.named = v.dir
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return v.run(ctx, s)
		},
	}
	f := c.Flags()
	f.IntVarP(&v.port, "port", "p", 4000, "the port; where it is in use, the next free one")
	f.StringVar(&v.bind, "bind", "127.0.0.1", "the address of this machine to listen on; 0.0.0.0 for all of them")
	f.StringSliceVar(&v.hosts, "host", nil, "another name that the browser may know this machine by, as behind a proxy; may be given again")
	f.StringVar(&v.audience, "audience", entry.Private.String(), "whose view is shown first: "+strings.Join(entry.Levels, ", "))
	f.StringVar(&v.asOf, "as-of", "", "the day it is true for, YYYY-MM-DD (default today, also when a new one begins)")
	f.BoolVar(&v.poll, "poll", false, "compare the files again and again, where the system tells of no changes (it is found out for most network folders)")
	f.BoolVar(&v.navigate, "navigate", false, "go to the page of the file that was saved")
	f.BoolVarP(&v.open, "open", "O", false, "open the site in the browser")
	return c
}

// run serves until it is interrupted.
func (v *server) run(ctx context.Context, s streams) error {
	started := time.Now()
	first, err := audience(v.audience)
	if err != nil {
		return err
	}
	if v.port < 0 || v.port > 65535 {
		return fmt.Errorf("--port %d is no port: they go from 1 to 65535, and 0 is any that is free", v.port)
	}
	day, chosen, err := dayFor(v.asOf)
	if err != nil {
		return err
	}
	if v.dir, err = filepath.Abs(v.dir); err != nil { // one that is moved away must not be followed by a "."
		return failure{err}
	}
	f := &follower{showing: &showing{streams: s, dir: v.dir, first: first}, day: day, chosen: chosen, navigate: v.navigate}
	watcher, err := v.watch(s)
	if err != nil {
		return failure{fmt.Errorf("the portfolio cannot be read: %w", err)}
	}
	defer watcher.Close()
	if err := f.open(day); err != nil {
		return failure{err}
	}
	defer f.close()
	return v.show(ctx, f, watcher.Changes(), started)
}

// watch begins before the folder is read, so that no change falls between.
func (v *server) watch(s streams) (*watch.Watcher, error) {
	return watch.Start(v.dir, watch.Options{
		Poll:   v.poll,
		Ignore: func(path string, _ bool) bool { return source.Ignored(path) || built(v.dir, path) },
		Say:    func(sentence string) { fmt.Fprintln(s.err, sentence) },
	})
}

// show puts the site on the network, and follows the changes.
func (v *server) show(ctx context.Context, f *follower, changes <-chan []string, started time.Time) error {
	listener, err := serve.Listen(v.bind, v.port)
	if err != nil {
		return v.unheard(err)
	}
	at := reach{listener.Addr().(*net.TCPAddr), v.hosts}
	if err := f.begin(serve.New(serve.Options{Audiences: audiences(f.first), Hosts: at.names(), Desks: desks{f.showing}, Failed: f.failed})); err != nil {
		return failure{errors.Join(err, listener.Close())}
	}
	now := f.problems()
	f.report(now)
	fmt.Fprintf(f.out, "%s shows %s from %s, read in %d ms%s\n", at.address(), plural(f.made.Pages, "page"), plural(f.made.Entries, "entry"), time.Since(started).Milliseconds(), f.also(now))
	v.warn(f.streams, at)
	f.direct(astray("serve", v.named, f.made.Entries+len(f.made.Held)+len(now)))
	fmt.Fprintln(f.out, "Save a file and it is there. Ctrl-C ends it.")
	if v.open {
		if err := browse(at.address()); err != nil {
			fmt.Fprintf(f.err, "no browser could be started; open %s\n", at.address())
		}
	}
	return f.serve(ctx, listener, changes)
}

// warn says what is not as it was asked for, and who else can read the portfolio.
func (v *server) warn(s streams, at reach) {
	if v.port != 0 && at.Port != v.port {
		fmt.Fprintf(s.err, "port %d is in use, so this is port %d\n", v.port, at.Port)
	}
	if !at.IP.IsLoopback() {
		fmt.Fprintf(s.err, "everybody who can reach this machine on port %d can read all of the portfolio, what is private too, and add reviews; without --bind only you can\n", at.Port)
	}
}

// unheard says why the server cannot listen.
func (v *server) unheard(err error) error {
	var address *net.AddrError
	var name *net.DNSError
	switch {
	case errors.As(err, &address), errors.As(err, &name), errors.Is(err, syscall.EADDRNOTAVAIL):
		return fmt.Errorf("--bind %q is no address of this machine", v.bind)
	case errors.Is(err, syscall.EACCES):
		return failure{fmt.Errorf("port %d is kept for the system: choose one from 1024 on", v.port)}
	}
	return failure{fmt.Errorf("no port can be listened on: %w", err)}
}

// audiences are those that can be looked at, the author's own view first.
func audiences(first entry.Level) []string {
	list := slices.Clone(entry.Levels)
	slices.Reverse(list) // from those who see all to those who see least
	list = slices.DeleteFunc(list, func(a string) bool { return a == first.String() })
	return slices.Insert(list, 0, first.String())
}

// serve answers requests and follows changes until the context ends, and then stops at once.
func (f *follower) serve(ctx context.Context, l net.Listener, changes <-chan []string) error {
	web := &http.Server{Handler: f.server, ReadHeaderTimeout: 10 * time.Second, ErrorLog: log.New(io.Discard, "", 0)}
	stopped := make(chan error, 1)
	go func() { stopped <- web.Serve(l) }()
	defer web.Close()
	defer f.server.Close()
	minute := time.NewTicker(time.Minute)
	defer minute.Stop()
	for {
		select {
		case <-ctx.Done():
			return status(interrupted)
		case err := <-stopped:
			return failure{fmt.Errorf("the server stopped: %w", err)}
		case changed := <-changes:
			f.follow(changed)
		case <-f.calm.C:
			f.lookAsPublic()
		case <-minute.C:
			f.pass()
		}
	}
}
