package bag

import (
	"fmt"
	"path"
	"strings"
)

// declare reads bagit.txt, and puts the files on the shelf.
func (v *verifier) declare() {
	d, wrong := readDeclaration(v.texts[declarationName])
	v.declared, v.Version = d, d.version
	v.Findings = append(v.Findings, wrong...)
	v.shelf = newShelf(v.inside, d.strict)
	if len(v.shelf.folded) < len(v.inside) {
		v.twins()
	}
}

// twins tells of files that are one on other systems.
func (v *verifier) twins() {
	var names collisions
	for _, f := range v.inside {
		if why := names.add(f.name); why != "" {
			v.say(Note, f.name, "the path %s", why)
		}
	}
}

// decoded is the text of a file that speaks of the bag, "" where it has none.
func (v *verifier) decoded(name string) string {
	text, ok := v.declared.text(v.texts[name])
	if !ok {
		v.say(Wrong, name, "it is not %s, as bagit.txt says", v.declared.label)
	}
	return text
}

// list reads the manifests, and fetch.txt.
func (v *verifier) list() {
	for _, f := range v.inside {
		if _, _, ok := manifestOf(f.name); !ok {
			continue
		}
		m, wrong := readManifest(f.name, v.decoded(f.name), v.declared.strict)
		v.Findings = append(v.Findings, wrong...)
		v.manifests = append(v.manifests, m)
		switch {
		case !m.known():
			v.say(Note, m.name, "its checksums are of a kind that is not known here, so only its paths are looked at")
		case !m.tags:
			v.Manifests = append(v.Manifests, m.name)
		}
	}
	if len(v.Manifests) == 0 {
		v.say(Missing, ownManifest, "there is no list of what is in data/ that can be checked: %s", "manifest-ALGORITHM.txt, of md5, sha1, sha224, sha256, sha384 or sha512")
	}
	if _, ok := v.texts[fetchName]; ok {
		v.listFetched()
	}
}

func (v *verifier) listFetched() {
	list, wrong := readFetch(v.decoded(fetchName))
	v.Findings = append(v.Findings, wrong...)
	for _, f := range list {
		v.elsewhere[f.path] = f.address
		for _, m := range v.manifests {
			if m.tags {
				continue
			}
			if _, ok := m.sums[f.path]; !ok {
				v.say(Wrong, fetchName, "%s does not list %q, so nothing says what it should be", m.name, f.path)
			}
		}
	}
}

// lookUp finds the file of each path that is listed, and says which are not there.
func (v *verifier) lookUp() {
	missing := map[string]bool{}
	for _, m := range v.manifests {
		for _, l := range m.listed {
			h, differs := v.shelf.find(l.path)
			if differs != "" && !h.named[m] {
				v.say(Note, h.name, "%s lists it, but %s", m.name, differs)
			}
			if h == nil {
				if !missing[l.path] && !v.isTwin(m, l) {
					missing[l.path] = true
					v.say(Missing, l.path, "%s lists it%s", m.name, v.where(l.path))
				}
				continue
			}
			h.named[m] = true
			if m.known() {
				h.sums[m.algorithm] = ""
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
			if h == nil || !m.known() || h.note != "" || h.sums[m.algorithm] == l.sum {
				continue
			}
			h.note = "told"
			v.say(Changed, h.name, "its checksum is not the one in %s", m.name)
		}
	}
}

// unlisted says which files are in no manifest.
func (v *verifier) unlisted() {
	var payload, tags []*manifest
	for _, m := range v.manifests {
		if m.tags {
			tags = append(tags, m)
		} else {
			payload = append(payload, m)
		}
	}
	for _, f := range v.inside {
		h := v.shelf.files[f.name]
		_, isTags, _ := manifestOf(f.name)
		switch {
		case strings.HasPrefix(f.name, payloadFolder):
			v.unlistedPayload(h, payload)
		case len(tags) > 0 && len(h.named) == 0 && !isTags:
			v.say(Note, f.name, "no manifest lists it, so nothing says whether it is as it was")
		}
	}
}

func (v *verifier) unlistedPayload(h *held, payload []*manifest) {
	if len(h.named) == 0 {
		v.say(Added, h.name, "no manifest lists it%s", system(h.name))
		return
	}
	for _, m := range payload {
		if h.named[m] {
			continue
		}
		kind := Note
		if v.declared.strict {
			kind = Wrong
		}
		v.say(kind, h.name, "%s does not list it, and others do", m.name)
	}
}

// system says of a file that a system makes by itself that it may go.
func system(name string) string {
	switch base := path.Base(name); {
	case base == ".DS_Store" || strings.HasPrefix(base, "._"):
		return "; macOS makes such files when somebody looks, and it can be deleted"
	case base == "Thumbs.db" || base == "desktop.ini":
		return "; Windows makes such files when somebody looks, and it can be deleted"
	}
	return ""
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
