package bag

import (
	"crypto/sha512"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// whole is a bag of version 1.0 as another program may write it.
func whole() []member {
	return listing("1.0", member{name: "data/notes.md", text: "what was said"}, member{name: "data/plan.md", text: "what was planned"})
}

// listing is a bag with a manifest of its payload.
func listing(version string, payload ...member) []member {
	manifest := ""
	for _, m := range payload {
		manifest += sha512Of(m.text) + "  " + m.name + "\n"
	}
	return append([]member{
		{name: "bagit.txt", text: "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n"},
		{name: "manifest-sha512.txt", text: manifest},
	}, payload...)
}

func sha512Of(text string) string {
	sum := sha512.Sum512([]byte(text))
	return hex.EncodeToString(sum[:])
}

// textOf is what a file of a list says.
func textOf(list []member, name string) string {
	for _, m := range list {
		if m.name == name {
			return m.text
		}
	}
	return ""
}

func TestEachFaultIsToldWithItsFile(t *testing.T) {
	bag := whole()
	manifest := textOf(bag, "manifest-sha512.txt")
	for name, c := range map[string]struct {
		bag  []member
		want string
	}{
		"nothing": {bag, ""},
		"a file is missing": {changed(bag, member{name: "data/plan.md"}),
			"data/plan.md: missing: manifest-sha512.txt lists it\n"},
		"a file was added": {changed(bag, member{name: "data/new.md", text: "x"}),
			"data/new.md: added: no manifest lists it\n"},
		"a system's file was added": {changed(bag, member{name: "data/.DS_Store", text: "x"}),
			"data/.DS_Store: added: no manifest lists it; macOS makes such files when somebody looks, and it can be deleted\n"},
		"a file was changed": {changed(bag, member{name: "data/plan.md", text: "what was never planned"}),
			"data/plan.md: changed: its checksum is not the one in manifest-sha512.txt\n"},
		"a file has other capitals": {changed(bag, member{name: "data/plan.md"}, member{name: "data/PLAN.md", text: "what was planned"}),
			"data/PLAN.md: added: no manifest lists it\ndata/plan.md: missing: manifest-sha512.txt lists it; there is \"data/PLAN.md\", in other capitals\n"},
		"it may be fetched": {changed(bag, member{name: "data/plan.md"}, member{name: "fetch.txt", text: "https://ana.example/plan.md 16 data/plan.md\n"}),
			"data/plan.md: missing: manifest-sha512.txt lists it; fetch.txt says that it can be had at https://ana.example/plan.md\n"},
		"what may be fetched is listed nowhere": {changed(bag, member{name: "fetch.txt", text: "https://ana.example/new.md - data/new.md\nhttps://ana.example/\n"}),
			"fetch.txt: wrong: line 2 is no address with a length and a path\nfetch.txt: wrong: manifest-sha512.txt does not list \"data/new.md\", so nothing says what it should be\n"},
		"there is no bagit.txt": {changed(bag, member{name: "bagit.txt"}),
			"bagit.txt: missing: it is what makes a folder a bag\n"},
		"there is no manifest": {changed(bag, member{name: "manifest-sha512.txt"}),
			"data/notes.md: added: no manifest lists it\ndata/plan.md: added: no manifest lists it\nmanifest-sha512.txt: missing: there is no list of what is in data/ that can be checked: manifest-ALGORITHM.txt, of md5, sha1, sha224, sha256, sha384 or sha512\n"},
		"a manifest that is not known": {changed(bag, member{name: "manifest-blake3.txt", text: "00  data/notes.md\n00  data/plan.md\n"}),
			"manifest-blake3.txt: note: its checksums are of a kind that is not known here, so only its paths are looked at\n"},
		"one of two manifests lists less": {changed(bag, member{name: "manifest-md5.txt", text: "0a5eb7d7a27d7f5ac3d4ea24ef9e9d0c  data/plan.md\n"}),
			"data/notes.md: wrong: manifest-md5.txt does not list it, and others do\ndata/plan.md: changed: its checksum is not the one in manifest-md5.txt\n"},
		"a line is none": {changed(bag, member{name: "manifest-sha512.txt", text: manifest + "abc  data/plan.md\n"}),
			"manifest-sha512.txt: wrong: line 3: it is no checksum of sha512 with a path\n"},
		"a path leads out": {changed(bag, member{name: "manifest-sha512.txt", text: manifest + sha512Of("") + "  ../x\n" + sha512Of("") + "  data//x\n" + sha512Of("") + "  x\n"}),
			"manifest-sha512.txt: wrong: line 3: \"../x\" leads out of the bag\nmanifest-sha512.txt: wrong: line 4: \"data//x\" leads out of the bag\nmanifest-sha512.txt: wrong: line 5: \"x\" is not in data/\n"},
		"there is more or less than it says": {changed(bag, member{name: "bag-info.txt", text: "Payload-Oxum: 30.2\n"}),
			"bag-info.txt: wrong: Payload-Oxum says \"30.2\": bytes, and files behind the dot; there are 29.2\n"},
		"bag-info.txt is no list of labels": {changed(bag, member{name: "bag-info.txt", text: "Who:Ana\n  Souza\nnothing\n"}),
			"bag-info.txt: wrong: line 3 is no label with a colon and a value\nbag-info.txt: note: line 1: a colon and one space stand behind a label\n"},
		"it came later": {changed(bag, member{name: "bagit.txt", text: "BagIt-Version: 2.1\nTag-File-Character-Encoding: UTF-8\n"}),
			"bagit.txt: note: version 2.1 of BagIt came after this program: it is read as 1.0\n"},
		"an encoding that nobody knows": {changed(bag, member{name: "bagit.txt", text: "BagIt-Version: 1.0\nTag-File-Character-Encoding: Klingon\n"}),
			"bagit.txt: wrong: the encoding Klingon is not one that is known here\n"},
		"an encoding that it is not": {changed(bag, member{name: "bag-info.txt", text: "Who: Jos\xe9\n"}),
			"bag-info.txt: wrong: it is not UTF-8, as bagit.txt says\n"},
		"a tag file was changed": {changed(bag, member{name: "README.txt", text: "read me"}, member{name: "tagmanifest-sha512.txt", text: sha512Of("read me!") + "  README.txt\n"}),
			"README.txt: changed: its checksum is not the one in tagmanifest-sha512.txt\nbagit.txt: note: no manifest lists it, so nothing says whether it is as it was\nmanifest-sha512.txt: note: no manifest lists it, so nothing says whether it is as it was\n"},
	} {
		t.Run(name, func(t *testing.T) {
			for kind, pack := range packings {
				report, err := verifyBytes(t, pack(t, c.bag))
				if err != nil {
					t.Fatal(kind, err)
				}
				if got := told(report); got != c.want {
					t.Errorf("%s: got\n%swant\n%s", kind, got, c.want)
				}
			}
		})
	}
}

func TestThePathsOfAManifestAreFound(t *testing.T) {
	for name, c := range map[string]struct{ version, written, there, note string }{
		"as they are":                {"1.0", "data/a b.md", "data/a b.md", ""},
		"encoded":                    {"1.0", "data/100%25.md", "data/100%.md", ""},
		"encoded in small letters":   {"1.0", "data/a%0ab.md", "data/a\nb.md", ""},
		"not encoded, though it was": {"1.0", "data/100%25.md", "data/100%25.md", "without %25"},
		"not encoded before 1.0":     {"0.97", "data/100%25.md", "data/100%25.md", ""},
		"only three are encoded":     {"1.0", "data/a%20b.md", "data/a%20b.md", ""},
		"in another normal form":     {"1.0", "data/ü.md", "data/u\u0308.md", "another normal form"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for _, m := range changed(listing(c.version, member{name: c.written, text: "x"}), member{name: c.written}, member{name: c.there, text: "x"}) {
				put(t, dir, m)
			}
			report, err := Verify(dir)
			must(t, err)
			if !report.Whole() || c.note == "" && len(report.Findings) > 0 || !strings.Contains(told(report), c.note) {
				t.Error(told(report))
			}
		})
	}
}

func TestTwoFilesInOneWhereCapitalsDoNotMatter(t *testing.T) {
	one, two := member{name: "data/a.md", text: "x"}, member{name: "data/A.md", text: "x"}
	report, err := verifyBytes(t, zipOf(t, changed(listing("1.0", one, two), member{name: "data/A.md"})))
	if err != nil || !report.Whole() || report.Count(Note) != 1 {
		t.Error(report, err)
	}
	two.text = "y" // then something is lost
	report, err = verifyBytes(t, zipOf(t, changed(listing("1.0", one, two), member{name: "data/A.md"})))
	if err != nil || report.Whole() {
		t.Error(report, err)
	}
}

func TestFilesBesideTheBagAreNoPartOfIt(t *testing.T) {
	list := []member{{name: "__MACOSX/._bag", text: "x"}}
	for _, m := range whole() {
		list = append(list, member{name: "bag/" + m.name, text: m.text})
	}
	report, err := verifyBytes(t, zipOf(t, list))
	must(t, err)
	if got := told(report); got != "__MACOSX/._bag: note: it lies beside the bag\n" {
		t.Error(got)
	}
	list = append(list, member{name: "other/bagit.txt", text: "x"})
	report, err = verifyBytes(t, zipOf(t, list))
	if err != nil || report.Whole() || !strings.Contains(told(report), "more than one bag") {
		t.Error(report, err)
	}
}

func TestAFolderWithLinks(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret")
	must(t, os.WriteFile(outside, []byte("what was planned"), 0o644))
	for target, want := range map[string]string{"notes.md": "", outside: "leads to no file in the bag", "../../secret": "leads to no file in the bag", "nowhere": "leads to no file in the bag", ".": "leads to no file in the bag"} {
		dir := t.TempDir()
		for _, m := range listing("1.0", member{name: "data/notes.md", text: "what was planned"}, member{name: "data/plan.md", text: "what was planned"}) {
			put(t, dir, m)
		}
		link := filepath.Join(dir, "data/plan.md")
		must(t, os.Remove(link))
		if err := os.Symlink(target, link); err != nil {
			t.Skip(err)
		}
		report, err := Verify(dir)
		if want == "" && (err != nil || !report.Whole()) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v %v", target, report, err)
		}
	}
}

func TestWhatIsNoArchive(t *testing.T) {
	for text, want := range map[string]string{"": "neither a folder nor an archive", "a text": "neither a folder nor an archive", "PK but no zip": "damaged or cut off", "\x1f\x8b and no gzip": "damaged or cut off"} {
		if _, err := verifyBytes(t, []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAnArchiveThatIsCutOffIsNeverWhole(t *testing.T) {
	for kind, pack := range packings {
		data := pack(t, whole())
		for cut := 1; cut < len(data); cut += 37 {
			report, err := verifyBytes(t, data[:len(data)-cut])
			if err == nil && report.Whole() && !(kind == "tar" && cut < 3*512) { // a tar ends in empty blocks, and the last file is filled up to one
				t.Errorf("%s without its last %d bytes is whole", kind, cut)
			}
		}
	}
}

func TestAByteThatIsAnotherIsFound(t *testing.T) {
	for kind, pack := range packings {
		data := pack(t, whole())
		good := mustReport(t, data)
		for at := 0; at < len(data); at += 7 {
			other := append([]byte{}, data...)
			other[at] ^= 0x10
			report, err := verifyBytes(t, other)
			if err == nil && report.Whole() && report.Size != good.Size {
				t.Errorf("%s: byte %d is another, and %v is whole", kind, at, report)
			}
		}
	}
}

func mustReport(t *testing.T, data []byte) *Report {
	t.Helper()
	report, err := verifyBytes(t, data)
	must(t, err)
	return report
}

func put(t *testing.T, dir string, m member) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(m.name))
	must(t, os.MkdirAll(filepath.Dir(name), 0o755))
	must(t, os.WriteFile(name, []byte(m.text), 0o644))
}
