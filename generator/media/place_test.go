package media

import "testing"

// tiff is a block of EXIF with one tag, a LONG.
func tiff(tag string) string {
	return "MM\x00*\x00\x00\x00\x08\x00\x01" + tag + "\x00\x04\x00\x00\x00\x01\x00\x00\x00\x1a\x00\x00\x00\x00"
}

func TestAPictureSaysWhereItWasTaken(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want bool
	}{
		"with a place":                        {"\xff\xd8\xff\xe1..Exif\x00\x00" + tiff("\x88\x25"), true},
		"with another tag":                    {"\xff\xd8\xff\xe1..Exif\x00\x00" + tiff("\x01\x12"), false},
		"a block that is none, before one":    {"MM\x00*" + tiff("\x88\x25"), true},
		"a block that points behind its end":  {"MM\x00*\x00\x00\xff\xff", false},
		"a picture that is cut short":         {tiff("\x88\x25")[:14], false},
		"nothing":                             {"", false},
		"the same, as other machines write":   {"II*\x00\x08\x00\x00\x00\x01\x00\x25\x88\x04\x00\x01\x00\x00\x00\x1a\x00\x00\x00", true},
		"a place that leads nowhere (offset)": {"II*\x00\x08\x00\x00\x00\x01\x00\x25\x88\x04\x00\x01\x00\x00\x00\x00\x00\x00\x00", false},
	} {
		if got := Located([]byte(c.data)); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
