package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reach says who answers at an address.
type reach int

const (
	unsafe   reach = iota // its scheme is not on the list
	nowhere               // it is empty
	local                 // relative: Options.Resolve knows
	samePage              // #fragment
	remote                // http, https, or //host
	contact               // mailto, tel
)

// reachOf sorts an address by its scheme, found as browsers find it (WHATWG
// URL, 4.4): control characters do not count and \ is read as /. Anything
// before a colon is taken for a scheme, so that no spelling gets through.
func reachOf(address string) reach {
	a := strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f || !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) {
			return r
		}
		return -1
	}, address)
	first := a
	if i := strings.IndexAny(a, `/\?#`); i >= 0 {
		first = a[:i]
	}
	scheme, _, found := strings.Cut(first, ":")
	switch {
	case a == "":
		return nowhere
	case !found && a[0] == '#':
		return samePage
	case !found && len(a) > 1 && strings.Trim(a[:2], `/\`) == "":
		return remote
	case !found:
		return local
	}
	return schemes[strings.ToLower(scheme)]
}

// schemes holds what may be linked to. Everything else is unsafe, which is the reach of no entry.
var schemes = map[string]reach{"http": remote, "https": remote, "mailto": contact, "tel": contact}

// remoteImage is the rule of pictures on other sites.
const remoteImage = "remote-image"

// fault is what is wrong with a link's address, if anything is.
func (l Link) fault() (Fault, bool) {
	f := Fault{Rule: "unsafe-address", Offset: l.Offset, Length: l.Length}
	switch r := reachOf(l.Dest); {
	case l.Wiki:
		return f, false
	case r == unsafe && l.Image:
		f.Text, f.Hint = "the picture "+short(l.Dest)+" is not shown: its address is not a file's", "put the picture into a file beside the text"
	case r == unsafe:
		f.Text = "the address " + short(l.Dest) + " is not published: only http, https, mailto, tel and relative addresses are"
		f.Hint = "for a file whose name has a colon, begin with ./"
	case r == remote && l.Image:
		f.Rule, f.Warning = remoteImage, true
		f.Text = "the picture " + short(l.Dest) + " is on another site, so it is shown as a link: a page asks nobody else for anything"
		f.Hint = "download the picture and put it beside the text"
	default:
		return f, false
	}
	return f, true
}

// short is a written word as messages quote it.
func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > 60 {
			return s[:i] + "…"
		}
	}
	return s
}

// address prints an attribute that holds an address. What a valid URL cannot
// have is percent-encoded (WHATWG URL, 4.3); other scripts stay readable.
func (p *printer) address(name, value string) {
	p.write(" ", name, `="`)
	forbidden := " \"<>\\^`{|}"
	if !strings.Contains(value, "//[") { // an IPv6 host
		forbidden += "[]"
	}
	for i, r := range value {
		switch {
		case unicode.IsControl(r):
		case strings.ContainsRune(forbidden, r), r == '%' && !escaped(value[i:]):
			p.write(fmt.Sprintf("%%%02X", r))
		case r == '&':
			p.write("&amp;")
		default:
			p.out = utf8.AppendRune(p.out, r)
		}
	}
	p.write(`"`)
}

// escaped reports whether s begins with a percent-encoded byte.
func escaped(s string) bool {
	return len(s) > 2 && strings.Trim(s[1:3], "0123456789abcdefABCDEF") == ""
}
