package check

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

// saying is a reader of a public text file with these words.
func saying(words string) *Reader {
	none := &portfolio.Portfolio{Config: &entry.Config{}}
	none.Folder.Files = []string{"static/a.txt"}
	return &Reader{All: none, Public: none, Figures: &progress.Figures{Day: calendar.Date(2026, 6, 1)},
		Folder: fstest.MapFS{"static/a.txt": {Data: []byte(words)}}, Static: []string{"static/a.txt"}}
}

func TestWhatIsAnEMailAddressAndWhatIsNone(t *testing.T) {
	for words, want := range map[string]bool{
		"write to b.okafor@growers-union.org.":        true,
		"<mailto:b@growers.ao>":                       true,
		"b+prices@growers.co.uk":                      true,
		"you@example.com":                             false,
		"ana@ministry.example":                        false,
		"git@github.com:ana/portfolio.git":            false,
		"ssh://ana@build.growers.ao/x":                false,
		"https://ana@growers.ao/":                     false,
		"logo@2x.png":                                 false,
		"@growers on GitHub":                          false,
		"import {a} from '@scope/name@1.0.js'":        false,
		"1234+ana@users.noreply.github.com":           false,
		"a @ana Draft the README due:2026-03-24 @tom": false,
	} {
		if got := len(findPublicEmail(saying(words))) > 0; got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestWhatIsATelephoneNumberAndWhatIsNone(t *testing.T) {
	for words, want := range map[string]bool{
		"+351 21 386 2914":                    true,
		"+49 (0)30 901820-41":                 true,
		"Phone: 030 901820":                   true,
		"tel:+351213862914":                   true,
		"from 2026-03-12 to 2026-04-02":       false,
		"+1 555 555 0123":                     false, // kept for films
		"+44 7700 900123":                     false,
		"+2147483647":                         false,
		"+0000000000":                         false,
		"2+12345678901":                       false,
		"ISBN 978-0-306-40615-7":              false,
		"the phone rang 3 times":              false,
		"telephone 0118 999 881":              true,
		"version 1.2.3+20260312123456":        false,
		"https://a.ao/+351213862914x":         false,
		"coordinates +38.7223-9.1393+100.000": false,
	} {
		if got := len(findPublicPhone(saying(words))) > 0; got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestWhatMayBeAHomeAndWhatIsNone(t *testing.T) {
	for words, want := range map[string]bool{
		"14 Priory Mill Lane, Witney":   true,
		"Lindenallee 12, Kassel":        true,
		"12 bis, rue de la Paix":        true,
		"Rua do Sol, 14":                true,
		"Calle Mayor 3":                 true,
		"3 Goals Drive what I do":       false,
		"the 2 Main Road Maps":          false,
		"Chapter 12 Street food":        false,
		"Marktplatz in 2026":            false,
		"40 hours of Drive and courage": false,
	} {
		if got := len(findPublicAddress(saying(words))) > 0; got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestASecretIsToldWithoutTellingIt(t *testing.T) {
	token := "ghp_" + "Zq8Kt3VrYw2NxC5mPd9HsF4gLe6UaR1oJb7T"
	for words, want := range map[string]string{
		"export T=" + token:              "a token of GitHub",
		"AKIA" + "Q3EGZ7RVW5TKXN2B":      "an access key of AWS",
		"AKIAIOSFODNN7EXAMPLE":           "",
		"ghp_" + strings.Repeat("x", 36): "",
		"ghp_your_token":                 "",
		"-----BEGIN PRIVATE KEY-----\n" + strings.Repeat("MIIEvQIBADANBgkq7hZ3", 5) + "\n-----END PRIVATE KEY-----": "a private key",
		"-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----":                                               "",
		"-----BEGIN PUBLIC KEY-----\n" + strings.Repeat("MIIEvQIBADANBgkq7hZ3", 5):                                  "",
	} {
		list := findSecret(saying(words))
		if (len(list) > 0) != (want != "") || want != "" && !strings.Contains(list[0].Text, want) {
			t.Errorf("%q: %+v", words, list)
		}
		for _, p := range list {
			if said := p.Text + p.Hint + p.Source; strings.Contains(said, token[8:]) || strings.Contains(said, "BADANBgkq") {
				t.Errorf("it is told: %s", said)
			}
		}
	}
}

func TestALongRunInOtherLettersIsAnotherLanguageAndANameIsNot(t *testing.T) {
	for text, c := range map[string]struct{ in, want string }{
		"He said: من جدّ وجد ومن زرع حصد في كل مكان.": {"en", "Arabic"},
		"the letter π, and Ωmega":                       {"en", ""},
		"من GitHub وKubernetes وOpen Source Collective": {"ar", ""},
		"有志者事竟成，天下無難事":                                  {"en", "Han"},
		"漢字とかな、そして英語の GitHub":                           {"ja", ""},
		"这是中文": {"zh-Hant", ""},
		"Добрый день, как ваши дела сегодня":                              {"sr", ""}, // written in both
		"So you are thinking about getting started with open source here": {"el", "Latin"},
		"anything at all": {"", ""},
	} {
		_, got := "", ""
		if scripts := writes(c.in); scripts != nil {
			_, got = foreign(text, scripts)
		}
		if got != c.want {
			t.Errorf("%q in %s: %q, want %q", text, c.in, got, c.want)
		}
	}
}

func TestEveryScriptThatIsNamedIsThere(t *testing.T) {
	for code, name := range scriptNames {
		if unicode.Scripts[name] == nil {
			t.Errorf("%s: Unicode has no script %q", code, name)
		}
	}
}

func TestALinkLeadsToAFileOfTheSite(t *testing.T) {
	from := Page{Path: "goals/a/index.html"}
	for href, want := range map[string]string{
		"../b/#x": "goals/b/index.html#x", "../": "goals/index.html#", "..": "goals/index.html#", "../../": "index.html#", "#x": "goals/a/index.html#x", "./": "goals/a/index.html#",
		"../../style.css?v=2": "style.css#", "../../../": "#", "../../index.html": "index.html#", "a%20b.pdf": "goals/a/a b.pdf#",
	} {
		file, anchor := from.leads(href)
		if got := file + "#" + anchor; got != want {
			t.Errorf("%s leads to %q, want %q", href, got, want)
		}
	}
}

func TestARemoteIsAPlaceWhereARepositoryMayBePublic(t *testing.T) {
	for remote, want := range map[string]string{
		"git@github.com:ana/p.git": "github.com/ana/p", "https://github.com/ana/p": "github.com/ana/p", "ssh://git@codeberg.org/ana/p.git": "codeberg.org/ana/p",
		"https://ana:token@gitlab.com/ana/p.git": "gitlab.com/ana/p", "git@git.growers.ao:ana/p.git": "", "/srv/git/p.git": "", "../p": "", "C:\\git\\p": "",
	} {
		if got := strings.Join(hosted([]string{remote}), " "); got != want {
			t.Errorf("%s: %q, want %q", remote, got, want)
		}
	}
}

func TestSettingsTurnRulesOffDownOrUpAndErrorsOfFormStay(t *testing.T) {
	list := []problem.Problem{{Rule: "a", Level: problem.Error}, {Rule: "a", Level: problem.Hint}, {Rule: "b", Level: problem.Hint}, {Rule: "c", Level: problem.Warning}}
	s := Settings{"a": "off", "b": "error"}
	if got := s.Apply(list); len(got) != 2 || got[0].Level != problem.Error || got[1].Rule != "c" {
		t.Errorf("%+v", got)
	}
	if got := s.ApplyToForm(list); len(got) != 3 || got[0].Rule != "a" || got[0].Level != problem.Error {
		t.Errorf("of form: %+v", got)
	}
}

func TestWhereNoSiteAnswersItIsThisMachineThatIsAlone(t *testing.T) {
	r := saying("")
	r.Pages = func() []Page {
		return []Page{{Page: &webpage.Page{Links: []webpage.Link{{Href: "https://a.dev/"}, {Href: "https://b.dev/"}}}, Path: "index.html"}}
	}
	r.Ask = func([]string) Answers {
		return Answers{"https://a.dev/": {Failed: "there is no such host"}, "https://b.dev/": {Failed: "there was no answer in time"}}
	}
	if dead, unsure := findDeadLink(r), findUnsureLink(r); len(dead) > 0 || len(unsure) != 1 || !strings.Contains(unsure[0].Text, "of 2 addresses") {
		t.Errorf("%+v %+v", dead, unsure)
	}
}
