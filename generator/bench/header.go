package main

import (
	"fmt"
	"strings"
)

// Who and what the headers refer to. Every id is one word.
var (
	mentors = []string{"sian", "devan", "marta", "tomas", "aiko", "noor"}
	skills  = []string{"sql", "python", "measures", "checking", "charts", "writing", "speaking", "privacy", "testing", "applying"}
	levels  = []string{"with-help", "familiar", "new-ground", "helps-others"}
	aspects = []string{"question", "query", "check", "reader"}
)

const mentee = "lourdes"

func (c *content) mentor() string { return c.pick(mentors) }

func (c *content) plan(*item) []field {
	roles := "\n  " + mentee + ": [learner]"
	for _, m := range mentors {
		roles += "\n  " + m + ": [advisor]"
	}
	return []field{
		{"status", "agreed"}, {"purpose", c.sentence(16)}, {"mentee", mentee}, {"mentors", list(mentors)},
		{"start", date(firstDay)}, {"end", lastDay}, {"roles", roles},
		{"cadence", "\n  - {every: P1W, day: tuesday, length: PT25M, type: micro}"},
		{"closure", fmt.Sprintf("\n  - {id: own, text: %s, met_by: [milestone/%s, review/%s]}", c.sentence(9), c.ref("milestones"), c.ref("reviews"))},
	}
}

func (c *content) goal(i *item) []field {
	due := date(i.day.AddDate(0, 4, 0))
	return []field{
		{"status", c.pick([]string{"active", "active", "met", "met", "partly-met", "dropped"})}, {"owner", mentee}, {"due", due},
		{"measure", c.sentence(15)}, {"why", c.sentence(18)}, {"support", c.sentence(10)}, {"baseline", c.sentence(8)},
		{"revisions", fmt.Sprintf("\n  - date: %s\n    field: due\n    from: %s\n    to: %s\n    why: %s\n    reason: scope\n    decided: %s",
			date(i.day.AddDate(0, 1, 0)), date(i.day.AddDate(0, 3, 0)), due, c.sentence(12), c.ref("sessions"))},
	}
}

func (c *content) milestone(i *item) []field {
	status := c.pick([]string{"planned", "active", "submitted", "met", "met", "met", "not-yet"})
	fields := []field{
		{"goal", c.ref("goals")}, {"type", c.pick([]string{"skill", "project", "career"})}, {"status", status},
		{"success", c.sentence(16)}, {"due", date(i.day.AddDate(0, 1, 0))}, {"weight", fmt.Sprint(1 + c.IntN(3))},
		{"rubric", c.ref("rubrics")}, {"target", fmt.Sprintf("{%s: %s}", c.pick(aspects), c.pick(levels))},
	}
	if status == "met" {
		fields = append(fields, field{"submitted", date(i.day.AddDate(0, 0, 20))}, field{"met_on", date(i.day.AddDate(0, 0, 25))}, field{"celebrate", c.sentence(8)})
	}
	return fields
}

func (c *content) review(*item) []field {
	stance := c.pick([]string{"self", "mentor", "mentor", "peer", "external"})
	by := c.mentor()
	if stance == "self" {
		by = mentee
	}
	fields := []field{
		{"by", by}, {"stance", stance}, {"rubric", c.ref("rubrics")}, {"goals", "[" + c.ref("goals") + "]"},
		{"outcome", c.pick([]string{"met", "not-yet", "deferred"})}, {"next", c.sentence(12)}, {"scores", c.scores()},
	}
	if c.IntN(3) > 0 {
		return append(fields, field{"of", "milestone/" + c.ref("milestones")})
	}
	work := c.any("samples")
	return append(fields, field{"of", "sample/" + work.id},
		field{"notes", fmt.Sprintf("\n  - type: improve\n    quote: number %d\n    text: %s", work.number, c.sentence(14))})
}

func (c *content) scores() string {
	var b strings.Builder
	for _, a := range aspects {
		fmt.Fprintf(&b, "\n  %s:\n    level: %s\n    evidence: %s", a, c.pick(levels), c.sentence(12))
	}
	return b.String()
}

func (c *content) reflection(*item) []field {
	return []field{{"prompt", c.sentence(10)}, {"about", fmt.Sprintf("[milestone/%s, session/%s]", c.ref("milestones"), c.ref("sessions"))}, {"goals", "[" + c.ref("goals") + "]"}}
}

func (c *content) sample(i *item) []field {
	return []field{
		{"status", c.pick([]string{"working", "submitted", "reviewed", "final"})}, {"setting", c.pick([]string{"real", "simulated", "case-study"})},
		{"milestones", "[" + c.ref("milestones") + "]"}, {"goals", "[" + c.ref("goals") + "]"}, {"my_part", c.sentence(12)},
		{"submitted", date(i.day)}, {"rights", "{owner: Lourdes Villanueva, licence: CC BY 4.0}"},
	}
}

func (c *content) resource(i *item) []field {
	return []field{
		{"url", fmt.Sprintf("https://example.org/%s", i.id)}, {"type", c.pick([]string{"article", "video", "tool", "book", "course"})},
		{"status", c.pick([]string{"suggested", "in-use", "done"})}, {"why", c.sentence(12)}, {"step", fmt.Sprint(1 + c.IntN(40))},
		{"effort", c.pick([]string{"PT1H", "PT2H", "P2D"})}, {"load", c.pick([]string{"light", "medium", "heavy"})}, {"by", c.mentor()},
	}
}

func (c *content) rubric(*item) []field {
	scale, criteria := "", ""
	for _, l := range levels {
		scale += fmt.Sprintf("\n  - {id: %s, label: %s}", l, capital(strings.ReplaceAll(l, "-", " ")))
	}
	for _, a := range aspects {
		criteria += fmt.Sprintf("\n  - id: %s\n    label: %s\n    skill: %s\n    descriptors:", a, capital(a), c.pick(skills))
		for _, l := range levels {
			criteria += fmt.Sprintf("\n      %s: %s", l, c.sentence(10))
		}
	}
	return []field{{"levels", scale}, {"criteria", criteria}}
}

func (c *content) letter(*item) []field {
	return []field{{"purpose", c.pick([]string{"welcome", "closing", "reference", "handoff"})}, {"from", c.mentor()}, {"to", mentee}}
}

// note is a page: it has no keys of its own.
func (c *content) note(*item) []field { return nil }

func (c *content) session(*item) []field {
	return []field{
		{"type", c.pick([]string{"micro", "micro", "deep"})}, {"status", "held"}, {"minutes", fmt.Sprint(15 + c.IntN(50))},
		{"goals", "[" + c.ref("goals") + "]"}, {"agenda", fmt.Sprintf("\n  - %s\n  - %s", c.sentence(6), c.sentence(8))},
		{"decisions", fmt.Sprintf("\n  - text: %s\n    reason: %s", c.sentence(12), c.sentence(14))},
		{"feedback", fmt.Sprintf("\n  - from: %s\n    to: %s\n    type: strength\n    text: %s", c.mentor(), mentee, c.sentence(14))},
	}
}

func list(words []string) string { return "[" + strings.Join(words, ", ") + "]" }
