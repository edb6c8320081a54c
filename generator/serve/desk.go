package serve

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"net/http"
	"unicode/utf8"
)

// Desks let people review works, each from its page:
//
//	GET  /.mentorfolio/review/samples/x/?for=tom           the page at which tom reviews it
//	POST /.mentorfolio/review/samples/x/?file=x-tom.md     keeps what he wrote
//
// Desks are used by many goroutines.
type Desks interface {
	// Reviews reports whether the page at an address is that of a work.
	Reviews(address string) bool
	// Desk is the page at which somebody reviews a work, "" for who is likeliest to;
	// nil when the address has no work. What it sends to save must bring the token. The error is
	// a *Wrong where there is no such person.
	Desk(address, person, save, token string) ([]byte, error)
	// Keep keeps a review under the name of a file that is not there yet, and returns its path. The
	// error is a *Wrong where it cannot be kept so.
	Keep(name string, review []byte) (path string, err error)
}

// Wrong is why something is not done as it was asked for.
type Wrong struct {
	Taken bool // there is a file of that name
	Why   string
}

func (w *Wrong) Error() string { return w.Why }

// TokenHeader is the header in which a page brings back the token that it was
// given. A page of another site cannot know it.
const TokenHeader = "Mentorfolio-Token"

// mostWords is how many bytes a review may have.
const mostWords = 4 << 20

// keeps reports whether a request is one to keep a review.
func (s *Server) keeps(r *http.Request) bool {
	at, why := find(r.URL, s.options.Audiences)
	return why == nil && at.own == "review" && r.Method == http.MethodPost && s.options.Desks != nil
}

// desk answers with the page at which a work is reviewed. Nothing is added to
// it: what somebody is writing is not taken from under their hands.
func (s *Server) desk(w http.ResponseWriter, r *http.Request, at place) {
	var page []byte
	err := func() (err error) {
		defer recovered(&err)
		page, err = s.options.Desks.Desk(at.address, r.URL.Query().Get("for"), "./", s.token)
		return err
	}()
	var wrong *Wrong
	switch {
	case errors.As(err, &wrong):
		(&refusal{http.StatusNotFound, wrong.Why}).write(w, r)
	case err != nil:
		(&refusal{http.StatusInternalServerError, fmt.Sprintf("The desk cannot be made: %v.", err)}).write(w, r)
	case page == nil:
		nothing.write(w, r)
	default:
		write(w, r, http.StatusOK, ".html", page)
	}
}

// keep keeps a review.
func (s *Server) keep(w http.ResponseWriter, r *http.Request) {
	path, why := s.kept(w, r)
	if why != nil {
		why.write(w, r)
		return
	}
	write(w, r, http.StatusCreated, "", []byte(path))
}

func (s *Server) kept(w http.ResponseWriter, r *http.Request) (path string, why *refusal) {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get(TokenHeader)), []byte(s.token)) != 1 {
		return "", &refusal{http.StatusForbidden, "This page is of a server that has ended since. Copy what you wrote, open the page again and paste it; or download the file and put it into reviews/."}
	}
	review, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostWords))
	if err != nil || len(review) == 0 || !utf8.Valid(review) {
		return "", &refusal{http.StatusBadRequest, "This is no review: it is empty, too long or no text."}
	}
	path, err = s.options.Desks.Keep(r.URL.Query().Get("file"), review)
	var wrong *Wrong
	switch {
	case errors.As(err, &wrong) && wrong.Taken:
		return "", &refusal{http.StatusConflict, wrong.Why}
	case errors.As(err, &wrong):
		return "", &refusal{http.StatusUnprocessableEntity, wrong.Why}
	case err != nil:
		return "", &refusal{http.StatusInternalServerError, fmt.Sprintf("The review could not be written: %v.", err)}
	}
	return path, nil
}
