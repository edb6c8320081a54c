package output

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// descriptors is where a file without a name is found again.
const descriptors = "/proc/self/fd/"

// nameless makes a file that has no name, and is gone when nobody holds it open: open(2), O_TMPFILE.
func nameless(dir string) (*os.File, error) {
	if _, err := os.Stat(descriptors); err != nil {
		return nil, err
	}
	return os.OpenFile(dir, os.O_WRONLY|unix.O_TMPFILE, 0o666)
}

// link gives such a file a name that nothing has.
func link(f *os.File, name string) error {
	from := descriptors + strconv.Itoa(int(f.Fd()))
	if err := unix.Linkat(unix.AT_FDCWD, from, unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW); err != nil {
		return &os.LinkError{Op: "link", Old: from, New: name, Err: err}
	}
	return nil
}
