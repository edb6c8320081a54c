package watch

import "syscall"

const local = 0x1000 // MNT_LOCAL

func distant(path string) string {
	var s syscall.Statfs_t
	if syscall.Statfs(path, &s) != nil || s.Flags&local != 0 {
		return ""
	}
	var name []byte
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	return string(name)
}
