// Command bench measures how long mentorfolio takes to build a portfolio, how
// much memory it needs, and where the time goes; beside it, where it is
// installed, Hugo with the same content.
//
//	go run ./generator/bench                          # 100, 1,000 and 10,000 entries
//	go run ./generator/bench -sizes 1000 -n 7         # one size, seven runs
//	go run ./generator/bench -only mentorfolio -sizes 10000 -cpuprofile cpu.prof
//
// README.md beside this file says what is compared, and what the numbers can tell.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
)

// bench is what the command line asks for.
type bench struct {
	sizes   []int
	runs    int
	hugo    string // the program; "" when it is not there or not asked for
	only    string
	keep    string
	profile string
	out     io.Writer
}

func main() {
	b := bench{out: os.Stdout}
	sizes := flag.String("sizes", "100,1000,10000", "numbers of entries, each at least 20")
	flag.IntVar(&b.runs, "n", 3, "how many times each thing is measured")
	flag.StringVar(&b.hugo, "hugo", "", "the Hugo program (default the one on PATH)")
	flag.StringVar(&b.only, "only", "", "measure only this program: mentorfolio or hugo")
	flag.StringVar(&b.keep, "keep", "", "work in this empty folder and leave everything there (default a temporary one)")
	flag.StringVar(&b.profile, "cpuprofile", "", "write a CPU profile of the builds in this process to this file")
	flag.Parse()
	err := b.check(*sizes, flag.Args())
	if err == nil {
		err = b.run()
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
}

// check completes the command line, or says what is wrong with it.
func (b *bench) check(sizes string, rest []string) error {
	for _, word := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < smallest {
			return fmt.Errorf("-sizes %q: %q is no number from %d up", sizes, word, smallest)
		}
		b.sizes = append(b.sizes, n)
	}
	switch {
	case b.runs < 1:
		return fmt.Errorf("-n %d: at least one run", b.runs)
	case b.only != "" && b.only != "mentorfolio" && b.only != "hugo":
		return fmt.Errorf("-only %q is neither mentorfolio nor hugo", b.only)
	case len(rest) > 0:
		return fmt.Errorf("%q is no flag", rest[0])
	}
	return b.findHugo()
}

// findHugo fails only where Hugo was asked for.
func (b *bench) findHugo() error {
	if b.only == "mentorfolio" {
		b.hugo = ""
		return nil
	}
	asked := b.hugo != "" || b.only == "hugo"
	if b.hugo == "" {
		b.hugo = "hugo"
	}
	found, err := exec.LookPath(b.hugo)
	if err != nil && asked {
		return err
	}
	b.hugo = found
	return nil
}

// run measures other processes first: what this one has used by then can be
// seen in theirs (see child.go).
func (b *bench) run() error {
	dir, remove, err := b.folder()
	if err != nil {
		return err
	}
	defer remove()
	whenStopped(remove)
	programs, err := b.programs(dir)
	if err != nil {
		return err
	}
	b.machine()
	for _, size := range b.sizes {
		if err := b.builds(dir, size, programs); err != nil {
			return err
		}
	}
	if b.only == "hugo" {
		return nil
	}
	return b.inside(dir)
}

// machine says what was measured on what, without which no number means anything.
func (b *bench) machine() {
	fmt.Fprintf(b.out, "%s/%s, %d processors, %s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	if revision := revision(); revision != "" {
		fmt.Fprintf(b.out, ", revision %s", revision)
	}
	if busy, err := os.ReadFile("/proc/loadavg"); err == nil { // Linux; elsewhere it is not said
		fmt.Fprintf(b.out, ", load before the first run %s", strings.Fields(string(busy))[0])
	}
	fmt.Fprintf(b.out, "\ns = seconds, ms = milliseconds, MB = 1,000,000 bytes. Each value is the median of %d.\n", b.runs)
	if b.hugo == "" && b.only == "" {
		fmt.Fprintln(b.out, "Hugo is not compared: there is no hugo on PATH, and none was given by -hugo.")
	}
}

// revision is the commit that was built, where the go command has noted one.
func revision() string {
	info, _ := debug.ReadBuildInfo()
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return ""
}
