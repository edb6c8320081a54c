package watch

import (
	"io/fs"
	"syscall"
)

// inode returns when the file was changed last, by the system's own account, and its identity.
func inode(info fs.FileInfo) (changed int64, id identity) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, identity{}
	}
	return s.Ctim.Nano(), identity{uint64(s.Dev), uint64(s.Ino)}
}
