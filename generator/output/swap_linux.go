package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders within dir in one step: rename(2), RENAME_EXCHANGE.
func exchange(dir *os.File, a, b string) error {
	fd := int(dir.Fd())
	return unix.Renameat2(fd, a, fd, b, unix.RENAME_EXCHANGE)
}
