// Command mentorfolio turns a folder of Markdown into a mentorship portfolio.
// One file a verb; the wires meet here and the program ends here.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	done        = 0
	badContent  = 1 // problems in the content
	badCommand  = 2 // a wrong command line
	failed      = 3 // the machine failed: disk, network
	interrupted = 130
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// streams are where a verb writes: results to out, messages to err.
type streams struct{ out, err io.Writer }

// status ends a verb that has said all there is to say.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// folderOf is the folder that a verb is for: the one that is named, else the present one.
func folderOf(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}

// oneFolder takes one folder or none.
func oneFolder(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("one folder at a time: %q is one too many", args[1])
	}
	return nil
}

// failure is what the machine did wrong.
type failure struct{ error }

// run is the whole program: it returns the exit status.
func run(args []string, out, err io.Writer) int {
	s := streams{out, err}
	root := &cobra.Command{
		Use:           "mentorfolio",
		Short:         "A mentorship portfolio from a folder of Markdown",
		Long:          "mentorfolio turns goals, milestones, reviews, reflections, sessions and samples of work,\nwritten as Markdown, into an accessible site with nothing to install for its readers.",
		Version:       programVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(err)
	root.SetVersionTemplate(thisEdition().String() + "\n")
	root.AddCommand(
		initCommand(s),
		newCommand(s),
		buildCommand(s),
		serveCommand(s),
		checkCommand(s),
		reviewCommand(s),
		listCommand(s),
		handoffCommand(s),
		verifyCommand(s),
		schemaCommand(s),
		themeCommand(s),
		completionCommand(s),
		versionCommand(s),
	)
	complete(root)
	understood := false // what goes wrong from then on says itself what to do
	root.PersistentPreRun = func(*cobra.Command, []string) { understood = true }
	verb, result := root.ExecuteC()
	code := ended(result, s)
	if code == badCommand && !understood {
		fmt.Fprintf(err, "Try '%s --help'.\n", verb.CommandPath())
	}
	return code
}

// ended turns what a verb returned into an exit status, and says what has not been said.
func ended(result error, s streams) int {
	var told status
	var machine failure
	switch {
	case result == nil:
		return done
	case errors.As(result, &told):
		return int(told)
	case errors.As(result, &machine):
		fmt.Fprintf(s.err, "mentorfolio: %v\n", machine.error)
		return failed
	}
	fmt.Fprintf(s.err, "mentorfolio: %v\n", result)
	return badCommand
}
