package serve

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// tab is a page that listens.
type tab struct {
	t *testing.T
	*bufio.Scanner
	response *http.Response
}

func listen(t *testing.T, address, since string) tab {
	t.Helper()
	r, err := http.Get(address + "/.mentorfolio/events?since=" + since)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	lines := bufio.NewScanner(r.Body)
	lines.Buffer(nil, 4<<20)
	return tab{t, lines, r}
}

// event is the next event: its name and what it says.
func (tab tab) event() (name string, what message) {
	tab.t.Helper()
	for tab.Scan() {
		if data, ok := strings.CutPrefix(tab.Text(), "data: "); ok {
			if name == "message" {
				if err := json.Unmarshal([]byte(data), &what); err != nil {
					tab.t.Error(err)
				}
			}
			return name, what
		}
		name = strings.TrimPrefix(tab.Text(), "event: ")
	}
	tab.t.Fatal("the stream ended:", tab.Err())
	return "", what
}

func (tab tab) hears() message {
	tab.t.Helper()
	_, what := tab.event()
	return what
}

func running(t *testing.T) (*Server, string) {
	t.Helper()
	s := serverOf(example())
	web := httptest.NewServer(s)
	t.Cleanup(web.Close)
	t.Cleanup(s.Close)
	return s, web.URL
}

func TestATabHearsHowThingsStandAndThenWhatIsNew(t *testing.T) {
	s, address := running(t)
	here := listen(t, address, "")
	if got := here.response.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Error(got)
	}
	first := here.hears()
	s.Show(example(), News{Go: "/goals/x/", Problems: []Problem{{Level: Hint, Text: "b"}, {Level: Error, File: "a.md", Line: 4, Text: "a"}}})
	second := here.hears()
	if first.Version == second.Version || len(first.Problems) != 0 || first.Go != "" {
		t.Errorf("%+v, %+v", first, second)
	}
	if second.Go != "./goals/x/" || second.Counts[Error] != 1 || second.Counts[Hint] != 1 || second.Problems[0].Text != "a" {
		t.Errorf("%+v", second)
	}
	s.Show(example(), News{})
	if third := here.hears(); len(third.Problems) != 0 || third.Go != "" {
		t.Errorf("%+v", third)
	}
}

func TestATabThatComesLaterIsNotSentAnywhere(t *testing.T) {
	s, address := running(t)
	s.Show(example(), News{Go: "goals/x/", Problems: []Problem{{Level: Error, Text: "a"}}})
	if got := listen(t, address, "").hears(); got.Go != "" || got.Counts[Error] != 1 {
		t.Errorf("%+v", got)
	}
}

func TestEveryTabHears(t *testing.T) {
	s, address := running(t)
	one, two := listen(t, address, ""), listen(t, address, "")
	one.hears()
	two.hears()
	s.Show(example(), News{})
	if a, b := one.hears(), two.hears(); a.Version != b.Version {
		t.Errorf("%+v, %+v", a, b)
	}
}

func TestATabThatSleptHearsWhichFilesChanged(t *testing.T) {
	s, address := running(t)
	before := listen(t, address, "").hears()
	s.Show(example(), News{Files: []string{"samples/a b?.png"}})
	s.Show(example(), News{})
	got := listen(t, address, before.Version).hears()
	if got.Strange || len(got.Files) != 1 || got.Files[0] != "./samples/a%20b%3F.png" {
		t.Errorf("%+v", got)
	}
	if now := listen(t, address, got.Version).hears(); len(now.Files) != 0 || now.Strange {
		t.Errorf("%+v", now)
	}
	if other := listen(t, address, "ofanotherrun-7").hears(); !other.Strange {
		t.Errorf("%+v", other)
	}
}

func TestThePageSaysOfWhichMomentItIs(t *testing.T) {
	s, address := running(t)
	version := listen(t, address, "").hears().Version
	if got := body(t, get(t, s, "/")); !strings.Contains(got, ` data-version="`+version+`"`) {
		t.Error(got)
	}
}

func TestAStreamThatHasNothingToSayIsStillThere(t *testing.T) {
	s, address := running(t)
	s.beat = time.Millisecond
	here := listen(t, address, "")
	here.hears()
	if name, _ := here.event(); name != "beat" {
		t.Error(name)
	}
}

func TestManyProblemsAreCountedAndTheWorstAreTold(t *testing.T) {
	s, address := running(t)
	var many []Problem
	for i := range 500 {
		many = append(many, Problem{Level: Warning, Text: fmt.Sprint(i)})
	}
	s.Show(example(), News{Problems: append(many, Problem{Level: Error, Text: "worst", Source: strings.Repeat("x", longestLine+1)})})
	got := listen(t, address, "").hears()
	if len(got.Problems) != mostProblems || got.Problems[0].Text != "worst" || got.Problems[0].Source != "" || got.Counts[Warning] != 500 {
		t.Errorf("%d told, first %+v, %v", len(got.Problems), got.Problems[0], got.Counts)
	}
}

func TestCloseEndsEveryStreamAtOnce(t *testing.T) {
	s, address := running(t)
	here := listen(t, address, "")
	here.hears()
	s.Close()
	s.Close()
	ended := make(chan error, 1)
	go func() { _, err := io.Copy(io.Discard, here.response.Body); ended <- err }()
	select {
	case <-ended:
	case <-time.After(5 * time.Second):
		t.Error("the stream goes on")
	}
}

func TestMoreTabsThanThereIsRoomForAreToldSo(t *testing.T) {
	s, address := running(t)
	for range cap(s.streams) {
		s.streams <- struct{}{}
	}
	r, err := http.Get(address + "/.mentorfolio/events")
	if err != nil {
		t.Fatal(err)
	}
	if r.Body.Close(); r.StatusCode != 503 {
		t.Error(r.StatusCode)
	}
}

// A tab that reads nothing fills its connection; the others hear all the same.
func TestATabThatDoesNotReadKeepsNobodyWaiting(t *testing.T) {
	s, address := running(t)
	deaf, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer deaf.Close()
	fmt.Fprint(deaf, "GET /.mentorfolio/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
	here := listen(t, address, "")
	here.hears()
	large := []Problem{{Level: Error, Text: strings.Repeat("x", 1<<20)}}
	started := time.Now()
	for range 100 {
		s.Show(example(), News{Problems: large})
	}
	if took := time.Since(started); took > time.Second {
		t.Errorf("showing took %v", took)
	}
	for last, _ := s.now(); ; {
		if here.hears().Version == last.version() {
			break
		}
	}
}

func TestManyShowAndManyLook(t *testing.T) {
	s, address := running(t)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for range 50 {
				s.Show(example(), News{Go: "goals/x/", Files: []string{fmt.Sprint(i)}})
				get(t, s, "/goals/x/")
			}
		})
		all.Go(func() { listen(t, address, "").hears() })
	}
	all.Wait()
}

func TestAPortInUseIsPassedOver(t *testing.T) {
	one, err := Listen("127.0.0.1", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	port := one.Addr().(*net.TCPAddr).Port
	two, err := Listen("127.0.0.1", port)
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	if got := two.Addr().(*net.TCPAddr).Port; got <= port || got >= port+tries {
		t.Errorf("%d after %d", got, port)
	}
}

func TestAnAddressThatIsNotOfThisMachineIsAnError(t *testing.T) {
	if l, err := Listen("203.0.113.1", 4000); err == nil {
		t.Error(l.Addr())
	}
}

func TestTheScriptHasTheWordsOfItsLanguage(t *testing.T) {
	s := New(Options{Audiences: []string{"private"}, Words: map[string]string{"language": "pt", "close": "Fechar </script>"}})
	got := body(t, get(t, s, "/.mentorfolio/live.js"))
	for _, want := range []string{`"language":"pt"`, `"close":"Fechar \u003c/script\u003e"`, `"problems":"Problems"`, `"audiences":["private"]`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
}

// A film is not read into memory, and can be begun in its middle.
func TestAPartOfAFilmCanBeAskedFor(t *testing.T) {
	film := strings.Repeat("0123456789", 200_000)
	d := example()
	d.editions["private"] = files(map[string]string{"talk.mp4": film})
	got := ask(t, serverOf(d), http.MethodGet, "/talk.mp4", map[string]string{"Range": "bytes=1000005-1000008"})
	if text := body(t, got); got.StatusCode != 206 || text != "5678" || got.Header.Get("Content-Type") != "video/mp4" {
		t.Errorf("%d %q %q", got.StatusCode, text, got.Header.Get("Content-Type"))
	}
}
