package main

import (
	"bufio"
	"io"
	"os"
	"strings"
	"testing"
)

func TestWhoIsAskedMayLeaveThingsOpenAndIsAskedAgain(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"Ana Souza\nTom Okafor\nhealth\n2026-01-12\n", "Ana Souza|Tom Okafor|health|2026-01-12"},
		{"\n\n\n\n", "|||"},
		{"", "|||"},
		{"Ana", "Ana|||"},
		{"\n\n\ntoday\n", "|||"},
		{"Ana\nTom\ncooking\nSoft\n12 January\n2026-01-12\n", "Ana|Tom|software|2026-01-12"},
	} {
		var b beginning
		b.ask(bufio.NewScanner(strings.NewReader(c.typed)), io.Discard)
		if got := strings.Join([]string{b.mentee, b.mentor, b.field, b.start}, "|"); got != c.want {
			t.Errorf("%q is %s, want %s", c.typed, got, c.want)
		}
	}
}

func TestAFieldThatIsNotThereHearsWhichOneFits(t *testing.T) {
	var b beginning
	var said strings.Builder
	b.ask(bufio.NewScanner(strings.NewReader("\n\nnursing\n\n\n")), &said)
	if !strings.Contains(said.String(), "general is for every other field") {
		t.Errorf("whoever is a nurse reads %s", said.String())
	}
}

func TestADayThatIsWrittenOtherwiseIsOfferedAsDaysAreWritten(t *testing.T) {
	b := beginning{mentee: "Ana", mentor: "Tom", field: "health"}
	var said strings.Builder
	b.ask(bufio.NewScanner(strings.NewReader("5 April 2026\n2026-04-05\n")), &said)
	if b.start != "2026-04-05" || !strings.Contains(said.String(), "write YYYY-MM-DD: 2026-04-05") {
		t.Errorf("%+v after %s", b, said.String())
	}
}

func TestWhatTheCommandLineSaysIsNotAsked(t *testing.T) {
	b := beginning{mentee: "Ana", mentor: "Tom", field: "health"}
	var said strings.Builder
	b.ask(bufio.NewScanner(strings.NewReader("2026-01-12\n")), &said)
	if b.start != "2026-01-12" || strings.Contains(said.String(), "Who") {
		t.Errorf("%+v after %s", b, said.String())
	}
}

func TestNobodyAnswersWhereThereIsNoTerminal(t *testing.T) {
	nowhere, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer nowhere.Close()
	if terminal(nowhere) || terminal(strings.NewReader("Ana\n")) {
		t.Error("somebody is thought to be there")
	}
}

func TestAVersionIsPinnedIfOthersCanGetIt(t *testing.T) {
	for version, want := range map[string]string{
		"1.2.3": "v1.2.3", "v1.2.3": "v1.2.3", "v1.2.3-rc.1": "v1.2.3-rc.1", "v0.0.0-20261124132727-ee9a7cb1bffb": "v0.0.0-20261124132727-ee9a7cb1bffb",
		"v0.0.0-20261124132727-ee9a7cb1bffb+dirty": "", "dev": "", "": "",
	} {
		module, pinned := moduleVersion(version)
		if pinned != (want != "") || pinned && module != want {
			t.Errorf("%q is %q, pinned: %t", version, module, pinned)
		}
	}
}

func TestWhereGitHubPagesPublishes(t *testing.T) {
	for repository, want := range map[string]string{
		"": "", "Ana/portfolio": "https://ana.github.io/portfolio/", "ana/ana.github.io": "https://ana.github.io/",
	} {
		if got, err := pagesAddress(repository); got != want || err != nil {
			t.Errorf("%q is published at %q (%v), want %q", repository, got, err, want)
		}
	}
	for _, repository := range []string{"portfolio", "https://github.com/ana/portfolio", "ana/a b", "ana/port/folio"} {
		if _, err := pagesAddress(repository); err == nil {
			t.Errorf("%q is taken for a repository", repository)
		}
	}
}
