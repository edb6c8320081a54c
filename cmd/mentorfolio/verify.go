package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/bag"
	"github.com/spf13/cobra"
)

func verifyCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "verify FILE-OR-FOLDER",
		Short: "Say whether an archive is as it was when it was made",
		Long: `Say whether an archive is whole: that of a handoff, or any other BagIt bag (RFC 8493,
and the drafts before it from 0.93 on), whichever program made it. It may be a zip, a
tar, a tar.gz, or a folder that one was unpacked to.

Each file that is missing, was added or was changed is named, and what the bag says of
itself and cannot be right. A note tells what is worth knowing, and takes nothing from
a bag that is whole. Nothing is unpacked, written or fetched.

An archive that could do harm to whoever unpacks it is refused before its files are
read: one with paths that lead out of it, links, names that are one on some systems or
that Windows cannot have, or much more in it than its size tells.

The exit status is 0 for a bag that is whole, and 1 for one that is not or is refused.`,
		Example: `  mentorfolio verify handoff.zip
  mentorfolio verify unpacked/handoff`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("say which archive, or folder: one at a time")
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault // files, and folders
		},
		RunE: func(_ *cobra.Command, args []string) error { return verify(s, args[0]) },
	}
}

// verify tells what there is to say of a bag.
func verify(s streams, name string) error {
	report, err := bag.Verify(name)
	var refusal *bag.Refusal
	switch {
	case errors.As(err, &refusal):
		fmt.Fprintf(s.err, "%s is refused: %s\n", name, refusal.Why)
		return status(badContent)
	case errors.Is(err, fs.ErrNotExist):
		return failure{fmt.Errorf("there is no %s", named(name))}
	case err != nil:
		return failure{fmt.Errorf("the archive cannot be read: %w", err)}
	}
	tellFindings(s, report)
	if _, err := fmt.Fprintln(s.out, conclusion(report)); err != nil {
		return failure{err}
	}
	if !report.Whole() {
		return status(badContent)
	}
	return nil
}

// mostNotes is how many notes are told: a file of each may have one.
const mostNotes = 20

// tellFindings tells all that is the matter, and as many notes as somebody may read.
func tellFindings(s streams, r *bag.Report) {
	notes := 0
	for _, f := range r.Findings {
		if f.Kind == bag.Note {
			if notes++; notes > mostNotes {
				continue
			}
		}
		fmt.Fprintf(s.err, "%s: %s: %s\n", named(f.File), f.Kind, named(f.Text))
	}
	if notes > mostNotes {
		fmt.Fprintf(s.err, "and %s like these\n", plural(notes-mostNotes, "more note"))
	}
}

// named is a path as a terminal may show it: in quotes where a character of it would move the cursor.
func named(path string) string {
	if shown(path) == path {
		return path
	}
	return strconv.Quote(path)
}

// conclusion is the last line.
func conclusion(r *bag.Report) string {
	if r.Whole() {
		return fmt.Sprintf("whole: %s (%s), each as %s says; BagIt %s", plural(r.Size.Files, "file"), bag.Bytes(r.Size.Bytes), strings.Join(r.Manifests, " and "), r.Version)
	}
	var parts []string
	for _, kind := range []bag.Kind{bag.Missing, bag.Added, bag.Changed, bag.Wrong} {
		if n := r.Count(kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, kind))
		}
	}
	return "not whole: " + strings.Join(parts, ", ")
}
