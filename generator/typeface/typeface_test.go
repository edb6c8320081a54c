package typeface

import "testing"

// measured are texts in many scripts with their widths in em, as Chromium
// gives them in DejaVu Sans, the widest of the faces in use as system-ui.
var measured = map[string]float64{
	"Parse":                       2.72,
	"Ship a tool that others use": 13.26,
	"Read every market’s file":    12.20,
	"illicit filling":             5.38,
	"MMMMMMMMMM":                  8.63,
	"WWWWW":                       4.94,
	"mmmmwwww":                    7.17,
	"A":                           0.68,
	"1234567890":                  6.36,
	"10 of 11":                    4.14,
	"naïve café — 100 %":          9.99,
	"Überprüfung größer":          9.94,
	"Řeřicha žluťoučký kůň":       10.96,
	"ÅÄÖ ÆØ ĲŁ":                   5.69,
	"Доклад о безопасности":      12.43,
	"ЩЖШЮ Мышь":                  7.79,
	"Ανάπτυξη λογισμικού":        10.72,
	"كتابة محلل نحوي":            7.03,
	"برنامج صغير يعمل":           7.51,
	"النسخة الأولى من البرنامج":  10.88,
	"כתיבת מנתח תחבירי":          8.57,
	"解析器的第一个版本":                  9.00,
	"データの可視化":                    7.00,
	"한국어 이름":                     3.32,
	"हिन्दी में लिखना":           9.04,
	"โปรแกรมแรก":                 6.00,
	"தமிழ் மொழி":                 5.72,
	"🎉":                          0.60,
	"🎉🚀👩‍💻":                      2.40,
	"👩‍👩‍👧‍👦 family":             5.80,
	"→ done ✓":                   4.81,
	"C++ & Rust <3":              7.78,
	"@ana/README.md":             9.40,
	"x̂ ŷ":                       1.50,
	"“quoted”…":                  5.56,
	"½ ¾ ©®™":                    5.57,
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ": 17.47,
	"abcdefghijklmnopqrstuvwxyz": 14.65,
	"€£¥$":                       2.54,
	"&&&&":                       3.12,
	"++==<<>>":                   6.70,
	"ქართული":                    4.72,
	"հայերեն":                    4.42,
	"ភាសាខ្មែរ":                  5.40,
	"Œuvre Œ œ æ":                7.33,
	"₿ ₹":                        1.55,
	"０１２ＡＢ":                      5.00,
	"0000":                       2.54,
}

func TestATextIsNeverWiderThanItIsThoughtToBe(t *testing.T) {
	for text, real := range measured {
		if w := Width(text); w < 0.95*real {
			t.Errorf("%q is thought to be %.2f em wide, and is %.2f", text, w, real)
		}
	}
}

func TestATextIsNotThoughtToBeMuchWiderThanItIs(t *testing.T) {
	for _, text := range []string{"Ship a tool that others use", "Read every market’s file", "Доклад о безопасности", "解析器的第一个版本"} {
		if w := Width(text); w > 1.15*measured[text] {
			t.Errorf("%q is thought to be %.2f em wide, and is %.2f", text, w, measured[text])
		}
	}
}
