package entry

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// FuzzDecode holds Read and Decode to their promises whatever a file holds: no
// panic, every problem at a place in the file, and no entry that says anything
// but a clear word of its audience is shown beyond the pair.
func FuzzDecode(f *testing.F) {
	for _, folder := range []string{"kinds", "mistakes"} {
		for _, s := range scenarios(f, folder) {
			for _, file := range s.parts {
				f.Add(file.text)
			}
		}
	}
	for _, text := range []string{
		"---\naudience: public\n---\n", "---\naudience: [public]\n---\n", "---\naudience:\n  public\n---\n", "---\naudience: public # for all\n---\n",
		"---\naudience: >\n  public\n---\n", "---\naudience: !!str public\n---\n", "---\naudience: &a public\nid: *a\n---\n", "---\n\"audience\": \"pair\"\n---\n",
		"---\naudience : pair\n---\n", "---\n? audience\n: pair\n---\n", "+++\naudience = 'public'\n+++\n", "{\"audience\": \"cohort\"}\n", "---\n{audience: Pair}\n---\n",
		"---\nparams:\n  audience: x\n---\n", "---\ntitle: |\n  audience: x\n---\n", "---\naudience: public\naudience: pair\n---\n", "audience: pair\n",
		"---\n<<: {audience: pair}\n---\n", "---\naudience: public\npeople: [[[a]]]\nscores: {a: {b: {c: d}}}\n---\n- [ ] @a due:2026-99-99\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"page.md", "plan.md", "reviews/r.md", "milestones/m.es.md", "rubrics/r.yaml", "private/goals/g.md", ConfigFile} {
			e, _, problems := read(name, text)
			holdTheirPlaces(t, name, text, problems)
			if e != nil {
				holdsItsAudience(t, e, text)
			}
		}
	})
}

func holdTheirPlaces(t *testing.T, name, text string, problems []problem.Problem) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for _, p := range problems {
		if p.File != name || p.Rule == "" || p.Text == "" || p.Line > len(lines) || p.Line < 0 || p.Col < 0 || p.Width < 0 {
			t.Errorf("%+v", p)
		} else if p.Line > 0 && p.Col > len([]rune(lines[p.Line-1]))+2 {
			t.Errorf("%s is beyond the end of %q", p.Place(), lines[p.Line-1])
		}
	}
	if err := problem.Write(io.Discard, problem.Sort(problems), true); err != nil {
		t.Error(err)
	}
}

var audienceLine = regexp.MustCompile(`(?mi)^["']?audience["']?[ \t]*[:=](.*)$`)

// holdsItsAudience looks at the lines of the header that begin with "audience".
func holdsItsAudience(t *testing.T, e Entry, text string) {
	c := e.Head()
	if _, inside := InPrivate(c.Doc.Path); inside && c.Audience.Level != Private {
		t.Errorf("%s is %q", c.Doc.Path, c.Audience.Level)
	}
	header := strings.ReplaceAll(text, "\r\n", "\n")
	header = header[:len(header)-len(c.Body)]
	if strings.Contains(header, `"""`) || strings.Contains(header, "'''") {
		return // such a line may be TOML's text
	}
	for _, m := range audienceLine.FindAllStringSubmatch(header, -1) {
		said, _, _ := strings.Cut(m[1], " #")
		said = strings.Trim(strings.TrimSpace(said), `"',}`)
		if clear := slices.Contains(Levels, strings.TrimSpace(said)); !clear && (c.Audience.Level == Public || c.Audience.Level == Cohort) && !onNextLine(said) {
			t.Errorf("%q is %s", m[0], c.Audience.Level)
		}
	}
}

// onNextLine reports whether a YAML value that begins so may go on below, or has a tag or an anchor before it.
func onNextLine(said string) bool { return said == "" || strings.ContainsAny(said[:1], ">|!&*") }

func TestTheSameFileGivesTheSameEntryTwice(t *testing.T) {
	for _, s := range scenarios(t, "mistakes") {
		for _, file := range s.parts[:len(s.parts)-1] {
			e, config, first := read(file.name, file.text)
			again, configAgain, second := read(file.name, file.text)
			if !slices.Equal(first, second) || e != nil && told(e, nil, true) != told(again, nil, true) || config != nil && told(nil, config, true) != told(nil, configAgain, true) {
				t.Errorf("%s of %s is read in two ways", file.name, s.name())
			}
		}
	}
}
