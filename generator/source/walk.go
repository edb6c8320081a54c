package source

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Folder is what a portfolio's folder holds, as paths with slashes, sorted.
type Folder struct {
	Documents []string // Markdown (.md, .markdown) anywhere, mentorfolio.yaml or .yml at the top, and the .yaml or .yml files of rubrics/ and private/rubrics/
	Files     []string // every other plain file; it may be published when a page uses it
}

// walk is a Folder while it is being filled.
type walk struct {
	Folder
	fsys     fs.FS
	skip     []string
	problems []problem.Problem
}

// SiteMark is the file at the root of every site that mentorfolio wrote. A
// folder that has it is no source: the site of a wider audience would take the
// texts of a smaller one for its own.
const SiteMark = ".mentorfolio"

// Templates is the folder at the top with what new entries are made of: its
// questions are not answered yet, so it is no part of what is read.
const Templates = "templates"

// Walk lists what the folder holds, but the paths of skip, sites that
// mentorfolio wrote, the theme and the templates at the top, and what editors
// and systems leave behind. It never follows a symbolic link.
// The problems are Warnings for links, pipes, sockets and devices, and Errors for
// names that cannot be used and folders that cannot be read. The error says
// that the folder itself cannot be read.
func Walk(fsys fs.FS, skip ...string) (Folder, []problem.Problem, error) {
	w := &walk{fsys: fsys}
	for _, name := range skip {
		w.skip = append(w.skip, path.Clean(name))
	}
	if err := fs.WalkDir(fsys, ".", w.visit); err != nil {
		return Folder{}, nil, fmt.Errorf("reading the portfolio's folder: %w", bareCause(err))
	}
	slices.Sort(w.Documents)
	slices.Sort(w.Files)
	return w.Folder, w.problems, nil
}

// visit takes one file or folder. The error is fs.SkipDir, but at the top.
func (w *walk) visit(name string, entry fs.DirEntry, err error) error {
	switch {
	case name == ".":
		return err
	case entry.Name() == SiteMark && name != SiteMark:
		w.forget(path.Dir(name))
		return fs.SkipDir // and the rest of that folder with it
	case slices.Contains(w.skip, name) || (name == "theme" || name == Templates) && entry.IsDir():
		return pass(entry)
	case leftover(entry.Name()) && !isServed(name, entry.Name()):
		w.hide(name, entry.Name())
		return pass(entry)
	case !w.goodName(name, entry.Name()):
		return pass(entry)
	case err != nil:
		w.report(problem.Error, name, "unreadable", fmt.Sprintf("the folder cannot be read: %v", bareCause(err)), "allow yourself to read it, or move it out of the portfolio")
		return fs.SkipDir
	case entry.IsDir():
	case entry.Type()&fs.ModeSymlink != 0:
		w.link(name)
	case !entry.Type().IsRegular():
		w.report(problem.Warning, name, "special-file", fmt.Sprintf("%s is %s and is left out", name, special(entry.Type())), "put a plain file in its place, or delete it")
	case isDocument(name):
		w.Documents = append(w.Documents, name)
	default:
		w.Files = append(w.Files, name)
	}
	return nil
}

// forget takes out what was found in a folder.
func (w *walk) forget(folder string) {
	inside := func(file string) bool { return strings.HasPrefix(file, folder+"/") }
	w.Documents = slices.DeleteFunc(w.Documents, inside)
	w.Files = slices.DeleteFunc(w.Files, inside)
	w.problems = slices.DeleteFunc(w.problems, func(p problem.Problem) bool { return inside(p.File) })
}

func pass(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// isDocument reports whether a file is read, not copied.
func isDocument(name string) bool {
	folder, file := path.Split(name)
	switch ext := strings.ToLower(path.Ext(file)); {
	case ext == ".md" || ext == ".markdown":
		return true
	case !isYAML(file):
		return false
	}
	switch strings.TrimPrefix(strings.ToLower(folder), "private/") {
	case "rubrics/", "rubric/":
		return true
	}
	return folder == "" && strings.EqualFold(strings.TrimSuffix(file, path.Ext(file)), "mentorfolio")
}

// leftover reports whether a name is one that editors, systems and tools give to files nobody means to show.
func leftover(name string) bool {
	switch strings.ToLower(name) {
	case "4913", "thumbs.db", "desktop.ini", "node_modules":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") ||
		len(name) > 1 && strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")
}

// Ignored reports whether a path is no part of a portfolio by its name: it is, or
// lies in, one of skip, the templates, or what editors, systems and tools leave behind.
func Ignored(name string, skip ...string) bool {
	for inside := name; inside != "."; inside = path.Dir(inside) {
		last := path.Base(inside)
		if slices.Contains(skip, inside) || inside == Templates || leftover(last) && !inStatic(inside) {
			return true
		}
	}
	return false
}

// goodName reports whether a name can be part of an address, and says so when not.
func (w *walk) goodName(name, last string) bool {
	shown := strings.ToValidUTF8(name, "\uFFFD")
	switch {
	case !utf8.ValidString(last):
		w.report(problem.Error, shown, "file-name", fmt.Sprintf("the name %q is not UTF-8", last), "rename it")
	case strings.ContainsFunc(last, steers):
		w.report(problem.Error, shown, "file-name", fmt.Sprintf("the name %q holds a control character", last), "rename it")
	default:
		return true
	}
	return false
}

// steers reports whether a character of a name would change the line it is
// shown on: control characters, line breaks, bidirectional controls (Unicode UAX 9).
func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func special(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "no plain file"
}

func (w *walk) report(level problem.Level, name, rule, text, hint string) {
	w.problems = append(w.problems, problem.Problem{File: name, Rule: rule, Level: level, Text: text, Hint: hint})
}
