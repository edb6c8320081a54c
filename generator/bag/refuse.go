package bag

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// A Refusal says why an archive or folder is not looked at any further: it
// could do harm to whoever unpacks it, or it is none that can be read.
type Refusal struct{ Why string }

func (r *Refusal) Error() string { return r.Why }

func refuse(format string, a ...any) error { return &Refusal{fmt.Sprintf(format, a...)} }

// limits are how much an archive may hold. Whoever has a larger one that they
// trust unpacks it, and verifies the folder, which has none.
type limits struct {
	files int   // and folders, that an archive may have
	list  int64 // bytes of their paths, and of what a zip says of them
	bytes int64 // that may come out of an archive
	slack int64 // bytes that may come out of it however small it is
	ratio int64 // how many times its own size may come out of a larger one
	text  int64 // bytes of the manifests, and of the other files that speak of a bag
	lines int   // in these
	texts int   // how many there are of these
}

var usual = limits{files: 250_000, list: 32 << 20, bytes: 1 << 40, slack: 1 << 30, ratio: 200, text: 256 << 20, lines: 1_000_000, texts: 100}

// most is how much may come out of an archive of a size.
func (l limits) most(size int64) int64 { return min(l.bytes, max(l.slack, l.ratio*min(size, l.bytes))) }

// contents holds what an archive lists to its limits.
type contents struct {
	limits
	found   []file
	total   int64 // bytes of the files
	listed  int64 // bytes of the paths
	names   collisions
	folders map[string]bool // also those that only a path tells of
	stated  map[string]bool // the folders that are listed themselves
}

// file takes in a file of an archive.
func (c *contents) file(name string, size int64) error {
	if err := c.fit(name, path.Dir(name)); err != nil {
		return err
	}
	if why := c.names.add(name); why != "" {
		return refuse("the path %q %s", name, why)
	}
	if size < 0 || size > c.bytes {
		return refuse("%q would be larger than %s", name, Bytes(c.bytes))
	}
	c.found = append(c.found, file{name, size})
	c.total += size
	return nil
}

// folder takes in a folder of an archive.
func (c *contents) folder(name string) error {
	if name = strings.TrimRight(name, "/"); name == "" || name == "." {
		return nil
	}
	if err := c.fit(name, name); err != nil {
		return err
	}
	if c.stated == nil {
		c.stated = map[string]bool{}
	}
	if c.stated[name] {
		return nil
	}
	c.stated[name] = true
	if why := c.names.add(name + "/."); why != "" { // as if a file stood in it, for an empty one is in the way of others as well
		return refuse("the folder %q %s", name, why)
	}
	return nil
}

// fit refuses a path that no file may have, and more paths than there may be.
func (c *contents) fit(name, folder string) error {
	if c.listed += int64(len(name)); c.listed > c.list {
		return refuse("the paths of its files are longer than %s", Bytes(c.list))
	}
	if why := unfit(name); why != "" {
		return refuse("the path %q %s%s", name, why, wayOut(name))
	}
	if c.folders == nil {
		c.folders = map[string]bool{}
	}
	for ; folder != "." && !c.folders[folder]; folder = path.Dir(folder) {
		c.folders[folder] = true
	}
	if len(c.found)+len(c.folders) >= c.files {
		return refuse("it holds more than %d files and folders", c.files)
	}
	return nil
}

// fitting refuses what unpacks to much more than it is.
func (c *contents) fitting(size int64) error {
	if c.total > c.most(size) {
		return bomb(c.most(size))
	}
	return nil
}

// wayOut is for whoever has an archive with names that are good where it was made.
func wayOut(name string) string {
	if !fs.ValidPath(name) || foreign(name) == "" {
		return ""
	}
	return "; if you trust it and it can be unpacked where you are, verify the folder"
}

func bomb(most int64) error {
	return refuse("more than %s would come out of it, which is too much for its size: it may be made to fill a disk; if you trust it, unpack it and verify the folder", Bytes(most))
}

// Bytes is a number of bytes as people say it.
func Bytes(n int64) string {
	for _, unit := range []struct {
		size int64
		name string
	}{{1 << 40, "TB"}, {1 << 30, "GB"}, {1 << 20, "MB"}, {1 << 10, "KB"}} {
		if n >= unit.size {
			return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/float64(unit.size)), ".0") + " " + unit.name
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
