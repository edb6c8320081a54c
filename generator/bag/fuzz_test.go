package bag

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// What is read of a manifest can be written again, and is the same.
func FuzzManifest(f *testing.F) {
	for _, text := range []string{"", "abc  data/x\n", strings.Repeat("a", 32) + " *./data/x\r\n", strings.Repeat("0", 32) + "\tdata/100%25\r" + strings.Repeat("0", 32) + "  ../x", "\x00  \n"} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, strict bool) {
		m, _ := readManifest("manifest-md5.txt", text, strict)
		sums := map[string]string{}
		for _, l := range m.listed {
			if astray(l.path, true) != "" || len(l.sum) != 32 {
				t.Errorf("%q is taken, with %q", l.path, l.sum)
			}
			sums[unspelled.Replace(l.path)] = l.sum
		}
		again, wrong := readManifest("manifest-md5.txt", manifestText(sums), true)
		if len(wrong) > 0 || len(again.listed) != len(sums) {
			t.Fatalf("%q: %v", manifestText(sums), wrong)
		}
		for _, l := range again.listed {
			if sums[unspelled.Replace(l.path)] != l.sum {
				t.Errorf("%q has another sum", l.path)
			}
		}
	})
}

// What is read of bag-info.txt can be written again, and is the same.
func FuzzInfo(f *testing.F) {
	for _, text := range []string{"", "Who: Ana\n", "Who : Ana\n  Souza\r\nWhen:\t2026\r", ": x", " x", "a:b:c", strings.Repeat("Long: word ", 20)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tags, _ := readInfo(text, false)
		written, err := infoText(tags)
		if err != nil {
			t.Fatal(err)
		}
		again, wrong := readInfo(written, true)
		if len(wrong) > 0 || !slices.EqualFunc(again, tags, func(a, b Tag) bool {
			return a.Label == b.Label && a.Value == b.Value
		}) {
			t.Fatalf("%q was %q: %v", again, tags, wrong)
		}
	})
}

// Whatever an archive is, it is told in words.
func FuzzArchive(f *testing.F) {
	for _, kind := range slices.Sorted(maps.Keys(packings)) {
		f.Add(packings[kind](&testing.T{}, whole()))
	}
	small := limits{files: 100, list: 1 << 20, bytes: 1 << 20, slack: 1 << 16, ratio: 10, text: 1 << 16, lines: 1000, texts: 10}
	f.Fuzz(func(t *testing.T, data []byte) {
		report, err := verifyWithin(data, small)
		if (err == nil) == (report == nil) {
			t.Errorf("%v %v", report, err)
		}
	})
}
