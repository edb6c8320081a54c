package bag

import (
	"fmt"
	"slices"
	"strings"
)

// lookUp finds the file of each path that is listed, and says which are not there.
func (v *verifier) lookUp() {
	missing := map[string]bool{}
	for _, m := range v.manifests {
		for _, l := range m.listed {
			h, differs := v.shelf.find(l.path)
			if differs != "" && !slices.Contains(h.named, m) {
				v.say(Note, h.name, "%s lists it, but %s", m.name, differs)
			}
			if h == nil {
				if !missing[l.path] && !v.isTwin(m, l) {
					missing[l.path] = true
					v.say(Missing, l.path, "%s lists it%s", m.name, v.where(l.path))
				}
				continue
			}
			if !slices.Contains(h.named, m) {
				h.named = append(h.named, m)
			}
			if m.known() {
				h.ask(m.algorithm)
			}
		}
	}
}

// isTwin reports whether a path is that of a file by other capitals that is
// listed as well, with the same checksum: one of two that became one where
// capitals do not matter, and nothing is lost.
func (v *verifier) isTwin(m *manifest, l listed) bool {
	h := v.shelf.alike(l.path)
	if h == nil || m.sums[h.name] != l.sum {
		return false
	}
	v.say(Note, h.name, "%s also lists it as %q, with the same checksum: where it was unpacked capitals do not matter", m.name, l.path)
	return true
}

// where says what may have become of a file that is missing.
func (v *verifier) where(name string) string {
	if address, ok := v.elsewhere[name]; ok {
		return "; fetch.txt says that it can be had at " + address
	}
	if h := v.shelf.alike(name); h != nil {
		return fmt.Sprintf("; there is %q, in other capitals", h.name)
	}
	return ""
}

// compare says which files are not as they were.
func (v *verifier) compare() {
	for _, m := range v.manifests {
		for _, l := range m.listed {
			h, _ := v.shelf.find(l.path)
			if h == nil || !m.known() || h.told || h.sum(m.algorithm).sum == l.sum {
				continue
			}
			h.told = true
			v.say(Changed, h.name, "its checksum is not the one in %s", m.name)
		}
	}
}

// inform reads bag-info.txt: what it says of how much there is has to be so.
func (v *verifier) inform() {
	for _, name := range []string{infoName, oldInfoName} {
		if _, ok := v.texts[name]; !ok {
			continue
		}
		tags, wrong := readInfo(v.decoded(name), v.declared.strict)
		for _, w := range wrong {
			v.say(w.Kind, name, "%s", w.Text)
		}
		for _, t := range tags {
			if strings.EqualFold(t.Label, "Payload-Oxum") && t.Value != v.Size.oxum() {
				v.say(Wrong, name, "Payload-Oxum says %q: bytes, and files behind the dot; there are %s", t.Value, v.Size.oxum())
			}
		}
	}
}
