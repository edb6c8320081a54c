package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// usage is what one run of another program took.
type usage struct {
	wall, cpu        float64 // seconds; cpu is user and system time of all its threads
	peak, rusagePeak float64 // MB of memory that were resident at once; 0 where it is not known
}

// often is how often the memory of a program is looked at. Its peak is kept
// by the kernel, so only a rise in the last moments of a run can be missed.
const often = 2 * time.Millisecond

// enough is how many bytes of a failed program's words are repeated.
const enough = 1000

// measure runs a program to its end.
func measure(name string, args ...string) (usage, error) {
	cmd := exec.Command(name, args...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return usage{}, err
	}
	peak := watch(cmd.Process.Pid)
	err := cmd.Wait()
	wall := time.Since(start)
	u := usage{wall: wall.Seconds(), cpu: (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()}
	u.peak, u.rusagePeak = megabytes(peak()), megabytes(maxResident(cmd.ProcessState))
	if err != nil {
		return u, fmt.Errorf("%s: %w; the end of what it said:\n%s", cmd, err, said.Bytes()[max(0, said.Len()-enough):])
	}
	return u, nil
}

// watch looks at the memory of a process until the func it returns is called,
// which returns the peak in bytes, 0 where the system does not tell.
//
// rusage tells as well, but on Linux its ru_maxrss begins with that of the
// process that forked: Go starts a program in a child that shares this
// program's memory until exec, and exec keeps the highest value seen so far
// (getrusage(2); setmax_mm_hiwater_rss in the kernel's exec_mmap). So it can
// be this program's peak. VmHWM in /proc/PID/status belongs to the memory that
// exec made anew (proc_pid_status(5)); os/exec returns from Start after exec.
func watch(pid int) func() int {
	stop, peak := make(chan struct{}), make(chan int)
	go func() {
		most := 0
		for tick := time.NewTicker(often); ; {
			most = max(most, highWater(pid))
			select {
			case <-tick.C:
			case <-stop:
				tick.Stop()
				peak <- most
				return
			}
		}
	}()
	return func() int { close(stop); return <-peak }
}

// highWater reads VmHWM, which the kernel gives in KiB; 0 on other systems, and when the process has ended.
func highWater(pid int) int {
	if runtime.GOOS != "linux" {
		return 0
	}
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, rest, found := strings.Cut(string(status), "\nVmHWM:")
	if !found {
		return 0
	}
	kib, _ := strconv.Atoi(strings.Fields(rest)[0])
	return kib << 10
}

func megabytes(bytes int) float64 { return float64(bytes) / 1e6 }
