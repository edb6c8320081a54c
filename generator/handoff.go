package generator

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/bag"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/handoff"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// Archive is what is handed on at the end of a mentorship, and what there is to say of it.
type Archive struct {
	bag.Contents
	Sources int      // how many files there are to build it from
	Exports int      // how many for other programs
	Differ  []string // files of the site that the sources do not build to the byte
}

// Handoff makes the archive of an edition: its site, which opens from a folder
// (Options.FromFiles), what that is made from, its exports, a text for whoever
// finds it and one for a next mentor. The sources are built, and compared with the
// site. Name is the archive's, without its ending; "" is one made of title, audience and day.
func (r *Result) Handoff(name string) (*Archive, error) {
	own, err := r.Sources()
	if err != nil {
		return nil, err
	}
	a := &Archive{Contents: bag.Contents{Name: cmp.Or(name, r.archiveName()), Day: r.options.Day.Time(), Info: r.info()}}
	if a.Differ, err = r.again(own); err != nil {
		return nil, err
	}
	files := map[string]tree.File{}
	sites, err := mount(files, "site", r.Site)
	if err != nil {
		return nil, err
	}
	if a.Sources, err = mount(files, "sources", own); err != nil {
		return nil, err
	}
	exports := r.exported()
	for name, make := range exports {
		files["exports/"+name] = make
	}
	a.Exports = len(exports)
	if sites == 0 {
		return nil, errors.New("the site has no file")
	}
	return a, r.speak(a, files, exports)
}

// speak adds what is said in plain words.
func (r *Result) speak(a *Archive, files map[string]tree.File, exports map[string]tree.File) (err error) {
	about := handoff.Of(r.portfolio, cmp.Or(r.options.Program, "mentorfolio"))
	next, err := handoff.ForANextMentor(r.portfolio, r.pages, about)
	if err != nil {
		return err
	}
	files["next-mentor.md"] = func() ([]byte, error) { return next, nil }
	readme, err := handoff.ForAFinder(r.portfolio, handoff.Readme{About: about, Exports: tops(exports), Again: len(a.Differ) == 0})
	if err != nil {
		return err
	}
	if a.Payload, err = tree.New(files); err != nil {
		return err
	}
	a.Beside, err = tree.New(map[string]tree.File{"README.txt": func() ([]byte, error) { return readme, nil }})
	return err
}

// archiveName is the name of an archive, and of the folder in it.
func (r *Result) archiveName() string {
	title := cmp.Or(r.portfolio.Config.Title.Value, "portfolio")
	return fmt.Sprintf("%s-%s-%s", spelling.Slug(title), r.portfolio.Level, r.options.Day)
}

// info is bag-info.txt: the reserved labels of RFC 8493, 2.2.2.
func (r *Result) info() []bag.Tag {
	about := handoff.Of(r.portfolio, "")
	info := []bag.Tag{
		{Label: "Bagging-Date", Value: r.options.Day.String()},
		{Label: "External-Identifier", Value: r.archiveName()},
		{Label: "External-Description", Value: about.Title + ": the portfolio of a mentorship, for the audience " + about.Audience},
		{Label: "Bag-Software-Agent", Value: cmp.Or(r.options.Program, "mentorfolio")},
	}
	if about.Mentee != "" {
		info = append([]bag.Tag{{Label: "Source-Organization", Value: about.Mentee}}, info...)
	}
	return info
}

// exported are the books, and the files of the site for other programs, one folder deep:
// those of many pages, such as reviews/X/annotations.jsonld, are annotations/X.jsonld.
func (r *Result) exported() map[string]tree.File {
	files := map[string]tree.File{"portfolio.epub": r.Book, "portfolio.html": r.Print}
	for _, address := range r.Exports() {
		dir, name := path.Split(address)
		if dir != "" {
			ext := path.Ext(name)
			name = path.Join(strings.TrimSuffix(name, ext), path.Base(dir)+ext)
		}
		files[name] = r.published(address)
	}
	return files
}

// tops are the names in a folder, those of folders with a slash.
func tops(files map[string]tree.File) []string {
	names := map[string]bool{}
	for name := range files {
		top, _, below := strings.Cut(name, "/")
		if below {
			top += "/"
		}
		names[top] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// again builds the sources, and returns the files that do not come out as they are on the site.
func (r *Result) again(own fs.FS) ([]string, error) {
	o := r.options
	o.Skip, o.Stage = nil, nil
	made, err := Make(own, o)
	if err != nil {
		return nil, fmt.Errorf("the sources of the archive cannot be built: %w", err)
	}
	return differing(r.Site, made.Site)
}

// differing are the files that two trees do not have alike, sorted. Each is
// made once: a page takes long.
func differing(a, b fs.FS) ([]string, error) {
	var names []string
	known := map[string]bool{}
	err := each(a, ".", func(name string) {
		known[name] = true
		here, err1 := fs.ReadFile(a, name)
		there, err2 := fs.ReadFile(b, name)
		if err1 != nil || err2 != nil || !bytes.Equal(here, there) {
			names = append(names, name)
		}
	})
	if err != nil {
		return nil, err
	}
	err = each(b, ".", func(name string) {
		if !known[name] {
			names = append(names, name)
		}
	})
	slices.Sort(names)
	return names, err
}

// Withdrawal is somebody who has taken their consent back.
type Withdrawal struct {
	Name string
	Day  calendar.Day
}

// Withdrawn are the people of the portfolio whose consent does not hold any
// more on the edition's day, because they took it back.
func (r *Result) Withdrawn() (list []Withdrawal) {
	for _, p := range r.people {
		if w := p.Consent.Withdrawn; w.Known() && w.Day <= r.options.Day {
			list = append(list, Withdrawal{cmp.Or(p.Name.Value, p.Alias.Value, p.ID.Value), w.Day})
		}
	}
	return list
}

// mount puts the files of a file system into a folder, and returns how many there are.
func mount(files map[string]tree.File, folder string, from fs.FS) (n int, err error) {
	err = each(from, ".", func(name string) {
		files[path.Join(folder, name)] = func() ([]byte, error) { return fs.ReadFile(from, name) }
		n++
	})
	return n, err
}
