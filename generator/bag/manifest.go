package bag

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// spelled writes a path as a manifest has it: on one line.
var spelled = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")

// unspelled reads what spelled wrote.
var unspelled = strings.NewReplacer("%25", "%", "%0D", "\r", "%0d", "\r", "%0A", "\n", "%0a", "\n")

// manifestText writes a manifest, sorted by path, as sha512sum does.
func manifestText(sums map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(&b, "%s  %s\n", sums[name], spelled.Replace(name))
	}
	return b.String()
}

// A manifest is a list of files with their checksums.
type manifest struct {
	name      string // its own
	algorithm string
	tags      bool              // of the files beside data/
	listed    []listed          // each path once
	sums      map[string]string // by path, as it is written
	strict    bool              // as version 1.0 is
	wrong     []Finding
}

// listed is a file that a manifest names.
type listed struct {
	path string // as it is written, without ./
	sum  string // in lower case
}

func (m *manifest) known() bool { return algorithms[m.algorithm] != nil }

// row is a line of a manifest: md5sum and its like put a star before a name that was read as bytes.
var row = regexp.MustCompile(`^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$`)

// readManifest reads a manifest. What is wrong in a line is told with its number.
func readManifest(name, text string, strict bool) (*manifest, []Finding) {
	m := &manifest{name: name, sums: map[string]string{}, strict: strict}
	m.algorithm, m.tags, _ = manifestOf(name)
	for i, line := range lines(text) {
		if line != "" {
			m.read(i+1, line)
		}
	}
	return m, m.wrong
}

// read takes in a line.
func (m *manifest) read(number int, line string) {
	part := row.FindStringSubmatch(line)
	if part == nil || m.known() && len(part[1]) != 2*algorithms[m.algorithm]().Size() {
		m.say(Wrong, number, "it is no checksum of %s with a path", m.algorithm)
		return
	}
	if part[2] != "" {
		m.say(Note, number, "a star is written before the path, which is no part of it")
	}
	path, dotted := strings.CutPrefix(part[3], "./")
	if dotted {
		m.say(Note, number, "%q begins with ./, which is no part of a path", part[3])
	}
	if why := astray(path, !m.tags); why != "" {
		m.say(Wrong, number, "%q %s", path, why)
		return
	}
	m.add(number, listed{path, strings.ToLower(part[1])})
}

// add lists a file, once.
func (m *manifest) add(number int, l listed) {
	switch before, twice := m.sums[l.path]; {
	case !twice:
		m.sums[l.path] = l.sum
		m.listed = append(m.listed, l)
	case before != l.sum:
		m.say(Wrong, number, "%q is listed twice, with another checksum", l.path)
	case m.strict:
		m.say(Wrong, number, "%q is listed twice", l.path)
	default:
		m.say(Note, number, "%q is listed twice", l.path)
	}
}

func (m *manifest) say(kind Kind, number int, format string, a ...any) {
	m.wrong = append(m.wrong, Finding{kind, m.name, fmt.Sprintf("line %d: ", number) + fmt.Sprintf(format, a...)})
}

// astray says why a path cannot be one of a file in the bag, or in data/; else "".
func astray(path string, payload bool) string {
	switch {
	case !fs.ValidPath(path) || path[0] == '~':
		return "leads out of the bag"
	case payload && !strings.HasPrefix(path, payloadFolder):
		return "is not in " + payloadFolder
	}
	return ""
}
