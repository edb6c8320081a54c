package bag

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"golang.org/x/text/unicode/norm"
)

// unfit says why no file of an archive may have a path: it leads elsewhere, or
// is one that some system cannot have. It is "" for all others.
func unfit(name string) string {
	if !fs.ValidPath(name) {
		return "leads out of the archive, or is not one that a file can have"
	}
	return foreign(name)
}

// foreign says why Windows cannot have a path; else "".
func foreign(name string) string {
	for part := range strings.SplitSeq(name, "/") {
		switch stem, _, _ := strings.Cut(part, "."); {
		case strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"|?*\`, r) }):
			return "has a character that Windows cannot have in one"
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return "has a part that ends in a dot or a space, which Windows cuts off"
		case devices[strings.ToUpper(strings.TrimRight(stem, " "))]:
			return "is that of a device on Windows"
		}
	}
	return ""
}

// devices are the names that Windows keeps for itself, with any ending.
var devices = func() map[string]bool {
	names := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true, "CONIN$": true, "CONOUT$": true}
	for _, n := range strings.Split("1 2 3 4 5 6 7 8 9 ¹ ² ³", " ") {
		names["COM"+n], names["LPT"+n] = true, true
	}
	return names
}()

// collisions finds paths that are one file on some system.
type collisions struct{ names output.Names }

// add says why a path cannot be there beside those before it; else "".
func (c *collisions) add(name string) string {
	plain := norm.NFC.String(name)
	other, ok := c.names.Add(plain)
	switch {
	case ok:
		return ""
	case other == plain:
		return "is there twice, or in two normal forms of Unicode"
	}
	return fmt.Sprintf("is one with %q on a system where capitals do not matter", other)
}
