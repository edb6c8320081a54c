package spelling

import "testing"

func TestATextIsAValueThatMeansNothingElse(t *testing.T) {
	for text, want := range map[string]string{
		"Ana Souza":         `Ana Souza`,
		"山田 太郎":             `山田 太郎`,
		"فاطمة الزهراء":     `فاطمة الزهراء`,
		"हिन्दी सिंह":       `हिन्दी सिंह`,
		"Yes":               `"Yes"`,
		"2026-03-14":        `"2026-03-14"`,
		"a: b":              `"a: b"`,
		"a # b":             `"a # b"`,
		`Ana "Ace" Souza`:   `"Ana \"Ace\" Souza"`,
		"- first":           `"- first"`,
		"":                  `""`,
		"one line\nand two": "|-\n  one line\n  and two",
		"a\u202eb":          `"a\u202eb"`,
	} {
		if got := Scalar(text, "  "); got != want {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	}
}
