package outside

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// mostHops is how often an address may lead elsewhere.
const mostHops = 8

// one asks for the head of an address, and for all of it where a server does not
// answer that rightly.
func (a *Asker) one(ctx context.Context, address string) Answer {
	answer := a.try(ctx, http.MethodHead, address)
	if answer.There() || answer.Status == http.StatusTooManyRequests {
		return answer
	}
	return a.try(ctx, http.MethodGet, address)
}

func (a *Asker) try(ctx context.Context, method, address string) Answer {
	ctx, cancel := context.WithTimeout(ctx, a.options.Patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return Answer{Failed: err.Error()}
	}
	request.Header.Set("User-Agent", a.options.Agent)
	request.Header.Set("Accept", "*/*")
	client := *a.options.Client
	forGood := true // every step so far was for good
	client.CheckRedirect = func(next *http.Request, before []*http.Request) error {
		forGood = forGood && slices.Contains([]int{http.StatusMovedPermanently, http.StatusPermanentRedirect}, next.Response.StatusCode)
		if len(before) >= mostHops {
			return errors.New("it leads in a circle")
		}
		if nobodys(next.URL.Hostname()) {
			return http.ErrUseLastResponse
		}
		return nil
	}
	response, err := client.Do(request)
	if err != nil {
		return Answer{Failed: why(err)}
	}
	defer response.Body.Close()
	io.CopyN(io.Discard, response.Body, 4<<10) // so that the connection can be used again
	answer := Answer{Status: response.StatusCode}
	if at := response.Request.URL.String(); forGood && at != address && answer.There() {
		answer.Moved = at
	}
	return answer
}

// why is a sentence for what kept an answer away.
func why(err error) string {
	var name *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &name) && name.IsNotFound:
		return "there is no such host"
	case errors.As(err, &timeout) && timeout.Timeout():
		return "there was no answer in time"
	}
	said := err.Error()
	return said[strings.LastIndex(said, ": ")+len(": ")*min(1, strings.Count(said, ": ")):]
}

// NoHost reports whether there is no host of the name: nobody will answer.
func (a Answer) NoHost() bool { return a.Failed == "there is no such host" }

// reserved are the ends of names that are nobody's (RFC 2606, RFC 6761) or of this network.
var reserved = []string{"localhost", "test", "example", "invalid", "local", "internal", "home.arpa", "example.com", "example.org", "example.net"}

// nobodys reports whether a host is not on the web: kept for examples, or in
// this network, of which nobody asked.
func nobodys(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return !ip.IsGlobalUnicast() || ip.IsPrivate()
	}
	if !strings.Contains(host, ".") {
		return true
	}
	return slices.ContainsFunc(reserved, func(name string) bool { return host == name || strings.HasSuffix(host, "."+name) })
}
