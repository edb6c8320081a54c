package main

import (
	"slices"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// faults are the mistakes of a theme that were found when somebody looked at a
// page, and have been told. They are safe for use by many goroutines.
type faults struct {
	mu   sync.Mutex
	told map[problem.Problem]bool
}

// fresh reports whether a fault has not been told since the theme changed, and takes note of it.
func (f *faults) fresh(p problem.Problem) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.told[p] {
		return false
	}
	if f.told == nil {
		f.told = map[problem.Problem]bool{}
	}
	f.told[p] = true
	return true
}

// forget forgets them all where a file of the theme has changed.
func (f *faults) forget(changed []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if slices.ContainsFunc(changed, generator.OfTheme) {
		clear(f.told)
	}
}
