package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strconv"
	"strings"
)

// extra is what a served page knows beyond what the site says.
type extra struct {
	home     string // leads to our own folder
	version  string // of the site that the page is of
	audience string
	review   string    // leads to the page at which what the page shows is reviewed; "" where it is no work
	held     string    // why this audience does not have the page
	problems []Problem // of this page alone
	last     bool      // the page is as it was when it last could be made
	plain    bool      // the page is our own, because there is none of the site
}

// enliven adds to a page the script that listens for news, and to the policy
// of the page that this script may run and listen. Nothing is taken away.
func enliven(page []byte, e extra) []byte {
	var out []byte
	var added []string
	from := 0
	for _, a := range allow(page) {
		out = append(out, page[from:a.at]...)
		added = append(added, strconv.Itoa(len(out)), strconv.Itoa(len(a.text)))
		out = append(out, a.text...)
		from = a.at
	}
	out = append(out, page[from:]...)
	tag := e.tag(page, strings.Join(added, " "))
	return append(out[:end(out):end(out)], tag+string(out[end(out):])...)
}

var bodyEnd = regexp.MustCompile(`(?i)</body\s*>`)

// end is where the body of a page ends, or the page, whose end tags may be left out.
func end(page []byte) int {
	all := bodyEnd.FindAllIndex(page, -1)
	if all == nil {
		return len(page)
	}
	return all[len(all)-1][0]
}

// tag is the script. It says what was added elsewhere, as offsets and lengths,
// so that it can be taken out again.
func (e extra) tag(page []byte, added string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<script src="%slive.js"`, e.home)
	sum := sha256.Sum256(page)
	for _, d := range [][2]string{
		{"version", e.version}, {"audience", e.audience}, {"digest", hex.EncodeToString(sum[:8])},
		{"review", e.review}, {"held", e.held}, {"problems", written(e.problems)}, {"last", yes[e.last]}, {"plain", yes[e.plain]}, {"added", added},
	} {
		if d[1] != "" {
			fmt.Fprintf(&b, ` data-%s="%s"`, d[0], html.EscapeString(d[1]))
		}
	}
	b.WriteString(` defer></script>`)
	return b.String()
}

var yes = map[bool]string{true: "yes"}

// written is a list of problems as a page reads it, "" for none.
func written(list []Problem) string {
	if len(list) == 0 {
		return ""
	}
	text, _ := json.Marshal(brief(list)) // words and numbers can always be written
	return string(text)
}

var (
	tags    = regexp.MustCompile(`<script src="(?:\./|(?:\.\./)+)` + regexp.QuoteMeta(Reserved) + `/live\.js"([^>]*) defer></script>`)
	addedTo = regexp.MustCompile(` data-added="([\d ]*)"`)
)

// Plain takes out of a served page what was added to it: what comes back is
// the page of the site, byte for byte.
func Plain(served []byte) []byte {
	all := tags.FindAllSubmatchIndex(served, -1)
	if all == nil {
		return served
	}
	tag := all[len(all)-1]
	page := bytes.Clone(served[:tag[0]])
	page = append(page, served[tag[1]:]...)
	var added []string
	if list := addedTo.FindSubmatch(served[tag[2]:tag[3]]); list != nil {
		added = strings.Fields(string(list[1]))
	}
	for i := len(added) - 2; i >= 0; i -= 2 {
		from, _ := strconv.Atoi(added[i])
		length, _ := strconv.Atoi(added[i+1])
		page = append(page[:from], page[from+length:]...)
	}
	return page
}
