package main

import (
	"fmt"
	"net"
	"os"
	"slices"
)

// reach is where a server can be reached.
type reach struct {
	*net.TCPAddr
	hosts []string // other names for this machine
}

// names are those that a browser may use for this machine, beside the ones that every machine has.
func (r reach) names() []string {
	names := slices.Clone(r.hosts)
	if forwarded := r.codespace(); forwarded != "" {
		names = append(names, forwarded)
	}
	if here, err := os.Hostname(); err == nil && !r.IP.IsLoopback() {
		names = append(names, here, here+".local")
	}
	return names
}

// codespace is the name under which GitHub Codespaces forwards the port; "" elsewhere.
func (r reach) codespace() string {
	name, domain := os.Getenv("CODESPACE_NAME"), os.Getenv("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN")
	if name == "" || domain == "" {
		return ""
	}
	return fmt.Sprintf("%s-%d.%s", name, r.Port, domain)
}

// address is where the author's own browser finds the site.
func (r reach) address() string {
	if forwarded := r.codespace(); forwarded != "" {
		return "https://" + forwarded + "/"
	}
	if r.IP.IsUnspecified() {
		return fmt.Sprintf("http://127.0.0.1:%d/", r.Port)
	}
	return "http://" + r.String() + "/"
}
