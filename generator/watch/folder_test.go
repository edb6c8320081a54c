package watch

import (
	"fmt"
	"os"
	"testing"
)

func TestFilesAreAddedAndDeleted(t *testing.T) {
	inBothModes(t, map[string]string{"goals/a.md": "a"}, func(s *scene) {
		s.write("goals/b.md", "b")
		s.reports("goals/b.md")
		s.remove("goals/a.md")
		s.reports("goals/a.md")
		s.rename("goals/b.md", "c.md")
		s.reports("goals/b.md", "c.md")
		s.only("goals/a.md", "goals/b.md", "c.md")
	})
}

func TestAFileInANewFolderIsReportedHoweverSoonItIsThere(t *testing.T) {
	inBothModes(t, nil, func(s *scene) {
		var all []string
		for i := range 300 {
			p := fmt.Sprintf("a%d/b/c/note.md", i)
			s.write(p, "deep")
			all = append(all, p)
		}
		s.reports(all...)
		s.write("a7/b/c/note.md", "deeper")
		s.write("a8/b/c/d/note.md", "deeper")
		s.reports("a7/b/c/note.md", "a8/b/c/d/note.md")
	})
}

func TestAFolderIsRenamed(t *testing.T) {
	files := map[string]string{"a/x.md": "x", "a/sub/y.md": "y", "a/sub/deep/z.md": "z", "b/x.md": "other", "b/sub/y.md": "other"}
	for name, rename := range map[string]func(s *scene) string{
		"":         func(s *scene) string { s.rename("a", "c"); return "c" },
		"and back": func(s *scene) string { s.rename("a", "c"); s.rename("c", "a"); return "a" },
		"and back, with a file seen in between": func(s *scene) string {
			s.rename("a", "c")
			s.reports("a/x.md", "c/x.md")
			s.rename("c", "a")
			return "a"
		},
		"into another": func(s *scene) string { s.rename("a", "b/sub/a"); return "b/sub/a" },
		"and changes places with another": func(s *scene) string {
			s.rename("a", "t")
			s.rename("b", "a")
			s.rename("t", "b")
			return "b"
		},
		"and another takes its name": func(s *scene) string {
			s.rename("a", "c")
			s.rename("b", "a")
			return "c"
		},
		"and one is made in its place": func(s *scene) string {
			s.rename("a", "c")
			s.write("a/sub/y.md", "new")
			return "c"
		},
		"again and again": func(s *scene) string {
			for i := range 20 {
				s.rename("a", fmt.Sprint("a", i))
				s.rename(fmt.Sprint("a", i), "a")
			}
			return "a"
		},
	} {
		t.Run(name, func(t *testing.T) {
			inBothModes(t, files, func(s *scene) {
				now := rename(s)
				s.write(now+"/sub/at-once.md", "1")
				s.reports(now + "/sub/at-once.md")
				for i, p := range []string{"/x.md", "/sub/y.md", "/sub/deep/z.md", "/new/folder/n.md"} {
					clear(s.seen)
					s.write(now+p, fmt.Sprint("later ", i))
					s.reports(now + p)
				}
				s.write("b/x.md", "the other one")
				s.reports("b/x.md")
			})
		})
	}
}

func TestAFolderIsDeletedWithAllThatIsInIt(t *testing.T) {
	inBothModes(t, map[string]string{"a/x.md": "x", "a/sub/y.md": "y", "b.md": "b"}, func(s *scene) {
		s.remove("a")
		s.reports("a/x.md", "a/sub/y.md")
		s.only("a/x.md", "a/sub/y.md")
	})
}

// The system gives the number of the old folder to the new one.
func TestAFolderIsDeletedAndMadeAgain(t *testing.T) {
	inBothModes(t, map[string]string{"a/sub/y.md": "y"}, func(s *scene) {
		for i := range 5 {
			s.remove("a")
			s.folder("a/sub")
			s.agrees()
			s.write("a/sub/y.md", fmt.Sprint(i))
			s.reports("a/sub/y.md")
			clear(s.seen)
		}
	})
}

func TestAFileBecomesAFolderAndAFolderAFile(t *testing.T) {
	inBothModes(t, map[string]string{"a": "file", "b/x.md": "x"}, func(s *scene) {
		s.remove("a")
		s.write("a/x.md", "x")
		s.remove("b")
		s.write("b", "file")
		s.reports("a", "a/x.md", "b", "b/x.md")
	})
}

func TestALinkIsAFileAndIsNotFollowed(t *testing.T) {
	inBothModes(t, map[string]string{"a/x.md": "x"}, func(s *scene) {
		outside := t.TempDir()
		s.link("a", "link")
		s.reports("link")
		s.remove("link")
		s.link(outside, "link")
		s.link(".", "loop")
		s.link("nowhere", "dangling")
		s.reports("link", "loop", "dangling")
		s.must(os.WriteFile(outside+"/far.md", nil, 0o644))
		s.write("a/x.md", "again")
		s.reports("a/x.md")
		s.only("link", "loop", "dangling", "a/x.md")
		s.remove("a")
		s.link(outside, "a")
		s.reports("a", "a/x.md")
	})
}

func TestWhatIsIgnoredIsNotLookedAt(t *testing.T) {
	ignore := func(p string, folder bool) bool { return folder && p == "public" || p == "goals/draft.tmp" }
	files := map[string]string{"public/index.html": "site", "public/goals/index.html": "site", "goals/draft.tmp": "1", "goals/a.md": "1"}
	for name, poll := range map[string]bool{"notified": false, "polled": true} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, files, Options{Ignore: ignore, Poll: poll}, polled())
			s.write("public/index.html", "new")
			s.write("goals/draft.tmp", "2")
			s.remove("public")
			s.write("public/new/index.html", "new")
			s.write("goals/a.md", "2")
			s.reports("goals/a.md")
			s.only("goals/a.md")
			if !poll && len(s.system.current().WatchList()) != 2 {
				t.Errorf("watched are %q", s.system.current().WatchList())
			}
		})
	}
}

func TestAFolderThatMayNotBeReadIsTriedAgain(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	inBothModes(t, map[string]string{"a/x.md": "x", "b.md": "b"}, func(s *scene) {
		t.Cleanup(func() { os.Chmod(s.on("a"), 0o755) })
		for _, mode := range []os.FileMode{0, 0o444} {
			s.must(os.Chmod(s.on("a"), mode))
			s.reports("a/x.md")
			s.must(os.Chmod(s.on("a"), 0o755))
			s.agrees()
			s.write("a/x.md", mode.String())
			s.agrees()
			clear(s.seen)
		}
	})
}
