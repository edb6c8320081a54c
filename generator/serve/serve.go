// Package serve shows a site that is in memory to those who write it: over
// HTTP, for each audience, with a word to every open page when something has
// changed, and with what is wrong above the last good page.
//
//	/goals/x/                           goals/x/index.html as the author sees it
//	/.mentorfolio/as/public/goals/x/    the same page as the public sees it
//	/.mentorfolio/events                an event stream: what is new
//	/.mentorfolio/live.js               what listens to it in each page
//	/.mentorfolio/review/samples/x/     the page at which the work is reviewed; see Desks
//
// Every address that is written into a page is relative, so that all of it
// works behind any prefix and any proxy. What is added to a page is added to the
// response, never to the site, and Plain takes it out again.
package serve

import (
	"crypto/rand"
	"io/fs"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Site is what is served at one moment. It is used by many goroutines.
type Site interface {
	// Edition is the site of an audience, whose pages are index.html in
	// folders; nil when there is none of that name.
	Edition(audience string) (fs.FS, error)
	// NotFound is the page for an address that the edition does not have;
	// root leads from that address to the top of the edition ("./", "../../").
	NotFound(audience, root string) ([]byte, error)
	// Held says in a sentence why an edition does not have a page that others
	// have; "" when nobody has it.
	Held(audience, address string) string
	// Withheld says in a sentence what keeps a page from the public that is
	// meant for it and stands in the author's view; "" when nothing is known to.
	Withheld(address string) string
}

// Options say what is served, and to whom.
type Options struct {
	Audiences []string          // those that can be looked at; the first is the author's view, at the top
	Hosts     []string          // names, beside those of this machine, that a request may be for
	Words     map[string]string // texts of the bar and the overlay in another language; see words.go

	Desks Desks // where works are reviewed; nil for nowhere: then nothing is ever written

	// Failed is told of each page that cannot be made, and says what an
	// author should mend; without it the text of the error is shown.
	Failed func(audience, address string, err error) []Problem
}

// Server is an http.Handler that shows the site that was shown to it last.
type Server struct {
	options Options
	script  []byte
	token   string // what a request must bring to have something written
	good    *goodFiles
	beat    time.Duration // how often a stream that has nothing to say says so
	streams chan struct{} // holds one item for each open stream

	mu      sync.Mutex // guards what follows
	moment  moment
	changed chan struct{}  // closed at the next moment
	files   map[string]int // in which moment a file changed that kept its address

	closing sync.Once
	closed  chan struct{}
}

// moment is what is served between two calls of Show.
type moment struct {
	site  Site
	count int // how often something was shown
	run   string
	news  News
	goAt  int // the moment that last asked the tabs to go somewhere
}

// New returns a server that has nothing to show yet.
func New(o Options) *Server {
	return &Server{
		options: o,
		script:  script(o),
		token:   rand.Text(),
		good:    &goodFiles{limit: 32 << 20},
		beat:    15 * time.Second,
		streams: make(chan struct{}, 300),
		moment:  moment{run: newRun()},
		changed: make(chan struct{}),
		files:   map[string]int{},
		closed:  make(chan struct{}),
	}
}

// Show puts a site in the place of the one before, nil for none, and tells
// every open page. It never waits for anybody.
func (s *Server) Show(site Site, n News) {
	n.Problems = worstFirst(n.Problems)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.moment.count++
	s.moment.site, s.moment.news.Problems = site, n.Problems
	if n.Go != "" {
		s.moment.news.Go, s.moment.goAt = n.Go, s.moment.count
	}
	for _, file := range n.Files {
		s.files[file] = s.moment.count
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// Close ends every event stream at once, and lets none begin.
func (s *Server) Close() { s.closing.Do(func() { close(s.closed) }) }

// now is this moment, and what is closed when it is over.
func (s *Server) now() (moment, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.moment, s.changed
}

// ServeHTTP answers a request, or refuses it.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	guard(w.Header())
	if why := s.refusal(r); why != nil {
		why.write(w, r)
		return
	}
	place, why := find(r.URL, s.options.Audiences)
	switch {
	case why != nil:
		why.write(w, r)
	case place.own == "events":
		s.stream(w, r)
	case place.own == "live.js":
		write(w, r, http.StatusOK, "live.js", s.script)
	case place.own == "review" && s.options.Desks == nil:
		nothing.write(w, r)
	case place.own == "review" && r.Method == http.MethodPost:
		s.keep(w, r)
	case place.own == "review":
		s.desk(w, r, place)
	default:
		s.show(w, r, place)
	}
}

// knows reports whether an audience can be looked at.
func (o Options) knows(audience string) bool { return slices.Contains(o.Audiences, audience) }
