package check

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Settings are the levels that an author chose for rules (`checks:` in
// mentorfolio.yaml), by their names.
type Settings map[string]string

// SettingsOf reads them.
func SettingsOf(c *entry.Config) Settings {
	s := Settings{}
	for _, setting := range c.Checks {
		s[setting.Rule.Value] = setting.Level.Value
	}
	return s
}

// levels by their words.
var levels = map[string]problem.Level{"error": problem.Error, "warning": problem.Warning, "hint": problem.Hint}

// Apply returns the problems at the levels that were chosen, without those that are off.
func (s Settings) Apply(list []problem.Problem) []problem.Problem {
	kept := make([]problem.Problem, 0, len(list))
	for _, p := range list {
		if chosen, ok := levels[s[p.Rule]]; ok {
			p.Level = chosen
		}
		if s[p.Rule] != "off" {
			kept = append(kept, p)
		}
	}
	return kept
}

// ApplyToForm is Apply for what reading finds: an error there says that
// something cannot be read or may not be shown, and stays one.
func (s Settings) ApplyToForm(list []problem.Problem) []problem.Problem {
	firm := slices.DeleteFunc(slices.Clone(list), func(p problem.Problem) bool { return p.Level != problem.Error })
	rest := slices.DeleteFunc(slices.Clone(list), func(p problem.Problem) bool { return p.Level == problem.Error })
	return append(firm, s.Apply(rest)...)
}

// Unknown reports settings of rules that there are not.
func Unknown(c *entry.Config) []problem.Problem {
	var list []problem.Problem
	known := names()
	for _, setting := range c.Checks {
		if slices.Contains(known, setting.Rule.Value) {
			continue
		}
		p := c.Doc.Problem(setting.Rule.Pos, "unknown-rule", fmt.Sprintf("there is no rule %q", setting.Rule), hintFor(setting.Rule.Value, known))
		p.Level = problem.Warning
		list = append(list, p)
	}
	return list
}

func hintFor(written string, known []string) string {
	if near := problem.Nearest(written, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "docs/checks.md lists the rules; the name stands in brackets behind what a rule says"
}

// names are those of all rules, of form and of these.
func names() []string {
	var list []string
	for _, rule := range Form {
		list = append(list, rule.Name)
	}
	for _, rule := range Rules {
		list = append(list, rule.Name)
	}
	return list
}
