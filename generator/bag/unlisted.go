package bag

import (
	"path"
	"slices"
	"strings"
)

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
	if v.Size.Files == 0 {
		v.say(Note, payloadFolder, "there is nothing in it")
	}
}

func (v *verifier) unlistedPayload(h *held, payload []*manifest) {
	if len(h.named) == 0 {
		v.say(Added, h.name, "no manifest lists it%s", system(h.name))
		return
	}
	for _, m := range payload {
		if slices.Contains(h.named, m) {
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
