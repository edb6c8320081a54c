package serve

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// refusal is why a request is not answered as it wishes.
type refusal struct {
	status int
	why    string
}

func (why *refusal) write(w http.ResponseWriter, r *http.Request) {
	write(w, r, why.status, "", []byte(why.why+"\n"))
}

// guard sets what every response says: nobody keeps it, nobody else embeds or
// reads it. Browsers say who asks (Sec-Fetch-Site) at addresses of this machine
// only; at one in a network it is these words that keep pages of others out.
func guard(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Frame-Options", "SAMEORIGIN")
}

// refusal says why a request is refused, nil when it is not. A page of another
// site can make a browser ask here, under a name of its own (DNS rebinding) or
// under ours; it must learn nothing by it.
func (s *Server) refusal(r *http.Request) *refusal {
	switch {
	case !s.answersTo(r.Host):
		return &refusal{http.StatusForbidden, strange(r.Host)}
	case !s.ownOrigin(r):
		return &refusal{http.StatusForbidden, "This was asked by a page of another origin, which may not read it. If that is how you reach this site (a proxy), start it with --host NAME, the name in your browser's address bar."}
	case !fetched(r.Header):
		return &refusal{http.StatusForbidden, "This was asked by a page of another site, which may not read it. Open the address in a tab of its own."}
	case r.Method != http.MethodGet && r.Method != http.MethodHead && !s.keeps(r):
		return &refusal{http.StatusMethodNotAllowed, "Only GET and HEAD are answered: nothing here can be changed."}
	}
	return nil
}

// strange says that a host is not ours; what is no name is not repeated.
func strange(host string) string {
	name := hostname(host)
	plain := name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r != '-' && r != '.' && (r < '0' || r > '9') && (r < 'a' || r > 'z')
	}) < 0
	if !plain || len(name) > 253 {
		return "This request does not say which host it is for, or not one that this server is. --host NAME allows another name."
	}
	return fmt.Sprintf("This server is not %q. If it should answer to that name, start it with --host %s", name, name)
}

// answersTo reports whether a host is this machine, by a name that nobody else
// can point to it: an IP address cannot be rebound, and localhost is resolved
// by the browser itself.
func (s *Server) answersTo(host string) bool {
	name := hostname(host)
	if _, err := netip.ParseAddr(name); err == nil {
		return true
	}
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || s.listed(name)
}

// listed reports whether a name is one of Options.Hosts.
func (s *Server) listed(name string) bool {
	return name != "" && slices.ContainsFunc(s.options.Hosts, func(host string) bool { return hostname(host) == name })
}

// hostname is the name or address in a Host header, without port and final
// dot; "" when it is not one.
func hostname(host string) string {
	if name, port, err := net.SplitHostPort(host); err == nil {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return ""
		}
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

// ownOrigin reports whether the page that asks, where the request says so, is
// one of ours. Behind a proxy it is of the name that the proxy was asked for,
// which counts only if it is listed.
func (s *Server) ownOrigin(r *http.Request) bool {
	for _, written := range r.Header["Origin"] {
		origin, err := url.Parse(written)
		if err != nil || origin.Host == "" {
			return false
		}
		asked := r.Header.Get("X-Forwarded-Host")
		if !strings.EqualFold(origin.Host, r.Host) && !(s.listed(hostname(asked)) && strings.EqualFold(origin.Host, asked)) {
			return false
		}
	}
	return true
}

// fetched reports whether a browser asks for one of our own pages, or because
// somebody follows a link or types the address.
func fetched(h http.Header) bool {
	switch h.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return true
	}
	return h.Get("Sec-Fetch-Mode") == "navigate" && slices.Contains([]string{"", "document"}, h.Get("Sec-Fetch-Dest"))
}
