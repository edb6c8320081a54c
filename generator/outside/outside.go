// Package outside asks addresses on the web whether they are there. It is
// polite: a few at once, one after the other at each host, with a breath
// between, and a host that asks to be left alone is left alone.
package outside

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Answer is what was found out of one address.
type Answer struct {
	Status int    // the last HTTP status; 0 where there was no answer
	Moved  string // where it leads for good (301, 308), when it is there
	Failed string // why there was no answer
	Left   bool   // it was not asked: the host wants no more questions, or is nobody's
}

// Gone reports whether there is nothing at the address.
func (a Answer) Gone() bool { return a.Status == 404 || a.Status == 410 }

// There reports whether there is something.
func (a Answer) There() bool { return a.Status >= 200 && a.Status < 300 }

// Options say how it is asked.
type Options struct {
	Client   *http.Client  // nil for one of its own
	AtOnce   int           // how many hosts are asked at once; 0 for 8
	Breath   time.Duration // between two questions to a host; 0 for a second
	Patience time.Duration // for one answer; 0 for 15 seconds
	Agent    string        // who asks
}

func (o Options) filled() Options {
	if o.AtOnce == 0 {
		o.AtOnce = 8
	}
	if o.Breath == 0 {
		o.Breath = time.Second
	}
	if o.Patience == 0 {
		o.Patience = 15 * time.Second
	}
	if o.Client == nil {
		o.Client = &http.Client{}
	}
	return o
}

// Asker asks each address once, and remembers.
type Asker struct {
	options Options
	mu      sync.Mutex
	known   map[string]Answer
}

// New is an asker that knows nothing yet.
func New(o Options) *Asker { return &Asker{options: o.filled(), known: map[string]Answer{}} }

// Ask returns what is known of the addresses, and asks those that are not yet
// known. A fragment is no part of the question.
func (a *Asker) Ask(ctx context.Context, addresses []string) map[string]Answer {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.askAll(ctx, a.byHost(addresses))
	answers := make(map[string]Answer, len(addresses))
	for _, address := range addresses {
		answers[address] = a.known[bare(address)]
	}
	return answers
}

// byHost are the addresses that are not known, for each host.
func (a *Asker) byHost(addresses []string) map[string][]string {
	hosts := map[string][]string{}
	seen := map[string]bool{}
	for _, address := range addresses {
		plain := bare(address)
		if _, known := a.known[plain]; known || seen[plain] {
			continue
		}
		seen[plain] = true
		u, err := url.Parse(plain)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || nobodys(u.Hostname()) {
			a.known[plain] = Answer{Left: true}
			continue
		}
		hosts[strings.ToLower(u.Host)] = append(hosts[strings.ToLower(u.Host)], plain)
	}
	return hosts
}

// askAll asks some hosts at once, each one question after the other.
func (a *Asker) askAll(ctx context.Context, hosts map[string][]string) {
	var wait sync.WaitGroup
	var note sync.Mutex
	room := make(chan struct{}, a.options.AtOnce)
	for _, addresses := range hosts {
		wait.Go(func() {
			room <- struct{}{}
			defer func() { <-room }()
			for address, answer := range a.askHost(ctx, addresses) {
				note.Lock()
				a.known[address] = answer
				note.Unlock()
			}
		})
	}
	wait.Wait()
}

func (a *Asker) askHost(ctx context.Context, addresses []string) map[string]Answer {
	answers := map[string]Answer{}
	enough := false
	for i, address := range addresses {
		if i > 0 && !enough {
			pause(ctx, a.options.Breath)
		}
		if enough || ctx.Err() != nil {
			answers[address] = Answer{Left: true}
			continue
		}
		answers[address] = a.one(ctx, address)
		enough = answers[address].Status == http.StatusTooManyRequests
	}
	return answers
}

func pause(ctx context.Context, breath time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(breath):
	}
}

func bare(address string) string {
	plain, _, _ := strings.Cut(address, "#")
	return plain
}
