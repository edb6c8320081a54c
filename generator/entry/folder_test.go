package entry

import "testing"

func TestAFolderGivesItsKindByItsPluralOrItsSingularName(t *testing.T) {
	for file, want := range map[string]string{
		"reflections/a.md":         "reflection/a",
		"reflection/a.md":          "reflection/a",
		"Reflection/a.md":          "reflection/a",
		"private/goal/a.md":        "goal/a",
		"sample/parser/index.md":   "sample/parser",
		"rubric/craft.yaml":        "rubric/craft",
		"goal/README.md":           "page/goals",
		"notes/reflection/a.md":    "page/notes/reflection/a", // only at the top
		"plan/a.md":                "page/plan/a",             // the plan is one file
		"page/a.md":                "page/page/a",
		"reflection.md":            "page/reflection",
		"relfections/a.md":         "page/relfections/a",
		"private/notes/b/index.md": "page/notes/b",
	} {
		if got := KeyOf(file).String(); got != want {
			t.Errorf("%s is %s, want %s", file, got, want)
		}
	}
}

func TestAFolderThatIsNearlyCalledLikeAKindIsMisnamed(t *testing.T) {
	for top, want := range map[string]string{
		"relfections": "reflections", "reflction": "reflections", "Reflektion": "reflections", "reflexions": "reflections",
		"gaols": "goals", "milstones": "milestones", "mile-stone": "milestones", "sesions": "sessions", "reviws": "reviews",
		"lettters": "letters", "sampels": "samples", "resourcse": "resources", "privat": "private", "pirvate": "private",
	} {
		if folder, got := Misnamed(top + "/deep/a.md"); got != want || folder != top {
			t.Errorf("%s/ is nearly %q, want %q", top, got, want)
		}
	}
}

// Folders of other people's repositories, none of which means a kind.
func TestOtherFoldersAreNotMisnamed(t *testing.T) {
	for _, top := range []string{
		"docs", "doc", "images", "plans", "plan", "src", "source", "sources", "lessons", "examples", "example", "versions", "sections",
		"public", "pages", "posts", "people", "tools", "notes", "relations", "reactions", "releases", "recipes", "models", "modules",
		"previews", "reference", "references", "revisions", "research", "responses", "rules", "privacy", "profile", "meetings", "seasons",
		"settings", "getters", "latest", "lectures", "go", "goal-setting", "templates", "static", "theme", "assets", "x", "日本",
		"goals", "Goals", "goal", "private", "Private",
	} {
		if _, meant := Misnamed(top + "/a.md"); meant != "" {
			t.Errorf("%s/ is taken for %s/", top, meant)
		}
	}
	if _, meant := Misnamed("relfections.md"); meant != "" {
		t.Errorf("a file is taken for the folder %s/", meant)
	}
}
