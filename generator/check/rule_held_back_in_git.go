package check

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var heldBackInGit = Rule{
	Name: "held-back-in-git", Group: Privacy, Level: problem.Warning,
	Why:  "An edition holds back what is not for its readers, but a repository shows its sources to all who can read it.",
	Find: findHeldBackInGit,
}

func findHeldBackInGit(r *Reader) []problem.Problem {
	if r.Git == nil {
		return nil
	}
	repository := r.Git()
	places := hosted(repository.Remotes)
	held := slices.DeleteFunc(r.heldBack(), func(file string) bool { return !slices.Contains(repository.Tracked, file) })
	if len(held) == 0 || len(places) == 0 {
		return nil
	}
	at := "https://" + places[0]
	state, hint := "may be public", fmt.Sprintf("is it? Open %s in a private window of your browser: if it is there, so is all that you hold back. Then make the repository private, or take the files out of it (git rm --cached); what was pushed before stays in its history. If it is private, write `checks: {held-back-in-git: off}`", at)
	switch r.visibility(repository, at) {
	case "public":
		state, hint = "is public", "make it private now, or take the files out of it (git rm --cached); what was pushed before stays in its history"
	case "private":
		return nil
	}
	return []problem.Problem{{File: entry.ConfigFile, Text: fmt.Sprintf("%s not for the public, and git keeps them in a repository that %s (%s)", these(held), state, places[0]), Hint: hint}}
}

// visibility is whether a repository is public or private, where that is known or may be asked.
func (r *Reader) visibility(repository Repository, at string) string {
	if repository.Visibility != "" || r.Ask == nil {
		return repository.Visibility
	}
	switch r.Ask([]string{at})[at].Status {
	case 200:
		return "public"
	case 404:
		return "private" // nobody but its owners sees it
	}
	return ""
}

// these names files that are not public.
func these(files []string) string {
	if len(files) == 1 {
		return files[0] + " is"
	}
	return fmt.Sprintf("%s and %d more files are", files[0], len(files)-1)
}

// heldBack are the files of which nothing, or not all, is in the public edition.
func (r *Reader) heldBack() (list []string) {
	shown := map[string]int{}
	for _, e := range r.Public.Entries {
		shown[e.Head().Doc.Path] = 1 + len(e.Head().Body)
	}
	for _, e := range r.All.Entries {
		if c := e.Head(); shown[c.Doc.Path] < 1+len(c.Body) {
			list = append(list, c.Doc.Path)
		}
	}
	for _, file := range r.All.Folder.Files {
		if strings.HasPrefix(file, "private/") {
			list = append(list, file)
		}
	}
	return list
}

// scp is a remote as ssh writes it: git@github.com:ana/portfolio.git.
var scp = regexp.MustCompile(`^(?:[\w.-]+@)?([\w.-]+):([^/].*)$`)

// forges are places where repositories are often public.
var forges = regexp.MustCompile(`(?i)^(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gitea\.com|git\.sr\.ht)/`)

// hosted are the remotes at forges, as addresses without a scheme.
func hosted(remotes []string) (list []string) {
	for _, remote := range remotes {
		place := ""
		if m := scp.FindStringSubmatch(remote); m != nil && !strings.Contains(remote, "://") {
			place = m[1] + "/" + m[2]
		} else if u, err := url.Parse(remote); err == nil {
			place = u.Hostname() + u.Path
		}
		if place = strings.TrimSuffix(strings.TrimSuffix(place, "/"), ".git"); forges.MatchString(place) && !slices.Contains(list, place) {
			list = append(list, place)
		}
	}
	return list
}
