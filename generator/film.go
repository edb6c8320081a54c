package generator

import (
	"io"
	"io/fs"
	"path"

	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// long is the size from which a file that is copied is not read as a whole when
// somebody looks at a part of it: browsers ask for films piece by piece.
const long = 1 << 20

// films opens copied files that are long and published as they are, where they lie.
func (m *making) films(copied map[string]string) tree.Opener {
	return func(name string) fs.File {
		from, ok := copied[name]
		if !ok {
			return nil
		}
		f, err := m.folder.Open(from)
		if err != nil {
			return nil // the reading of it says why
		}
		if !film(from, f) {
			f.Close()
			return nil
		}
		return f
	}
}

// film reports whether an open file is long, can be read from anywhere and holds
// no picture. It is back at its beginning.
func film(name string, f fs.File) bool {
	info, err := f.Stat()
	seeker, ok := f.(io.Seeker)
	if err != nil || !ok || info.Size() < long {
		return false
	}
	head := make([]byte, media.HeadSize)
	if _, err := io.ReadFull(f, head); err != nil || !media.Plain(path.Base(name), head) {
		return false
	}
	_, err = seeker.Seek(0, io.SeekStart)
	return err == nil
}
