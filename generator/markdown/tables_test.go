package markdown

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	const start, end = "<div class=\"scroll\"><table>\n<thead>\n<tr>\n", "</table></div>"
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

func TestATableThatMayNotFitAPhoneScrollsByKeyboardToo(t *testing.T) {
	for body, scrolls := range map[string]bool{
		"|Question|Counted as|Answer|\n|-|-|-|\n|How full are we?|people in a bed|28 of 28|": false,
		"|a|b|c|d|e|f|\n|-|-|-|-|-|-|":                         false,
		"|one|two|three|four|five|six|seven|\n|-|-|-|-|-|-|-|": true,
		"|a|\n|-|\n|Donaudampfschifffahrtselektrizitätenwerk|": true,
		"|名前は何でもよいのでとても長い|次の列もとても長いものです|\n|-|-|":               false,
	} {
		h, err := Render([]byte(body), Options{})
		if err != nil || strings.Contains(h.Body, `<div class="scroll" role="region" tabindex="0"`) != scrolls {
			t.Errorf("%s: %s %v", body, h.Body, err)
		}
	}
}

func TestTablesHaveNamesOfTheirOwn(t *testing.T) {
	h, err := Render([]byte(strings.Repeat("|one|two|three|four|five|six|seven|\n|-|-|-|-|-|-|-|\n\n", 3)), Options{Words: Words{Table: "Tabelle"}})
	for _, name := range []string{`"Tabelle"`, `"Tabelle 2"`, `"Tabelle 3"`} {
		if strings.Count(h.Body, `aria-label=`+name) != 1 || err != nil {
			t.Errorf("no table is named %s: %s %v", name, h.Body, err)
		}
	}
}
