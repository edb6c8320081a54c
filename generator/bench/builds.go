package main

import (
	"fmt"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"
)

// program is one that builds a site from a folder, and shows one while it is written.
type program struct {
	name    string
	path    string
	args    func(from, to string) []string
	serve   func(from string, port int) []string
	top     string // of the site that it shows, below the host
	content string // the folder of the entries
}

// programs are those to compare. mentorfolio is built first, as it stands here.
func (b *bench) programs(dir string) ([]program, error) {
	var list []program
	if b.only != "hugo" {
		ours := filepath.Join(dir, "mentorfolio.exe")
		if said, err := exec.Command("go", "build", "-o", ours, "github.com/mentorfolio/mentorfolio/cmd/mentorfolio").CombinedOutput(); err != nil {
			return nil, fmt.Errorf("go build: %w\n%s", err, said)
		}
		list = append(list, mentorfolio(ours))
	}
	if b.hugo != "" {
		list = append(list, hugo(b.hugo))
	}
	return list, nil
}

func mentorfolio(path string) program {
	return program{
		name: "mentorfolio", path: path, top: "/",
		args: func(from, to string) []string { return []string{"build", from, "-d", to, "--as-of", lastDay} },
		serve: func(from string, port int) []string {
			return []string{"serve", from, "--port", strconv.Itoa(port), "--as-of", lastDay}
		},
	}
}

func hugo(path string) program {
	return program{
		name: "hugo", path: path, top: "/portfolio/", content: "content",
		args: func(from, to string) []string {
			return []string{"--minify", "--source", from, "--destination", to, "--cacheDir", to + ".cache"}
		},
		serve: func(from string, port int) []string {
			return []string{"server", "--renderToMemory", "--source", from, "--port", strconv.Itoa(port), "--cacheDir", from + ".cache"}
		},
	}
}

// builds writes the content of a size for each program, and measures cold
// builds of all of them in turn: what slows the machine for a while slows both.
func (b *bench) builds(dir string, size int, programs []program) error {
	text, err := b.write(dir, size)
	if err != nil {
		return err
	}
	runs := make([][]usage, len(programs))
	for n := range b.runs + 1 {
		for i, p := range programs {
			u, err := measure(p.path, p.args(folderOf(dir, p.name, size), siteOf(dir, p.name, size, n))...)
			if err != nil {
				return err
			}
			if n > 0 { // the first is to warm up
				runs[i] = append(runs[i], u)
			}
		}
	}
	fmt.Fprintf(b.out, "\nCold builds of %s entries, %s MB of Markdown: median (least to most) of %d runs in turn, after one to warm up\n\n", grouped(size), number(megabytes(text)), b.runs)
	return b.compare(dir, size, programs, runs)
}

// folderOf is the content of a size as a program reads it.
func folderOf(dir, program string, size int) string {
	return filepath.Join(dir, fmt.Sprintf("%s-%d", program, size))
}

// write writes the content for all programs, and returns the bytes of its Markdown.
func (b *bench) write(dir string, size int) (int, error) {
	bytes, err := writePortfolio(newContent(size), folderOf(dir, "mentorfolio", size))
	if err == nil && b.hugo != "" {
		err = writeHugo(newContent(size), folderOf(dir, "hugo", size))
	}
	return bytes, err
}

// siteOf is where a run writes its site. Each run has a folder of its own, and
// none is removed until the end: where thousands of files have just been
// deleted, some file systems make new ones several times more slowly (seen on
// ext4 without a journal), so every run but the first would measure that.
func siteOf(dir, program string, size, run int) string {
	return fmt.Sprintf("%s-site-%d", folderOf(dir, program, size), run)
}

// measures are the rows of the comparison.
var measures = []struct {
	name string
	of   func(usage) float64
}{
	{"wall time, s", func(u usage) float64 { return u.wall }},
	{"CPU time (user + system), s", func(u usage) float64 { return u.cpu }},
	{"peak memory (VmHWM), MB", func(u usage) float64 { return u.peak }},
	{"peak memory (rusage), MB", func(u usage) float64 { return u.rusagePeak }},
}

// compare prints what the runs took, and what the sites are.
func (b *bench) compare(dir string, size int, programs []program, runs [][]usage) error {
	w := tabwriter.NewWriter(b.out, 0, 0, 3, ' ', 0)
	both := len(programs) == 2
	var head []string
	for _, p := range programs {
		head = append(head, p.name)
	}
	if both {
		head = append(head, head[0]+" / "+head[1])
	}
	fmt.Fprintf(w, "\t%s\n", strings.Join(head, "\t"))
	for _, m := range measures {
		fmt.Fprintf(w, "%s\t%s\n", m.name, strings.Join(cells(runs, m.of, both), "\t"))
	}
	if err := b.sites(w, dir, size, programs); err != nil {
		return err
	}
	return w.Flush()
}

// cells are the spreads of one measure, and the ratio of their medians.
func cells(runs [][]usage, of func(usage) float64, both bool) []string {
	var row []string
	var medians []float64
	for _, list := range runs {
		var values []float64
		for _, u := range list {
			values = append(values, of(u))
		}
		s := spreadOf(values)
		row, medians = append(row, s.String()), append(medians, s.median)
	}
	if both && medians[1] > 0 {
		row = append(row, fmt.Sprintf("%.2f", medians[0]/medians[1]))
	}
	return row
}

// sites prints how large the sites are. One that lacks pages was not built, whatever its program says.
func (b *bench) sites(w *tabwriter.Writer, dir string, size int, programs []program) error {
	var pages, bytes []string
	for _, p := range programs {
		n, total, err := count(siteOf(dir, p.name, size, b.runs))
		if err != nil {
			return err
		}
		if n < size {
			return fmt.Errorf("%s made %d pages of %d entries", p.name, n, size)
		}
		pages, bytes = append(pages, grouped(n)), append(bytes, number(megabytes(total)))
	}
	fmt.Fprintf(w, "pages (HTML files)\t%s\nthe site, MB\t%s\n", strings.Join(pages, "\t"), strings.Join(bytes, "\t"))
	return nil
}

// count returns the HTML files of a folder, and the bytes of all its files.
func count(dir string) (pages, bytes int, err error) {
	err = filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		bytes += int(info.Size())
		if filepath.Ext(p) == ".html" {
			pages++
		}
		return nil
	})
	return pages, bytes, err
}
