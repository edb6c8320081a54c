package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/themes"
	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"
)

func themeCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "theme",
		Short: "Take files of the theme over, and see what changed in them since",
		Long: `Any file in theme/ takes the place of the one of the same path that ships. These
verbs copy one there, and show what has changed in the originals since.`,
		Example: `  mentorfolio theme list
  mentorfolio theme eject style.css
  mentorfolio theme diff`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("theme has no %q: it is one of list, eject and diff", args[0])
			}
			return errors.New("say what to do with the theme: list, eject or diff")
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	c.AddCommand(themeListCommand(s), ejectCommand(s), themeDiffCommand(s))
	return c
}

func themeListCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "list [DIR]",
		Short:   "List the files of the theme, and which of them are yours",
		Example: "  mentorfolio theme list\n  mentorfolio theme list content",
		Args:    oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			root, err := portfolioIn(folderOf(args))
			if err != nil {
				return err
			}
			defer root.Close()
			own, err := replaced(root)
			if err != nil {
				return err
			}
			table := columns{{"FILE", "WHOSE"}}
			for _, name := range themes.Files() {
				table = append(table, []string{name, map[bool]string{true: "yours", false: "ships"}[slices.Contains(own, name)]})
			}
			return wrote(0, table.write(s.out))
		},
	}
}

func ejectCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "eject FILE [DIR]",
		Short: "Copy a file of the theme into theme/, to change it",
		Long: `Copy a file of the theme that ships into theme/ of the portfolio in DIR (else in this
folder), where it takes the place of the original. Its path is as "theme list" says;
the end of it is enough where only one file ends so. No file is ever overwritten.

How it was is kept in theme/` + themes.Ejected + `/, so that "theme diff" can show what changed in the
original since. Keep that folder with your sources.`,
		Example: `  mentorfolio theme eject style.css
  mentorfolio theme eject templates/layouts/goal.html
  mentorfolio theme eject layouts/goal.html content`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("say which file, such as style.css: mentorfolio theme list shows all")
			}
			return oneFolder(nil, args[1:])
		},
		RunE: func(_ *cobra.Command, args []string) error { return eject(s, args[0], folderOf(args[1:])) },
	}
}

// ownThemeFolder is the author's part of the theme.
const ownThemeFolder = "theme"

// replaced are the files that the author's take the place of.
func replaced(root *os.Root) ([]string, error) {
	author, err := fs.Sub(root.FS(), ownThemeFolder)
	if err != nil {
		return nil, failure{err}
	}
	return themes.Replaced(author), nil
}

// eject copies a file, beside it how it was.
func eject(s streams, written, dir string) error {
	name, err := themeFile(written)
	if err != nil {
		return err
	}
	root, err := portfolioIn(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	text := themes.Shipped(name, "mentorfolio "+programVersion())
	to := path.Join(ownThemeFolder, name)
	if err := addFile(root, to, text); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and stays as it is: mentorfolio theme diff shows how it differs from what ships", to)
	} else if err != nil {
		return failure{err}
	}
	if err := keep(root, name, text); err != nil {
		return failure{err}
	}
	_, err = fmt.Fprintf(s.out, "copied %s to %s: it takes the place of the original now\n", name, to)
	return wrote(0, err)
}

// themeFile is the one file of the theme that is meant: by its path, or by the end of it.
func themeFile(written string) (string, error) {
	written = strings.TrimPrefix(strings.TrimPrefix(written, "./"), ownThemeFolder+"/")
	var ends []string
	for _, name := range themes.Files() {
		if name == written {
			return name, nil
		}
		if strings.HasSuffix(name, "/"+written) {
			ends = append(ends, name)
		}
	}
	switch {
	case len(ends) == 1:
		return ends[0], nil
	case len(ends) > 1:
		return "", fmt.Errorf("several files of the theme end in %s: say which of %s", written, strings.Join(ends, ", "))
	}
	return "", fmt.Errorf("the theme has no file %q: %smentorfolio theme list shows all", written, nearestFile(written))
}

func nearestFile(written string) string {
	var names []string
	for _, name := range themes.Files() {
		names = append(names, name, path.Base(name))
	}
	if near := problem.Nearest(written, names); near != "" {
		return fmt.Sprintf("did you mean %s? ", near)
	}
	return ""
}

// keep records how a file was when it was taken over.
func keep(root *os.Root, name string, text []byte) error {
	record := path.Join(ownThemeFolder, themes.Ejected, name)
	if err := root.MkdirAll(path.Dir(record), 0o755); err != nil {
		return err
	}
	return root.WriteFile(record, text, 0o644)
}

func themeDiffCommand(s streams) *cobra.Command {
	var own, taken bool
	c := &cobra.Command{
		Use:   "diff [DIR]",
		Short: "Show what changed in the originals of your theme's files",
		Long: `For each file of theme/ in DIR (else in this folder) that takes the place of one that
ships: show what changed in the original since it was taken over, as a patch that
"git apply" takes. That is not known of a file that was not copied by "theme eject":
--own shows how it differs from the original.

When you have what you want of the changes, --taken takes note of that: from there
on the files are compared with the originals as they are now.`,
		Example: `  mentorfolio theme diff
  mentorfolio theme diff | git apply
  mentorfolio theme diff --taken
  mentorfolio theme diff --own`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			root, err := portfolioIn(folderOf(args))
			if err != nil {
				return err
			}
			defer root.Close()
			return themeDiff{s, root, own, taken}.run()
		},
	}
	c.Flags().BoolVar(&own, "own", false, "show what is yours instead: how your files differ from what ships")
	c.Flags().BoolVar(&taken, "taken", false, "take note that you have what you want of the changes")
	return c
}

// themeDiff compares the author's files of the theme with those that ship.
type themeDiff struct {
	streams
	root       *os.Root
	own, taken bool
}

func (d themeDiff) run() error {
	names, err := replaced(d.root)
	if err != nil {
		return err
	}
	changed := 0
	for _, name := range names {
		patch, err := d.patch(name)
		if err != nil {
			return failure{err}
		}
		if len(patch) == 0 {
			continue
		}
		changed++
		if _, err := d.out.Write(patch); err != nil {
			return failure{err}
		}
	}
	return d.tell(len(names), changed)
}

// patch is what there is to see of one file, nothing where nothing changed.
func (d themeDiff) patch(name string) ([]byte, error) {
	shipped := themes.Shipped(name, "mentorfolio "+programVersion())
	record, err := d.root.ReadFile(path.Join(ownThemeFolder, themes.Ejected, name))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	to := path.Join(ownThemeFolder, name)
	switch known := err == nil; {
	case d.taken && (!known || !themes.SameText(record, shipped)):
		return []byte(to + "\n"), keep(d.root, name, shipped)
	case d.taken || !d.own && known && themes.SameText(record, shipped):
		return nil, nil
	case !known && !d.own:
		_, err := fmt.Fprintf(d.err, "%s was not copied by theme eject, so it is not known what changed: --own shows how it differs\n", to)
		return nil, err
	case !d.own:
		return diff.Diff("a/"+to, record, "b/"+to, shipped), nil
	}
	mine, err := d.root.ReadFile(to)
	if err != nil || themes.SameText(mine, shipped) {
		return nil, err
	}
	return diff.Diff("the original of "+to, themes.Bare(shipped), to, themes.Bare(mine)), nil
}

// tell says what was compared, beside the patches.
func (d themeDiff) tell(files, changed int) error {
	what := "changed in the original"
	switch {
	case files == 0:
		what = "no file of the theme has been taken over"
	case d.taken:
		what = fmt.Sprintf("%s noted as taken", plural(changed, "change"))
	case d.own:
		what = fmt.Sprintf("%d of %s differ from what ships", changed, plural(files, "file"))
	case changed == 0:
		what = fmt.Sprintf("nothing changed in the originals of %s since", plural(files, "file"))
	default:
		what = fmt.Sprintf("%d of %s %s; `| git apply` makes the patches, and --taken takes note when you are done", changed, plural(files, "file"), what)
	}
	_, err := fmt.Fprintln(d.err, what)
	return wrote(0, err)
}
