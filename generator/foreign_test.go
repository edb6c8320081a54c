package generator

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Folders that nobody wrote for us: what they taught us, each in a few lines.
func TestAFolderOfMarkdownThatNobodyWroteForUs(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		page  string
		has   []string
		not   []string
	}{
		"an address that begins with / is a static file's, as in Docusaurus": {
			files: map[string]string{"docs/a.md": "![Header](/img/header.svg)", "static/img/header.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>`},
			page:  "docs/a/index.html", has: []string{`src="../../img/header.svg"`, `width="4"`},
		},
		"an address that begins with / is the folder's own, as on GitHub": {
			files: map[string]string{"docs/a.md": "[b](/notes/b.md)", "notes/b.md": "# B"},
			page:  "docs/a/index.html", has: []string{`href="../../notes/b/"`},
		},
		"an id in a page's header keeps the page in its folder": {
			files: map[string]string{"docs/01-intro.md": "---\nid: intro\nsidebar_position: 1\n---\n# Hello"},
			page:  "docs/intro/index.html", has: []string{"Hello"},
		},
		"a README without a first heading does not call the site \".\"": {
			files: map[string]string{"README.md": "## Installation\n\nText."},
			page:  "index.html", has: []string{"<title>Portfolio</title>"},
		},
		"an overview of a title alone keeps no room for a lead and facts": {
			files: map[string]string{"README.md": "# Kettles\n\nHow to mend one."},
			page:  "index.html", has: []string{`<header class="page-header"><h1>Kettles</h1></header>`}, not: []string{`class="hero"`},
		},
		"a README beside an index.md is a page of its own": {
			files: map[string]string{"README.md": "# For developers", "index.md": "# For readers"},
			page:  "index.html", has: []string{"<title>For readers</title>", `href="readme/"`},
		},
		"a heading brings its own id": {
			files: map[string]string{"a.md": "# A\n\n[down](#end)\n\n## The end {#end}"},
			page:  "a/index.html", has: []string{`<h2 id="end">The end</h2>`, `href="#end"`},
		},
		"a link may leave out .md, name .html, or name a folder": {
			files: map[string]string{"a.md": "[1](b) [2](b.html) [3](c/)", "b.md": "# B", "c/d.md": "# D"},
			page:  "a/index.html", has: []string{`href="../b/">1`, `href="../b/">2`, `href="../c/">3`},
		},
		"a folder without a page of its own lists what is in it": {
			files: map[string]string{"vim/tabs.md": "# Tabs", "vim/deep/x.md": "# X"},
			page:  "vim/index.html", has: []string{`href="tabs/"`, `href="deep/"`}, not: []string{">Page<"},
		},
		"a picture on another site is a link": {
			files: map[string]string{"a.md": "![Build](https://ci.example/badge.svg)"},
			page:  "a/index.html", has: []string{`href="https://ci.example/badge.svg"`}, not: []string{"<img"},
		},
		"raw HTML stays where it is harmless, with its links resolved": {
			files: map[string]string{"a.md": "<p align=\"center\"><a href=\"b.md\"><b>B</b></a></p>\n\n<iframe src=\"https://x.example/\"></iframe>", "b.md": "# B"},
			page:  "a/index.html", has: []string{`href="../b/"`, "<b>B</b>"}, not: []string{"iframe"},
		},
		"a frame of another site is a link": {
			files: map[string]string{"a.md": "<iframe width=\"560\" src=\"https://film.example/talk.mp4\" title=\"The talk\"></iframe>"},
			page:  "a/index.html", has: []string{`href="https://film.example/talk.mp4" rel="external">The talk</a>`}, not: []string{"<iframe"},
		},
		"a wide table of raw HTML scrolls by itself": {
			files: map[string]string{"a.md": "<table><tr><td>one</td></tr></table>"},
			page:  "a/index.html", has: []string{`class="scroll"`, `<table aria-label="Table">`},
		},
		"Markdown in raw HTML that asks for it, as in Jekyll": {
			files: map[string]string{"a.md": "<aside markdown=\"1\" class=\"quote\">\n  Words of *hers*.\n  <p markdown=\"1\" class=\"credit\">\n— [Bea](b.md)\n  </p>\n</aside>", "b.md": "# B"},
			page:  "a/index.html", has: []string{"<em>hers</em>", `<a href="../b/">Bea</a>`, `class="callout"`},
		},
		"a link beside a page's published address, as in Jekyll": {
			files: map[string]string{"es/a.md": "[b](../b/#hola)", "es/b.md": "# B\n\n## Hola", "b.md": "# B\n\n## Hello"},
			page:  "es/a/index.html", has: []string{`href="../b/#hola"`},
		},
		"callouts between colons, as in Docusaurus": {
			files: map[string]string{"a.md": ":::tip Before you start\nSleep.\n:::"},
			page:  "a/index.html", has: []string{`class="callout tip"`, "Before you start</p>", "<p>Sleep.</p>"}, not: []string{":::"},
		},
		"attributes in braces, as in MDX": {
			files: map[string]string{"a.md": "See <a href=\"b.md\" style={{color: \"red\"}}>b</a>.", "b.md": "# B"},
			page:  "a/index.html", has: []string{`See <a href="../b/">b</a>.`},
		},
		"a text that begins with the name of its file says it once": {
			files: map[string]string{"week-1.md": "## Week 1\n\nText."},
			page:  "week-1/index.html", has: []string{"<h1"}, not: []string{"<h2"},
		},
		"a place on the page, as GitHub spells it": {
			files: map[string]string{"a.md": "# A\n\n[down](#the-parsermd--file)\n\n## The parser.md / file"},
			page:  "a/index.html", has: []string{`id="the-parser-md-file"`, `href="#the-parser-md-file"`},
		},
		"a file that looks like a translation and has no original is a page": {
			files: map[string]string{"app.ts.md": "# TypeScript"},
			page:  "app-ts/index.html", has: []string{"TypeScript"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := fstest.MapFS{}
			for p, text := range c.files {
				folder[p] = &fstest.MapFile{Data: []byte(text)}
			}
			made, err := Make(folder, Options{Level: entry.Private, Day: calendar.Date(2026, 1, 1)})
			if err != nil {
				t.Fatal(err)
			}
			html, err := fs.ReadFile(made.Site, c.page)
			if err != nil {
				t.Fatalf("%v; there is %s", err, strings.Join(made.Site.Names(), " "))
			}
			for _, want := range c.has {
				if !strings.Contains(string(html), want) {
					t.Errorf("%s lacks %s:\n%s", c.page, want, html)
				}
			}
			for _, bad := range c.not {
				if strings.Contains(string(html), bad) {
					t.Errorf("%s has %s", c.page, bad)
				}
			}
		})
	}
}
