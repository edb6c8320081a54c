package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/serve"
)

const falls = ".mentorfolio/review/samples/falls-rate/"

// post sends a review to a desk as its page does.
func (w *writer) post(file, token, text string) (status int, said string) {
	w.t.Helper()
	r, err := http.NewRequest(http.MethodPost, w.address+falls+"?file="+file, strings.NewReader(text))
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header.Set(serve.TokenHeader, token)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// token is what the page of a desk brings when it saves.
func (w *writer) token() string {
	_, page := w.get(falls)
	m := regexp.MustCompile(`"token":"([^"]+)"`).FindStringSubmatch(page)
	if m == nil {
		w.t.Fatalf("the desk has no token: %.2000s", page)
	}
	return m[1]
}

func TestAReviewThatIsSavedAtADeskIsOnThePage(t *testing.T) {
	w := writing(t)
	const review = "---\nof: sample/falls-rate\nby: sian\nstance: mentor\ndate: 2026-05-25\n---\nThis came from the desk.\n"
	status, said := w.post("2026-05-25-falls-rate-sian.md", w.token(), review)
	if status != http.StatusCreated || said != "reviews/2026-05-25-falls-rate-sian.md" {
		t.Fatalf("saving says %d %s", status, said)
	}
	if w.read("reviews/2026-05-25-falls-rate-sian.md") != review {
		t.Error("the file is not what was written")
	}
	w.await("the page of the review is there", w.shows("reviews/2026-05-25-falls-rate-sian/", "This came from the desk."))
	w.fresh()
}

func TestAReviewIsSavedOverNoFileAndNowhereElse(t *testing.T) {
	w := writing(t)
	token := w.token()
	there, err := os.ReadDir(filepath.Join(w.dir, "reviews"))
	if err != nil {
		t.Fatal(err)
	}
	before := w.read("reviews/" + there[0].Name())
	for name, want := range map[string]int{
		there[0].Name(): http.StatusConflict,
		"../x.md":       http.StatusUnprocessableEntity, "x/y.md": http.StatusUnprocessableEntity, `..\x.md`: http.StatusUnprocessableEntity, "c:x.md": http.StatusUnprocessableEntity,
		".x.md": http.StatusUnprocessableEntity, "x.html": http.StatusUnprocessableEntity, "": http.StatusUnprocessableEntity, "%00.md": http.StatusUnprocessableEntity,
	} {
		if status, said := w.post(name, token, "x"); status != want {
			t.Errorf("%s: %d %s", name, status, said)
		}
	}
	if status, _ := w.post("x.md", "guessed", "x"); status != http.StatusForbidden {
		t.Errorf("with a guessed token: %d", status)
	}
	if w.read("reviews/"+there[0].Name()) != before {
		t.Error("a review was changed")
	}
	if now, err := os.ReadDir(filepath.Join(w.dir, "reviews")); err != nil || len(now) != len(there) {
		t.Errorf("there are %d reviews, and were %d (%v)", len(now), len(there), err)
	}
}

// The mentee's own view is private; the desk of somebody else is not.
func TestADeskCarriesWhatItsReviewerMaySee(t *testing.T) {
	w := writing(t)
	w.save("samples/falls-rate/index.md", strings.Replace(w.read("samples/falls-rate/index.md"), "\n---\n", "\n---\n<!-- audience: private -->\nFor me alone.\n<!-- /audience -->\n\n<!-- audience: pair -->\nFor the two of us.\n<!-- /audience -->\n\n", 1))
	w.await("the passage is in the author's view", w.shows("samples/falls-rate/", "For me alone."))
	for person, want := range map[string][2]bool{"sian": {false, true}, "devan": {false, false}} {
		_, page := w.get(falls + "?for=" + person)
		for i, words := range []string{"For me alone.", "For the two of us."} {
			if strings.Contains(page, words) != want[i] {
				t.Errorf("%s reads %q: %t", person, words, !want[i])
			}
		}
	}
}
