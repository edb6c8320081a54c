package bag

import (
	"fmt"
	"regexp"
	"strings"
)

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
