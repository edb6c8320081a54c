package watch

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

func TestCloseLeavesNothingBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	for name, leave := range map[string]func(s *scene){
		"at rest":                  func(s *scene) {},
		"with a batch nobody took": func(s *scene) { s.write("a.md", "2"); time.Sleep(20 * time.Millisecond) },
		"in a storm": func(s *scene) {
			for i := range 500 {
				s.write(fmt.Sprintf("new%d/b/c.md", i), "1")
			}
		},
		"without its folder": func(s *scene) { s.remove(""); s.reports("a.md") },
	} {
		t.Run(name, func(t *testing.T) {
			inAnyMode(t, func(s *scene) {
				leave(s)
				s.must(s.watcher.Close())
				s.must(s.watcher.Close())
				for range s.watcher.Changes() {
					t.Error("a batch came after Close")
				}
			})
		})
	}
	for deadline := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			buf := make([]byte, 1<<16)
			t.Fatalf("goroutines are left:\n%s", buf[:runtime.Stack(buf, true)])
		}
		runtime.Gosched()
	}
}
