package markdown

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// annotator writes HTML with marks in it.
type annotator struct {
	*sheet
	marks   []Mark
	places  []noted // that begin later, in order
	cuts    map[int]int
	open    []noted // in the order of the marks
	out     []byte
	held    int    // open elements that hold no references
	holder  string // the outermost of them
	waiting []int  // marks of which the reference is not written yet
}

// holders are the elements that hold no references.
var holders = set("a pre code kbd samp var sup sub del s bdo")

func (a *annotator) scrap(i int, s scrap) {
	if s.kind == html.TextToken {
		from, to := a.markable(i, s)
		a.passage(s, from, to)
		return
	}
	a.write(a.html[s.from:s.to])
	if by := deeper(s, holders); by != 0 {
		if a.held == 0 {
			a.holder = s.tag
		}
		if a.held = max(a.held+by, 0); a.held == 0 {
			a.references()
		}
	}
}

// markable is what may be marked of words: not the white space beside the tags of blocks and cells.
func (a *annotator) markable(i int, s scrap) (from, to int) {
	from, to = trim(a.text, s.at, s.end)
	before, after := i == 0 || a.scraps[i-1].breaks, a.scraps[i+1].breaks
	if from == to && (before || after) {
		return from, to
	}
	if !before {
		from = s.at
	}
	if !after {
		to = s.end
	}
	return from, to
}

// passage writes words, of which those between two places may be marked.
func (a *annotator) passage(s scrap, from, to int) {
	for at := s.at; at < s.end; {
		a.begin(at)
		end := s.end
		for _, n := range a.open {
			end = min(end, n.to)
		}
		if len(a.places) > 0 {
			end = min(end, a.places[0].from)
		}
		for _, edge := range []int{from, to} {
			if at < edge {
				end = min(end, edge)
			}
		}
		a.run(a.written(s, at, end), len(a.open) > 0 && at >= from && end <= to)
		a.finish(end)
		at = end
	}
}

// begin opens the marks that begin at a place.
func (a *annotator) begin(at int) {
	for ; len(a.places) > 0 && a.places[0].from <= at; a.places = a.places[1:] {
		a.open = append(a.open, a.places[0])
	}
	slices.SortFunc(a.open, func(a, b noted) int { return cmp.Compare(a.mark, b.mark) })
}

// finish closes the marks that end at a place.
func (a *annotator) finish(at int) {
	a.open = slices.DeleteFunc(a.open, func(n noted) bool {
		if n.to <= at && a.marks[n.mark].Note != "" {
			a.waiting = append(a.waiting, n.mark)
		}
		return n.to <= at
	})
	if a.held == 0 {
		a.references()
	}
}

// written is a part of words as it is written.
func (a *annotator) written(s scrap, at, end int) string {
	from, to := s.from, s.to
	if at > s.at {
		from = a.inside(s, at)
	}
	if end < s.end {
		to = a.inside(s, end)
	}
	return a.html[from:to]
}

// inside is where an offset within words is in the HTML.
func (a *annotator) inside(s scrap, at int) int {
	if cut, known := a.cuts[at]; known {
		return cut
	}
	from := s.from
	for ahead := at - s.at; ahead > 0; {
		n, text := character(a.html[from:s.to])
		if a.html[from] != '&' {
			n = min(n, ahead)
			text = text[:n]
		}
		from, ahead = from+n, ahead-len(text)
	}
	return from
}

// run writes words of one element and the same marks.
func (a *annotator) run(written string, marked bool) {
	if !marked {
		a.write(written)
		return
	}
	var classes, numbers []string
	for _, n := range a.open {
		m := a.marks[n.mark]
		numbers = append(numbers, m.Number)
		if m.Class != "" && !slices.Contains(classes, m.Class) {
			classes = append(classes, m.Class)
		}
	}
	a.write("<mark")
	a.attribute("class", strings.Join(append([]string{"noted"}, classes...), " "))
	a.attribute("data-notes", strings.Join(numbers, " "))
	a.write(">", written, "</mark>")
}

// references writes those that wait.
func (a *annotator) references() {
	below := a.holder == "pre" && len(a.waiting) > 0
	if below {
		a.write(`<p class="note-refs">`)
	}
	for _, i := range a.waiting {
		a.reference(a.marks[i])
	}
	if below {
		a.write("</p>")
	}
	a.waiting, a.holder = a.waiting[:0], ""
}

func (a *annotator) reference(m Mark) {
	a.write("<sup")
	a.attribute("class", strings.TrimSpace("note-ref "+m.Class))
	a.write("><a")
	a.attribute("href", "#"+m.Note)
	if m.Back != "" {
		a.attribute("id", m.Back)
	}
	a.attribute("role", "doc-noteref")
	if m.Label != "" {
		a.attribute("aria-label", m.Label)
	}
	a.write(">")
	a.out = appendEscaped(a.out, m.Number)
	a.write("</a></sup>")
}

func (a *annotator) write(parts ...string) {
	for _, s := range parts {
		a.out = append(a.out, s...)
	}
}

func (a *annotator) attribute(name, value string) {
	a.write(" ", name, `="`)
	a.out = appendEscaped(a.out, value)
	a.write(`"`)
}
