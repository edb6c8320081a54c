package entry

// Session is a meeting. Its actions are the task list of its body.
type Session struct {
	Common        `require:"date"`
	Status        Choice         `key:"status" counted:"" oneof:"planned held moved cancelled missed" doc:"how it went"`
	Type          Choice         `key:"type" counted:"" oneof:"micro deep urgent async" doc:"micro, deep, urgent or async"`
	Minutes       Number         `key:"minutes" counted:"" range:"0 1440" whole:"" doc:"how long it took"`
	Prepare       []Text         `key:"prepare" said:"" doc:"what to bring or read"`
	Agenda        []Text         `key:"agenda" said:"" doc:"what to talk about"`
	Decisions     []Decision     `key:"decisions" doc:"what was decided"`
	Introductions []Introduction `key:"introductions" doc:"to whom the mentee was introduced"`
	Feedback      []Feedback     `key:"feedback" doc:"what was said to each other about each other's part"`
}

// Decision is something that was decided, with dissent where there was any.
type Decision struct {
	ID       Text `key:"id" doc:"a short name, so that a later decision can replace it"`
	Text     Text `key:"text,required" said:"" doc:"what was decided"`
	Reason   Text `key:"reason" said:"" doc:"why"`
	Dissent  Text `key:"dissent" said:"" doc:"who saw it differently, and how"`
	Replaces Text `key:"replaces" doc:"the id of the decision that no longer holds"`
}

// Introduction is one contact that was made.
type Introduction struct {
	To      Text `key:"to,required" doc:"to whom"`
	Purpose Text `key:"purpose" said:"" doc:"what for"`
}

// Feedback is said by one person to another.
type Feedback struct {
	From Ref    `key:"from,required" to:"person" doc:"who said it"`
	To   Ref    `key:"to,required" to:"person" doc:"to whom"`
	Type Choice `key:"type" oneof:"strength improve question note" doc:"strength, improve, question or note"`
	Text Text   `key:"text,required" said:"" doc:"what was said"`
}

// Reflection is the mentee thinking about what happened.
type Reflection struct {
	Common `require:"date"`
	About  []Ref `key:"about" to:"any" doc:"the entries it is about"`
	Prompt Text  `key:"prompt" said:"" doc:"the question it answers"`
}
