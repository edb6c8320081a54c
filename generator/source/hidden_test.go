package source

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

func TestHiddenFilesOfStaticArePublishedWhereServersAskForThem(t *testing.T) {
	got, problems, err := Walk(folder("static/.well-known/security.txt", "static/.htaccess", ".well-known/x.txt", "goals/.htaccess",
		"static/.env", "static/.cache/a/b.txt", "static/.git/config", "static/.DS_Store", "static/._photo.jpg", "static/.x.md.swp", "static/.well-known/.gitkeep", ".env"))
	if files := strings.Join(got.Files, " "); err != nil || files != "static/.htaccess static/.well-known/security.txt" {
		t.Errorf("got %s %v", files, err)
	}
	var told []string
	for _, p := range problems {
		if p.Level != problem.Warning || p.Rule != "hidden-file" || p.Hint == "" {
			t.Errorf("%+v", p)
		}
		told = append(told, p.File)
	}
	if s := strings.Join(told, " "); s != "static/.cache static/.env" {
		t.Errorf("told of %s", s)
	}
}
