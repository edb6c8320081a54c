package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// show opens the site's first page in the browser. Where there is none to be
// started it says where the page is.
func (b *build) show(s streams) {
	file, err := filepath.Abs(filepath.Join(b.destination, "index.html"))
	if err != nil {
		file = filepath.Join(b.destination, "index.html")
	}
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	if err := browse(address); err != nil {
		fmt.Fprintf(s.err, "no browser could be started; open %s\n", address)
	}
}

// browse starts the system's own opener for an address.
func browse(address string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", address).Run()
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Run()
	}
	return exec.Command("xdg-open", address).Run()
}

// colourful reports whether messages may be coloured: on a terminal, unless
// NO_COLOR is set (no-color.org).
func colourful(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
