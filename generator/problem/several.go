package problem

import "fmt"

// Several is how many problems of one rule in one file are told one by one.
const Several = 5

// Condensed is a list for a person: where a rule has more to say of a file than
// Several things, the first stands for all, and says how many there are. Errors are told each.
func Condensed(list []Problem) []Problem {
	type group struct{ file, rule string }
	count := map[group]int{}
	for _, p := range list {
		if p.Level != Error && p.File != "" {
			count[group{p.File, p.Rule}]++
		}
	}
	var short []Problem
	for _, p := range list {
		switch g := (group{p.File, p.Rule}); {
		case count[g] < 0 && p.Level != Error: // the first has told of it
			continue
		case count[g] > Several && p.Level != Error:
			p.Text = fmt.Sprintf("%s, and there are %d more like it in this file", p.Text, count[g]-1)
			count[g] = -1
		}
		short = append(short, p)
	}
	return short
}
