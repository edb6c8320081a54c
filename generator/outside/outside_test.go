package outside

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// web is a server that stands for every host, and notes what it was asked.
type web struct {
	mu    sync.Mutex
	asked []string
}

func (w *web) ServeHTTP(out http.ResponseWriter, in *http.Request) {
	w.mu.Lock()
	w.asked = append(w.asked, in.Method+" "+in.Host+in.URL.Path)
	w.mu.Unlock()
	switch in.URL.Path {
	case "/gone":
		out.WriteHeader(http.StatusNotFound)
	case "/headless":
		if in.Method == http.MethodHead {
			out.WriteHeader(http.StatusMethodNotAllowed)
		}
	case "/moved":
		http.Redirect(out, in, "/new", http.StatusMovedPermanently)
	case "/elsewhere":
		http.Redirect(out, in, "/new", http.StatusFound)
	case "/circle":
		http.Redirect(out, in, "/circle", http.StatusFound)
	case "/home":
		http.Redirect(out, in, "http://localhost/", http.StatusFound)
	case "/busy":
		out.WriteHeader(http.StatusTooManyRequests)
	case "/odd":
		out.WriteHeader(999)
	case "/slow":
		time.Sleep(300 * time.Millisecond)
	}
}

func asker(t *testing.T) (*Asker, *web) {
	w := &web{}
	server := httptest.NewServer(w)
	t.Cleanup(server.Close)
	to := server.Listener.Addr().String()
	dial := func(ctx context.Context, network, address string) (net.Conn, error) {
		if strings.HasPrefix(address, "nowhere") {
			return nil, &net.DNSError{IsNotFound: true, Name: address}
		}
		return new(net.Dialer).DialContext(ctx, network, to)
	}
	return New(Options{Client: &http.Client{Transport: &http.Transport{DialContext: dial}}, Breath: time.Millisecond, Patience: 100 * time.Millisecond}), w
}

func TestAnAddressIsThereOrGoneOrElsewhere(t *testing.T) {
	a, _ := asker(t)
	var addresses []string
	wants := map[string]string{
		"http://a.dev/": "200", "http://b.dev/gone": "404", "http://c.dev/headless#part": "200", "http://d.dev/moved": "200 → http://d.dev/new",
		"http://e.dev/elsewhere": "200", "http://f.dev/odd": "999", "http://nowhere.dev/": "there is no such host", "http://g.dev/slow": "there was no answer in time",
		"http://h.dev/circle": "it leads in a circle", "http://example.org/": "left", "http://localhost/": "left", "http://192.168.0.1/": "left", "http://127.0.0.1/": "left",
		"http://printer/": "left", "ftp://i.dev/": "left", "http://j.dev/home": "302",
	}
	for address := range wants {
		addresses = append(addresses, address)
	}
	for address, answer := range a.Ask(context.Background(), addresses) {
		got := answer.Failed
		if answer.Status > 0 {
			got = fmt.Sprint(answer.Status)
		}
		if answer.Moved != "" {
			got += " → " + answer.Moved
		}
		if answer.Left {
			got = "left"
		}
		if got != wants[address] {
			t.Errorf("%s: %q, want %q", address, got, wants[address])
		}
	}
}

func TestEachAddressIsAskedOnce(t *testing.T) {
	a, w := asker(t)
	for range 2 {
		a.Ask(context.Background(), []string{"http://a.dev/x", "http://a.dev/x#y", "http://a.dev/x"})
	}
	if got := strings.Join(w.asked, ", "); got != "HEAD a.dev/x" {
		t.Errorf("asked %s", got)
	}
}

func TestAHostThatWantsNoMoreQuestionsIsLeftAlone(t *testing.T) {
	a, w := asker(t)
	answers := a.Ask(context.Background(), []string{"http://a.dev/busy", "http://a.dev/next", "http://b.dev/"})
	if answers["http://a.dev/busy"].Status != 429 || !answers["http://a.dev/next"].Left || !answers["http://b.dev/"].There() || len(w.asked) != 2 {
		t.Errorf("%+v, asked %v", answers, w.asked)
	}
}

func TestNoMoreThanEightHostsAreAskedAtOnceAndEachInTurn(t *testing.T) {
	var now, most atomic.Int32
	var mu sync.Mutex
	busy := map[string]bool{}
	count := func(r *http.Request) (*http.Response, error) {
		most.Store(max(most.Load(), now.Add(1)))
		mu.Lock()
		if busy[r.Host] {
			t.Errorf("%s is asked twice at once", r.Host)
		}
		busy[r.Host] = true
		mu.Unlock()
		time.Sleep(5 * time.Millisecond)
		mu.Lock()
		busy[r.Host] = false
		mu.Unlock()
		now.Add(-1)
		return &http.Response{StatusCode: 200, Body: http.NoBody, Request: r}, nil
	}
	var addresses []string
	for i := range 60 {
		addresses = append(addresses, fmt.Sprintf("http://h%d.dev/%d", i%20, i))
	}
	New(Options{Client: &http.Client{Transport: tripper(count)}, Breath: time.Microsecond}).Ask(context.Background(), addresses)
	if n := most.Load(); n > 8 || n < 2 {
		t.Errorf("%d at once", n)
	}
}

type tripper func(*http.Request) (*http.Response, error)

func (f tripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
