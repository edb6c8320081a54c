package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/check"
)

// repositoryOf asks the git program, where there is one, what it keeps of a
// folder and where that goes. Nobody else is asked.
func repositoryOf(dir string) check.Repository {
	var remotes []string
	for _, line := range strings.Split(git(dir, "config", "--get-regexp", `^remote\..*\.(push)?url$`), "\n") {
		if _, address, ok := strings.Cut(line, " "); ok {
			remotes = append(remotes, address)
		}
	}
	if len(remotes) == 0 {
		return check.Repository{}
	}
	return check.Repository{Visibility: visibility(), Remotes: remotes, Tracked: strings.Split(strings.TrimSuffix(git(dir, "ls-files", "-z"), "\x00"), "\x00")}
}

// git is what the program says of a folder; nothing where there is no program, or
// no repository. A folder that came from elsewhere starts no program of its own.
func git(dir string, args ...string) string {
	out, err := exec.Command("git", append([]string{"-C", dir, "-c", "core.fsmonitor=false"}, args...)...).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// visibility is what a workflow of GitHub knows of its repository: the event that
// started it says whether that is private.
func visibility() string {
	var event struct {
		Repository struct {
			Private *bool `json:"private"`
		} `json:"repository"`
	}
	data, err := os.ReadFile(os.Getenv("GITHUB_EVENT_PATH"))
	if err != nil || json.Unmarshal(data, &event) != nil || event.Repository.Private == nil {
		return ""
	}
	if *event.Repository.Private {
		return "private"
	}
	return "public"
}
