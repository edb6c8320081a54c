package entry

// Goal is what the mentee wants to reach, written so that it can be told
// whether it was (Doran's SMART: specific, measurable, achievable, relevant, time-bound).
type Goal struct {
	Common
	Status    Choice     `key:"status" counted:"" oneof:"proposed active met partly-met superseded dropped" doc:"how it stands"`
	Measure   Text       `key:"measure,required" said:"" doc:"how you will know that it is reached"`
	Support   Text       `key:"support" said:"" doc:"what help makes it achievable"`
	Why       Text       `key:"why,required" said:"" doc:"why it matters to the mentee"`
	Due       Date       `key:"due,required" counted:"" doc:"the day it shall be reached"`
	Owner     Ref        `key:"owner" to:"person" doc:"whose goal it is; else the mentee's"`
	Baseline  Text       `key:"baseline" said:"" doc:"where it starts from"`
	Target    Text       `key:"target" said:"" doc:"where it shall lead"`
	Revisions []Revision `key:"revisions" doc:"how it was changed, oldest first"`
	Opens     []Opening  `key:"opens" doc:"what reaching it opens"`
}

// Milestone is a step towards a goal that is either met or not.
type Milestone struct {
	Common
	Status    Choice     `key:"status" counted:"" oneof:"planned active submitted met not-yet waived" doc:"how it stands"`
	Goal      Ref        `key:"goal,required" to:"goal" doc:"the goal it belongs to"`
	Type      Choice     `key:"type,required" oneof:"skill project career" doc:"skill, project or career"`
	Success   Text       `key:"success,required" said:"" doc:"what must be seen to call it met"`
	Due       Date       `key:"due" counted:"" doc:"the day it is due"`
	Weight    Number     `key:"weight" counted:"" range:"0 100" doc:"how much it counts among the goal's milestones; else 1"`
	Rubric    Ref        `key:"rubric" to:"rubric" doc:"the rubric it is reviewed by"`
	Target    []Aim      `key:"target" doc:"the level to reach: criterion: level"`
	Submitted Date       `key:"submitted" counted:"" doc:"the day it was handed in for review"`
	MetOn     Date       `key:"met_on" counted:"" doc:"the day it was met"`
	Celebrate Text       `key:"celebrate" said:"" doc:"how it was or will be celebrated"`
	Opens     []Opening  `key:"opens" doc:"what meeting it opens"`
	Revisions []Revision `key:"revisions" doc:"how it was changed, oldest first"`
}

// Aim is the level to reach on one criterion of the rubric.
type Aim struct {
	Criterion Text `key:"*"`
	Level     Text `key:"="`
}

// Opening is an opportunity that a goal or milestone leads to.
type Opening struct {
	ID     Text   `key:"id" doc:"a short name, for the address of the page that tells what speaks for it"`
	Type   Choice `key:"type,required" oneof:"internship scholarship promotion job other" doc:"internship, scholarship, promotion, job or other"`
	Title  Text   `key:"title,required" doc:"what it is"`
	URL    URL    `key:"url" doc:"where it is described"`
	State  Text   `key:"state" doc:"how it stands"`
	Skills []Ref  `key:"skills" to:"skill" doc:"the skills that it asks for"`
}

// Revision is one change of a field. The header holds the present value, the
// revisions how it came about, so that the first plan can be replayed.
type Revision struct {
	Date    Date   `key:"date,required" doc:"the day of the change"`
	Field   Text   `key:"field,required" doc:"the key that changed"`
	From    Text   `key:"from" doc:"what it said before"`
	To      Text   `key:"to" doc:"what it says since"`
	Why     Text   `key:"why" doc:"why it was changed"`
	Reason  Choice `key:"reason" oneof:"growth pivot opportunity scope capacity correction" doc:"the kind of reason"`
	Decided Ref    `key:"decided" to:"session" doc:"the session that decided it"`
}
