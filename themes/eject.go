package themes

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// Ejected is the folder of an author's theme that keeps each file as it was
// when it was taken over, so that it can be told what has changed since.
const Ejected = ".ejected"

// Files are the paths of all files of the theme that ships, sorted.
func Files() (list []string) {
	fs.WalkDir(shipped, "default", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, strings.TrimPrefix(name, "default/"))
		}
		return err
	})
	return list
}

// Shipped is a file of the theme that ships, as it is taken over: with a first
// line that names the program where its language has comments. It is nil where
// there is no such file.
func Shipped(name, program string) []byte {
	text, err := fs.ReadFile(shipped, path.Join("default", name))
	if err != nil {
		return nil
	}
	about := name + " of " + program + ", taken over: mentorfolio theme diff shows what changed there since."
	switch path.Ext(name) {
	case ".html":
		return append([]byte("{{/* "+about+" */ -}}\n"), text...)
	case ".css":
		return append([]byte("/* "+about+" */\n"), text...)
	case ".js":
		return append([]byte("// "+about+"\n"), text...)
	}
	return text
}

var noteForm = regexp.MustCompile(`^(\{\{/\*|/\*|//) \S+ of mentorfolio .*, taken over: .*\n`)

// Bare is a file without the line that names the program.
func Bare(text []byte) []byte { return noteForm.ReplaceAll(text, nil) }

// SameText reports whether two versions of a file differ in nothing but that line.
func SameText(a, b []byte) bool { return bytes.Equal(Bare(a), Bare(b)) }

// Replaced are the files of the theme that ships whose place an author's take, sorted.
func Replaced(author fs.FS) (list []string) {
	for _, name := range Files() {
		if plain(author, name) {
			list = append(list, name)
		}
	}
	return list
}
