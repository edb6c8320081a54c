package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// starts is how often the start of a server is measured.
const starts = 5

// live measures what a person who writes waits for: the start of the server,
// and from the save of a file to the changed page in the browser.
func (b *bench) live(dir string, size int, programs []program) error {
	if _, err := b.write(dir, size); err != nil {
		return err
	}
	c := newContent(size)
	one := c.folders["milestones"][len(c.folders["milestones"])/2]
	before := load()
	first, err := b.first(dir, size, programs, one)
	if err != nil {
		return err
	}
	fmt.Fprintf(b.out, "\n%s entries: from the start of the server to its first page, s (median, least to most, of %d in turn; load %s before, %s after)\n\n", grouped(size), starts, before, load())
	b.table([][]string{heads(programs), append([]string{"start"}, first...)})
	before = load()
	took, err := b.edit(dir, size, programs, c, one)
	if err != nil {
		return err
	}
	fmt.Fprintf(b.out, "\n%s entries: from just before the write of %s to the words in the page, ms (%d saves of each kind in turn; load %s before, %s after)\n\n", grouped(size), one.path(), b.runs, before, load())
	b.table(latencies(programs, took, b.runs))
	return nil
}

// first measures starts of all programs in turn.
func (b *bench) first(dir string, size int, programs []program, one *item) ([]string, error) {
	runs := make([][]usage, len(programs))
	for range starts {
		for i, p := range programs {
			s, err := p.start(folderOf(dir, p.name, size), one.address())
			if err != nil {
				return nil, err
			}
			s.stop()
			runs[i] = append(runs[i], usage{wall: s.first.Seconds()})
		}
	}
	return cells(runs, func(u usage) float64 { return u.wall }, len(programs) == 2), nil
}

// job is what live.mjs is given, and answer what it found.
type job struct {
	Chrome string `json:"chrome"`
	Pages  []page `json:"pages"` // one of each program
	Saves  []save `json:"saves"`
}

type page struct {
	Address string `json:"address"`
	File    string `json:"file"`
}

type answer struct {
	Trips []float64      `json:"trips"`
	Took  [][][2]float64 `json:"took"` // by save and program: until the words are there, and drawn
}

// edit saves an entry again and again while all servers run, and has it open in one browser.
func (b *bench) edit(dir string, size int, programs []program, c *content, one *item) (*answer, error) {
	chrome, err := findChrome()
	if err != nil {
		return nil, err
	}
	j := job{Chrome: chrome}
	var texts []string
	for _, p := range programs {
		from := folderOf(dir, p.name, size)
		s, err := p.start(from, one.address())
		if err != nil {
			return nil, err
		}
		defer s.stop()
		file := filepath.Join(from, p.content, filepath.FromSlash(one.path()))
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		j.Pages, texts = append(j.Pages, page{s.site + one.address(), file}), append(texts, string(text))
	}
	j.Saves = saves(c, b.runs, texts)
	return j.run()
}

// run lets Node do it, with playwright-core as the browser suite has installed it.
func (j job) run() (*answer, error) {
	root, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/mentorfolio/mentorfolio/generator/bench").Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	given, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	var said, failed bytes.Buffer
	node := exec.Command("node", filepath.Join(strings.TrimSpace(string(root)), "live.mjs"))
	node.Stdin, node.Stdout, node.Stderr = bytes.NewReader(given), &said, &failed
	if err := node.Start(); err != nil {
		return nil, err
	}
	started.Store(node.Process, true)
	defer started.Delete(node.Process)
	if err := node.Wait(); err != nil {
		return nil, fmt.Errorf("live.mjs: %w\n%s", err, failed.Bytes())
	}
	a := &answer{}
	return a, json.Unmarshal(said.Bytes(), a)
}

// findChrome is the Chromium of this machine, as the browser suite finds it.
func findChrome() (string, error) {
	if chrome := os.Getenv("CHROME"); chrome != "" {
		return chrome, nil
	}
	for _, name := range []string{"/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found, nil
		}
	}
	return "", errors.New("no Chromium is installed, and CHROME names none")
}

// address is where the page of an entry is, from the top of a site.
func (i *item) address() string { return strings.TrimSuffix(i.path(), ".md") + "/" }
