package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/schema"
	"github.com/spf13/cobra"
)

// shells are those for which completion is written.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "completion " + strings.Join(shells, "|"),
		Short: "Let a shell complete verbs, kinds, entries and people",
		Long: `Print what a shell needs to complete the command line when Tab is pressed: verbs and
flags, kinds, audiences, the entries of the portfolio for review, and its people for
--for. A new shell knows it; bash needs its package bash-completion.`,
		Example: `  mentorfolio completion bash > ~/.local/share/bash-completion/completions/mentorfolio
  mentorfolio completion zsh > "${fpath[1]}/_mentorfolio"
  mentorfolio completion fish > ~/.config/fish/completions/mentorfolio.fish
  mentorfolio completion powershell >> $PROFILE`,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(shells, args[0]) {
				return fmt.Errorf("say for which shell: %s", strings.Join(shells, ", "))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			write := map[string]func() error{
				"bash":       func() error { return root.GenBashCompletionV2(s.out, true) },
				"zsh":        func() error { return root.GenZshCompletion(s.out) },
				"fish":       func() error { return root.GenFishCompletion(s.out, true) },
				"powershell": func() error { return root.GenPowerShellCompletionWithDesc(s.out) },
			}[args[0]]
			return wrote(0, write())
		},
	}
}

// offer is what a shell is offered in one place: words, perhaps each with what
// it means behind a tab, of the portfolio in a folder where they depend on it.
type offer func(dir string) []string

func fixed(words ...string) offer { return func(string) []string { return words } }

// complete tells shells what may stand behind the flags and verbs of the whole
// program. Where an argument is a folder, or nothing is known, only folders are offered.
func complete(c *cobra.Command) {
	for _, sub := range c.Commands() {
		complete(sub)
	}
	for name, words := range flagOffers(c.Name()) {
		if c.Flags().Lookup(name) != nil {
			c.RegisterFlagCompletionFunc(name, func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
				return words(lastFolder(args)), cobra.ShellCompDirectiveNoFileComp
			})
		}
	}
	if c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 && len(c.Commands()) == 0 {
		c.ValidArgsFunction = argument(argumentOffers(c.CommandPath()))
	}
}

// argument offers words for the first argument, and folders for the others.
func argument(words offer) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if words == nil || len(args) > 0 {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}
		return words("."), cobra.ShellCompDirectiveNoFileComp
	}
}

// lastFolder is the folder of the portfolio, as far as the command line says it.
func lastFolder(args []string) string {
	if len(args) > 1 {
		return args[len(args)-1]
	}
	return "."
}

// flagOffers are the words behind the flags of a verb.
func flagOffers(verb string) map[string]offer {
	offers := map[string]offer{
		"audience":  fixed(levelWords()...),
		"addresses": fixed("web\tlinks end in /", "file\tlinks work when the site is opened from a folder"),
		"format":    fixed("text", "json"),
		"stance":    fixed(stances...),
		"as-of":     fixed(),
		"by":        people,
		"for":       people,
	}
	switch verb {
	case "schema":
		offers["for"] = fixed(forFrontMatter+"\tFront Matter, an extension of VS Code", forDecap+"\tSveltia CMS and Decap CMS, in the browser")
	case "check":
		offers["format"] = fixed("text", "json", "sarif", "github")
	}
	return offers
}

// argumentOffers are the words for the first argument of a verb, nil where that is a folder.
func argumentOffers(verb string) offer {
	_, verb, _ = strings.Cut(verb, " ")
	return map[string]offer{
		"review":      works,
		"list":        fixed(wordsOf(listed)...),
		"new":         fixed(wordsOf(addable)...),
		"schema":      fixed(schema.Kinds()...),
		"theme eject": themeFiles,
	}[verb]
}
