package portfolio

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// In a task an id is a mark, in whose place readers get a name. Elsewhere they get the id.
func TestAnIdThatSaysTooMuchIsTold(t *testing.T) {
	const session = "sessions/s.md"
	for _, c := range []struct{ id, consent, file, text, want string }{
		{"okafor", "alias", session, "- [ ] @okafor Read it", "fine"},
		{"okafor", "alias", session, "- [ ] **@okafor** reads it", "fine"},
		{"okafor", "alias", session, "- [ ] Ask @okafor, and others", "warned"}, // which is shown as it is written
		{"okafor", "alias", session, "Ask @okafor.", "warned"},
		{"okafor", "alias", "a.md", "- [ ] @okafor Read it", "warned"},
		{"tokafor", "alias", "a.md", "(@tokafor)", "warned"},
		{"tokafor", "first", "a.md", "@tokafor", "warned"},
		{"t1", "alias", "a.md", "Ask @t1.", "warned"},
		{"t1", "first", "a.md", "Ask @t1.", "fine"},
		{"tom", "first", "a.md", "Ask @tom.", "fine"},
		{"mentor", "alias", "a.md", "Ask @mentor.", "fine"}, // the alias says it as well
		{"tom-okafor", "first", session, "- [ ] @tom-okafor Read it", "fine"},
		{"tom-okafor", "first", session, "Ask @tom-okafor.", "refused"},
		{"okafor", "alias", "a.md", "okafor@ward.org", "warned"},
	} {
		text := c.text + "\n"
		if c.file == session {
			text = md(entry.KindSession, "", c.text)
		}
		_, problems, got := folder{"mentorfolio.yaml": strings.Replace(agreed(consents[c.consent]), "t1", c.id, 1), c.file: text}.public(t)
		if got != c.want || len(problems) > 1 {
			t.Errorf("the id %s, with a consent to %s: %q in %s is %s, want %s: %s", c.id, c.consent, c.text, c.file, got, c.want, report(t, problems))
		}
	}
}

// The page of a person is at the id, unless that says more than they agreed to.
func TestAnIdThatSaysTooMuchIsNoAddress(t *testing.T) {
	for _, c := range []struct {
		id, consent string
		kept        bool
	}{
		{"tom", "first", true},
		{"t1", "first", true},
		{"tom-okafor", "first", false},
		{"tokafor", "first", false},
		{"OKAFOR", "first", false},
		{"t1", "alias", false},
	} {
		edition, _, _ := folder{"mentorfolio.yaml": strings.Replace(agreed(consents[c.consent]), "t1", c.id, 1), "a.md": "---\npeople: [" + c.id + "]\n---\n"}.public(t)
		if who := edition.People; len(who) != 1 || who[0].Alias == c.kept {
			t.Errorf("the id %s with a consent to %s: %+v", c.id, c.consent, who)
		}
	}
}
