package bag

import (
	"os"
	"path/filepath"
	"testing"
)

// The Library of Congress's suite is in testdata/conformance as it is published
// (github.com/LibraryOfCongress/bagit-conformance-suite, in the public domain),
// with its parts that are only for some systems, which are all one here.
func TestTheConformanceSuite(t *testing.T) {
	wanted := map[string]struct{ whole, noted bool }{
		"valid":        {whole: true},
		"warning":      {whole: true, noted: true},
		"invalid":      {},
		"linux-only":   {},
		"windows-only": {},
	}
	bags, err := filepath.Glob("testdata/conformance/v*/*/*")
	if err != nil || len(bags) != 60 {
		t.Fatalf("the suite has %d bags: %v", len(bags), err)
	}
	for _, dir := range bags {
		want := wanted[filepath.Base(filepath.Dir(dir))]
		if filepath.Base(dir) == "special-system-files" {
			want.whole = false // its .DS_Store is not in the suite as it is published, so it is missing
		}
		t.Run(dir, func(t *testing.T) {
			report, err := Verify(dir)
			if err != nil {
				t.Fatal(err)
			}
			if report.Whole() != want.whole || want.noted && len(report.Findings) == 0 {
				t.Errorf("whole: %t, %v", report.Whole(), report.Findings)
			}
		})
	}
}

func TestTheConformanceSuitePackedAndInAFolder(t *testing.T) {
	for _, dir := range []string{"testdata/conformance/v1.0/valid/basicBag", "testdata/conformance/v0.97/valid/UTF-16-encoded-tag-files", "testdata/conformance/v0.96/valid/bag-with-encoded-names"} {
		for _, top := range []string{"", "any/"} {
			for kind, pack := range packings {
				t.Run(top+kind+" of "+dir, func(t *testing.T) {
					report, err := verifyBytes(t, pack(t, files(t, os.DirFS(dir), top)))
					if err != nil || !report.Whole() || report.Size.Files == 0 {
						t.Errorf("%+v %v", report, err)
					}
				})
			}
		}
	}
}
