//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// maxResident is the peak memory of a process that has ended, in bytes by its
// ru_maxrss: bytes on macOS (getrusage(2) there), KiB on Linux and the BSDs.
func maxResident(p *os.ProcessState) int {
	u := p.SysUsage().(*syscall.Rusage)
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int(u.Maxrss)
	}
	return int(u.Maxrss) << 10
}

// processorTime is what this process has used of the processors, on all its threads.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
