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
func readManifest(name, text string, strict bool) (m *manifest, wrong []Finding) {
	m = &manifest{name: name, sums: map[string]string{}}
	m.algorithm, m.tags, _ = manifestOf(name)
	say := func(kind Kind, line int, format string, a ...any) {
		wrong = append(wrong, Finding{kind, name, fmt.Sprintf("line %d: ", line+1) + fmt.Sprintf(format, a...)})
	}
	for i, line := range lines(text) {
		if line == "" {
			continue
		}
		part := row.FindStringSubmatch(line)
		if part == nil || m.known() && len(part[1]) != 2*algorithms[m.algorithm]().Size() {
			say(Wrong, i, "it is no checksum of %s with a path", m.algorithm)
			continue
		}
		l := listed{path: part[3], sum: strings.ToLower(part[1])}
		if part[2] != "" {
			say(Note, i, "a star is written before the path, which is no part of it")
		}
		if rest, dotted := strings.CutPrefix(l.path, "./"); dotted {
			say(Note, i, "%q begins with ./, which is no part of a path", l.path)
			l.path = rest
		}
		if why := astray(l.path, !m.tags); why != "" {
			say(Wrong, i, "%q %s", l.path, why)
			continue
		}
		switch before, twice := m.sums[l.path]; {
		case !twice:
			m.sums[l.path] = l.sum
			m.listed = append(m.listed, l)
		case before != l.sum:
			say(Wrong, i, "%q is listed twice, with another checksum", l.path)
		case strict:
			say(Wrong, i, "%q is listed twice", l.path)
		default:
			say(Note, i, "%q is listed twice", l.path)
		}
	}
	return m, wrong
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

// A fetched file is one that fetch.txt says may be had elsewhere.
type fetched struct{ path, address string }

var errand = regexp.MustCompile(`^(\S+)[ \t]+([0-9]+|-)[ \t]+(.+)$`)

// readFetch reads fetch.txt. Nothing in it is ever asked for.
func readFetch(text string) (list []fetched, wrong []Finding) {
	for i, line := range lines(text) {
		if line == "" {
			continue
		}
		part := errand.FindStringSubmatch(line)
		if part == nil {
			wrong = append(wrong, Finding{Wrong, fetchName, fmt.Sprintf("line %d is no address with a length and a path", i+1)})
			continue
		}
		path := strings.TrimPrefix(part[3], "./")
		if why := astray(path, true); why != "" {
			wrong = append(wrong, Finding{Wrong, fetchName, fmt.Sprintf("line %d: %q %s", i+1, path, why)})
			continue
		}
		list = append(list, fetched{path, part[1]})
	}
	return list, wrong
}
