package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/bag"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/spf13/cobra"
)

// handoff is the command line of the verb that writes the archive.
type handoff struct {
	build
	file string
}

func handoffCommand(s streams) *cobra.Command {
	var h handoff
	c := &cobra.Command{
		Use:   "handoff [DIR]",
		Short: "Write the archive that is handed on when a mentorship ends",
		Long: `Write one zip with all of an edition of the portfolio in DIR (else in this folder):
the site, which opens from a folder in any browser; the Markdown that it can be built
from again; the files for other programs; a text for whoever finds it in twenty years,
and one for the next mentor. It is a BagIt bag (RFC 8493) with a SHA-512 checksum of
each file, so that 'mentorfolio verify', or sha512sum alone, says whether it is whole.

It holds what the audience may see and no more, in the sources as well: passages,
fields, names and what pictures say of people. 'private' is everything, with your
files as they are: for the mentee alone. No file is written over.`,
		Example: `  mentorfolio handoff
  mentorfolio handoff --audience pair -o for-the-next-mentor.zip
  mentorfolio handoff --audience private -o mine.zip`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			h.dir = folderOf(args)
			return h.run(s)
		},
	}
	f := c.Flags()
	f.StringVarP(&h.file, "output", "o", "", "the file to write (default TITLE-AUDIENCE-DAY.zip in this folder)")
	f.StringVar(&h.audience, "audience", "public", "whom it is for: "+strings.Join(entry.Levels, ", "))
	f.StringVar(&h.asOf, "as-of", "", "the day it is true for, YYYY-MM-DD (default today, or SOURCE_DATE_EPOCH)")
	f.BoolVar(&h.drafts, "drafts", false, "with entries marked draft")
	f.BoolVarP(&h.keepGoing, "keep-going", "k", false, "write what can be published, in spite of problems")
	return c
}

func (h *handoff) run(s streams) error {
	h.addresses = "file"
	options, err := h.options()
	if err != nil {
		return err
	}
	folder, err := portfolioIn(h.dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	made, err := generator.Make(folder.FS(), options)
	if err != nil {
		return failure{err}
	}
	if err := problem.Write(s.err, made.Problems, colourful(s.err)); err != nil {
		return failure{err}
	}
	wrong := problem.Count(made.Problems, problem.Error)
	if wrong > 0 && !h.keepGoing || made.Entries == 0 {
		fmt.Fprintf(s.err, "nothing was written: %s\n", h.reason(wrong))
		h.unmarked(s, made)
		s.direct(astray("handoff", h.dir, made.Entries+len(made.Held)+wrong))
		return status(badContent)
	}
	if err := h.write(s, made); err != nil {
		return err
	}
	if wrong > 0 {
		return status(badContent)
	}
	return nil
}

// reason says why there is no archive.
func (h *handoff) reason(wrong int) string {
	if wrong == 0 {
		return "there is nothing for the audience " + h.audience
	}
	return plural(wrong, "error") + " (--keep-going leaves out what is wrong)"
}

// write writes the archive, and tells what is in it.
func (h *handoff) write(s streams, made *generator.Result) error {
	name := ""
	if h.file != "" {
		name = strings.TrimSuffix(filepath.Base(h.file), ".zip")
	}
	archive, err := made.Handoff(name)
	if err != nil {
		return h.unwritten(s, err)
	}
	if h.file == "" {
		h.file = archive.Name + ".zip"
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var size bag.Size
	err = output.AddFile(ctx, h.file, func(w io.Writer) (err error) {
		size, err = bag.Write(w, archive.Contents)
		return err
	})
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(s.err, "stopped; nothing was written")
		return status(interrupted)
	case err != nil:
		return h.unwritten(s, err)
	}
	return h.tell(s, made, archive, size)
}

// tell says what was written, for whom, and under whose consent.
func (h *handoff) tell(s streams, made *generator.Result, archive *generator.Archive, size bag.Size) error {
	follows := ", so the archive neither names nor quotes them; archives from before still do"
	if h.audience != entry.Public.String() {
		follows = "; this archive is not for the public, and may name them"
	}
	for _, who := range made.Withdrawn() {
		fmt.Fprintf(s.out, "%s withdrew the consent on %s%s\n", who.Name, who.Day, follows)
	}
	if n := len(archive.Differ); n > 0 {
		fmt.Fprintf(s.err, "of the site %s built from the sources in the archive come out a little different, the first is %s\n", plural(n, "page"), archive.Differ[0])
	}
	line := fmt.Sprintf("wrote %s for the audience %s: %s, %s of sources, %s; %s", h.file, h.audience, plural(made.Pages, "page"), plural(archive.Sources, "file"), plural(archive.Exports, "export"), bag.Bytes(size.Bytes))
	if held := heldBack(made); held != "" {
		line += "; held back " + held
	}
	if _, err := fmt.Fprintln(s.out, line); err != nil {
		return failure{err}
	}
	return nil
}
