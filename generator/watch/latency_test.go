package watch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkSave measures the time from the write of a file to the batch that
// names it, among 10,000 files.
func BenchmarkSave(b *testing.B) {
	for _, folders := range []int{100, 1} {
		b.Run(fmt.Sprintf("10000 files in %d folders", folders), func(b *testing.B) {
			dir := b.TempDir()
			crowd(b, dir, folders, 10_000/folders)
			began := time.Now()
			w, err := Start(dir, Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer w.Close()
			b.ReportMetric(ms(time.Since(began)), "start-ms")
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				time.Sleep(time.Duration(i%17) * time.Millisecond)
				p := filepath.Join(dir, fmt.Sprintf("f%d/%d.md", i%folders, i%77))
				if err := os.WriteFile(p, fmt.Appendf(nil, "number %d", i), 0o644); err != nil {
					b.Fatal(err)
				}
				saved := time.Now()
				<-w.Changes()
				took = append(took, time.Since(saved))
			}
			slices.Sort(took)
			b.ReportMetric(ms(took[len(took)/2]), "median-ms")
			b.ReportMetric(ms(took[len(took)*95/100]), "p95-ms")
		})
	}
}

// BenchmarkComparison measures what the safety net costs.
func BenchmarkComparison(b *testing.B) {
	dir := b.TempDir()
	crowd(b, dir, 100, 100)
	w, err := Start(dir, Options{})
	if err != nil {
		b.Fatal(err)
	}
	w.Close()
	for b.Loop() {
		c := w.comparison()
		c.notifier, c.halt = nil, func() bool { return false }
		c.whole()
	}
}

// crowd fills a folder.
func crowd(tb testing.TB, dir string, folders, files int) {
	tb.Helper()
	for i := range folders {
		in := filepath.Join(dir, fmt.Sprintf("f%d", i))
		if err := os.MkdirAll(in, 0o755); err != nil {
			tb.Fatal(err)
		}
		for j := range files {
			if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%d.md", j)), []byte("text"), 0o644); err != nil {
				tb.Fatal(err)
			}
		}
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
