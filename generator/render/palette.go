package render

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// property is a colour that a style sheet names: one, or one in light and one in dark.
var property = regexp.MustCompile(`--([a-z-]+):\s*(?:light-dark\(\s*(#[0-9a-fA-F]{3,6})\s*,\s*(#[0-9a-fA-F]{3,6})\s*\)|(#[0-9a-fA-F]{3,6}))\s*[;}]`)

// The names of colours in which the theme writes text, and of those on which it does.
var (
	inks    = []string{"ink", "soft", "accent", "warn", "ask"}
	grounds = []string{"paper", "raised", "warn-tint"}
)

// shade is a colour in light and in dark, and where a style sheet names it.
type shade struct {
	colours [2]colour
	at      []int
}

// least is the contrast below which text is hard to read for many (WCAG 2.2, 1.4.3, level AA).
const least = 4.5

// CheckStyle reports colours of an author's own style sheet that have too little
// contrast where the theme writes one on the other. What is no plain colour it cannot tell.
func CheckStyle(file string, style []byte) (list []problem.Problem) {
	shades := shadesOf(style)
	for _, ink := range inks {
		for _, ground := range grounds {
			text, paper := shades[ink], shades[ground]
			if text == nil || paper == nil || ground == "warn-tint" && ink != "warn" && ink != "ink" {
				continue
			}
			for mode, name := range []string{"light", "dark"} {
				if ratio := contrast(text.colours[mode], paper.colours[mode]); ratio < enough {
					list = append(list, pale(file, style, text, fmt.Sprintf("in %s, the contrast of --%s on --%s is %.1f", name, ink, ground, ratio), ratio))
				}
			}
		}
	}
	return list
}

// shadesOf are the colours that a style sheet names first; later ones are for paper and other media.
func shadesOf(style []byte) map[string]*shade {
	shades := map[string]*shade{}
	for _, m := range property.FindAllSubmatchIndex(style, -1) {
		name := string(style[m[2]:m[3]])
		light, dark := m[4:6], m[6:8]
		if m[8] >= 0 {
			light, dark = m[8:10], m[8:10]
		}
		first, ok1 := parseColour(string(style[light[0]:light[1]]))
		second, ok2 := parseColour(string(style[dark[0]:dark[1]]))
		if shades[name] == nil && ok1 && ok2 {
			shades[name] = &shade{[2]colour{first, second}, m[0:2]}
		}
	}
	return shades
}

func pale(file string, style []byte, text *shade, what string, ratio float64) problem.Problem {
	start := 1 + bytes.LastIndexByte(style[:text.at[0]], '\n')
	line, _, _ := bytes.Cut(style[start:], []byte("\n"))
	p := problem.Problem{File: file, Rule: "contrast", Level: problem.Hint, Text: fmt.Sprintf("%s, and text needs %d", what, enough), Hint: "make one of the two darker or lighter", Source: string(bytes.TrimSuffix(line, []byte("\r"))),
		Pos: problem.Pos{Line: 1 + bytes.Count(style[:start], []byte("\n")), Col: 1 + text.at[0] - start, Width: text.at[1] - text.at[0]}}
	if ratio < least {
		p.Level = problem.Warning
	}
	return p
}
