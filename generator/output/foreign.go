package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Foreign reports why dest may not be written to: it is something that
// mentorfolio did not write. It returns nil for a folder with a manifest of
// ours, for an empty folder, and where there is nothing yet; else an error that
// tells a person what is there and what to do. It changes nothing.
func Foreign(dest string) error {
	folder, err := resolve(dest)
	if err != nil {
		return err
	}
	if place := special(folder); place != "" {
		return fmt.Errorf("%q is %s: choose another folder for the site", dest, place)
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if info, statErr := os.Stat(folder); statErr == nil && !info.IsDir() {
		return fmt.Errorf("%q is a file, not a folder: choose another name for the site, or move the file away", dest)
	}
	if err != nil {
		return failure("read", dest, err)
	}
	last, err := readManifest(os.DirFS(folder))
	if err != nil {
		return failure("read", filepath.Join(dest, manifestName), err)
	}
	if last == nil {
		return notOurs(dest, filepath.Base(folder), entries)
	}
	return nil
}

// notOurs is the refusal of a folder that has no manifest to be trusted, unless it is empty.
func notOurs(dest, base string, entries []fs.DirEntry) error {
	var names []string
	for _, entry := range entries {
		if entry.Name() == manifestName {
			return fmt.Errorf("in %q the list of what mentorfolio wrote there, %s, was changed or damaged, so your files and its own cannot be told apart: "+
				"move what you need out of the folder and remove it, or choose another", dest, manifestName)
		}
		if entry.Name() != workshopName(base) {
			names = append(names, fmt.Sprintf("%q", entry.Name()))
		}
	}
	if len(names) == 0 {
		return nil
	}
	if more := len(names) - 3; more > 0 {
		names = append(names[:3], fmt.Sprintf("%d more", more))
	}
	return fmt.Errorf("%q holds what mentorfolio did not write (%s): choose another folder for the site, or empty this one",
		dest, strings.Join(names, ", "))
}

// special says what a folder is that no site may ever replace.
func special(folder string) string {
	if filepath.Dir(folder) == folder {
		return "the root of the file system"
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(home); err == nil && slices.Contains([]string{home, real}, folder) {
		return "your home folder"
	}
	return ""
}

// resolve returns the true path of dest, which need not exist.
func resolve(dest string) (string, error) {
	folder, err := filepath.Abs(dest)
	if err != nil {
		return "", failure("find", dest, err)
	}
	real, err := filepath.EvalSymlinks(folder)
	if err == nil {
		return real, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", failure("find", dest, err)
	}
	if _, err := os.Lstat(folder); err == nil {
		return "", fmt.Errorf("%q is a link to a folder that does not exist: make that folder, or remove the link", dest)
	}
	return folder, nil
}
