package main

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/themes"
)

// pagework prints what each call costs that every page needs, over all pages
// one after the other, so that no call waits for another.
func (b *bench) pagework(dir string, size int) error {
	l := newLedger()
	for n := range b.runs + 1 {
		w := &work{ledger: l}
		if n == 0 {
			w.ledger = newLedger() // to warm up
		}
		if err := w.do(folderOf(dir, "mentorfolio", size)); err != nil {
			return err
		}
	}
	fmt.Fprintf(b.out, "\nThe work for the pages of %s entries, one page after the other: medians of %d runs, with the least and the most wall time, after one to warm up.\nAn indented row is a part of the row above, measured by itself.\n\n", grouped(size), b.runs)
	return l.print(b.out)
}

// work does by itself what every page needs.
type work struct {
	*ledger
	watch   *stopwatch
	config  *entry.Config
	files   source.Folder
	entries []entry.Entry
	all     cost
}

func (w *work) do(dir string) error {
	runtime.GC()
	w.watch = newStopwatch()
	if err := w.read(dir); err != nil {
		return err
	}
	theme, _, err := render.New(themes.Default(), w.config.Theme)
	if err != nil {
		return err
	}
	options := edition()
	whole, _ := portfolio.Link(w.config, w.files, w.entries)
	shown, _, _ := whole.For(portfolio.Edition{Level: options.Level, Day: options.Day})
	site, _ := pages.Of(shown, pages.Options{Files: os.DirFS(dir), BaseURL: w.config.BaseURL.Value, Generator: options.Program,
		Words: theme.Words, Word: theme.Word, Date: theme.Date, Chrome: theme.Chrome})
	if err := w.print(site, theme, shown.Entries); err != nil {
		return err
	}
	w.add("all but the indented", w.all)
	return nil
}

// read reads and decodes the entries.
func (w *work) read(dir string) error {
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	if w.files, _, err = source.Walk(folder.FS()); err != nil {
		return err
	}
	var documents []*source.Document
	w.watch.lap()
	for _, name := range w.files.Documents {
		d, _ := source.Read(folder.FS(), name)
		documents = append(documents, d)
	}
	w.lap("read files and headers")
	for _, d := range documents {
		if d.Path == entry.ConfigFile {
			w.config, _ = entry.DecodeConfig(d)
			continue
		}
		e, _ := entry.Decode(d)
		w.entries = append(w.entries, e)
	}
	w.lap("decode entries")
	for _, e := range w.entries {
		markdown.Read(e.Head().Body)
	}
	w.part("   read Markdown")
	return nil
}

// few is how many pages are made before they are drawn: all at once would
// only measure how the garbage collector copes with them.
const few = 100

// print makes, draws and minifies the pages.
func (w *work) print(site *pages.Site, theme *render.Renderer, entries []entry.Entry) error {
	var made, drawn, small cost
	w.watch.lap()
	for addresses := range slices.Chunk(site.Addresses(), few) {
		var list []*pages.Page
		for _, a := range addresses {
			list = append(list, site.Page(a))
		}
		made = made.plus(w.watch.lap())
		var sheets [][]byte
		for _, p := range list {
			html, err := theme.Page(p)
			if err != nil {
				return err
			}
			sheets = append(sheets, html)
		}
		drawn = drawn.plus(w.watch.lap())
		for _, html := range sheets {
			output.Minify("index.html", html)
		}
		small = small.plus(w.watch.lap())
	}
	w.count("make pages", made)
	if err := w.render(entries); err != nil {
		return err
	}
	w.count("draw templates", drawn)
	w.count("minify", small)
	return nil
}

// render renders the text of every entry, with its code coloured and without.
func (w *work) render(entries []entry.Entry) error {
	options := markdown.Options{Resolve: func(l markdown.Link) markdown.Target { return markdown.Target{Href: l.Dest} }}
	w.watch.lap()
	for _, e := range entries {
		if _, err := markdown.Render(e.Head().Body, options); err != nil {
			return err
		}
	}
	w.part("   render Markdown")
	plain := make([][]byte, len(entries))
	for i, e := range entries {
		plain[i] = language.ReplaceAll(e.Head().Body, []byte("```"))
	}
	w.watch.lap()
	for _, body := range plain {
		if _, err := markdown.Render(body, options); err != nil {
			return err
		}
	}
	w.part("   render Markdown without colours")
	return nil
}

var language = regexp.MustCompile("(?m)^```[a-z]+$")

func (w *work) lap(name string) { w.count(name, w.watch.lap()) }

func (w *work) count(name string, c cost) {
	w.add(name, c)
	w.all = w.all.plus(c)
}

// part adds a row that is counted in the one above.
func (w *work) part(name string) { w.add(name, w.watch.lap()) }
