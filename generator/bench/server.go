package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"sync"
	"time"
)

// server is a program that shows a site while somebody writes it.
type server struct {
	*exec.Cmd
	site  string // its address
	first time.Duration
}

// patience is how long a server may take to its first page.
const patience = 5 * time.Minute

// start starts a server, and returns when it has shown a page, given by its
// address from the top of the site.
func (p program) start(from, page string) (*server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &server{Cmd: exec.Command(p.path, p.serve(from, port)...), site: fmt.Sprintf("http://localhost:%d%s", port, p.top)}
	var said bytes.Buffer
	s.Stdout, s.Stderr = &said, &said
	began := time.Now()
	if err := s.Start(); err != nil {
		return nil, err
	}
	started.Store(s.Process, true)
	for !shown(s.site + page) {
		if time.Since(began) > patience {
			s.stop()
			return nil, fmt.Errorf("%s shows no page; it said:\n%s", s, said.Bytes())
		}
		time.Sleep(often)
	}
	s.first = time.Since(began)
	return s, nil
}

// shown asks for a page, and reports whether all of it came.
func shown(address string) bool {
	answer, err := http.Get(address)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	return err == nil && answer.StatusCode == http.StatusOK
}

func (s *server) stop() {
	s.Process.Kill()
	s.Wait() // that it was killed is no news
	started.Delete(s.Process)
}

// started are the processes that do not end by themselves.
var started sync.Map

func stopAll() {
	started.Range(func(process, _ any) bool { process.(*os.Process).Kill(); return true })
}

// freePort is a port that nobody listens on, or did not a moment ago.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close()
}
