package render

import (
	"fmt"
	"math"
	"regexp"
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// colour is red, green and blue in sRGB, 0 to 1.
type colour [3]float64

// The paper that the theme's text stands on, in light and in dark.
var (
	paperLight = colour{0xfb / 255.0, 0xfa / 255.0, 0xf7 / 255.0}
	paperDark  = colour{0x1e / 255.0, 0x21 / 255.0, 0x25 / 255.0}
)

// enough is the contrast that text keeps (WCAG 2.2, 1.4.6, level AAA).
const enough = 7

var hexColour = regexp.MustCompile(`^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)

// parseColour reads #rgb or #rrggbb.
func parseColour(s string) (colour, bool) {
	if !hexColour.MatchString(s) {
		return colour{}, false
	}
	if len(s) == len("#rgb") {
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	return colour{float64(n>>16) / 255, float64(n>>8&0xff) / 255, float64(n&0xff) / 255}, err == nil
}

func (c colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", int(math.Round(c[0]*255)), int(math.Round(c[1]*255)), int(math.Round(c[2]*255)))
}

// luminance is the relative luminance of WCAG 2.2.
func (c colour) luminance() float64 {
	linear := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// contrast is the contrast ratio of WCAG 2.2, 1 to 21.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// readable is the colour nearest to c, mixed with black or white, that has
// enough contrast on the paper.
func readable(c, paper colour) colour {
	to := colour{}
	if paper.luminance() < 0.5 {
		to = colour{1, 1, 1}
	}
	for i := 0.0; i <= 1; i += 0.02 {
		mixed := colour{c[0] + (to[0]-c[0])*i, c[1] + (to[1]-c[1])*i, c[2] + (to[2]-c[2])*i}
		if shade, _ := parseColour(mixed.String()); contrast(shade, paper) >= enough { // as it is written
			return shade
		}
	}
	return to
}

// CheckTokens reports tokens that cannot be used as they are. A colour with
// too little contrast is used in the nearest shade that has enough.
func CheckTokens(c *entry.Config) []problem.Problem {
	accent := c.Theme.Accent
	if accent.Value == "" {
		return nil
	}
	parsed, ok := parseColour(accent.Value)
	if !ok {
		return []problem.Problem{c.Doc.Problem(accent.Pos, "bad-colour", fmt.Sprintf("%q is not a colour", accent.Value), `write it like "#0b5a55"`)}
	}
	if ratio := contrast(parsed, paperLight); ratio < enough {
		p := c.Doc.Problem(accent.Pos, "contrast", fmt.Sprintf("the contrast of %s on the page is %.1f, and text needs %d", accent.Value, ratio, enough), fmt.Sprintf("the site uses the nearest shade that has it, %s", readable(parsed, paperLight)))
		p.Level = problem.Hint
		return []problem.Problem{p}
	}
	return nil
}
