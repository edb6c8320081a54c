package markdown

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	const start, end = "<div class=\"scroll\"><table aria-label=\"Table\">\n<thead>\n<tr>\n", "</table></div>"
	for _, e := range []example{
		{"columns have sides", "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|", start +
			"<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"start\">b</th>\n<th scope=\"col\" class=\"center\">c</th>\n<th scope=\"col\" class=\"end\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n" +
			"<td>1</td>\n<td class=\"start\">2</td>\n<td class=\"center\">3</td>\n<td class=\"end\">4</td>\n</tr>\n</tbody>\n" + end},
		{"an empty header heads nothing", "| |a|\n|-|-|", start + "<td></td>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n" + end},
		{"a bar in code", "|`a\\|b` c\\|d|\n|-|", start + "<th scope=\"col\"><code>a|b</code> c|d</th>\n</tr>\n</thead>\n" + end},
		{"a list in a cell", "|a|\n|-|\n|<ul><li>b<li>c</ul>|", start + "<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><ul><li>b</li><li>c</li></ul></td>\n</tr>\n</tbody>\n" + end},
	} {
		e.run(t)
	}
}

func TestATableThatDoesNotFitAPhoneScrollsByKeyboardToo(t *testing.T) {
	for body, scrolls := range map[string]bool{
		"|Question|Counted as|Answer|\n|-|-|-|\n|How full are we?|people in a bed|28 of 28|":             false,
		"|Month|Falls|Bed days|Remark|\n|-|-|-|-|\n|meeting|12|782|An understanding of the denominator|": false,
		"|a|b|c|d|e|f|\n|-|-|-|-|-|-|":                                                                               false,
		"|one|two|three|four|five|six|seven|eight|\n|-|-|-|-|-|-|-|-|":                                               true,
		"|a|\n|-|\n|Donaudampfschifffahrtselektrizitätenwerk|":                                                       true,
		"|a|\n|-|\n|Donau-Dampf-Schifffahrts-Elektrizitäten-Werk|":                                                   false,
		"|a|b|c|d|\n|-|-|-|-|\n|2026-05-12|2026-05-12|2026-05-12|2026-05-12|":                                        true, // not every browser breaks a date
		"|名前は何でもよいのでとても長い|次の列もとても長いものです|\n|-|-|":                                                                     false,
		"|a|b|\n|-|-|\n|illicitfillingtill|illicitfillingtill|":                                                      false,
		"|a|b|\n|-|-|\n|MAMMOGRAMWARD|MAMMOGRAMWARD|":                                                                true,
		"|a|b|\n|-|-|\n|`illicitfillingtill`|`illicitfillingtill`|":                                                  true, // letters of code are all as wide
		"|a|b|\n|-|-|\n|nineteen letters of|whatsoeverelseisleftovers|":                                              false,
		"> - |a|b|\n>   |-|-|\n>   |nineteen letters of|whatsoeverelseisleftovers|":                                  true, // a quote and a list take some of the width
		"<table><tr><td colspan=2>a<tr><td>b<td>c</table>":                                                           false,
		"<table><tr><td colspan=2>a<td>Donaudampfschifffahrt<tr><td>b<td>c<td>Elektrizitätenwerke</table>":           false,
		"<table><tr><td rowspan=2>a<td>b<tr><td>c</table>":                                                           true, // nobody counts columns here
		"<table><tr><td>Donaudampfschifffahrt<td>Elektrizitätenwerke</table>":                                        true,
		"<blockquote>\n\n|a|b|\n|-|-|\n|nineteen letters of|whatsoeverelseisleftovers|\n\n</blockquote>\n\n|a|\n|-|": true,
	} {
		h, err := Render([]byte(body), Options{})
		if err != nil || strings.Contains(h.Body, `<section class="scroll" tabindex="0"`) != scrolls {
			t.Errorf("%s: %s %v", body, h.Body, err)
		}
	}
}

func TestATableIsNamedByTheHeadingAboveIt(t *testing.T) {
	table := "|a|\n|-|\n\n"
	h, err := Render([]byte("# Falls\n\n"+table+"## In *March* [^1]\n\n"+table+table+"## In March 2\n\n"+table+"<h2>Raw</h2>\n\n"+table+"[^1]: A\n    note"), Options{Title: "Falls", Words: Words{Table: "Tabelle"}})
	if got := labels(h.Body); err != nil || got != "Tabelle, In March, In March 2, In March 2 2, Tabelle 2" {
		t.Errorf("the tables are named %s: %v", got, err)
	}
}

func TestAFrameThatScrollsIsNamedLikeNoSectionOfThePage(t *testing.T) {
	wide := "|one|two|three|four|five|six|seven|eight|\n|-|-|-|-|-|-|-|-|\n\n"
	h, err := Render([]byte(wide+"# Reviews\n\n"+wide+wide), Options{})
	if got := labels(h.Body); err != nil || got != "Table, Table, Table: Reviews, Reviews, Table: Reviews 2, Reviews 2" {
		t.Errorf("frames and tables are named %s: %v", got, err)
	}
}

func TestACaptionNamesATable(t *testing.T) {
	h, err := Render([]byte("<table>\n<caption>Falls</caption><tr><td>b</table>"), Options{})
	if err != nil || labels(h.Body) != "" || !strings.Contains(h.Body, "<caption>Falls</caption>") {
		t.Errorf("%s %v", h.Body, err)
	}
}

// labels are the names in the order of the text.
func labels(html string) string {
	var names []string
	for _, after := range strings.Split(html, ` aria-label="`)[1:] {
		name, rest, _ := strings.Cut(after, `"`)
		if !strings.HasPrefix(rest, ">↩") && name != "Footnotes" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
