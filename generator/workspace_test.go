package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// desk is a copy of the example that a test writes in, open as a workspace.
type desk struct {
	*Workspace
	t       *testing.T
	dir     string
	options Options
}

func open(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir(), options: Options{Level: entry.Private, Day: midway, Drafts: true, Program: "mentorfolio"}}
	if err := os.CopyFS(d.dir, os.DirFS("../content-example")); err != nil {
		t.Fatal(err)
	}
	var err error
	if d.Workspace, err = Open(os.DirFS(d.dir), d.options); err != nil {
		t.Fatal(err)
	}
	d.look()
	return d
}

var midway = calendar.Date(2026, 5, 25)

// views are those that an author looks at.
var views = []view{{entry.Private, true}, {entry.Public, false}}

// look has all views made, as somebody who looks at them does.
func (d *desk) look() {
	for _, v := range views {
		if _, err := d.Edition(v.level, v.drafts); err != nil {
			d.t.Fatal(err)
		}
	}
}

func (d *desk) read(file string) string {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, file))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}

func (d *desk) there(file string) bool {
	_, err := os.Stat(filepath.Join(d.dir, file))
	return err == nil
}

func (d *desk) write(file, text string) {
	d.t.Helper()
	path := filepath.Join(d.dir, file)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// update tells the workspace what changed, and reports whether that was only words.
func (d *desk) update(files ...string) (onlyWords bool) {
	d.t.Helper()
	before := d.whole
	if err := d.Update(files, d.options.Day); err != nil {
		d.t.Fatal(err)
	}
	return d.whole == before
}

// fresh fails where a file, or a problem, is another than that of a fresh build.
func (d *desk) fresh() {
	d.t.Helper()
	for _, v := range views {
		got, err := d.Edition(v.level, v.drafts)
		if err != nil {
			d.t.Fatal(err)
		}
		o := d.options
		o.Level, o.Drafts = v.level, v.drafts
		want, err := Make(os.DirFS(d.dir), o)
		if err != nil {
			d.t.Fatal(err)
		}
		if !slices.Equal(got.Problems, want.Problems) {
			d.t.Errorf("%s: the problems are %q, and of a fresh build %q", v.level, texts(got.Problems), texts(want.Problems))
		}
		if !slices.Equal(got.Site.Names(), want.Site.Names()) {
			d.t.Fatalf("%s: beside the files of a fresh build there are %q, and not %q", v.level, lacking(got.Site.Names(), want.Site.Names()), lacking(want.Site.Names(), got.Site.Names()))
		}
		for _, name := range want.Site.Names() {
			one, err1 := fs.ReadFile(got.Site, name)
			other, err2 := fs.ReadFile(want.Site, name)
			if err1 != nil || err2 != nil || !bytes.Equal(one, other) {
				d.t.Fatalf("%s: %s is not as a fresh build makes it (%v, %v)", v.level, name, err1, err2)
			}
		}
	}
}

func texts(list []problem.Problem) (lines []string) {
	for _, p := range list {
		lines = append(lines, p.Place()+": "+p.Text)
	}
	return lines
}

// entries are the files of the desk that are entries.
func (d *desk) entries() (files []string) {
	for file, p := range d.whole.memory.pieces {
		if p.entry != nil {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files
}

func TestNewWordsAreThereWithoutMakingAnythingElseAgain(t *testing.T) {
	d := open(t)
	words := 0
	for _, file := range d.entries() {
		if strings.HasSuffix(file, ".md") {
			d.write(file, d.read(file)+"\nA sentence that was not there before.\n")
			if d.update(file) {
				words++
			}
		}
	}
	d.fresh()
	if all := len(d.entries()); words < all*2/3 {
		t.Errorf("of %d texts, %d were taken as they were written", all, words)
	}
}

// What an entry says of itself, where its links lead and which headings it has can
// change without the rest being made again.
func TestTitlesLinksAndHeadingsAreThereAtOnce(t *testing.T) {
	const file = "milestones/first-queries.md"
	d := open(t)
	text := d.read(file)
	d.atOnce(file, map[string]string{
		"another title":               replaceLine(text, "title:", "title: Another title"),
		"the title of another":        replaceLine(text, "title:", "title: Sum the falls"),
		"another success criterion":   replaceLine(text, "success:", "success: It is seen"),
		"another status":              replaceLine(replaceLine(text, "status:", "status: not-yet"), "met_on:", ""),
		"another due date":            replaceLine(text, "due:", "due: 2026-08-01"),
		"a line more in the header":   strings.Replace(text, "---\n", "---\n\n", 1),
		"a heading":                   text + "\n## A new heading\n",
		"a heading and a link to it":  text + "\n## A new heading\n\nAs [above](#a-new-heading).\n",
		"a link":                      text + "\n[[plan]]\n",
		"a link to what is held back": text + "\n[The plan](../plan.md)\n",
		"a link to another site":      text + "\n<https://example.org/>\n",
		"one to a reflection":         text + "\n[I was sure](../reflections/2026-03-18-i-was-sure.md)\n",
	})
	d.fresh()
}

// atOnce fails where a change of a file, by its name, makes everything anew, or another site than
// a fresh build. After each the file is as it was.
func (d *desk) atOnce(file string, changes map[string]string) {
	t, text := d.t, d.read(file)
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			d.t = t
			d.write(file, change)
			if !d.update(file) {
				t.Error("everything was made again")
			}
			d.fresh()
			d.write(file, text)
			d.update(file)
		})
	}
	d.t = t
}

// Nothing says that there is a footnote of that number, so nobody is told of a link to one.
func TestNewWordsLeaveLinksToFootnotesAndAllOthersAsTheyWere(t *testing.T) {
	d := open(t)
	const text = "# A note\n\nAs [below](#fn-1), and [planned](../plan.md).[^1]\n\n[^1]: There.\n"
	d.write("notes/a.md", text)
	d.update("notes/a.md")
	d.look()
	d.atOnce("notes/a.md", map[string]string{"a sentence": text + "\nAnd more.\n"})
}

// replaceLine is a text with another line in the place of the one that begins so.
func replaceLine(text, begin, line string) string {
	lines := strings.Split(text, "\n")
	lines[slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, begin) })] = line
	return strings.Join(lines, "\n")
}

func TestWhatIsToBeDoneIsThereAtOnce(t *testing.T) {
	const file = "sessions/2026-04-28.md"
	d := open(t)
	text := d.read(file)
	d.atOnce(file, map[string]string{
		"a new action":                 text + "\n- [ ] @lourdes Count once more due:2026-06-01\n",
		"an action that is open again": strings.Replace(strings.Replace(text, "- [x] ", "- [ ] ", 1), " done:2026-05-03", "", 1),
		"an action of somebody else":   strings.Replace(text, "@lourdes", "@devan", 1),
		"one that is not there":        strings.Join(slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.HasPrefix(l, "- [") }), "\n"),
		"one without an owner or date": text + "\n- [ ] Count once more\n",
	})
	d.write(file, text+"\n- [ ] @manager Read it, with @nobody\n")
	d.update(file)
	d.fresh()
}

// Whether a section has something to show is found out without counting all of it.
func TestASectionComesAndGoesWithHowAMilestoneStands(t *testing.T) {
	const file, claims = "milestones/alone.md", "claims/index.html"
	d := open(t)
	files := d.entries()
	for _, f := range files {
		if err := os.Remove(filepath.Join(d.dir, f)); err != nil {
			t.Fatal(err)
		}
	}
	d.write("goals/alone.md", "---\naudience: public\nmeasure: It runs\nwhy: It helps\ndue: 2026-06-01\n---\n")
	d.write(file, "---\naudience: public\ngoal: alone\ntype: skill\nsuccess: It runs\nstatus: planned\n---\n")
	d.update(append(files, "goals/alone.md", file)...)
	d.fresh()
	for _, status := range []string{"met", "active", "met", "planned"} {
		d.write(file, replaceLine(d.read(file), "status:", "status: "+status))
		if !d.update(file) {
			t.Error("everything was read again")
		}
		d.fresh()
		made, _ := d.Edition(entry.Public, false)
		if there := slices.Contains(made.Site.Names(), claims); there != (status == "met") {
			t.Errorf("%s: what is claimed and not shown is there: %v", status, there)
		}
	}
}

func TestWhatOthersGoByIsTiedAnew(t *testing.T) {
	d := open(t)
	d.write("notes/a.md", "# By its name\n\n## Somewhere\n")
	d.write("notes/b.md", "See [[by its name]] and [there](a.md#somewhere).\n")
	d.write("notes/c.md", "# Alone\n\n[[nobody]]\n")
	d.update("notes/a.md", "notes/b.md", "notes/c.md")
	d.look()
	for _, change := range []string{
		"# By another name\n\n## Somewhere\n", "# By its name\n\n## Elsewhere\n", "# Nobody\n\n## Somewhere\n",
		"# By its name\n\n## Somewhere\n\n[c](c.md)\n", "---\ntitle: Alone\n---\n## Somewhere\n",
	} {
		d.write("notes/a.md", change)
		d.update("notes/a.md")
		d.fresh()
	}
}

func TestWhatTiesEntriesTogetherIsTiedAnew(t *testing.T) {
	const file = "milestones/first-queries.md"
	d := open(t)
	if _, there := d.whole.memory.pieces[file]; !there {
		t.Fatalf("the example has no %s any more", file)
	}
	text := d.read(file)
	for name, change := range map[string]string{
		"a link to nothing":     text + "\n[nothing](nowhere.md)\n",
		"a passage":             text + "\n<!-- audience: private -->\nFor me.\n<!-- /audience -->\n",
		"a key":                 strings.Replace(text, "---\n", "---\nsummary: Another\n", 1),
		"a picture":             text + "\n![Beds](../samples/falls-rate/README.md)\n",
		"another date":          replaceLine(text, "date:", "date: 2026-01-30"),
		"somebody who is named": text + "\nDevan Pillay said so.\n",
		"another audience":      text + "\naudience: private\n",
	} {
		t.Run(name, func(t *testing.T) {
			d.t = t
			d.write(file, change)
			d.update(file)
			d.fresh()
			d.write(file, text)
			d.update(file)
			d.look()
		})
	}
}

// Somebody who moves between branches saves several files at once: what one of them says may
// be what another has only just lost.
func TestFilesThatChangeAtOnceAreTakenOneAfterTheOther(t *testing.T) {
	d := open(t)
	a, b := "notes/a.md", "notes/b.md"
	d.write(a, "---\ntitle: By its name\n---\n## Somewhere\n\nHere.\n")
	d.write(b, "There.\n")
	d.update(a, b)
	d.look()
	for name, both := range map[string][2]string{
		"a name that goes":    {"---\ntitle: By another name\n---\n## Somewhere\n\nHere.\n", "See [[by its name]].\n"},
		"a heading that goes": {"---\ntitle: By its name\n---\n## Elsewhere\n\nHere.\n", "See [there](a.md#somewhere).\n"},
	} {
		for _, order := range [][]string{{a, b}, {b, a}} {
			t.Run(name+", "+order[0]+" first", func(t *testing.T) {
				d.t = t
				before := [2]string{d.read(a), d.read(b)}
				d.write(a, both[0])
				d.write(b, both[1])
				d.update(order...)
				d.look()
				d.fresh()
				d.write(a, before[0])
				d.write(b, before[1])
				d.update(a, b)
				d.look()
			})
		}
	}
}

func TestAReviewSaysAtOnceThatItsWorkIsAnother(t *testing.T) {
	const work, review = "samples/alone.md", "reviews/alone.md"
	d := open(t)
	d.write(work, "---\ndate: 2026-05-01\n---\nAs it was.\n")
	d.update(work)
	made, _ := d.Edition(entry.Private, true)
	desk, _ := made.pages.Desk(pages.DeskOptions{Of: entry.Key{Kind: entry.KindSample, ID: "alone"}, By: "sian"})
	d.write(review, "---\nof: sample/alone\nby: sian\nstance: mentor\ndate: 2026-05-02\nseen: {sample/alone: "+desk.Works[0].Print+"}\n---\nWell.\n")
	d.update(review)
	d.look()
	d.fresh()
	d.write(work, "---\ndate: 2026-05-01\n---\nAs it is.\n")
	if !d.update(work) {
		t.Error("everything was made again")
	}
	d.fresh()
}

// A translation is asked whom it names even where its original is held back, so
// that all there is to mend is known.
func TestATranslationOfWhatIsHeldBackIsAskedForItsNewWords(t *testing.T) {
	d := open(t)
	const file = "notes/note.es.md"
	d.write("notes/note.md", "---\naudience: public\ndraft: true\n---\nA note.\n")
	d.write(file, "---\naudience: public\n---\nUna nota.\n")
	d.update("notes/note.md", file)
	d.look()
	d.write(file, "---\naudience: public\n---\nUna nota de Devan Pillay.\n")
	d.update(file)
	d.fresh()
}

// A long day of writing: after any change of any file the workspace is what a fresh build would be.
func TestAWorkspaceIsAlwaysWhatAFreshBuildWouldBe(t *testing.T) {
	d := open(t)
	chance := rand.New(rand.NewPCG(1, 2))
	for step := range 36 {
		files := d.entries()
		file := files[chance.IntN(len(files))]
		before := d.read(file)
		changed := d.disturb(chance, file, step)
		if _, problems := source.Read(os.DirFS(d.dir), file); len(problems) > 0 && d.there(file) {
			d.update(changed...)
			d.write(file, before) // whoever breaks a header mends it
		}
		d.update(changed...)
		d.look()
		if step%6 == 5 {
			d.fresh()
		}
	}
}

// disturb changes something at a file, as somebody who writes might, and returns the paths it touched.
func (d *desk) disturb(chance *rand.Rand, file string, step int) []string {
	text := d.read(file)
	lines := strings.SplitAfter(text, "\n")
	at := chance.IntN(len(lines))
	switch chance.IntN(14) {
	case 0:
		d.write(file, text+fmt.Sprintf("\nStep %d.\n", step))
	case 1: // a line of the text or of the header is gone, but no fence
		if strings.TrimSpace(lines[at]) != "---" {
			lines[at] = "\n"
		}
		d.write(file, strings.Join(lines, ""))
	case 2:
		d.write(file, strings.ReplaceAll(text, "the ", "this "))
	case 3:
		d.write(file, text+"\n- [ ] @rosa Write it down due:2026-06-01\n")
	case 4:
		if file == "plan.md" {
			break
		}
		if err := os.Remove(filepath.Join(d.dir, file)); err != nil {
			d.t.Fatal(err)
		}
	case 5:
		other := fmt.Sprintf("notes/step-%d.md", step)
		d.write(other, "# A note\n\nSee [that](../"+file+").\n")
		return []string{other}
	case 6:
		d.write("theme/style.css", d.style()+fmt.Sprintf("\n/* %d */ h1 { color: red }\n", step))
		return []string{"theme/style.css"}
	case 7:
		d.write(file, strings.Replace(text, "title: ", "title: The ", 1))
	case 8:
		d.write(file, text+"\n## Then\n\nAs [before](#then), and as [planned](../plan.md), and [[first-queries]].\n")
	case 12:
		d.write(file, text+fmt.Sprintf("\n- [ ] @lourdes and @devan: count once more due:2026-06-0%d\n", 1+step%9))
	case 13:
		d.write(file, strings.Replace(strings.Replace(text, "- [ ] ", "- [x] ", 1), "@sian", "@lourdes", 1))
	case 10:
		d.write(file, strings.Replace(text, "status: met", "status: active", 1))
	case 11:
		d.write(file, strings.Replace(text, "status: ", []string{"status: met #", "status: held #", "status: done #", "due: 2026-06-01 #"}[step%4], 1))
	case 9:
		d.write(file, strings.ReplaceAll(text, " and ", " as well as "))
	}
	return []string{file}
}

func (d *desk) style() string {
	style, err := os.ReadFile("../themes/default/style.css")
	if err != nil {
		d.t.Fatal(err)
	}
	return string(style)
}

func TestWhatCannotBeReadLeavesTheLastThatCould(t *testing.T) {
	d := open(t)
	const file = "plan.md"
	text := d.read(file)
	page := func() string {
		r, err := d.Edition(entry.Private, true)
		if err != nil {
			t.Fatal(err)
		}
		data, err := fs.ReadFile(r.Site, "plan/index.html")
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	before := page()
	d.write(file, "---\npurpose: [\n---\n")
	d.update(file)
	if page() != before {
		t.Error("the page is not the last good one")
	}
	if r, _ := d.Edition(entry.Private, true); problem.Count(r.Problems, problem.Error) == 0 {
		t.Error("and nobody is told")
	}
	d.write(file, text)
	d.update(file)
	d.fresh()
}

func TestATemplateWithAMistakeLeavesTheLastTheme(t *testing.T) {
	d := open(t)
	d.write("theme/style.css", d.style()+"h1 { color: red }")
	d.update("theme/style.css")
	d.fresh()
	style := func() string {
		r, err := d.Edition(entry.Private, true)
		if err != nil {
			t.Fatal(err)
		}
		data, _ := fs.ReadFile(r.Site, "style.css")
		return string(data)
	}
	before := style()
	d.write("theme/templates/layouts/goal.html", "{{nonsense")
	d.update("theme/templates/layouts/goal.html")
	if style() != before {
		t.Error("the theme is another")
	}
	os.RemoveAll(filepath.Join(d.dir, "theme"))
	d.update("theme/style.css", "theme/templates/layouts/goal.html")
	d.fresh()
}

func TestAnotherDayIsAnotherEdition(t *testing.T) {
	d := open(t)
	d.options.Day = calendar.Date(2026, 7, 20)
	d.update()
	d.fresh()
}

// A folder that became a link to another one still leads to the same files.
func TestWhatIsReadThroughALinkIsNotThere(t *testing.T) {
	d := open(t)
	folder := filepath.Join(d.dir, "reflections")
	if err := os.Rename(folder, folder+"-moved"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("reflections-moved", folder); err != nil {
		t.Skip("no links here: ", err)
	}
	d.update("reflections/2026-03-08-five-hundred-people.md")
	d.fresh()
}

func TestFilesOfEditorsAreNoChange(t *testing.T) {
	d := open(t)
	if !d.update(".git/index", "goals/.evidence.md.swp", "goals/#evidence.md#", "4913", "plan.md~", "node_modules/x/README.md") {
		t.Error("everything was made again")
	}
}

// lacking are the names of a list that another does not have.
func lacking(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(name string) bool { return slices.Contains(other, name) })
}
