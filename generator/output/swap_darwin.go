package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders within dir in one step: renameatx_np(2), RENAME_SWAP.
func exchange(dir *os.File, a, b string) error {
	fd := int(dir.Fd())
	return unix.RenameatxNp(fd, a, fd, b, unix.RENAME_SWAP)
}
