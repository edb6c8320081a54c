// Package output publishes a tree of files as a folder. It writes beside the
// last site what has changed, and swaps the two folders in one step: a reader finds the old site or the new one, whole, also when a build
// fails, is killed or meets a full disk. It removes only what it wrote itself,
// which a list inside the site tells (see manifest); all else that stands in
// the folder stays. Minify makes a page smaller; who makes the tree calls it,
// so that every reader of the tree sees the same bytes.
//
//	list      which files the site has
//	workshop  a folder beside the site, held by one build at a time
//	survey    what stands in the last site: our files, and those of others
//	stage     make the new site in the workshop
//	carry     give it the files of others
//	swap      put it in place; where that cannot be done, place file by file
//	retire    clean the workshop of the last site
package output

import (
	"fmt"
	"io/fs"
)

// Result counts the files of a site.
type Result struct {
	Files   int // in the site
	Written int // new or changed since the last site
	Kept    int // the same as in the last site, and left as they were
	Removed int // in the last site, and no longer in this one
}

// Write publishes the files of site as the folder dest. The files may be
// rendered when they are opened: each is opened once, several at a time.
//
// An error reads as a sentence for a person. The last site is then as it was,
// unless the error says that only a part is published: that can happen where
// folders cannot be swapped, such as a mount point (see place), and a disk
// fails in the middle; a folder that refuses is found out before (see permit).
//
// A swap makes dest another folder: a shell or a container that holds the last
// one open has to open dest again. Files that are the same stay the same.
//
// After a power cut, pages of a build just before may be empty; the next build
// sees and mends them. Files of others are not rewritten, so they are safe.
func Write(site fs.FS, dest string) (result Result, err error) {
	if err := Foreign(dest); err != nil {
		return Result{}, err
	}
	files, err := list(site)
	if err != nil {
		return Result{}, err
	}
	w, err := enter(dest)
	if err != nil {
		return Result{}, err
	}
	defer func() {
		if left := w.leave(); err == nil && left != nil {
			err = fmt.Errorf("the site is published, but what is left of the last one is not removed yet: %w", left)
		}
	}()
	return w.publish(site, files)
}

// publish makes the new site and puts it in the place of the last one.
func (w *workshop) publish(site fs.FS, files tree) (Result, error) {
	last, err := w.survey()
	if err != nil {
		return Result{}, err
	}
	if err := last.makesRoom(files); err != nil {
		return Result{}, err
	}
	made, err := w.stage(site, files, last)
	if err != nil {
		return Result{}, err
	}
	result, list := count(made, last), listed(made)
	if result.Written+result.Removed == 0 && w.holds(manifestName, list.text()) {
		return result, nil
	}
	swapped, err := w.swap(last, list)
	if !swapped && err == nil {
		err = w.place(files, made, last)
	}
	return result, err
}

func count(made []file, last *lastSite) (result Result) {
	for _, f := range made {
		if f.same {
			result.Kept++
		}
	}
	result.Files = len(made)
	result.Written = result.Files - result.Kept
	result.Removed = len(last.gone(made))
	return result
}
