package main

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// folder is where everything is written, with what takes it away at the end.
func (b *bench) folder() (dir string, remove func(), err error) {
	if b.keep == "" {
		dir, err = os.MkdirTemp("", "mentorfolio-bench-")
		return dir, func() { os.RemoveAll(dir) }, err
	}
	if err := os.MkdirAll(b.keep, 0o777); err != nil {
		return "", nil, err
	}
	if list, err := os.ReadDir(b.keep); err != nil || len(list) > 0 {
		return "", nil, fmt.Errorf("-keep %s: not an empty folder", b.keep)
	}
	dir, err = filepath.Abs(b.keep)
	return dir, func() {}, err
}

// whenStopped does what is to be done before somebody's Ctrl-C ends the program.
func whenStopped(do func()) {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-stop
		do()
		os.Exit(130) // as shells report an interrupt
	}()
}
