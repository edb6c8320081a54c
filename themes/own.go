package themes

import (
	"io/fs"
)

// Left is something in an author's folder that is no file of a theme.
type Left struct {
	Path string // within the folder
	Why  string // in the author's words
}

// LeftOut returns what Over leaves out of an author's folder: links, pipes,
// devices, and what may not be read. They are never opened, for a pipe that
// nobody writes to would be read for ever.
func LeftOut(author fs.FS) (list []Left) {
	fs.WalkDir(author, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			list = append(list, Left{name, "it cannot be read"})
		case !d.IsDir() && !plain(author, name):
			list = append(list, Left{name, "it is " + kind(d.Type())})
		}
		return nil
	})
	return list
}

// plain reports whether a file of the author's can be read to its end.
func plain(author fs.FS, name string) bool {
	info, err := fs.Lstat(author, name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := author.Open(name)
	if err == nil {
		f.Close()
	}
	return err == nil
}

func kind(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeSymlink != 0:
		return "a link"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "a file that cannot be read"
}

// own reports whether the author's folder has the name: a plain file, or a
// folder where the theme has no file.
func (o overlay) own(name string) bool {
	info, err := fs.Lstat(o.author, name)
	if err != nil {
		return false
	}
	if !info.IsDir() {
		return plain(o.author, name)
	}
	below, err := fs.Stat(o.theme, name)
	return err != nil || below.IsDir()
}
