package media

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
)

var svgLength = regexp.MustCompile(`^\+?([0-9.]+(?:[eE][+-]?[0-9]+)?)([a-zA-Z]*)$`)

// cssPixels are the lengths that do not depend on a page, in pixels (CSS Values 4, section 6.2).
var cssPixels = map[string]float64{"": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}

// svgSize is the size that an SVG says of itself: its width and height, where
// one is missing by the proportions of its viewBox, where both are missing that (SVG 2, 7.2 and 8.12).
func svgSize(attributes []xml.Attr) (width, height int, err error) {
	said := map[string]string{}
	for _, a := range attributes {
		if a.Name.Space == "" {
			said[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	w, h := svgPixels(said["width"]), svgPixels(said["height"])
	boxWidth, boxHeight := viewBox(said["viewBox"])
	switch {
	case w == 0 && h == 0:
		w, h = boxWidth, boxHeight
	case w == 0 && boxHeight > 0:
		w = h * boxWidth / boxHeight
	case h == 0 && boxWidth > 0:
		h = w * boxHeight / boxWidth
	}
	if !(w < math.MaxInt32 && h < math.MaxInt32) {
		return 0, 0, errEmpty
	}
	return int(math.Round(w)), int(math.Round(h)), nil
}

// svgPixels is 0 for a length that is missing, no length, or one that depends on the page.
func svgPixels(length string) float64 {
	m := svgLength.FindStringSubmatch(length)
	if m == nil {
		return 0
	}
	n, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return 0
	}
	return n * cssPixels[strings.ToLower(m[2])]
}

func viewBox(value string) (width, height float64) {
	sides := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(", \t\r\n", r) })
	if len(sides) != 4 {
		return 0, 0
	}
	return svgPixels(sides[2]), svgPixels(sides[3])
}
