//go:build linux || darwin

package output

import (
	"io/fs"
	"syscall"
)

// sameOwner reports whether two files are of one owner and one group.
func sameOwner(a, b fs.FileInfo) bool {
	one, oneKnown := a.Sys().(*syscall.Stat_t)
	other, otherKnown := b.Sys().(*syscall.Stat_t)
	return !oneKnown || !otherKnown || one.Uid == other.Uid && one.Gid == other.Gid
}
