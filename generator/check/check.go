// Package check reads a portfolio as a kind and careful reader would before it
// is published: rules look at what is claimed and shown, at goals, at what is
// said of people, at who can read it, and at links. What cannot be read at all
// has been told before; what is here is whether it is good.
//
// A rule is one file. To add one, copy a file rule_*.go, name it in Rules, and
// show it a bad and a good example in testdata (go test ./generator/check
// -update writes what is said of them, and docs/checks.md). A rule tells what it
// can know, asks where it cannot, and would rather say nothing than be wrong often.
package check

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Rule looks for one thing that could be better.
type Rule struct {
	Name   string
	Group  Group
	Level  problem.Level // unless the author chose another
	Why    string        // one sentence: what it is for
	Absent bool          // it tells of what is not there, so it is silent while a file cannot be read
	Find   func(*Reader) []problem.Problem
}

// Group is what rules are about.
type Group string

// The groups, in the order in which a reader meets them.
const (
	Logic    Group = "What is claimed, and what shows it"
	Goals    Group = "Goals"
	Feedback Group = "Feedback"
	Privacy  Group = "Privacy"
	Access   Group = "Access"
	Links    Group = "Links"
	Ending   Group = "Closing well"
)

// Groups lists them.
var Groups = []Group{Logic, Goals, Feedback, Privacy, Access, Links, Ending}

// Rules are all rules, by group.
var Rules = []Rule{
	metWithoutReview,
	metAgainstReview,
	goalBeforeItsMilestones,
	goalWithoutMilestone,
	skillUnshown,
	closureWithoutEvidence,
	overlappingPauses,
	agreementOpen,
	normsReviewOverdue,
	resourceCycle,
	heavyResources,

	smartSpecific,
	smartMeasurable,
	smartAchievable,
	smartRelevant,
	smartTimeBound,
	goalWithoutBaseline,
	milestoneAfterGoal,
	vagueSuccess,

	earlyReviewWithoutWish,
	lateReviewWithoutStrength,

	secret,
	publicEmail,
	publicPhone,
	publicAddress,
	fileMetadata,
	pictureLocation,
	heldBackInGit,

	missingAlt,
	uselessAlt,
	pictureOfText,
	missingCaptions,
	missingTranscript,
	vagueLinkText,
	tableWithoutHeaders,
	passageLanguage,
	pageHeadings,
	pageTitle,
	pageLanguage,
	pageMain,
	pageIDs,
	nameless,

	brokenLink,
	brokenAnchor,
	rootedLink,
	deadLink,
	movedLink,
	unsureLink,

	endingUnmet,
	endingMilestoneOpen,
	endingGoalOpen,
	endingReviewMissing,
	endingActionOpen,
	endingLevelOnce,
	endingNoLetter,
	endingNoHandoff,
	endingNothingAfter,
	endingConsent,
	endingStatus,
}

// Asked are the rules that are asked: before others read a portfolio, or, in the
// order in which a good ending is made, before it closes.
func Asked(closing bool) []Rule {
	return slices.DeleteFunc(slices.Clone(Rules), func(rule Rule) bool { return (rule.Group == Ending) != closing })
}

// Find is what one rule finds, at its level.
func (r *Reader) Find(rule Rule) []problem.Problem {
	if rule.Absent && r.Partial {
		return nil
	}
	list := rule.Find(r)
	for i := range list {
		list[i].Rule, list[i].Level = rule.Name, rule.Level
	}
	return list
}
