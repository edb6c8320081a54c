package pages

import (
	"net/url"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestTheShortestWayFromOneAddressToAnother(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", "./"},
		{"", "goals/", "goals/"},
		{"", "goals/cli/", "goals/cli/"},
		{"goals/", "", "../"},
		{"goals/", "goals/", "./"},
		{"goals/", "goals/cli/", "cli/"},
		{"goals/cli/", "", "../../"},
		{"goals/cli/", "goals/", "../"},
		{"goals/cli/", "goals/cli/", "./"},
		{"goals/cli/", "goals/tool/", "../tool/"},
		{"goals/cli/", "milestones/cli/", "../../milestones/cli/"},
		{"goals/cli/", "goals/cli/a.png", "a.png"},
		{"goals/cli/", "goals/a.png", "../a.png"},
		{"goals/cli/", "feed.atom", "../../feed.atom"},
		{"goals/", "goals", "../goals"}, // a file named like the folder
		{"", "index.html", "index.html"},
		{"es/goals/cli/", "goals/cli/", "../../../goals/cli/"},
		{"a/b/", "a/b/c:d.png", "./c:d.png"}, // a colon would make a scheme of it
		{"", "c:d/e.png", "./c:d/e.png"},
		{"a/", "b/c:d.png", "../b/c:d.png"},
	} {
		if got := relative(c.from, c.to); got != c.want {
			t.Errorf("from %q to %q is %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// A browser resolves each way as RFC 3986 says; it must arrive.
func TestEveryWayArrives(t *testing.T) {
	addresses := []string{"", "goals/", "goals/cli/", "goals/tool/", "es/goals/cli/", "über/日本/", "a.png", "goals/cli/a b?#%.png", "c:d/e:f.png", "people/ana/"}
	for _, site := range []*Site{{}, {index: "index.html"}} {
		for _, from := range addresses {
			if strings.HasSuffix(from, ".png") {
				continue
			}
			for _, to := range addresses {
				here := url.URL{Scheme: "https", Host: "x.example", Path: "/repository/" + from + site.index}
				way, err := url.Parse(site.href(from, to))
				if err != nil {
					t.Fatal(err)
				}
				want := "/repository/" + to
				if site.index != "" && (to == "" || strings.HasSuffix(to, "/")) {
					want += site.index
				}
				if got := here.ResolveReference(way); got.Path != want || got.RawQuery+got.Fragment != "" || got.Host != here.Host {
					t.Errorf("from %q the way %q to %q arrives at %s", from, way, to, got)
				}
			}
		}
	}
}

func TestTheRootOfTheSite(t *testing.T) {
	s := &Site{BaseURL: "https://ana.example/repo/"}
	for from, want := range map[string]string{"": "./", "goals/": "../", "goals/cli/": "../../", "404.html": "/repo/"} {
		if got := s.root(from); got != want {
			t.Errorf("from %q it is %q, want %q", from, got, want)
		}
	}
}

var linkedGoals = folder{
	"goals/cli.md":  md(entry.KindGoal, "", "[the tool](tool.md#why) [[tool]] [all](./) [top](../README.md) [here](#why) [it](cli.pdf)", "", "## Why"),
	"goals/tool.md": md(entry.KindGoal, "", "## Why"),
	"goals/cli.pdf": "",
	"README.md":     "[cli](goals/cli.md)\n",
}

func TestLinksOnTheWebEndInASlash(t *testing.T) {
	s := linkedGoals.site(t)
	p := page(t, s, "goals/cli/")
	for _, want := range []string{`href="../tool/#why"`, `href="../tool/"`, `href="../"`, `href="../../"`, `href="#why"`, `href="../cli.pdf"`} {
		if !strings.Contains(string(p.Body), want) {
			t.Errorf("no %s in %s", want, p.Body)
		}
	}
	if p.Home() != "../../" || p.Here() != "./" || p.Root != "../../" || p.Canonical() != "https://ana.example/goals/cli/" {
		t.Errorf("home %s, here %s, root %s, canonical %s", p.Home(), p.Here(), p.Root, p.Canonical())
	}
	if body := string(page(t, s, "").Body); !strings.Contains(body, `href="goals/cli/"`) {
		t.Errorf("the overview says %s", body)
	}
}

func TestLinksInFilesNameIndexHTML(t *testing.T) {
	s, _ := linkedGoals.edition(t, entry.Private, Options{FromFiles: true})
	p := page(t, s, "goals/cli/")
	for _, want := range []string{`href="../tool/index.html#why"`, `href="../index.html"`, `href="../../index.html"`, `href="#why"`, `href="../cli.pdf"`} {
		if !strings.Contains(string(p.Body), want) {
			t.Errorf("no %s in %s", want, p.Body)
		}
	}
	if p.Home() != "../../index.html" || p.Here() != "index.html" || p.Root != "../../" || p.Canonical() != "" {
		t.Errorf("home %s, here %s, root %s, canonical %q", p.Home(), p.Here(), p.Root, p.Canonical())
	}
}

// The page for addresses that do not exist is served at any of them.
func TestThePageOfNoAddressLinksFromTheBasePath(t *testing.T) {
	for base, want := range map[string]string{
		"":                           "/",
		"https://ana.example/":       "/",
		"https://ana.example/repo/":  "/repo/",
		"https://ana.example/r%20o/": "/r%20o/",
	} {
		p := linkedGoals.published(t, entry.Private, base).NotFound()
		if p.Layout != "404" || p.Home() != want || p.Root != want || len(p.Trail) > 0 || p.Canonical() != "" {
			t.Errorf("published at %q: layout %s, home %s, root %s, trail %v, canonical %q", base, p.Layout, p.Home(), p.Root, p.Trail, p.Canonical())
		}
		for _, l := range append(p.Nav(), p.Sections()...) {
			if !strings.HasPrefix(l.Href, want) {
				t.Errorf("published at %q: %s", base, ways(l))
			}
		}
	}
}
