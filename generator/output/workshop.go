package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// workshop is the folder in which a build makes a site. It stands beside dest,
// or inside where nothing may be written beside, and has two things in it: a
// lock, so that a second build waits for the first, and the site in the making.
// All paths are those of root, and no operation leaves it.
type workshop struct {
	root  *os.Root // the folder around dest, or dest itself
	dest  string   // dest within root: its name, or "."
	name  string   // the workshop within root
	label string   // dest as the caller named it, for messages
	lock  *flock.Flock
}

// patience is how long a build waits for another one into the same folder.
const patience = time.Minute

// workshopName is the name of the workshop of a folder. It is always the same,
// so a build finds what a killed one left, whoever that was.
func workshopName(base string) string { return "." + base + manifestName }

// enter makes the workshop of dest, waits until no other build is in it and
// clears away what a build that was killed has left.
func enter(dest string) (*workshop, error) {
	folder, err := resolve(dest)
	if err != nil {
		return nil, err
	}
	beside, err := open(filepath.Dir(folder), filepath.Base(folder), dest)
	if err != nil {
		inside, insideErr := open(folder, ".", dest)
		if insideErr != nil {
			return nil, err
		}
		return inside.start()
	}
	if beside, err = beside.start(); err != nil || !beside.isApart() {
		return beside, err
	}
	if err := beside.leave(); err != nil {
		return nil, err
	}
	inside, err := open(folder, ".", dest)
	if err != nil {
		return nil, err
	}
	return inside.start()
}

// isApart reports whether the workshop is to be inside dest instead: dest is of
// another file system, or of another owner or group than what we make beside it
// (a web server may be let in by its group only); or there is a workshop inside
// already, left by a build that was killed.
func (w *workshop) isApart() bool {
	if _, err := w.root.Lstat(w.at(w.name)); err == nil {
		return true
	}
	dest, destErr := w.root.Stat(w.dest)
	shop, shopErr := w.root.Stat(w.name)
	if destErr == nil && shopErr == nil && !sameOwner(dest, shop) {
		return true
	}
	probe := path.Join(w.name, "probe")
	w.root.Remove(probe)
	err := w.root.Link(w.at(manifestName), probe)
	w.root.Remove(probe)
	return errors.Is(err, syscall.EXDEV)
}

// open makes a workshop for the folder named dest within dir. Where dest is a
// name, dir is made as needed; where it is ".", dir has to be there.
func open(dir, dest, label string) (*workshop, error) {
	base := dest
	if dest == "." {
		base = filepath.Base(dir)
	} else if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, failure("make", filepath.Dir(label), err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, failure("open", filepath.Dir(label), err)
	}
	w := &workshop{root: root, dest: dest, name: workshopName(base), label: label}
	if err := w.mkdir(w.name, 0o700); err != nil {
		root.Close()
		return nil, failure("write", label, err)
	}
	return w, nil
}

// start begins the work in a workshop, or closes it.
func (w *workshop) start() (*workshop, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := w.claim(ctx); err != nil {
		w.root.Close()
		return nil, err
	}
	if err := w.tidy(); err != nil {
		w.leave()
		return nil, err
	}
	return w, nil
}

// claim waits for the lock. It holds the workshop when the file that it has
// locked is the one that is still there, for a build that leaves removes its
// lock and its workshop.
func (w *workshop) claim(ctx context.Context) error {
	name := path.Join(w.name, "lock")
	for {
		if err := w.mkdir(w.name, 0o700); err != nil {
			return failure("write", w.label, err)
		}
		w.lock = flock.New(filepath.Join(w.root.Name(), name))
		_, err := w.lock.TryLockContext(ctx, 5*time.Millisecond)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case errors.Is(err, context.DeadlineExceeded):
			return fmt.Errorf("another build has been writing to %q for more than a minute: wait until it is done, or end it", w.label)
		case err != nil && !errors.Is(err, errors.ErrUnsupported): // without locks, that no two builds meet is up to the person
			return failure("lock", w.there(".."), err)
		}
		held, heldErr := w.lock.Stat()
		there, thereErr := w.root.Lstat(name)
		if heldErr == nil && thereErr == nil && os.SameFile(held, there) {
			return nil
		}
		w.lock.Unlock()
	}
}

// leave takes the workshop away. The lock goes first, so that who waits for it sees that it is void.
func (w *workshop) leave() error {
	err := w.tidy()
	w.root.Remove(path.Join(w.name, "lock"))
	w.root.Remove(w.name)
	w.lock.Unlock()
	if runtime.GOOS == "windows" { // which removes no open file, and opens none that is being removed
		w.root.Remove(path.Join(w.name, "lock"))
		w.root.Remove(w.name)
	}
	w.root.Close()
	return err
}

// at is the path of a file of the published site.
func (w *workshop) at(name string) string { return path.Join(w.dest, name) }

// staged is the path of a file of the site in the making.
func (w *workshop) staged(name string) string { return path.Join(w.name, "site", name) }

// failure names a file as the caller knows it.
func (w *workshop) failure(do, name string, err error) error {
	return failure(do, filepath.Join(w.label, name), err)
}

// there is where a person finds a file of the site in the workshop.
func (w *workshop) there(name string) string { return filepath.Join(w.root.Name(), w.staged(name)) }

// mkdir makes a folder where there is none.
func (w *workshop) mkdir(name string, mode fs.FileMode) error {
	err := w.root.Mkdir(name, mode)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if info, err := w.root.Lstat(name); err != nil || !info.IsDir() {
		return fmt.Errorf("%q is in the way, which is not a folder", name)
	}
	return nil
}

// entries lists a folder, sorted. Unlike fs.ReadDir it takes names of others that are not UTF-8.
func (w *workshop) entries(name string) ([]fs.DirEntry, error) {
	folder, err := w.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	list, err := folder.ReadDir(-1)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}
