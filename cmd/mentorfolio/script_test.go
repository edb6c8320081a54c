package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mentorfolio": func() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }})
}

// Each script is one scenario of the command line, run in a folder of its own.
func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}
