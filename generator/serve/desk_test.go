package serve

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// drawer keeps reviews of one work by their names.
type drawer map[string]string

func (d drawer) Reviews(address string) bool { return address == "goals/x/" }

func (d drawer) Desk(address, person, save, token string) ([]byte, error) {
	if !d.Reviews(address) {
		return nil, nil
	}
	return fmt.Appendf(nil, "%s reviews %s and sends it to %s with %s", person, address, save, token), nil
}

func (d drawer) Keep(name string, review []byte) (string, error) {
	if _, taken := d[name]; taken {
		return "", &Wrong{Taken: true, Why: name + " is there already"}
	}
	if !strings.HasSuffix(name, ".md") {
		return "", &Wrong{Why: name + " is no name of a review"}
	}
	d[name] = string(review)
	return "reviews/" + name, nil
}

// reviewing is a server with a drawer, and the token that its desks know.
func reviewing(d drawer) (s *Server, token string) {
	s = New(Options{Audiences: []string{"private", "public"}, Desks: d})
	s.Show(example(), News{})
	page := send(s, "GET", "/.mentorfolio/review/goals/x/?for=tom", "").Body.String()
	return s, page[strings.LastIndex(page, " ")+1:]
}

// send sends a request with headers, given as key and value in turn.
func send(s *Server, method, address, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://localhost:4000"+address, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestAWorkIsReviewedAtADeskOfItsOwn(t *testing.T) {
	s, _ := reviewing(drawer{})
	page := send(s, "GET", "/.mentorfolio/review/goals/x/?for=tom", "").Body.String()
	if !strings.HasPrefix(page, "tom reviews goals/x/ and sends it to ./ with ") || strings.Contains(page, "live.js") {
		t.Errorf("the desk is %q", page)
	}
	if w := send(s, "GET", "/.mentorfolio/review/nothing/", ""); w.Code != http.StatusNotFound {
		t.Errorf("the desk of nothing has status %d", w.Code)
	}
	if page := send(s, "GET", "/goals/x/", "").Body.String(); !strings.Contains(page, ` data-review="../../.mentorfolio/review/goals/x/"`) {
		t.Errorf("nothing leads to it from the page: %s", page)
	}
	if page := send(s, "GET", "/", "").Body.String(); strings.Contains(page, "data-review") {
		t.Error("and something does from a page that is no work")
	}
}

func TestAReviewIsKeptOnce(t *testing.T) {
	kept := drawer{}
	s, token := reviewing(kept)
	const to = "/.mentorfolio/review/goals/x/?file=x-tom.md"
	if w := send(s, "POST", to, "Good.", TokenHeader, token); w.Code != http.StatusCreated || w.Body.String() != "reviews/x-tom.md" {
		t.Errorf("keeping says %d %q", w.Code, w.Body)
	}
	if w := send(s, "POST", to, "Bad.", TokenHeader, token); w.Code != http.StatusConflict {
		t.Errorf("keeping it again says %d", w.Code)
	}
	if w := send(s, "POST", "/.mentorfolio/review/goals/x/?file=x.exe", "Bad.", TokenHeader, token); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("keeping what is no review says %d", w.Code)
	}
	if kept["x-tom.md"] != "Good." || len(kept) != 1 {
		t.Errorf("kept is %q", kept)
	}
}

func TestNothingIsWrittenForWhoDoesNotKnowTheToken(t *testing.T) {
	kept := drawer{}
	s, token := reviewing(kept)
	const to = "/.mentorfolio/review/goals/x/?file=x-tom.md"
	for name, headers := range map[string][]string{
		"without it":             {},
		"with another":           {TokenHeader, "x" + token},
		"from another site":      {TokenHeader, token, "Origin", "https://evil.example"},
		"from another machine":   {TokenHeader, token, "Sec-Fetch-Site", "cross-site"},
		"as a form sends it":     {"Content-Type", "application/x-www-form-urlencoded", "Origin", "http://localhost:4000"},
		"from a page of no site": {TokenHeader, token, "Origin", "null"},
	} {
		if w := send(s, "POST", to, "Bad.", headers...); w.Code != http.StatusForbidden {
			t.Errorf("%s: the status is %d", name, w.Code)
		}
	}
	for _, body := range []string{"", "\xff", strings.Repeat("long ", mostWords)} {
		if w := send(s, "POST", to, body, TokenHeader, token); w.Code != http.StatusBadRequest {
			t.Errorf("a body of %d bytes: the status is %d", len(body), w.Code)
		}
	}
	if w := send(s, "POST", "/goals/x/", "Bad.", TokenHeader, token); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("at a page: the status is %d", w.Code)
	}
	if len(kept) > 0 {
		t.Errorf("kept is %q", kept)
	}
}

func TestWithoutDesksNothingCanBeWritten(t *testing.T) {
	s := serverOf(example())
	if w := send(s, "POST", "/.mentorfolio/review/goals/x/?file=x-tom.md", "Good."); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("the status is %d", w.Code)
	}
	if w := send(s, "GET", "/.mentorfolio/review/goals/x/", ""); w.Code != http.StatusNotFound {
		t.Errorf("the desk has status %d", w.Code)
	}
}
