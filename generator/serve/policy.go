package serve

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

var (
	metas   = regexp.MustCompile(`(?i)<meta\s[^>]*http-equiv\s*=\s*["']?content-security-policy\b[^>]*>`)
	content = regexp.MustCompile(`(?i)\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')`)
)

// addition is a text and where it goes.
type addition struct {
	at   int
	text string
}

// allow is what the content security policies of a page lack, in the order of
// the page: scripts may come from where the page is from, and may ask there.
// What the page may do already it may still do.
func allow(page []byte) (all []addition) {
	for _, meta := range metas.FindAllIndex(page, -1) {
		at := content.FindSubmatchIndex(page[meta[0]:meta[1]])
		if at == nil {
			continue
		}
		from, to, quote := at[2], at[3], "'"
		if from < 0 {
			from, to, quote = at[4], at[5], "&#39;"
		}
		for _, a := range extend(string(page[meta[0]+from : meta[0]+to])) {
			all = append(all, addition{meta[0] + from + a.at, strings.ReplaceAll(a.text, "'", quote)})
		}
	}
	return all
}

// extend is what one policy lacks. A directive that is not there is what
// default-src says, so its own must say that too.
func extend(policy string) (all []addition) {
	stated := directives(policy)
	for _, chain := range [][]string{{"script-src-elem", "script-src", "default-src"}, {"connect-src", "default-src"}} {
		d, ok := first(stated, chain)
		switch {
		case !ok || slices.Contains(d.sources, "'self'"):
		case d.name != "default-src":
			all = append(all, addition{d.end, " 'self'"})
		default:
			own := []string{";", chain[len(chain)-2], "'self'"}
			for _, source := range d.sources {
				if source != "'none'" {
					own = append(own, source)
				}
			}
			all = append(all, addition{len(policy), strings.Join(own, " ")})
		}
	}
	slices.SortStableFunc(all, func(a, b addition) int { return cmp.Compare(a.at, b.at) })
	return all
}

// directive is a part of a policy.
type directive struct {
	name    string
	sources []string
	end     int // where its name ends in the policy
}

// An apostrophe that is written as an entity must not look like the end of a
// directive, and everything must stay at its place.
var apostrophes = strings.NewReplacer("&#39;", "'\x00\x00\x00\x00", "&apos;", "'\x00\x00\x00\x00\x00")

func directives(policy string) (all []directive) {
	at := 0
	for part := range strings.SplitSeq(apostrophes.Replace(policy), ";") {
		if words := strings.Fields(strings.ReplaceAll(part, "\x00", "")); len(words) > 0 {
			end := at + strings.Index(part, words[0]) + len(words[0])
			all = append(all, directive{strings.ToLower(words[0]), words[1:], end})
		}
		at += len(part) + 1
	}
	return all
}

// first is the first directive of the chain that is stated.
func first(stated []directive, chain []string) (directive, bool) {
	for _, name := range chain {
		for _, d := range stated {
			if d.name == name {
				return d, true
			}
		}
	}
	return directive{}, false
}
