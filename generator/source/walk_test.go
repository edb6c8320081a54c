package source

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// folder is a file system with an empty file at each path.
func folder(paths ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, p := range paths {
		fsys[p] = &fstest.MapFile{}
	}
	return fsys
}

func TestAFolderHoldsDocumentsAndFiles(t *testing.T) {
	fsys := folder(
		"README.md", "mentorfolio.yaml", "other.yaml", "goals/ship.MARKDOWN", "goals.md", "goals/mentorfolio.yaml",
		"rubrics/craft.yml", "private/rubric/one.yaml", "rubrics/old/craft.yaml", "private/rubrics/own.yaml", "private/note.md", "private/mentorfolio.yaml",
		"samples/parser/index.md", "samples/parser/main.go", "static/robots.txt", "static/page.md", "a/theme/x.md", "-rf.md", "x?y#z.md", "日本.md", "👩‍👧.md",
		"theme/page.html", "templates/goal.md", "a/templates/goal.md", "out/index.html", "out/a/b.md", "drafts/x.md",
		".git/config", ".env", ".x.md.swp", "..md", "x.md~", "#x.md#", "x.swp", "4913", "Thumbs.db", "a/Desktop.ini", "a/node_modules/p/README.md",
	)
	got, problems, err := Walk(fsys, "out/", "./drafts", "nowhere")
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	const documents = "-rf.md README.md a/templates/goal.md a/theme/x.md goals.md goals/ship.MARKDOWN mentorfolio.yaml private/note.md private/rubric/one.yaml private/rubrics/own.yaml " +
		"rubrics/craft.yml samples/parser/index.md static/page.md x?y#z.md 日本.md 👩‍👧.md"
	if s := strings.Join(got.Documents, " "); s != documents {
		t.Errorf("documents\n got %s\nwant %s", s, documents)
	}
	const files = "goals/mentorfolio.yaml other.yaml private/mentorfolio.yaml rubrics/old/craft.yaml samples/parser/main.go static/robots.txt"
	if s := strings.Join(got.Files, " "); s != files {
		t.Errorf("files\n got %s\nwant %s", s, files)
	}
}

// A site may hold Markdown, from static/ or put there by others; its page names come before and after its mark.
func TestASiteThatMentorfolioWroteIsNoSource(t *testing.T) {
	got, problems, err := Walk(folder("goals/cli.md", "old/-first.md", "old/.mentorfolio", "old/a.md", "old/b/c.md", "old/d.png", "deep/in/.mentorfolio", "deep/in/a.md", "deep/b.md", "older.md"))
	if s := strings.Join(append(got.Documents, got.Files...), " "); err != nil || len(problems) > 0 || s != "deep/b.md goals/cli.md older.md" {
		t.Errorf("got %s %v %v", s, problems, err)
	}
}

func TestAFolderNamedLikeADocumentIsAFolder(t *testing.T) {
	got, _, _ := Walk(folder("x.md/y.md"))
	if len(got.Documents) != 1 || got.Documents[0] != "x.md/y.md" {
		t.Errorf("got %v", got.Documents)
	}
}

func TestSpecialFilesAndLinksAreLeftOutWithAWarning(t *testing.T) {
	link := func(to string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink} }
	for name, c := range map[string]struct {
		file *fstest.MapFile
		says string
	}{
		"pipe.md":    {&fstest.MapFile{Mode: fs.ModeNamedPipe}, "a named pipe"},
		"socket.md":  {&fstest.MapFile{Mode: fs.ModeSocket}, "a socket"},
		"device.md":  {&fstest.MapFile{Mode: fs.ModeDevice | fs.ModeCharDevice}, "a device"},
		"odd.md":     {&fstest.MapFile{Mode: fs.ModeIrregular}, "no plain file"},
		"a/in.md":    {link("../x.md"), "symbolic link left out: a/in.md leads to x.md"},
		"a/dir":      {link("../b"), "leads to b"},
		"out.md":     {link("../x.md"), "outside"},
		"a/out.md":   {link("../../x.md"), "outside"},
		"passwd.txt": {link("/etc/passwd"), "outside"},
		"dead.md":    {link("nowhere.md"), "nothing"},
		"self.md":    {link("self.md"), "circle"},
		"b/up":       {link(".."), "circle"},
		"b/here":     {link("../b"), "circle"},
	} {
		fsys := folder("x.md", "b/y.md")
		fsys[name] = c.file
		got, problems, err := Walk(fsys)
		if err != nil || len(problems) != 1 || strings.Join(got.Documents, " ") != "b/y.md x.md" || len(got.Files) > 0 {
			t.Errorf("%s: %+v, %v, %v", name, got, problems, err)
			continue
		}
		if p := problems[0]; p.Level != problem.Warning || p.File != name || !strings.Contains(p.Text, c.says) || !strings.Contains(p.Text, name) {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

func TestALinkIsLeftOutWhereLinksCannotBeRead(t *testing.T) {
	fsys := folder("x.md")
	fsys["a.md"] = &fstest.MapFile{Data: []byte("x.md"), Mode: fs.ModeSymlink}
	_, problems, err := Walk(closed{fsys, ""})
	if err != nil || len(problems) != 1 || !strings.Contains(problems[0].Text, "cannot be followed") {
		t.Errorf("%v, %v", problems, err)
	}
}

func TestNamesThatCannotBeUsedAreErrors(t *testing.T) {
	for name, says := range map[string]string{
		"a\nb.md":       "control character",
		"a\x1b[2Jb.md":  "control character",
		"a\u202egpj.md": "control character",
		"a\u2028b/x.md": "control character",
		"\x7f.md":       "control character",
	} {
		got, problems, _ := Walk(folder("x.md", name))
		if len(got.Documents) != 1 || len(problems) != 1 || problems[0].Level != problem.Error || !strings.Contains(problems[0].Text, says) {
			t.Errorf("%q: %v, %v", name, got, problems)
		}
	}
}

// closed is a folder that cannot be listed at one path.
type closed struct {
	fs.FS
	path string
}

func (c closed) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == c.path {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return fs.ReadDir(c.FS, name)
}

func TestAFolderThatCannotBeReadIsToldAndPassed(t *testing.T) {
	got, problems, err := Walk(closed{folder("a/x.md", "b/y.md"), "a"})
	if err != nil || len(got.Documents) != 1 || len(problems) != 1 || problems[0].Level != problem.Error || problems[0].File != "a" {
		t.Errorf("%v, %v, %v", got, problems, err)
	}
	if _, _, err := Walk(closed{folder("x.md"), "."}); !errors.Is(err, fs.ErrPermission) || err.Error() != "reading the portfolio's folder: permission denied" {
		t.Errorf("a portfolio that cannot be read is %v", err)
	}
}
