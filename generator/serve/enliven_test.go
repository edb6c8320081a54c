package serve

import (
	"bytes"
	"strings"
	"testing"
)

var someExtra = extra{home: "../../.mentorfolio/", version: "k-1", audience: "private", held: `it says "pair" <here>`, problems: []Problem{{Level: Error, Text: `no goal "x" > y`}}, last: true}

func policyOf(directives string) string {
	return `<meta http-equiv="Content-Security-Policy" content="` + directives + `">`
}

func TestWhatIsAddedToAPageCanBeTakenOutAgain(t *testing.T) {
	for name, page := range map[string]string{
		"a page":                     page,
		"nothing":                    "",
		"no end of the body":         "<!doctype html><title>x</title><p>one",
		"two ends of the body":       "<body><p>&lt;/body></body\n>\n</BODY >\n",
		"no policy":                  "<body><p>one</body>",
		"two policies":               policyOf("default-src 'none'") + policyOf("default-src 'self'; script-src 'none'") + "<p>one",
		"single quotes":              `<meta content='default-src &#39;none&#39;;' http-equiv=content-security-policy>`,
		"a script of the author's":   `<body><script src="../.mentorfolio/live.js" data-added="0 5" defer></script><p>one</body>`,
		"a policy without a content": `<meta http-equiv="Content-Security-Policy">`,
		"not UTF-8":                  "<body>\xff\xfe\x00</body>",
	} {
		served := enliven([]byte(page), someExtra)
		if !bytes.Contains(served, []byte(`<script src="../../.mentorfolio/live.js" data-version="k-1"`)) {
			t.Errorf("%s: there is no script in %s", name, served)
		}
		if got := Plain(served); string(got) != page {
			t.Errorf("%s:\n%s\nwas\n%s", name, got, page)
		}
	}
}

func TestAPageThatWasNotServedIsPlainAlready(t *testing.T) {
	if got := Plain([]byte(page)); string(got) != page {
		t.Errorf("%s", got)
	}
}

func TestAddingLeavesThePageAsItWas(t *testing.T) {
	before := []byte(page)
	enliven(before, someExtra)
	if string(before) != page {
		t.Errorf("%s", before)
	}
}

func TestTheScriptStandsAtTheEndOfTheBody(t *testing.T) {
	for page, want := range map[string]string{
		"<body><p>one</body></html>":     "<p>one|</body></html>",
		"<p>one":                         "<p>one|",
		"<body><p>a</body><p>b</BODY >c": "<p>b|</BODY >c",
	} {
		served := string(enliven([]byte(page), someExtra))
		before, after, _ := strings.Cut(want, "|")
		if !strings.Contains(served, before+"<script ") || !strings.HasSuffix(served, "</script>"+after) {
			t.Errorf("%s: %s", page, served)
		}
	}
}

func TestAPolicyIsExtendedByWhatItLacks(t *testing.T) {
	for before, want := range map[string]string{
		"default-src 'none'; connect-src 'self'":                   "default-src 'none'; connect-src 'self'; script-src 'self'",
		"default-src 'none'":                                       "default-src 'none'; script-src 'self'; connect-src 'self'",
		"default-src 'none';":                                      "default-src 'none';; script-src 'self'; connect-src 'self'",
		"default-src 'self'":                                       "default-src 'self'",
		"img-src 'self'":                                           "img-src 'self'",
		"default-src https://a.example":                            "default-src https://a.example; script-src 'self' https://a.example; connect-src 'self' https://a.example",
		"connect-src 'none'; default-src 'none'; script-src blob:": "connect-src 'self' 'none'; default-src 'none'; script-src 'self' blob:",
		"script-src-elem blob:; script-src 'self'":                 "script-src-elem 'self' blob:; script-src 'self'",
		"default-src &#39;none&#39;; connect-src &#39;self&#39;":   "default-src &#39;none&#39;; connect-src &#39;self&#39;; script-src 'self'",
		"default-src 'none'; SCRIPT-SRC":                           "default-src 'none'; SCRIPT-SRC 'self'; connect-src 'self'",
		"":                                                         "",
	} {
		served := string(enliven([]byte(policyOf(before)), someExtra))
		if got, _, _ := strings.Cut(served, "<script"); got != policyOf(want) {
			t.Errorf("%s\ngot  %s\nwant %s", before, got, policyOf(want))
		}
	}
}

func FuzzWhatIsAddedToAPageCanBeTakenOutAgain(f *testing.F) {
	f.Add(page)
	f.Add(policyOf("default-src 'none'") + "</body>" + policyOf("script-src;;connect-src"))
	f.Fuzz(func(t *testing.T, page string) {
		if got := Plain(enliven([]byte(page), someExtra)); string(got) != page {
			t.Errorf("%q became %q", page, got)
		}
	})
}
