package entry

// Plan is the agreement of the engagement: purpose, roles, norms, rhythm,
// pauses and how it ends. A portfolio has one, plan.md at its top.
type Plan struct {
	Common
	Status      Choice      `key:"status" oneof:"draft agreed closing closed ended-early" doc:"how far the engagement is"`
	Purpose     Text        `key:"purpose,required" said:"" doc:"what the engagement is for, in a sentence or two"`
	Mentee      Ref         `key:"mentee,required" to:"person" doc:"who is mentored"`
	Mentors     []Ref       `key:"mentors,required" to:"person" doc:"who mentors"`
	Start       Date        `key:"start,required" doc:"the first day"`
	End         Date        `key:"end" doc:"the last day, as agreed"`
	Timezone    Text        `key:"timezone" doc:"the zone that times are in, such as Europe/Lisbon"`
	Phases      []Phase     `key:"phases" doc:"the parts of the engagement"`
	Cadence     []Cadence   `key:"cadence" doc:"the agreed rhythm of meetings"`
	Roles       []Role      `key:"roles" doc:"who is what: person: [advisor, advocate, sponsor, learner, contributor]"`
	Background  Background  `key:"background" doc:"where the mentee starts from"`
	Channels    []Channel   `key:"channels" doc:"how to reach each other"`
	NormsReview NormsReview `key:"norms_review" doc:"when the norms are looked at again"`
	Help        Help        `key:"help" doc:"who helps when it goes wrong"`
	Pauses      []Pause     `key:"pauses" doc:"agreed times away"`
	Closure     []Criterion `key:"closure" doc:"what must be true at the end"`
	Capstone    Ref         `key:"capstone" to:"sample milestone" doc:"the work that brings it all together"`
	Thanks      []Thanks    `key:"thanks" doc:"whom the mentee thanks, and for what"`
	After       After       `key:"after" doc:"what continues afterwards"`
}

// Phase is a part of the engagement.
type Phase struct {
	ID          Text `key:"id" doc:"a short name"`
	Title       Text `key:"title,required" doc:"what it is called"`
	From        Date `key:"from" doc:"its first day"`
	To          Date `key:"to" doc:"its last day"`
	Facilitator Ref  `key:"facilitator" to:"person" doc:"who leads it"`
}

// Cadence is one agreed rhythm.
type Cadence struct {
	Every  Span   `key:"every,required" doc:"how often, such as P1W"`
	Day    Choice `key:"day" oneof:"monday tuesday wednesday thursday friday saturday sunday" doc:"on which day"`
	At     Text   `key:"at" doc:"at what time, such as \"18:30\""`
	Length Span   `key:"length" doc:"how long, such as PT25M"`
	Type   Choice `key:"type" oneof:"micro deep" doc:"micro or deep"`
}

// Role says what a person is in the engagement.
type Role struct {
	Person Ref      `key:"*" to:"person"`
	Roles  []Choice `key:"=" oneof:"advisor advocate sponsor learner contributor"`
}

// Background is where the mentee starts from.
type Background struct {
	Experience Text   `key:"experience" doc:"what the mentee brings"`
	Pace       Text   `key:"pace" doc:"how much time there is"`
	Modalities []Text `key:"modalities" doc:"how the mentee learns best"`
}

// Channel is a way to reach each other.
type Channel struct {
	Name        Text `key:"name,required" doc:"what it is"`
	For         Text `key:"for" doc:"what it is for"`
	Hours       Text `key:"hours" doc:"when it may be used"`
	ReplyWithin Span `key:"reply_within" doc:"how soon an answer can be expected, such as P2D"`
	Async       Bool `key:"async" doc:"true when an answer may wait"`
}

// NormsReview says how often the norms are looked at, and when they were.
type NormsReview struct {
	Every Span   `key:"every" doc:"how often, such as P8W"`
	Done  []Date `key:"done" doc:"the days it was done"`
}

// Help names who helps when it goes wrong.
type Help struct {
	Mediator Text `key:"mediator" doc:"who mediates"`
	ReportTo Text `key:"report_to" doc:"where conduct is reported"`
}

// Pause is an agreed time away. Without a last day it goes on.
type Pause struct {
	From        Date  `key:"from,required" doc:"its first day"`
	To          Date  `key:"to" doc:"its last day; left out while it goes on"`
	Scope       []Ref `key:"scope" to:"goal" doc:"the goals that pause; left out when everything does"`
	Reason      Text  `key:"reason" doc:"why; published at no audience unless share_reason is true"`
	ShareReason Bool  `key:"share_reason" doc:"true when the reason may be shown"`

	scoped bool // the scope named somebody's goals, whether they are known or shown or not
}

// Criterion of closure is something that must be true at the end.
type Criterion struct {
	ID    Text  `key:"id" doc:"a short name"`
	Text  Text  `key:"text,required" doc:"what must be true"`
	MetBy []Ref `key:"met_by" to:"any" doc:"the entries that show it"`

	named int // how many entries its author names
}

// Whole reports whether every entry is there that the author names: an edition
// that may not show one of them cannot tell whether the criterion is met.
func (c Criterion) Whole() bool { return len(c.MetBy) == c.named }

// Thanks are the mentee's to somebody, or to people who have no name here.
type Thanks struct {
	To  Ref  `key:"to" to:"person" doc:"to whom; left out where they have no name here"`
	For Text `key:"for,required" doc:"what for"`
}

// After says what continues when the engagement has ended.
type After struct {
	Contact Text `key:"contact" doc:"how to stay in touch"`
	Alumni  Text `key:"alumni" doc:"what the mentee may do as an alumna or alumnus"`
}

// Scoped reports whether the pause holds for some goals only. An edition that
// may show none of them still knows that it does not hold for all.
func (p Pause) Scoped() bool { return p.scoped }
