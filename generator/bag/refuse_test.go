package bag

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"strings"
	"testing"
)

func TestHarmfulArchivesAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		more []member
		want string
	}{
		"a path that climbs":              {[]member{{name: "../evil.sh", text: "x"}}, `the path "../evil.sh" leads out of the archive`},
		"a path that climbs later":        {[]member{{name: "data/a/../../../evil.sh", text: "x"}}, "leads out of the archive"},
		"a path of the whole disk":        {[]member{{name: "/etc/passwd", text: "x"}}, "leads out of the archive"},
		"a path of Windows":               {[]member{{name: `C:\evil.exe`, text: "x"}}, "Windows cannot have"},
		"a path that climbs on Windows":   {[]member{{name: `data\..\..\evil.exe`, text: "x"}}, "Windows cannot have"},
		"a second stream of a file":       {[]member{{name: "data/plan.md:evil.exe", text: "x"}}, "Windows cannot have"},
		"a device of Windows":             {[]member{{name: "data/Aux.txt", text: "x"}}, "a device on Windows"},
		"a name that Windows cuts off":    {[]member{{name: "data/evil.exe. ", text: "x"}}, "which Windows cuts off"},
		"a name that steers a terminal":   {[]member{{name: "data/\x1b[2J", text: "x"}}, "Windows cannot have"},
		"a symbolic link":                 {[]member{{name: "data/link", text: "/etc/passwd", mode: fs.ModeSymlink}}, `"data/link" is a link`},
		"a device":                        {[]member{{name: "data/null", mode: fs.ModeDevice | fs.ModeCharDevice}}, "neither a file nor a folder"},
		"a folder that climbs":            {[]member{{name: "../evil/", mode: fs.ModeDir}}, "leads out of the archive"},
		"a file twice":                    {[]member{{name: "data/plan.md", text: "another plan"}}, `the path "data/plan.md" is there twice`},
		"other capitals":                  {[]member{{name: "data/Plan.md", text: "x"}}, `is one with "data/plan.md" on a system where capitals do not matter`},
		"a folder in other capitals":      {[]member{{name: "DATA/x.md", text: "x"}}, "capitals do not matter"},
		"an empty folder over a file":     {[]member{{name: "data/plan.md/", mode: fs.ModeDir}}, "the folder"},
		"two normal forms":                {[]member{{name: "data/ü.md", text: "x"}, {name: "data/u\u0308.md", text: "x"}}, "two normal forms of Unicode"},
		"a file that is a folder as well": {[]member{{name: "data/plan.md/x", text: "x"}}, "capitals"},
	} {
		t.Run(name, func(t *testing.T) {
			for kind, pack := range packings {
				report, err := verifyBytes(t, pack(t, append(whole(), c.more...)))
				if err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%s: %v %v", kind, report, err)
				}
			}
		})
	}
}

func TestOnlyWhoHasGoodNamesIsToldAWayOut(t *testing.T) {
	for name, want := range map[string]bool{"data/12:30.mp4": true, "data/what?": true, "../x": false, "/x": false, "data/x/..": false} {
		_, err := verifyBytes(t, tarOf(t, []member{{name: name, text: "x"}}))
		if err == nil || strings.Contains(err.Error(), "if you trust it") != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHardLinksAndHolesAreRefused(t *testing.T) {
	for want, h := range map[string]*tar.Header{
		`"data/link" is a link`: {Name: "data/link", Linkname: "bagit.txt", Typeflag: tar.TypeLink},
		"neither a file":        {Name: "data/pipe", Typeflag: tar.TypeFifo},
	} {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		must(t, w.WriteHeader(h))
		must(t, w.Close())
		if _, err := verifyBytes(t, b.Bytes()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if !sparse(&tar.Header{PAXRecords: map[string]string{"GNU.sparse.major": "1"}}) {
		t.Error("a file with holes is taken")
	}
}

// A bomb is small, and much comes out of it.
func TestBombsAreRefused(t *testing.T) {
	small := usual
	small.slack = 1 << 20
	bomb := append(whole(), member{name: "data/zeros", text: strings.Repeat("\x00", 4<<20)})
	for kind, pack := range map[string]func(*testing.T, []member) []byte{"zip": zipOf, "tar.gz": tgzOf} {
		report, err := verifyWithin(pack(t, bomb), small)
		if err == nil || !strings.Contains(err.Error(), "more than 1 MB would come out of it") {
			t.Errorf("%s: %v %v", kind, report, err)
		}
	}
	if report, err := verifyWithin(tarOf(t, bomb), small); err != nil { // is as large as it says
		t.Error(report, err)
	}
}

// What is packed twice, or has nothing but air behind its tar, is a bomb as well.
func TestAirBehindATarIsABomb(t *testing.T) {
	small := usual
	small.slack = 1 << 20
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(tarOf(t, whole()))
	w.Write(make([]byte, 4<<20))
	must(t, w.Close())
	if _, err := verifyWithin(b.Bytes(), small); err == nil || !strings.Contains(err.Error(), "more than 1 MB") {
		t.Error(err)
	}
}

func TestTooManyFilesAreRefused(t *testing.T) {
	few := usual
	few.files = 3
	for kind, pack := range packings {
		if _, err := verifyWithin(pack(t, whole()), few); err == nil || !strings.Contains(err.Error(), "more than 3 files and folders") {
			t.Errorf("%s: %v", kind, err)
		}
	}
	deep := append(whole(), member{name: strings.Repeat("a/", 30) + "b", text: "x"})
	few.files = 20
	if _, err := verifyWithin(tarOf(t, deep), few); err == nil || !strings.Contains(err.Error(), "more than 20 files and folders") {
		t.Error(err)
	}
	short := usual
	short.list = 30
	if _, err := verifyWithin(tarOf(t, whole()), short); err == nil || !strings.Contains(err.Error(), "the paths of its files are longer") {
		t.Error(err)
	}
	if _, err := verifyWithin(zipOf(t, whole()), short); err == nil || !strings.Contains(err.Error(), "its list of files is longer") {
		t.Error(err)
	}
}

func TestAManifestThatFillsTheMemoryIsRefused(t *testing.T) {
	for name, change := range map[string]func(*limits){
		"bytes": func(l *limits) { l.text = 100 },
		"lines": func(l *limits) { l.lines = 3 },
		"files": func(l *limits) { l.texts = 1 },
	} {
		few := usual
		change(&few)
		if _, err := verifyWithin(zipOf(t, whole()), few); err == nil || !strings.Contains(err.Error(), `"manifest-sha512.txt" is too much`) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// handmade is a zip of stored files, each with its own lies.
type handmade struct {
	name, head, text string
	size             uint32 // as it is stated
	over             bool   // its bytes are those of the file before
}

func (h handmade) record(b *bytes.Buffer, at uint32, central bool) {
	name := h.name
	if !central {
		name = h.head
	}
	put := func(values ...any) {
		for _, v := range values {
			binary.Write(b, binary.LittleEndian, v)
		}
	}
	if central {
		put([]byte("PK\x01\x02"), uint16(20))
	} else {
		put([]byte("PK\x03\x04"))
	}
	put(uint16(20), uint16(0), uint16(0), uint32(0), crc32.ChecksumIEEE([]byte(h.text)), uint32(len(h.text)), h.size, uint16(len(name)), uint16(0))
	if central {
		put(uint16(0), uint16(0), uint16(0), uint32(0), at)
	}
	b.WriteString(name)
}

func handmadeZip(list ...handmade) []byte {
	var b, directory bytes.Buffer
	at := uint32(0)
	for _, h := range list {
		if !h.over {
			at = uint32(b.Len())
			h.record(&b, 0, false)
			b.WriteString(h.text)
		}
		h.record(&directory, at, true)
	}
	start := uint32(b.Len())
	b.Write(directory.Bytes())
	b.WriteString("PK\x05\x06\x00\x00\x00\x00")
	n := uint16(len(list))
	for _, v := range []any{n, n, uint32(directory.Len()), start, uint16(0)} {
		binary.Write(&b, binary.LittleEndian, v)
	}
	return b.Bytes()
}

func TestAZipThatLiesIsRefused(t *testing.T) {
	honest := handmade{name: "bagit.txt", head: "bagit.txt", text: textOf(whole(), "bagit.txt"), size: uint32(len(textOf(whole(), "bagit.txt")))}
	if report, err := verifyBytes(t, handmadeZip(honest)); err != nil {
		t.Fatal(report, err)
	}
	for want, lie := range map[string]handmade{
		`"data/b" shares its bytes`:                 {name: "data/b", text: honest.text, size: honest.size, over: true},
		`"data/b" is named "../b" beside its bytes`: {name: "data/b", head: "../b", text: "b", size: 1},
		`the archive is damaged or cut off`:         {name: "data/b", head: "data/b", text: "b", size: 1, over: false},
	} {
		data := handmadeZip(honest, lie)
		if strings.HasPrefix(want, "the archive") {
			data = bytes.Replace(data, []byte("PK\x03\x04"), []byte("PK\x00\x00"), 1)
		}
		if report, err := verifyBytes(t, data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v %v", want, report, err)
		}
	}
}

func TestMoreThanIsStatedDoesNotComeOut(t *testing.T) {
	list := listing("1.0", member{name: "data/b", text: "bbbb"})
	var lies []handmade
	for _, m := range list {
		lies = append(lies, handmade{name: m.name, head: m.name, text: m.text, size: uint32(len(m.text))})
	}
	lies[2].size = 1
	report, err := verifyBytes(t, handmadeZip(lies...))
	if err != nil || report.Whole() || !strings.Contains(told(report), "data/b: changed: the archive is damaged there") {
		t.Error(report, err)
	}
}

func TestAZipThatCannotBeReadHereIsRefused(t *testing.T) {
	for want, change := range map[string]func(*zip.FileHeader){
		"locked with a password":            func(h *zip.FileHeader) { h.Flags |= 1 },
		"packed in a way that is not known": func(h *zip.FileHeader) { h.Method = 14 },
	} {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		h := &zip.FileHeader{Name: "bagit.txt"}
		change(h)
		_, err := w.CreateRaw(h)
		must(t, err)
		must(t, w.Close())
		if _, err := verifyBytes(t, b.Bytes()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}
