package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// patience is how long a write to a stream may take before the listener is let
// go; it comes again by itself.
const patience = 10 * time.Second

// stream tells a page what is new, until the page or the server closes. A
// listener that is slow hears the latest only, and keeps nobody waiting.
func (s *Server) stream(w http.ResponseWriter, r *http.Request) {
	select {
	case s.streams <- struct{}{}:
		defer func() { <-s.streams }()
	default:
		(&refusal{http.StatusServiceUnavailable, "Too many pages listen already."}).write(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store, no-transform") // a proxy that compresses would wait for more
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		s.tell(r, listener{w, http.NewResponseController(w)})
	}
}

// tell says each moment as it comes, and now and then that it is still there.
func (s *Server) tell(r *http.Request, l listener) {
	m, over := s.now()
	err := l.say("message", s.message(m, m.since(r.URL.Query().Get("since")), false))
	beat := time.NewTicker(s.beat)
	defer beat.Stop()
	for err == nil {
		select {
		case <-r.Context().Done():
			return
		case <-s.closed:
			return
		case <-beat.C:
			err = l.say("beat", true)
		case <-over:
			before := m.count
			m, over = s.now()
			err = l.say("message", s.message(m, before, true))
		}
	}
}

// listener is a page that hears what is new.
type listener struct {
	http.ResponseWriter
	control *http.ResponseController
}

func (l listener) say(event string, what any) error {
	data, err := json.Marshal(what)
	if err != nil {
		return err
	}
	l.control.SetWriteDeadline(time.Now().Add(patience)) // where the connection has none it is not needed
	if _, err := fmt.Fprintf(l, "event: %s\ndata: %s\n\n", event, data); err != nil {
		return err
	}
	return l.control.Flush()
}
