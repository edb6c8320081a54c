package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// What single layouts have of their own, in Page.Own.
type (
	// Changes is Own of a goal and of a milestone.
	Changes struct {
		Revisions []Revision
		Opens     []Opening
	}
	// Revision is one change of plan.
	Revision struct {
		Day     calendar.Day
		Field   string // key of the header; the wording has field-KEY
		From    string
		To      string
		Why     string
		Reason  string // growth, pivot …; "" when not said
		Decided *Link
	}
	// Opening is an opportunity.
	Opening struct {
		Type  string
		Title string
		Href  string
		State string
	}
	// Review is Own of a review, and of a milestone or sample for each of its reviews.
	Review struct {
		Card    Card
		Stance  string
		Rubric  *Link
		Scale   []string // the labels of the rubric's levels, lowest first
		Scores  []Score
		Next    string
		Notes   []Note
		Changed bool // the work has changed since

		Annotations string // the way to the file that says it as annotations of the W3C, "" where there is none

		of entry.Key
	}
	// Score is one row of a review.
	Score struct {
		Criterion  string
		Level      string // its label; "" when not observed
		Step       int    // 1 is the lowest level, 0 not observed, or on a scale that is not shown
		Steps      int    // how many levels there are
		Descriptor string
		Evidence   string
		Note       string
		Confidence string
	}
	// Note is one note on the words of a work.
	Note struct {
		Number  int    // on its page
		ID      string // where it stands beside the words, "" where it does not
		Back    string // where its number stands in the text, "" where it does not
		Type    string // strength, improve, question or note
		By      string
		Date    calendar.Day
		Lang    string // of what it says, where it is not Page.Chrome; else ""
		Dir     string
		Quote   string
		First   int    // line of a file on which its words begin; 0 where they stand in no file
		Last    int    // and end
		Lost    bool   // the words are not in the work, or not in one place alone
		Before  string // what stood before its words when it was written, where they are lost; and
		After   string
		Now     string // how the passage that is most like its words reads, where they are lost; "" for none
		Where   *Link  // to its words, where they stand on another page; else nil
		Text    string
		ReplyTo string // "2", or the title of another review and a number; "" for no reply
		Replies []Note // to a note that stands beside the words

		wanted  wanted
		key     noteKey
		at      entry.Key // on whose page it stands
		answers noteKey   // the zero key for no reply
	}
	// Session is Own of a session.
	Session struct {
		Prepare       []string
		Agenda        []string
		Decisions     []Decision
		Introductions []Introduction
		Feedback      []Feedback
	}
	// Decision is something that was decided.
	Decision struct{ ID, Text, Reason, Dissent, Replaces string }
	// Introduction is a contact that was made.
	Introduction struct{ To, Purpose string }
	// Feedback is said by one person to another.
	Feedback struct {
		From, To *Link
		Type     string
		Text     string
	}
	// Sample is Own of a sample.
	Sample struct {
		Picture *Picture
		Code    []Passage // the text of the file, highlighted
		File    *Link
		Size    *Phrase // of the file, with its type; nil where it is shown or not known
		Heard
	}
	// Milestone is Own of a milestone.
	Milestone struct {
		Changes
		Heard
	}
	// Heard is what reviews say of a work.
	Heard struct {
		Reviews []Review
		Beside  []Review // of other works, with notes on this one; of their notes those that stand beside no words
		Across  []Across // what reviews saw of the same criteria, in the work, its versions, its milestones and samples
	}
	// Picture is a picture with its size in pixels, 0 when it is not known.
	Picture struct {
		Src           string
		Alt           string
		Width, Height int
	}
	// Rubric is Own of a rubric.
	Rubric struct {
		Levels   []string
		Criteria []Criterion
	}
	// Criterion is one row of a rubric, with a descriptor ("" for none) for each level.
	Criterion struct {
		Label       string
		Skill       *Link
		Descriptors []string
	}
	// Plan is Own of the plan.
	Plan struct {
		Purpose  string
		Phases   []Phase
		Roles    []Role
		Channels []Channel
		Pauses   []Pause
		Closure  []Closing
		Standing []Phrase // how many conditions are met
		Opens    []Opening
		History  []Event
	}
	// Event is something in the history of the agreement: a text of the wording.
	Event struct {
		Day calendar.Day
		Phrase
	}
	// Phase is a part of the engagement.
	Phase struct {
		Title       string
		From, To    calendar.Day
		Facilitator *Link
	}
	// Role is what somebody is in the engagement: words roles of the wording.
	Role struct {
		Person Link
		Roles  []string
	}
	// Channel is a way to reach each other.
	Channel struct {
		Name, For, Hours string
		ReplyWithin      *calendar.Span
		Async            bool
	}
	// Pause is a time away.
	Pause struct {
		From, To calendar.Day
		Goals    []Link
		Reason   string
	}
	// Closing is something that must be true at the end, with what shows it.
	Closing struct {
		Text     string
		Met      bool
		Partial  bool   // the edition does not have all that shall show it
		Evidence []Card // what shows it
		Awaited  []Card // what shall, and does not yet
	}
	// Overview is Own of the overview.
	Overview struct {
		Lead     string
		Standing []Phrase // where the engagement is
		Since    *Link    // the page for the next talk; nil where there is none
		Ways     []Link   // to what sums it all up, once it is over or about to be
		Latest   []Latest
	}
	// Latest is the newest entry of a kind with its first words.
	Latest struct {
		Key  string // heading in the wording
		Card Card
	}
)

// Skills reports whether a criterion leads to its skill.
func (r *Rubric) Skills() bool {
	return slices.ContainsFunc(r.Criteria, func(c Criterion) bool { return c.Skill != nil })
}
