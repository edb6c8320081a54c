package watch

import (
	"time"
)

// attend does all there is to do, one after the other, until the watcher is closed.
func (w *Watcher) attend() {
	pulse := time.NewTicker(w.setting.pulse)
	defer func() {
		pulse.Stop()
		w.round.Stop()
		w.notifier.close()
		close(w.changes)
		close(w.done)
	}()
	for {
		ready, batch := w.batch()
		select {
		case <-w.stop:
			return
		case ready <- batch:
			w.deliver(batch)
		case <-w.hints.wake:
			w.follow()
		case <-w.round.C:
			w.compare()
		case <-pulse.C:
			w.feel()
		}
	}
}

// follow looks where hints say, when they have ceased for a moment: saving a file
// takes several steps.
func (w *Watcher) follow() {
	w.gather()
	paths, all := w.hints.take()
	if all {
		w.again()
	} else {
		w.look(paths)
	}
	w.rest = w.setting.calm
	w.round.Reset(w.pause())
}

func (w *Watcher) look(paths map[string]bool) {
	c := w.comparison()
	c.hinted(paths)
	w.settle(c)
	if len(c.changed) > 0 {
		w.silent = 0
	}
}

// gather waits until no hint has come for a moment, but in a storm not for ever.
func (w *Watcher) gather() {
	storm := time.NewTimer(w.setting.storm)
	defer storm.Stop()
	for {
		select {
		case <-w.hints.wake:
		case <-time.After(w.setting.quiet):
			return
		case <-storm.C:
			return
		case <-w.stop:
			return
		}
	}
}

// compare looks at everything though nothing hints at a change: where nothing
// notifies that is how changes are found, elsewhere it is a safety net that
// gives way to any hint.
func (w *Watcher) compare() {
	if w.polling || w.notifier == nil {
		w.again()
	} else {
		c := w.comparison()
		c.doubt, c.heard = false, w.notifier.watched()
		c.halt = func() bool { return w.hints.waiting() || w.stopped() }
		c.whole()
		w.settle(c)
		w.judge(c)
	}
	w.round.Reset(w.pause())
}

// judge asks whether the system can be relied on, when it has not told of a
// change. If not, all is watched anew, and if that is of no use, it is polled.
func (w *Watcher) judge(c *comparison) {
	if len(c.changed) == 0 {
		w.rest = min(2*w.rest, w.setting.idle)
		return
	}
	w.rest = w.setting.calm
	if !w.wait(w.setting.quiet) || w.hints.waiting() {
		return // it was about to tell
	}
	if w.silent++; w.silent < enough {
		w.again()
	} else {
		w.resort(errSilent)
	}
}

// enough is how often the system may fail to tell of a change.
const enough = 3

// pause is how long to wait until everything is compared again. That takes a
// twentieth of the time at most.
func (w *Watcher) pause() time.Duration {
	if w.polling {
		return max(w.setting.poll, 19*w.snapshot.cost)
	}
	return max(w.rest, 19*w.snapshot.cost)
}

// wait reports whether the time has passed, and the watcher is still open.
func (w *Watcher) wait(d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-w.stop:
		return false
	}
}
