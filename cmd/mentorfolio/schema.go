package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/schema"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/spf13/cobra"
)

// The programs for which forms are written.
const (
	forFrontMatter = "frontmatter"
	forDecap       = "decap"
)

func schemaCommand(s streams) *cobra.Command {
	var editor string
	c := &cobra.Command{
		Use:   "schema [KIND]\n  mentorfolio schema --for EDITOR [DIR]",
		Short: "Say to editors what may stand in a header",
		Long: `Print the JSON Schema (2020-12) of the headers of a KIND: ` + strings.Join(schema.Kinds()[:4], ", ") + `, …,
translation, or config for mentorfolio.yaml; portfolio is the schema of the file
portfolio.json in a site, beside which it stands as well. Without a KIND it is one
document with a definition for each kind, such as #/$defs/goal.

Editors that read YAML check a file against it, complete its keys and say what each
is for. In VS Code with the extension YAML, and in others with the same language
server, the first line of mentorfolio.yaml, or of a file in rubrics/, names it:

  # yaml-language-server: $schema=schemas/config.json

or the editor's settings do, by folder:

  "yaml.schemas": {"schemas/rubric.json": "rubrics/*.yaml"}

The headers of Markdown files are checked by remark-lint-frontmatter-schema (for VS
Code: the extension remark), with the same kind of list by folder.

With --for it is the configuration of an editor with forms instead, made for the
portfolio in DIR (else in this folder):

  frontmatter   frontmatter.json for Front Matter, an extension of VS Code
  decap         config.yml for Sveltia CMS or Decap CMS, in the browser`,
		Example: `  mentorfolio schema goal > schemas/goal.json
  mentorfolio schema config > schemas/config.json
  mentorfolio schema > schemas/mentorfolio.json
  mentorfolio schema --for frontmatter > frontmatter.json
  mentorfolio schema --for decap > static/admin/config.yml`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if editor != "" {
				return writeForms(s, editor, folderOf(args))
			}
			return writeSchema(s, args)
		},
	}
	c.Flags().StringVar(&editor, "for", "", "write the forms of an editor instead: "+forFrontMatter+" or "+forDecap)
	return c
}

func writeSchema(s streams, args []string) error {
	if len(args) == 0 {
		return wrote(s.out.Write(schema.All().JSON()))
	}
	if args[0] == schema.Portfolio {
		return wrote(s.out.Write(schema.Data().JSON()))
	}
	for _, name := range schema.Kinds() {
		if args[0] == name {
			return wrote(s.out.Write(schema.Of(name).JSON()))
		}
	}
	hint := ""
	names := append(schema.Kinds(), schema.Portfolio)
	if near := problem.Nearest(args[0], names); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("there is no kind %q: %sit is one of %s", args[0], hint, strings.Join(names, ", "))
}

// wrote is the end of a verb whose result is what it writes.
func wrote(_ int, err error) error {
	if err != nil {
		return failure{err}
	}
	return nil
}

func writeForms(s streams, editor, dir string) error {
	if editor != forFrontMatter && editor != forDecap {
		return fmt.Errorf("--for %q is neither %s nor %s", editor, forFrontMatter, forDecap)
	}
	config, err := configOf(s, dir)
	if err != nil {
		return err
	}
	if editor == forFrontMatter {
		return wrote(s.out.Write(schema.FrontMatter(config).JSON()))
	}
	if _, ok := schema.GitHub(config); !ok {
		fmt.Fprintf(s.err, "%s names no repository on GitHub: write `repository: https://github.com/…` there, or the owner and the name behind `repo:` in what is written here\n", entry.ConfigFile)
	}
	return wrote(s.out.Write(schema.Decap(config).YAML()))
}

// configOf is the configuration of a portfolio, empty where it has none. What is wrong in it is told.
func configOf(s streams, dir string) (*entry.Config, error) {
	folder, err := portfolioIn(dir)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	if _, err := folder.Stat(entry.ConfigFile); errors.Is(err, fs.ErrNotExist) {
		return &entry.Config{}, nil
	}
	doc, problems := source.Read(folder.FS(), entry.ConfigFile)
	config := &entry.Config{}
	if doc != nil {
		config, problems = entry.DecodeConfig(doc)
	}
	if err := problem.Write(s.err, problems, colourful(s.err)); err != nil {
		return nil, failure{err}
	}
	if problem.Count(problems, problem.Error) > 0 {
		return nil, status(badContent)
	}
	return config, nil
}
