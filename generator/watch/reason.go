package watch

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// Why the folder is polled although nobody asked for it.
var (
	errOpen   = errors.New("the system does not notify")
	errSilent = errors.New("the system did not tell of changes")
)

// distance names the file system that cannot be relied on.
type distance string

func (d distance) Error() string { return string(d) }

// sentence says why, and what to do about it.
func sentence(why error, folders int) string {
	const instead = "files are compared every half second or slower instead"
	var d distance
	switch {
	case errors.As(why, &d):
		return fmt.Sprintf("this folder, or a part of it, is on %s, where the system does not hear of every change, so %s; a folder on a disk of this machine is faster", string(d), instead)
	case errors.Is(why, syscall.ENOSPC):
		return fmt.Sprintf("%d folders cannot be watched, the system allows too few%s, so %s; this allows more: %s", folders, allowed(watches), instead, raise(watches, folders))
	case errors.Is(why, syscall.EMFILE) && runtime.GOOS == "linux":
		return fmt.Sprintf("%d folders cannot be watched, other programs use all watchers that the system allows%s, so %s; this allows more: %s", folders, allowed(instances), instead, raise(instances, 0))
	case errors.Is(why, syscall.EMFILE):
		return fmt.Sprintf("%d folders cannot be watched, the system allows too few open files, so %s; this allows more: ulimit -n 65536", folders, instead)
	case errors.Is(why, errSilent):
		return fmt.Sprintf("the system did not tell of changes in this folder, so %s; a folder on a disk of this machine is faster", instead)
	}
	return fmt.Sprintf("folders cannot be watched here (%v), so %s", why, instead)
}

// Two limits of Linux.
const (
	watches   = "max_user_watches"
	instances = "max_user_instances"
)

func limit(name string) int {
	text, _ := os.ReadFile("/proc/sys/fs/inotify/" + name)
	n, _ := strconv.Atoi(strings.TrimSpace(string(text)))
	return n
}

func allowed(name string) string {
	if n := limit(name); n > 0 {
		return fmt.Sprintf(" (%d)", n)
	}
	return ""
}

// raise is the command that allows as much as is needed, and twice of what is allowed now.
func raise(name string, needed int) string {
	least := map[string]int{watches: 524288, instances: 512}[name]
	return fmt.Sprintf("sudo sysctl fs.inotify.%s=%d", name, max(least, 2*limit(name), 2*needed))
}
