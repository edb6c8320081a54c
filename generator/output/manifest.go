package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// manifestName is the file of a site that lists what mentorfolio wrote there.
const manifestName = ".mentorfolio"

// manifest is the list of a site's files, each with the SHA-256 of its bytes.
// Its text is what sha256sum writes, so that sha256sum -c checks it (GNU
// coreutils, "cksum output modes"), under a comment that holds the sum of the
// lines. By that sum a list that was edited or cut short is known, and then
// not trusted to say what may be removed.
type manifest map[string][sha256.Size]byte

func (m manifest) text() []byte {
	var lines strings.Builder
	for _, name := range slices.Sorted(maps.Keys(m)) {
		escaped := strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`).Replace(name)
		if escaped != name {
			lines.WriteByte('\\')
		}
		fmt.Fprintf(&lines, "%x  %s\n", m[name], escaped)
	}
	return fmt.Appendf(nil, "# Written by mentorfolio, which removes no other files; check with: sha256sum -c %s; sum of the list: %x\n%s",
		manifestName, sha256.Sum256([]byte(lines.String())), lines.String())
}

// listed is the manifest of the files made.
func listed(made []file) manifest {
	m := manifest{}
	for _, f := range made {
		m[f.name] = f.sum
	}
	return m
}

// owns reports whether mentorfolio wrote the file.
func (m manifest) owns(name string) bool {
	_, listed := m[name]
	return listed || m != nil && name == manifestName
}

// folders returns the folders that hold files of the manifest.
func (m manifest) folders() map[string]bool {
	set := map[string]bool{}
	for name := range m {
		for _, folder := range above(name) {
			set[folder] = true
		}
	}
	return set
}

// readManifest returns the manifest of the site in a folder; nil when it has none, or none that can be trusted.
func readManifest(folder fs.FS) (manifest, error) {
	info, err := fs.Lstat(folder, manifestName)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return nil, nil
	}
	text, err := fs.ReadFile(folder, manifestName)
	if err != nil {
		return nil, err
	}
	if m := parseManifest(text); bytes.Equal(m.text(), text) {
		return m, nil
	}
	return nil, nil
}

// parseManifest reads the lines that it understands.
func parseManifest(text []byte) manifest {
	m := manifest{}
	for line := range strings.Lines(string(text)) {
		plain := strings.TrimSuffix(strings.TrimPrefix(line, `\`), "\n")
		sum, name, _ := strings.Cut(plain, "  ")
		if plain+"\n" != line {
			name = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r").Replace(name)
		}
		bits, err := hex.DecodeString(sum)
		if err == nil && len(bits) == sha256.Size && fs.ValidPath(name) && name != "." {
			m[name] = [sha256.Size]byte(bits)
		}
	}
	return m
}

// manifest reads the one of a folder in root; nil also where there is no such folder.
func (w *workshop) manifest(folder string) (manifest, error) {
	site, err := w.root.OpenRoot(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer site.Close()
	return readManifest(site.FS())
}
