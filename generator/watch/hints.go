package watch

import "sync"

// hints are the places where something may have changed since they were taken
// last. They never keep the one waiting who gives them.
type hints struct {
	wake chan struct{} // has something in it when there is a hint

	mu    sync.Mutex
	paths map[string]bool // and whether it came or went, rather than changed
	all   bool            // hints got lost
}

func newHints() *hints { return &hints{wake: make(chan struct{}, 1), paths: map[string]bool{}} }

// at hints at a path. moved says that what is there may be another than before.
func (h *hints) at(path string, moved bool) {
	h.mu.Lock()
	h.paths[path] = h.paths[path] || moved
	h.mu.Unlock()
	h.ring()
}

// everywhere says that nothing is known for sure any more.
func (h *hints) everywhere() {
	h.mu.Lock()
	h.all = true
	h.mu.Unlock()
	h.ring()
}

func (h *hints) ring() {
	select {
	case h.wake <- struct{}{}:
	default:
	}
}

// waiting reports whether there is a hint nobody has begun to gather.
func (h *hints) waiting() bool { return len(h.wake) > 0 }

// take returns what was hinted at, and forgets it.
func (h *hints) take() (paths map[string]bool, all bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	paths, all = h.paths, h.all
	h.paths, h.all = map[string]bool{}, false
	return paths, all
}
