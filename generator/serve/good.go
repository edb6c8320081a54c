package serve

import (
	"slices"
	"sync"
)

// goodFiles keeps the files that were served last, each as it was when it
// could be made, up to so many bytes.
type goodFiles struct {
	limit int

	mu    sync.Mutex // guards what follows
	size  int
	files map[whose][]byte
	order []whose // the one that was served longest ago first
}

// whose names a file: the same address is another page for another audience.
type whose struct{ audience, file string }

// keep takes note of a file; one too large to keep is forgotten.
func (g *goodFiles) keep(at place, content []byte) {
	g.mu.Lock()
	defer g.mu.Unlock()
	key := whose{at.audience, at.file()}
	g.forget(key)
	if content == nil || len(content) > g.limit/8 {
		return
	}
	if g.files == nil {
		g.files = map[whose][]byte{}
	}
	g.files[key], g.size, g.order = content, g.size+len(content), append(g.order, key)
	for g.size > g.limit {
		g.forget(g.order[0])
	}
}

func (g *goodFiles) forget(key whose) {
	if content, kept := g.files[key]; kept {
		g.size -= len(content)
		delete(g.files, key)
		i := slices.Index(g.order, key)
		g.order = slices.Delete(g.order, i, i+1)
	}
}

// last is the file as it was when it last could be made, nil when it is not kept.
func (g *goodFiles) last(at place) []byte {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.files[whose{at.audience, at.file()}]
}
