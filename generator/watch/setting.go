package watch

import (
	"time"

	"github.com/fsnotify/fsnotify"
)

// setting is what a test may want otherwise.
type setting struct {
	quiet time.Duration // without a hint for so long, what was hinted at is looked at
	storm time.Duration // at the latest after so long
	calm  time.Duration // so long after the last change, the whole is compared
	idle  time.Duration // and then less and less often, up to this
	pulse time.Duration // how often the folder itself is looked at: nothing tells when one above it is renamed
	poll  time.Duration // how often the whole is compared where nothing notifies

	open    func() (*fsnotify.Watcher, error)
	add     func(*fsnotify.Watcher, string) error
	distant func(path string) string // names the file system of a folder where notification cannot be trusted
}

var usual = setting{
	quiet: 8 * time.Millisecond,
	storm: 300 * time.Millisecond,
	calm:  time.Second,
	idle:  30 * time.Second,
	pulse: 500 * time.Millisecond,
	poll:  500 * time.Millisecond,

	open:    fsnotify.NewWatcher,
	add:     (*fsnotify.Watcher).Add,
	distant: distant,
}
