package sources

import (
	"path"
	"reflect"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// scalar is one value as a header says it; "" where it was not given. It is
// known where the value is one, not a group or a list.
func (h *header) scalar(v reflect.Value) (said string, known bool) {
	switch x := v.Interface().(type) {
	case entry.Text:
		return x.Value, true
	case entry.Choice:
		return x.Value, true
	case entry.Lang:
		return given(x.Value, x.Pos.Line), true
	case entry.URL:
		return x.Value, true
	case entry.Lines:
		return x.Value, true
	case entry.Number:
		return given(strconv.FormatFloat(x.Value, 'f', -1, 64), x.Pos.Line), true
	case entry.Bool:
		return given(strconv.FormatBool(x.Value), x.Pos.Line), true
	case entry.Span:
		return given(x.Value.String(), x.Pos.Line), true
	case entry.Date:
		return x.String(), true
	case entry.Ref:
		return h.reference(x), true
	case entry.File:
		return h.file(x.Path), true
	case entry.Audience, entry.Params:
		return "", true
	}
	return "", false
}

// given is a value that has a line in the header.
func given(value string, line int) string {
	if line == 0 {
		return ""
	}
	return value
}

// reference is how a header refers to something: by its id, with the kind where
// the id alone could mean another.
func (h *header) reference(r entry.Ref) string {
	if r.Key.IsZero() {
		return ""
	}
	k := h.site.Public(r.Key)
	if strings.Contains(r.To, " ") || r.To == "any" {
		return k.String()
	}
	return k.ID
}

// file is the way from a source to a file of the site.
func (h *header) file(file string) string {
	to := h.site.FileAddress(file)
	if to == "" {
		return ""
	}
	return relative(h.at, to)
}

// relative is the way from a source to another file.
func relative(from, to string) string {
	dir := path.Dir(from)
	up := ""
	for dir != "." && !strings.HasPrefix(to, dir+"/") {
		dir, up = path.Dir(dir), up+"../"
	}
	if dir != "." {
		to = strings.TrimPrefix(to, dir+"/")
	}
	return up + to
}
