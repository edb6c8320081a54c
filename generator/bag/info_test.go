package bag

import (
	"strings"
	"testing"
)

func TestALongValueGoesOnInTheNextLine(t *testing.T) {
	text, err := infoText([]Tag{
		{"Bagging-Date", "2026-07-20"},
		{"External-Description", "The portfolio of Ana Souza, who went from spreadsheets to pipelines in six months."},
		{"Bag-Group-Identifier", "https://ana.example/" + strings.Repeat("x", 60)},
	})
	must(t, err)
	want := `Bagging-Date: 2026-07-20
External-Description: The portfolio of Ana Souza, who went from spreadsheets to
  pipelines in six months.
Bag-Group-Identifier: https://ana.example/` + strings.Repeat("x", 60) + "\n"
	if text != want {
		t.Errorf("got\n%s", text)
	}
	tags, wrong := readInfo(text, true)
	if len(wrong) > 0 || len(tags) != 3 || tags[1].Value != "The portfolio of Ana Souza, who went from spreadsheets to pipelines in six months." {
		t.Error(tags, wrong)
	}
}

func TestAValueAddsNoLabel(t *testing.T) {
	text, err := infoText([]Tag{{"Contact-Name", "Ana\nPayload-Oxum: 0.0\r\n  Souza"}})
	if err != nil || text != "Contact-Name: Ana Payload-Oxum: 0.0 Souza\n" {
		t.Errorf("%q %v", text, err)
	}
	for _, label := range []string{"", "a:b", " a", "a ", "a\nb"} {
		if _, err := infoText([]Tag{{label, "x"}}); err == nil {
			t.Errorf("%q is a label", label)
		}
	}
}
