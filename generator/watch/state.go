package watch

import (
	"io/fs"
	"os"
	"time"
)

// state is all that the system knows of a file without reading it. Two states
// that differ are a change.
type state struct {
	size     int64
	modified int64 // in nanoseconds
	changed  int64 // the same, when no program can set it back; 0 where the system has none
	identity identity
	mode     fs.FileMode
	target   string // of a symbolic link
}

// identity is the same for one file and different for two, as long as both are
// there: the number of a file that is gone is given to another. It is zero where
// the system has none that is cheap.
type identity struct{ device, inode uint64 }

// sighting is a state and whether it may hide a change: the clock of a file
// system ticks, and of two writes within one tick the second may look like the first.
type sighting struct {
	state
	young bool
}

// look returns the state of the file that info was made from.
func look(path string, info fs.FileInfo) (sighting, error) {
	s := state{size: info.Size(), modified: info.ModTime().UnixNano(), mode: info.Mode()}
	s.changed, s.identity = inode(info)
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(path)
		if err != nil {
			return sighting{}, err
		}
		s.target = target
	}
	last := max(s.changed, s.modified)
	if s.changed != 0 {
		last = s.changed
	}
	return sighting{s, young(last)}, nil
}

// young reports whether more may have happened within the same tick.
func young(last int64) bool { return time.Since(time.Unix(0, last)).Abs() < tick(last) }

// tick is longer than the clock of the file system takes to go on. Whole seconds
// are a sign of one that knows no others.
func tick(last int64) time.Duration {
	if last%int64(time.Second) == 0 {
		return 2 * time.Second
	}
	return 20 * time.Millisecond
}
