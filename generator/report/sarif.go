package report

import (
	"io"
	"net/url"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	home        = "https://github.com/mentorfolio/mentorfolio"
	reasons     = home + "/blob/main/docs/checks.md#"
)

// The part of SARIF 2.1.0 (OASIS Standard, errata 01) that is needed.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string       `json:"id"`
		ShortDescription *sarifText   `json:"shortDescription,omitempty"`
		HelpURI          string       `json:"helpUri,omitempty"`
		Default          *sarifLevels `json:"defaultConfiguration,omitempty"`
	}
	sarifLevels struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPlace `json:"physicalLocation"`
	}
	sarifPlace struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

// sarifLevel is what SARIF calls the levels.
var sarifLevel = map[problem.Level]string{problem.Error: "error", problem.Warning: "warning", problem.Hint: "note"}

// SARIF writes a report as other programs' code scanning reads it.
func SARIF(w io.Writer, r Report) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
		Tool: sarifTool{sarifDriver{Name: r.Program, Version: r.Version, InformationURI: home, Rules: []sarifRule{}}}}
	rules := &run.Tool.Driver.Rules
	for _, rule := range r.Rules {
		*rules = append(*rules, sarifRule{ID: rule.Name, ShortDescription: &sarifText{rule.Why}, HelpURI: reasons + rule.Name, Default: &sarifLevels{sarifLevel[rule.Level]}})
	}
	for _, p := range r.Problems {
		i := slices.IndexFunc(*rules, func(rule sarifRule) bool { return rule.ID == p.Rule })
		if i < 0 {
			i = len(*rules)
			*rules = append(*rules, sarifRule{ID: p.Rule})
		}
		run.Results = append(run.Results, r.result(p, i))
	}
	return indented(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

func (r Report) result(p problem.Problem, rule int) sarifResult {
	message := p.Text
	if p.Hint != "" {
		message += "\n" + p.Hint
	}
	place := sarifPlace{Artifact: sarifArtifact{(&url.URL{Path: r.at(p.File)}).EscapedPath()}}
	if p.Line > 0 {
		place.Region = &sarifRegion{StartLine: p.Line}
	}
	if p.Line > 0 && p.Col > 0 {
		place.Region.StartColumn, place.Region.EndColumn = p.Col, p.Col+max(p.Width, 1)
	}
	return sarifResult{p.Rule, rule, sarifLevel[p.Level], sarifText{message}, []sarifLocation{{place}}}
}
