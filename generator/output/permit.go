package output

import (
	"fmt"
	"path"
	"slices"
)

// permit reports whether all that place is about to do in dest is allowed: it
// works file by file, so a folder that refuses would leave a site that is half
// the last and half the new one. It changes nothing that a reader sees.
func (w *workshop) permit(changed, gone []string) error {
	for _, folder := range w.touched(changed, gone) {
		if err := w.try(folder); err != nil {
			return fmt.Errorf("%w: the last site is as it was; let yourself write in that folder, or choose another one for the site", w.failure("write into", folder, err))
		}
	}
	return nil
}

// touched are the folders in which files are put in place or removed, or new
// folders made, sorted.
func (w *workshop) touched(changed, gone []string) (folders []string) {
	for _, name := range slices.Concat(changed, gone, []string{manifestName}) {
		folder := path.Dir(name)
		for folder != "." && !w.isFolder(folder) {
			folder = path.Dir(folder)
		}
		folders = append(folders, folder)
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}

func (w *workshop) isFolder(name string) bool {
	info, err := w.root.Lstat(w.at(name))
	return err == nil && info.IsDir()
}

// try puts a folder into another one and takes it out again.
func (w *workshop) try(folder string) error {
	probe := w.at(path.Join(folder, w.name+"-probe"))
	w.root.Remove(probe)
	if err := w.root.Mkdir(probe, 0o700); err != nil {
		return err
	}
	return w.root.Remove(probe)
}
