package bag

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
