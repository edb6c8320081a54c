package output

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAFullDiskLeavesTheLastSite(t *testing.T) {
	if !withOwnMounts(t) {
		return
	}
	for name, dest := range map[string]string{"beside": "public", "in a mount point": "."} {
		t.Run(name, func(t *testing.T) {
			dest := filepath.Join(smallDisk(t), dest)
			last := site{"index.html": "1", "same.bin": strings.Repeat("x", 300_000)}
			write(t, last, dest)
			put(t, filepath.Join(dest, "CNAME"), "me.example")
			last["CNAME"] = "me.example"
			refused(t, site{"index.html": "2", "same.bin": last["same.bin"], "a.bin": strings.Repeat("y", 900_000)}, dest, "the disk is full while writing", "a.bin")
			published(t, dest, last)
			files := site{"index.html": "3", "b.bin": strings.Repeat("y", 300_000)}
			write(t, files, dest)
			files["CNAME"] = "me.example"
			published(t, dest, files)
		})
	}
}

func TestAFileForWhichThereIsNoRoomIsNowhere(t *testing.T) {
	if !withOwnMounts(t) {
		return
	}
	dir := smallDisk(t)
	err := AddFile(t.Context(), filepath.Join(dir, "handoff.zip"), words(strings.Repeat("x", 2<<20)))
	if err == nil || !strings.Contains(err.Error(), "the disk is full while writing") {
		t.Error(err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) > 0 {
		t.Error(list, err)
	}
}

func TestAMountPointIsWrittenFileByFile(t *testing.T) {
	if !withOwnMounts(t) {
		return
	}
	dest := smallDisk(t)
	before := stat(t, dest)
	for _, files := range []site{{"index.html": "1", "a/b.html": "1", "same.txt": "s", "x": "file"}, {"index.html": "2", "a/c.html": "2", "same.txt": "s", "x/y": "folder"}, {"index.html": "3", "x": "file"}} {
		write(t, files, dest)
		put(t, filepath.Join(dest, "a/theirs"), "t")
		files["a/theirs"] = "t"
		published(t, dest, files)
		verifies(t, dest)
	}
	if !os.SameFile(before, stat(t, dest)) {
		t.Error("the folder is not the mount point any more")
	}
}

func TestWithoutPermission(t *testing.T) {
	if !asNobody(t) {
		return
	}
	last := site{"index.html": "1", "same.txt": "s"}
	next := site{"index.html": "2", "same.txt": "s"}
	build := func(t *testing.T) (parent, dest string) {
		parent = t.TempDir()
		dest = filepath.Join(parent, "public")
		write(t, last, dest)
		t.Cleanup(func() { os.Chmod(parent, 0o755); os.Chmod(dest, 0o755) })
		return parent, dest
	}
	t.Run("to write beside the site, it is written file by file", func(t *testing.T) {
		parent, dest := build(t)
		must(t, os.Chmod(parent, 0o555))
		write(t, next, dest)
		published(t, dest, next)
	})
	t.Run("to make the site", func(t *testing.T) {
		parent := t.TempDir()
		must(t, os.Chmod(parent, 0o555))
		for _, dest := range []string{filepath.Join(parent, "public"), filepath.Join(parent, "a/b/public")} {
			refused(t, next, dest, "no permission to", parent)
		}
	})
	t.Run("to write into the site", func(t *testing.T) {
		_, dest := build(t)
		must(t, os.Chmod(dest, 0o555))
		refused(t, next, dest, "no permission to write")
		published(t, dest, last)
	})
	t.Run("to write anywhere", func(t *testing.T) {
		parent, dest := build(t)
		must(t, os.Chmod(dest, 0o555))
		must(t, os.Chmod(parent, 0o555))
		refused(t, next, dest, "no permission to write")
		published(t, dest, last)
	})
	t.Run("to read the site", func(t *testing.T) {
		_, dest := build(t)
		must(t, os.Chmod(dest, 0o000))
		refused(t, next, dest, "no permission to read")
	})
	t.Run("to read a file of others, it is kept", func(t *testing.T) {
		_, dest := build(t)
		put(t, filepath.Join(dest, "secret"), "s")
		must(t, os.Chmod(filepath.Join(dest, "secret"), 0o000))
		write(t, next, dest)
		must(t, os.Chmod(filepath.Join(dest, "secret"), 0o600))
		files := site{"index.html": "2", "same.txt": "s", "secret": "s"}
		published(t, dest, files)
	})
}

func TestASiteIsNeverHalfReplacedWhereOneFolderRefuses(t *testing.T) {
	if !asNobody(t) {
		return
	}
	last := site{"index.html": "1", "goals/index.html": "1", "goals/a/index.html": "1", "plan/index.html": "1"}
	for name, next := range map[string]site{
		"a page that has changed":   {"index.html": "2", "goals/index.html": "2", "goals/a/index.html": "1", "plan/index.html": "2"},
		"a page in a new folder":    {"index.html": "2", "goals/index.html": "1", "goals/a/index.html": "1", "goals/b/c/index.html": "2"},
		"a page that is gone":       {"index.html": "2", "goals/a/index.html": "1", "plan/index.html": "2"},
		"a folder becomes a file":   {"index.html": "2", "goals/index.html": "1", "goals/a": "2"},
		"a page becomes a folder":   {"index.html": "2", "goals/index.html/a": "2", "goals/a/index.html": "1"},
		"it says which, and why so": {"goals/index.html": "2"},
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dest := filepath.Join(parent, "public")
			write(t, last, dest)
			goals := filepath.Join(dest, "goals")
			t.Cleanup(func() { os.Chmod(parent, 0o755); os.Chmod(goals, 0o755) })
			must(t, os.Chmod(goals, 0o555))
			must(t, os.Chmod(parent, 0o555))
			refused(t, next, dest, "no permission to write into", goals, "the last site is as it was")
			published(t, dest, last)
			verifies(t, dest)

			must(t, os.Chmod(goals, 0o755))
			write(t, next, dest)
			published(t, dest, next)
		})
	}
}

func TestAFolderThatRefusesAndNeedsNoChangeIsNotInTheWay(t *testing.T) {
	if !asNobody(t) {
		return
	}
	parent := t.TempDir()
	dest := filepath.Join(parent, "public")
	write(t, site{"index.html": "1", "goals/index.html": "1"}, dest)
	t.Cleanup(func() { os.Chmod(parent, 0o755); os.Chmod(filepath.Join(dest, "goals"), 0o755) })
	must(t, os.Chmod(filepath.Join(dest, "goals"), 0o555))
	must(t, os.Chmod(parent, 0o555))
	next := site{"index.html": "2", "goals/index.html": "1"}
	write(t, next, dest)
	published(t, dest, next)
}

func TestTheOwnerAndTheGroupOfTheFolderStay(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "1"}, dest)
	const webServer = 65534
	if err := os.Chown(dest, -1, webServer); err != nil {
		t.Skip("only root may give a folder another group: ", err)
	}
	must(t, os.Chmod(dest, 0o750|fs.ModeSetgid))
	files := site{"index.html": "2", "a/b": "c"}
	write(t, files, dest)
	published(t, dest, files)
	for _, name := range []string{".", "index.html", "a", "a/b"} {
		if group := stat(t, filepath.Join(dest, name)).Sys().(*syscall.Stat_t).Gid; group != webServer {
			t.Errorf("%s is of group %d", name, group)
		}
	}
	if mode := stat(t, dest).Mode(); mode != 0o750|fs.ModeDir|fs.ModeSetgid {
		t.Errorf("the folder has mode %v", mode)
	}
}

// smallDisk mounts a file system of one megabyte in memory.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	must(t, syscall.Mount("none", dir, "tmpfs", 0, "size=1m"))
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// withOwnMounts runs the test once more where it may mount what nobody else
// sees; it returns true there.
func withOwnMounts(t *testing.T) bool {
	t.Helper()
	attr := &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		attr.Cloneflags |= syscall.CLONE_NEWUSER
		attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	if !again(t, attr) {
		return false
	}
	must(t, syscall.Mount("none", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""))
	return true
}

// asNobody runs the test once more without the powers of root, when it has them; it returns true without them.
func asNobody(t *testing.T) bool {
	t.Helper()
	if os.Getuid() != 0 {
		return true
	}
	const nobody = 65534
	return again(t, &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}})
}

// again runs the test in another process; it returns true in that one.
func again(t *testing.T, attr *syscall.SysProcAttr) bool {
	t.Helper()
	if os.Getenv("OUTPUT_TEST_AGAIN") == t.Name() {
		return true
	}
	dir, err := os.MkdirTemp("", "again")
	must(t, err)
	defer os.RemoveAll(dir)
	must(t, os.Chmod(dir, 0o777))
	cmd := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), "OUTPUT_TEST_AGAIN="+t.Name(), "TMPDIR="+dir, "HOME="+dir)
	cmd.SysProcAttr = attr
	out, err := cmd.CombinedOutput()
	var refusal *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &refusal):
		t.Skipf("this system does not let the test run itself so: %v", err)
	case err != nil || !bytes.Contains(out, []byte("--- PASS")):
		t.Errorf("%v\n%s", err, out)
	}
	return false
}
