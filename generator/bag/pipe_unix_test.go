//go:build unix

package bag

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAPipeIsNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "data")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{dir, pipe} {
		if _, err := Verify(name); err == nil || !strings.Contains(err.Error(), "neither a file nor a folder") {
			t.Error(err)
		}
	}
	must(t, os.Remove(pipe))
}
