package output

import "testing"

func TestNamesThatOneFolderCanHold(t *testing.T) {
	for _, c := range []struct{ name, there, added, inTheWay string }{
		{"two files", "a/x.png", "a/y.png", ""},
		{"files of one name in two folders", "a/x.png", "b/x.png", ""},
		{"the same file", "a/x.png", "a/x.png", "a/x.png"},
		{"names that differ in case", "a/x.png", "a/X.png", "a/x.png"},
		{"names that differ in the case of another script", "λόγος", "λόγοσ", "λόγος"},
		{"folders that differ in case", "goals/index.html", "Goals/x.png", "goals/index.html"},
		{"folders that differ in case further up", "a/goals/index.html", "A/other/x", "a/goals/index.html"},
		{"a file where a folder is", "goals/ship/index.html", "goals", "goals/ship/index.html"},
		{"a folder where a file is", "goals", "goals/ship/index.html", "goals"},
	} {
		var n Names
		if _, ok := n.Add(c.there); !ok {
			t.Errorf("%s: %s is not taken", c.name, c.there)
		}
		if got, ok := n.Add(c.added); got != c.inTheWay || ok != (c.inTheWay == "") {
			t.Errorf("%s: %q is in the way, want %q", c.name, got, c.inTheWay)
		}
	}
}
