package entry

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The content model: the keys of each kind, * for those it must have, groups of
// keys in brackets. A key that is not here is an extension to be thought about twice.
var model = map[Kind]string{
	KindPlan: `purpose* mentee* mentors* start* end timezone status phases[id title* from to facilitator]
		cadence[every* day at length type] roles background[experience pace modalities]
		channels[name* for hours reply_within async] norms_review[every done] help[mediator report_to]
		pauses[from* to scope reason share_reason] closure[id text* met_by] capstone thanks[to for*] after[contact alumni]`,
	KindGoal: `measure* support why* due* owner baseline target status
		revisions[date* field* from to why reason decided] opens[id type* title* url state skills]`,
	KindMilestone: `goal* type* success* due weight rubric target submitted met_on celebrate status
		opens[id type* title* url state skills] revisions[date* field* from to why reason decided]`,
	KindReview: `of* by* stance* date* rubric scores[level* evidence note confidence] outcome next
		notes[type quote prefix suffix in lines text* reply_to] seen`,
	KindReflection: `date* about prompt`,
	KindSession: `date* type minutes prepare agenda status decisions[id text* reason dissent replaces]
		introductions[to* purpose] feedback[from* to* type text*]`,
	KindSample:      `date* file setting milestones situation my_part result again submitted status rights[owner licence permission] replaces`,
	KindResource:    `url type* why step after effort load by replaces status`,
	KindRubric:      `levels*[id* label*] criteria*[id* label* skill descriptors] source rights`,
	KindLetter:      `purpose* from* to date*`,
	KindPage:        ``,
	KindTranslation: `translated_by method`,
}

const modelOfAll = `kind title id date updated lang audience people skills goals summary draft aliases params
	media[src* type title duration captions[src* lang] transcript described]`

const modelOfConfig = `title* summary language base_url repository audience checks params
	people[id* name alias strengths links consent[given name quote image until withdrawn]]
	skills[id* name* summary] thresholds[at_risk_days off_track_gap] theme[accent]`

func TestEachKindHasTheKeysOfTheContentModel(t *testing.T) {
	for _, kind := range append(slices.Clone(Kinds), KindTranslation) {
		want := union(modelKeys(t, modelOfAll), modelKeys(t, model[kind]))
		compare(t, string(kind), tableKeys(reflect.TypeOf(empty(kind)).Elem()), want)
	}
	compare(t, ConfigFile, tableKeys(reflect.TypeFor[Config]()), modelKeys(t, modelOfConfig))
}

// closed are the lists of the content model from which an author picks a word.
var closed = map[string]string{
	"plan status":                "draft agreed closing closed ended-early",
	"plan cadence type":          "micro deep",
	"plan roles =":               "advisor advocate sponsor learner contributor",
	"goal status":                "proposed active met partly-met superseded dropped",
	"goal revisions reason":      "growth pivot opportunity scope capacity correction",
	"milestone status":           "planned active submitted met not-yet waived",
	"milestone type":             "skill project career",
	"milestone opens type":       "internship scholarship promotion job other",
	"milestone revisions reason": "growth pivot opportunity scope capacity correction",
	"goal opens type":            "internship scholarship promotion job other",
	"review stance":              "self mentor peer external",
	"review outcome":             "met not-yet deferred",
	"review notes type":          "strength improve question note",
	"session status":             "planned held moved cancelled missed",
	"session type":               "micro deep urgent async",
	"session feedback type":      "strength improve question note",
	"sample status":              "working submitted reviewed final",
	"sample setting":             "real simulated co-design case-study",
	"resource status":            "suggested in-use done set-aside",
	"resource type":              "article video tool case book course",
	"resource load":              "light medium heavy",
	"letter purpose":             "closing handoff reference endorsement welcome",
	"translation method":         "human machine reviewed",
	"plan cadence day":           "monday tuesday wednesday thursday friday saturday sunday",
	"config people consent name": "full first alias",
	"config audience *":          "default plan goal milestone review reflection session sample resource rubric letter page",
	"config checks =":            "off hint warning error",
	"page media type":            "audio video",
	"page kind":                  "plan goal milestone review reflection session sample resource rubric letter page",
}

func TestEachClosedListHasTheWordsOfTheContentModel(t *testing.T) {
	seen := map[string]bool{}
	visitLists := func(name string, root reflect.Type, except reflect.Type) {
		walkRows(name, root, except, func(place string, f Field) {
			if len(f.OneOf) == 0 {
				return
			}
			seen[place] = true
			if got := strings.Join(f.OneOf, " "); got != closed[place] {
				t.Errorf("%s is one of %q, want %q", place, got, closed[place])
			}
		})
	}
	for _, kind := range append(slices.Clone(Kinds), KindTranslation) {
		shared := reflect.TypeFor[Common]()
		if kind == KindPage {
			shared = nil
		}
		visitLists(string(kind), reflect.TypeOf(empty(kind)).Elem(), shared)
	}
	visitLists("config", reflect.TypeFor[Config](), nil)
	for place := range closed {
		if !seen[place] {
			t.Errorf("%s is no closed list", place)
		}
	}
}

var keyForm = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

// The table is what authors are told: every row says what it is for, and no key is there twice.
func TestEveryRowOfTheTablesIsDocumentedAndHasAKeyOfItsOwn(t *testing.T) {
	check := func(name string, root reflect.Type) {
		taken := map[string]bool{}
		walkRows(name, root, nil, func(place string, f Field) {
			if taken[place] {
				t.Errorf("%s is there twice", place)
			}
			taken[place] = true
			if f.Key == anyKey || f.Key == itself {
				return // the row above them says what they are
			}
			if f.Doc == "" || strings.HasSuffix(f.Doc, ".") {
				t.Errorf("%s is documented as %q", place, f.Doc)
			}
			if !keyForm.MatchString(f.Key) {
				t.Errorf("%s is not written as keys are", place)
			}
		})
	}
	for _, kind := range append(slices.Clone(Kinds), KindTranslation) {
		check(string(kind), reflect.TypeOf(empty(kind)).Elem())
	}
	check("config", reflect.TypeFor[Config]())
}

func TestEveryRowSaysWhatItsTypeNeedsToKnow(t *testing.T) {
	for _, kind := range append(slices.Clone(Kinds), KindTranslation) {
		walkRows(string(kind), reflect.TypeOf(empty(kind)).Elem(), nil, func(place string, f Field) {
			switch elem(f.Type) {
			case reflect.TypeFor[Choice]():
				if len(f.OneOf) == 0 {
					t.Errorf("%s is a choice of nothing", place)
				}
			case reflect.TypeFor[Number]():
				if f.Min >= f.Max {
					t.Errorf("%s is from %g to %g", place, f.Min, f.Max)
				}
			case reflect.TypeFor[Ref]():
				for word := range strings.FieldsSeq(f.To) {
					if k := Kind(word); word != "any" && k != KindPerson && k != KindSkill && !slices.Contains(Kinds, k) {
						t.Errorf("%s refers to a %q", place, word)
					}
				}
				if f.To == "" {
					t.Errorf("%s refers to nothing", place)
				}
			}
		})
	}
}

// walkRows visits the rows of a type and of the groups within it, but those of
// one embedded type; place is the path of their keys.
func walkRows(place string, t, except reflect.Type, visit func(place string, f Field)) {
	for _, f := range rows(elem(t)) {
		if except != nil && find(Fields(except), f.Key) != nil && find(Fields(except), f.Key).Type == f.Type {
			continue
		}
		visit(place+" "+f.Key, f)
		walkRows(place+" "+f.Key, f.Type, nil, visit)
	}
}

func elem(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Slice && t != reflect.TypeFor[Params]() {
		return t.Elem()
	}
	return t
}

// tableKeys are the paths of all keys of a type, with * behind those that are required.
func tableKeys(t reflect.Type) map[string]bool {
	set := map[string]bool{}
	walkRows("", t, nil, func(place string, f Field) {
		if f.Key == anyKey || f.Key == itself {
			return
		}
		set[strings.TrimSpace(place)+map[bool]string{true: "*"}[f.Required]] = true
	})
	return set
}

var modelWord = regexp.MustCompile(`([a-z_]+)(\*?)(\[?)|\]`)

// modelKeys reads the short form above into paths.
func modelKeys(t *testing.T, text string) map[string]bool {
	t.Helper()
	set := map[string]bool{}
	var within []string
	for _, m := range modelWord.FindAllStringSubmatch(text, -1) {
		if m[0] == "]" {
			within = within[:len(within)-1]
			continue
		}
		set[strings.Join(append(slices.Clone(within), m[1]), " ")+m[2]] = true
		if m[3] != "" {
			within = append(within, m[1])
		}
	}
	if len(within) > 0 {
		t.Fatalf("a bracket is open in %s", text)
	}
	return set
}

func union(a, b map[string]bool) map[string]bool {
	all := maps.Clone(a)
	for key := range b {
		all[key] = true
		if bare, ok := strings.CutSuffix(key, "*"); ok {
			delete(all, bare) // a common field that this kind must have
		}
	}
	return all
}

func compare(t *testing.T, name string, got, want map[string]bool) {
	t.Helper()
	var wrong []string
	for key := range want {
		if !got[key] {
			wrong = append(wrong, fmt.Sprintf("%s: no key %s", name, key))
		}
	}
	for key := range got {
		if !want[key] {
			wrong = append(wrong, fmt.Sprintf("%s: the key %s is not in the content model", name, key))
		}
	}
	slices.Sort(wrong)
	for _, line := range wrong {
		t.Error(line)
	}
}
