package main

import (
	"cmp"
	"os"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/themes"
)

// levelWords are the audiences, each with who belongs to it.
func levelWords() []string {
	who := []string{"everybody", "those who learn beside the mentee", "mentee and mentors", "the author alone"}
	words := make([]string, len(entry.Levels))
	for i, level := range entry.Levels {
		words[i] = level + "\t" + who[i]
	}
	return words
}

// wordsOf are kinds as they are written.
func wordsOf(kinds []entry.Kind) []string {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = string(k)
	}
	return words
}

func themeFiles(string) []string { return themes.Files() }

// people are the ids of those whom mentorfolio.yaml lists, with their names.
func people(dir string) (words []string) {
	for _, p := range glance(dir).config.People {
		words = append(words, p.ID.Value+"\t"+cmp.Or(p.Name.Value, p.Alias.Value, p.ID.Value))
	}
	return words
}

// works are the milestones and samples of a portfolio, by reference, with their titles.
func works(dir string) (words []string) {
	for _, e := range glance(dir).entries {
		c := e.Head()
		if c.Key.Kind == entry.KindMilestone || c.Key.Kind == entry.KindSample {
			words = append(words, c.Key.String()+"\t"+c.Name())
		}
	}
	return words
}

// sight is what can be seen of a portfolio at a glance, whatever is wrong with it.
type sight struct {
	config  *entry.Config
	entries []entry.Entry
}

// glance reads the documents of a folder and ties nothing together: a shell waits for it.
func glance(dir string) sight {
	seen := sight{config: &entry.Config{}}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return seen
	}
	defer root.Close()
	files, _, err := source.Walk(root.FS())
	if err != nil {
		return seen
	}
	for _, path := range files.Documents {
		doc, _ := source.Read(root.FS(), path)
		switch {
		case doc == nil:
		case path == entry.ConfigFile:
			seen.config, _ = entry.DecodeConfig(doc)
		default:
			e, _ := entry.Decode(doc)
			seen.entries = append(seen.entries, e)
		}
	}
	return seen
}
