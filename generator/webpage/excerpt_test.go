package webpage

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
)

func excerptOf(body string) Excerpt {
	return Take([]byte(`<html lang="en"><nav>Ways</nav><main><h1 lang="pt">Título</h1>`+body+`</main></html>`), Setting{
		Prefix: "p1-", Deeper: 2,
		Left:  func(e Element) bool { return slices.Contains(e.Classes, "apart") },
		Leads: func(href string) string { return map[string]string{"../goals/": "#p2"}[href] },
		Shows: func(src string) string { return map[string]string{"dot.svg": "data:,"}[src] },
	})
}

func TestAnExcerptStandsWithinAnotherDocument(t *testing.T) {
	for body, want := range map[string]string{
		`<h2 id="a">A</h2>`:                                                          `<h4 id="p1-a">A</h4>`,
		`<h5>Deep</h5>`:                                                              `<h6>Deep</h6>`,
		`<p class="apart">x</p>`:                                                     ``,
		`<a href="../goals/">goals</a>`:                                              `<a href="#p2">goals</a>`,
		`<a href="../lost/" rel="next">lost</a>`:                                     `<span>lost</span>`,
		`<a href="#fn:1">1</a>`:                                                      `<a href="#p1-fn.3a1">1</a>`,
		`<section aria-labelledby="a b"></section>`:                                  `<section aria-labelledby="p1-a p1-b"></section>`,
		`<img src="dot.svg" alt="A dot" loading="lazy">`:                             `<img src="data:," alt="A dot"/>`,
		`<img src="https://a.example/x" alt="A star">`:                               `<span>A star</span>`,
		`<details open><summary>More</summary>x</details>`:                           `<div><p>More</p>x</div>`,
		`<figure><details><summary>Table</summary>x</details></figure>`:              `<figure><div>x</div></figure>`,
		`<label for="t"><input id="t" type="checkbox" checked disabled>Done</label>`: `<span>☑Done</span>`,
		`<i aria-hidden="true">*</i><svg><path/></svg><script>1</script>x`:           `x`,
	} {
		got := strings.TrimPrefix(excerptOf(body).Markup, `<h3 lang="pt">Título</h3>`)
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
}

func TestAnExcerptKnowsItsTitleAndItsLanguage(t *testing.T) {
	e := excerptOf(`<p id="x"><img src="dot.svg" alt=""></p>`)
	if e.Title != "Título" || e.TitleLang != "pt" || e.Lang != "en" || !e.Undescribed || !slices.Equal(e.IDs, []string{"p1-x"}) {
		t.Errorf("got %+v", e)
	}
}

func TestAnExcerptIsXML(t *testing.T) {
	e := excerptOf("<p>a<br>b &amp; c &lt; d &nbsp; \x0c\x01 <!-- -- --><input type=text><td>x<wbr>y<pre>\n\nz</pre>")
	d := xml.NewDecoder(strings.NewReader("<x>" + e.Markup + "</x>"))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, e.Markup)
		}
	}
}
