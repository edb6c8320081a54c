package serve

import (
	"cmp"
	"crypto/rand"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// News is what is told to every open page.
type News struct {
	Problems []Problem // all that there is to mend now
	Go       string    // the address of a page to go to, from the top of the site ("goals/x/"); "" to stay
	Files    []string  // paths in the site of pictures, sounds and films that changed and kept their address
}

// Level says how much a problem matters.
type Level string

// The levels, worst first.
const (
	Error   Level = "error"
	Warning Level = "warning"
	Hint    Level = "hint"
)

// Problem is one thing to mend. Line and Col count from 1 and Col and Width in
// characters; what is zero or empty is not known and not shown.
type Problem struct {
	Level  Level  `json:"level"`
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Col    int    `json:"col,omitempty"`
	Width  int    `json:"width,omitempty"`
	Text   string `json:"text"`
	Hint   string `json:"hint,omitempty"`
	Source string `json:"source,omitempty"` // the line that it is in
	Rule   string `json:"rule,omitempty"`
}

// worstFirst returns the problems sorted by level; within one they stay as they are.
func worstFirst(list []Problem) []Problem {
	order := []Level{Error, Warning, Hint}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Compare(slices.Index(order, a.Level), slices.Index(order, b.Level))
	})
	return list
}

// message is what an event stream says.
type message struct {
	Version  string        `json:"version"`
	Counts   map[Level]int `json:"counts"`
	Problems []Problem     `json:"problems"` // the worst of them
	Go       string        `json:"go,omitempty"`
	Files    []string      `json:"files,omitempty"`
	Strange  bool          `json:"strange,omitempty"` // the page is not of this run: any file may have changed
}

// What a page is told at most: a person mends the first problems first, and
// reads no line of many thousand letters.
const (
	mostProblems = 100
	longestLine  = 4000
)

// brief is as much of a list of problems as a page is told.
func brief(list []Problem) []Problem {
	list = append([]Problem{}, list[:min(len(list), mostProblems)]...)
	for i := range list {
		if len(list[i].Source) > longestLine {
			list[i].Source = ""
		}
	}
	return list
}

// message is what a page that knows the site as it was after `since` should
// hear. A page that has just come is told nothing of where to go.
func (s *Server) message(m moment, since int, listens bool) message {
	n := message{Version: m.version(), Counts: map[Level]int{}, Strange: since < 0}
	for _, p := range m.news.Problems {
		n.Counts[p.Level]++
	}
	n.Problems = brief(m.news.Problems)
	if listens && m.goAt > since {
		n.Go = escaped(m.news.Go)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for file, at := range s.files {
		if at > since && since >= 0 {
			n.Files = append(n.Files, escaped(file))
		}
	}
	slices.Sort(n.Files)
	return n
}

// escaped is an address as it is written, from the top of the site.
func escaped(address string) string {
	u := url.URL{Path: strings.TrimLeft(address, "/")}
	return "./" + u.EscapedPath()
}

// version names a moment. No two runs of the program share one.
func (m moment) version() string { return fmt.Sprint(m.run, "-", m.count) }

// since is the count of a version, -1 when it is of another run.
func (m moment) since(version string) int {
	run, count, _ := strings.Cut(version, "-")
	n, err := strconv.Atoi(count)
	if run != m.run || err != nil {
		return -1
	}
	return n
}

func newRun() string { return strings.ToLower(rand.Text()[:12]) }
