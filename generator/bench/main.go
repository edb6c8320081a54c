// Command bench measures how long mentorfolio takes to build a portfolio, how
// much memory it needs, and where the time goes; or how soon a page in a browser
// follows the save of a file. Beside it, where it is installed, Hugo with the
// same content.
//
//	go run ./generator/bench                          # 100, 1,000 and 10,000 entries
//	go run ./generator/bench -sizes 1000 -n 7         # one size, seven runs
//	go run ./generator/bench -live                    # what a person who writes waits for
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
	serving bool
	out     io.Writer
}

func main() {
	b := bench{out: os.Stdout}
	sizes := flag.String("sizes", "100,1000,10000", "numbers of entries, each at least 20")
	flag.IntVar(&b.runs, "n", 0, "how many times each thing is measured (default 3, with -live 40 saves of each kind)")
	flag.BoolVar(&b.serving, "live", false, "measure the servers, and how soon a save is seen in a browser")
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
	if b.runs == 0 {
		b.runs = map[bool]int{false: 3, true: 40}[b.serving]
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
	whenStopped(func() { stopAll(); remove() })
	programs, err := b.programs(dir)
	if err != nil {
		return err
	}
	b.machine()
	measure := map[bool]func(string, int, []program) error{false: b.builds, true: b.live}[b.serving]
	for _, size := range b.sizes {
		if err := measure(dir, size, programs); err != nil {
			return err
		}
	}
	if b.only == "hugo" || b.serving {
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
	fmt.Fprintf(b.out, ", load before the first run %s", load())
	fmt.Fprint(b.out, "\ns = seconds, ms = milliseconds, MB = 1,000,000 bytes.")
	if !b.serving {
		fmt.Fprintf(b.out, " Each value is the median of %d.", b.runs)
	}
	fmt.Fprintln(b.out)
	if b.hugo == "" && b.only == "" {
		fmt.Fprintln(b.out, "Hugo is not compared: there is no hugo on PATH, and none was given by -hugo.")
	}
}

// load is how many processes have wanted to run in the last minute, which Linux tells.
func load() string {
	busy, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Fields(string(busy))[0]
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
