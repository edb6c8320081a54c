package generator

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// configure reads the configuration. What stands in another file that may have
// been meant as one, or cannot be read, may allow less: then the one that was read allows nothing.
func (m *making) configure(files source.Folder, pieces []piece) *entry.Config {
	var read []*source.Document
	whole := true
	for _, p := range pieces {
		switch {
		case !isConfig(p.path):
		case p.document == nil:
			whole = false // and it has been told why
		default:
			read = append(read, p.document)
		}
	}
	var settings *source.Document
	if len(read) > 0 {
		settings = read[0]
	}
	config, problems := entry.DecodeConfig(settings)
	m.add(problems)
	if others := m.otherConfigs(files, read); len(others) > 0 || !whole {
		m.add(others)
		config.Distrust()
	}
	return config
}

// isConfig reports whether a document is the configuration. Case does not matter, as it does not to many file systems.
func isConfig(p string) bool {
	return strings.EqualFold(p, entry.ConfigFile) || strings.EqualFold(p, "mentorfolio.yml")
}

// otherConfigs tells of configurations beside the first, and of files that are nearly called like one.
func (m *making) otherConfigs(files source.Folder, read []*source.Document) []problem.Problem {
	var problems []problem.Problem
	for i := 1; i < len(read); i++ {
		problems = append(problems, problem.Problem{File: read[i].Path, Rule: "two-configurations", Text: fmt.Sprintf("%s and %s both configure the portfolio, so what says no audience of its own is held back as private", read[0].Path, read[i].Path),
			Hint: "keep one of them, called " + entry.ConfigFile})
	}
	for _, file := range files.Files {
		if nearlyConfig(file) {
			problems = append(problems, problem.Problem{File: file, Rule: "two-configurations", Text: fmt.Sprintf("%s may be meant to configure the portfolio and is not read, so what says no audience of its own is held back as private", file),
				Hint: fmt.Sprintf("call it %s, or move it into a folder", entry.ConfigFile)})
		}
	}
	return problems
}

// configForms are the endings by which a file may be a configuration; of other programs' backups nothing is expected.
var configForms = []string{".yaml", ".yml", ".toml", ".json", ".yaml.txt", ".yml.txt"}

// nearlyConfig reports whether a file at the top may have been meant as the configuration.
func nearlyConfig(file string) bool {
	name, _, _ := strings.Cut(file, ".")
	return path.Dir(file) == "." && slices.Contains(configForms, strings.ToLower(file[len(name):])) && problem.NearestWithin(name, []string{"mentorfolio"}, 2) != ""
}
