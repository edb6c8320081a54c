package watch

import "path"

// lose forgets what was known under a name, and reports it.
func (c *comparison) lose(in *folder, p, name string) {
	c.loseFile(in, p, name)
	c.loseFolder(in, p, name)
}

// loseFile forgets a file. Perhaps the editor that moved it away is about to
// write another in its place.
func (c *comparison) loseFile(in *folder, p, name string) {
	if _, known := in.files[name]; known {
		delete(in.files, name)
		c.changed[p] = true
		c.halved = append(c.halved, p)
	}
}

func (c *comparison) loseFolder(in *folder, p, name string) {
	sub, known := in.folders[name]
	if !known {
		return
	}
	c.unwatch(sub, p)
	c.loseOthers(sub, p, nil)
	delete(in.folders, name)
}

// loseOthers forgets all of a folder that is not there any more.
func (c *comparison) loseOthers(f *folder, p string, there map[string]bool) {
	for name := range f.files {
		if !there[name] {
			c.loseFile(f, path.Join(p, name), name)
		}
	}
	for name := range f.folders {
		if !there[name] {
			c.loseFolder(f, path.Join(p, name), name)
		}
	}
}
