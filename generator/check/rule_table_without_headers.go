package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var tableWithoutHeaders = Rule{
	Name: "table-without-headers", Group: Access, Level: problem.Warning,
	Why:  "In a table that is read aloud every cell is said with its header, and without one it is only a number (WCAG 1.3.1).",
	Find: findTableWithoutHeaders,
}

func findTableWithoutHeaders(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, t := range page.Tables {
			if !t.Headed && t.First != "" {
				sights = append(sights, see(page, t.First, "this table has no headers", "what is in each column? Write it into the first line; a table that only puts things beside each other is better as a list"))
			}
		}
	}
	return r.told(sights)
}
