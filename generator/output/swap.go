package output

// swap puts the new site in the place of the last one in one step, and leaves
// the last one in the workshop. It returns false, with dest as it was, where
// the two cannot be swapped.
//
// Only a folder with a manifest is swapped. An empty one is removed first, so
// that a folder without a manifest in the workshop is never anything but a site
// in the making (see tidy).
func (w *workshop) swap(last *lastSite, list manifest) (bool, error) {
	if w.dest == "." {
		return false, nil
	}
	if err := w.carry(last); err != nil {
		return false, err
	}
	if err := w.seal(w.staged(manifestName), list); err != nil {
		return false, err
	}
	switch {
	case !last.exists:
	case last.owned != nil:
		return w.exchange() == nil, nil
	case w.root.Remove(w.dest) != nil:
		return false, nil
	}
	if err := w.root.Rename(w.staged("."), w.dest); err != nil {
		return false, w.failure("write", "", err)
	}
	return true, nil
}

// seal completes a site with its manifest, and brings that to the disk before it
// is used: if a power cut emptied it, the site would not be known as ours any
// more. To do so for every page would cost more than to make it again.
func (w *workshop) seal(at string, list manifest) error {
	if err := w.write(at, list.text(), true); err != nil {
		return w.failure("write", manifestName, err)
	}
	return nil
}

func (w *workshop) exchange() error {
	dir, err := w.root.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	return exchange(dir, w.staged("."), w.dest)
}
