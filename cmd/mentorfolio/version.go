package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// version is set when a release is linked (-ldflags "-X main.version=1.2.3").
var version string

// programVersion is the release, else the module's version, else "dev". The
// same release has the same name, whichever way it was made: sites name it.
func programVersion() string {
	if version != "" {
		return strings.TrimPrefix(version, "v")
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return strings.TrimPrefix(info.Main.Version, "v")
	}
	return "dev"
}

// edition says which program this is.
type edition struct {
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"` // of the sources, where the program was made in their repository
	Modified bool   `json:"modified,omitempty"`
	Date     string `json:"date,omitempty"` // of the commit
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func thisEdition() edition {
	e := edition{Version: programVersion(), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return e
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			e.Commit = s.Value
		case "vcs.time":
			e.Date = s.Value
		case "vcs.modified":
			e.Modified = s.Value == "true"
		}
	}
	return e
}

// String is the edition in a line.
func (e edition) String() string {
	line := "mentorfolio " + e.Version
	if e.Commit != "" {
		line += " " + e.Commit[:min(12, len(e.Commit))]
	}
	if e.Modified {
		line += " with changes"
	}
	return line + " " + e.Go + " " + e.Platform
}

func versionCommand(s streams) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "version",
		Short:   "Say which mentorfolio this is",
		Long:    "Say which mentorfolio this is: its version, the commit it was made from where that is\nknown, the version of Go, and the platform.",
		Example: "  mentorfolio version\n  mentorfolio version --format json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			switch format {
			case "text":
				return wrote(fmt.Fprintln(s.out, thisEdition()))
			case "json":
				out := json.NewEncoder(s.out)
				out.SetIndent("", "  ")
				return wrote(0, out.Encode(thisEdition()))
			}
			return fmt.Errorf("--format %q is neither text nor json", format)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "\"text\" for a line, \"json\" for programs")
	return c
}
