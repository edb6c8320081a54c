package serve

import (
	"net/http"
	"strings"
	"testing"
)

func gated(t *testing.T) *Server {
	t.Helper()
	s := New(Options{Audiences: []string{"private"}, Hosts: []string{"ana.example", "W-4000.app.example"}})
	s.Show(example(), News{})
	return s
}

func TestOnlyRequestsForThisServerAreAnswered(t *testing.T) {
	s := gated(t)
	for host, want := range map[string]int{
		"localhost": 200, "localhost:4000": 200, "LocalHost:4000": 200, "localhost.:4000": 200, "ana.localhost:4000": 200,
		"127.0.0.1:4000": 200, "192.168.1.20:4000": 200, "[::1]:4000": 200, "[::1]": 200,
		"ana.example": 200, "ANA.example:443": 200, "w-4000.app.example": 200,
		"evil.example": 403, "evil.example:4000": 403, "localhost.evil.example": 403, "evillocalhost": 403, "xana.example": 403, "www.ana.example": 403,
		"127.0.0.1.evil.example": 403, "": 403, ":4000": 403, "localhost:4000@evil.example": 403, "127.1": 403, "0x7f.1": 403, "<script>": 403,
	} {
		if got := ask(t, s, http.MethodGet, "/", map[string]string{"Host": host}); got.StatusCode != want {
			t.Errorf("%q: %d, want %d", host, got.StatusCode, want)
		}
	}
}

func TestARefusedHostIsToldHowItIsAllowed(t *testing.T) {
	for host, want := range map[string]string{"evil.example:80": "--host evil.example", "<script>": "--host NAME"} {
		got := body(t, ask(t, gated(t), http.MethodGet, "/", map[string]string{"Host": host}))
		if !strings.Contains(got, want) || strings.Contains(got, "<") {
			t.Errorf("%q: %s", host, got)
		}
	}
}

func TestAPageOfAnotherOriginMayNotAsk(t *testing.T) {
	s := gated(t)
	for _, c := range []struct {
		name, host, origin, forwarded string
		want                          int
	}{
		{"our own page", "localhost:4000", "http://localhost:4000", "", 200},
		{"our own page, by address", "127.0.0.1:4000", "http://127.0.0.1:4000", "", 200},
		{"another port of this machine", "localhost:4000", "http://localhost:3000", "", 403},
		{"another name of this machine", "localhost:4000", "http://127.0.0.1:4000", "", 403},
		{"another site", "localhost:4000", "https://evil.example", "", 403},
		{"a page without an origin", "localhost:4000", "null", "", 403},
		{"no address", "localhost:4000", "%", "", 403},
		{"behind a proxy that keeps the host", "ana.example", "https://ana.example", "", 200},
		{"behind a proxy that is listed", "localhost:4000", "https://w-4000.app.example", "w-4000.app.example", 200},
		{"behind a proxy that is not", "localhost:4000", "https://evil.example", "evil.example", 403},
		{"another site, through the proxy", "localhost:4000", "https://evil.example", "w-4000.app.example", 403},
	} {
		headers := map[string]string{"Host": c.host, "Origin": c.origin}
		if c.forwarded != "" {
			headers["X-Forwarded-Host"] = c.forwarded
		}
		if got := ask(t, s, http.MethodGet, "/", headers); got.StatusCode != c.want {
			t.Errorf("%s: %d, want %d", c.name, got.StatusCode, c.want)
		}
	}
}

func TestABrowserThatAsksForAnotherSiteIsRefused(t *testing.T) {
	s := gated(t)
	for _, c := range []struct {
		site, mode, dest string
		want             int
	}{
		{"same-origin", "cors", "empty", 200},
		{"none", "navigate", "document", 200},
		{"cross-site", "navigate", "document", 200},
		{"same-site", "navigate", "document", 200},
		{"cross-site", "navigate", "iframe", 403},
		{"cross-site", "no-cors", "script", 403},
		{"cross-site", "no-cors", "image", 403},
		{"same-site", "cors", "empty", 403},
		{"cross-site", "cors", "empty", 403},
		{"nonsense", "", "", 403},
	} {
		got := ask(t, s, http.MethodGet, "/", map[string]string{"Sec-Fetch-Site": c.site, "Sec-Fetch-Mode": c.mode, "Sec-Fetch-Dest": c.dest})
		if got.StatusCode != c.want {
			t.Errorf("%+v: %d", c, got.StatusCode)
		}
	}
}

func TestNothingCanBeChanged(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"} {
		got := ask(t, gated(t), method, "/", nil)
		if got.StatusCode != 405 || got.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, got.StatusCode, got.Header.Get("Allow"))
		}
	}
}

func TestEveryResponseSaysThatItIsNobodyElses(t *testing.T) {
	s := gated(t)
	for _, address := range []string{"/", "/style.css", "/goals/x", "/nothing", "/../x", "/.mentorfolio/live.js"} {
		h := get(t, s, address).Header
		for name, want := range map[string]string{
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
			"Referrer-Policy": "same-origin", "X-Frame-Options": "SAMEORIGIN", "Access-Control-Allow-Origin": "",
		} {
			if h.Get(name) != want {
				t.Errorf("%s: %s is %q", address, name, h.Get(name))
			}
		}
	}
}
