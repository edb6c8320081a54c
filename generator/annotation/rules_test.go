package annotation

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// terms are the keys and words that are written, with what the context of the
// W3C makes of them: https://www.w3.org/ns/anno.jsonld.
var terms = map[string]string{
	"id": "@id", "type": "@type",
	"label": "rdfs:label", "creator": "dcterms:creator", "created": "dcterms:created", "name": "foaf:name",
	"total": "as:totalItems", "first": "as:first", "last": "as:last", "items": "as:items", "partOf": "as:partOf", "startIndex": "as:startIndex",
	"motivation": "oa:motivatedBy", "body": "oa:hasBody", "target": "oa:hasTarget", "source": "oa:hasSource", "selector": "oa:hasSelector",
	"value": "rdf:value", "format": "dc:format", "language": "dc:language", "textDirection": "oa:textDirection", "purpose": "oa:hasPurpose",
	"exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
}

// motives are the motivations of section 3.3.5.
var motives = []string{"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"}

// utc is an xsd:dateTime "with the UTC timezone expressed as Z".
var utc = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$`)

// rules collects what of the data model a document does not keep, by section.
type rules struct{ faults []string }

func (r *rules) must(ok bool, section, rule string) {
	if !ok {
		r.faults = append(r.faults, section+": "+rule)
	}
}

// faultsOf are the rules that a collection or an annotation breaks: each MUST
// and MUST NOT of the sections that say something of what reviews have.
func faultsOf(o map[string]any) []string {
	var r rules
	r.must(contextOf(o), "3.1, 5.1", "@context has "+Context)
	if o["type"] == "AnnotationCollection" {
		r.collection(o)
	} else {
		r.annotation(o)
	}
	return r.faults
}

func contextOf(o map[string]any) bool {
	list, _ := o["@context"].([]any)
	return o["@context"] == Context || len(list) > 1 && slices.Contains(list, any(Context))
}

func (r *rules) collection(o map[string]any) {
	r.iri(o, "5.1")
	r.lifecycle(o)
	r.optional(o, "label", "5.1")
	total, counted := count(o["total"])
	r.must(o["total"] == nil || counted, "5.1", "total is a nonNegativeInteger")
	first, ok := o["first"].(map[string]any)
	_, named := o["first"].(string)
	r.must(total == 0 || ok || named, "5.1", "a collection that is not empty has exactly one first page")
	if ok {
		r.page(first)
	}
}

func (r *rules) page(o map[string]any) {
	r.iri(o, "5.2")
	r.must(o["type"] == "AnnotationPage", "5.2", "the type of a page")
	r.must(o["@context"] == nil, "5.2", "an embedded page has no context")
	_, counted := count(o["startIndex"])
	r.must(o["startIndex"] == nil || counted, "5.2", "startIndex is a nonNegativeInteger")
	items, _ := o["items"].([]any)
	r.must(len(items) > 0, "5.2", "a page has one item or more")
	for _, v := range items {
		item, _ := v.(map[string]any)
		r.annotation(item)
	}
}

func (r *rules) annotation(o map[string]any) {
	r.iri(o, "3.1")
	r.lifecycle(o)
	r.must(o["type"] == "Annotation", "3.1", "Annotation is among the types")
	r.must(o["target"] != nil, "3.1", "there is a target")
	r.must(o["body"] == nil || o["bodyValue"] == nil, "3.2.5", "bodyValue is not beside body")
	r.must(o["motivation"] == nil || isMotive(o["motivation"]), "3.3.5", fmt.Sprint("a motivation: ", o["motivation"]))
	for _, v := range listed(o["body"]) {
		if b, ok := v.(map[string]any); ok {
			r.body(b)
		}
	}
	for _, v := range listed(o["target"]) {
		if t, ok := v.(map[string]any); ok {
			r.target(t)
		}
	}
}

func (r *rules) body(o map[string]any) {
	_, isText := o["value"].(string)
	r.must(o["type"] != "TextualBody" || isText, "3.2.4", "exactly one value, a string")
	r.must(o["textDirection"] == nil || slices.Contains([]any{"ltr", "rtl", "auto"}, o["textDirection"]), "3.2.1", "textDirection is ltr, rtl or auto")
	r.must(o["purpose"] == nil || isMotive(o["purpose"]), "3.3.5", "a purpose is a motivation")
	r.must(o["source"] == nil, "3.2.4", "a TextualBody is no SpecificResource")
	r.optional(o, "format", "3.2.1")
	r.optional(o, "language", "3.2.1")
}

func (r *rules) target(o map[string]any) {
	_, isText := o["source"].(string)
	r.must(isText || o["selector"] == nil, "4", "exactly one source")
	r.must(o["type"] != "TextualBody" && o["value"] == nil, "3.2.4", "a target is no TextualBody")
	for _, v := range listed(o["selector"]) {
		if s, ok := v.(map[string]any); ok {
			r.selector(s)
		}
	}
}

func (r *rules) selector(o map[string]any) {
	switch o["type"] {
	case "TextQuoteSelector":
		_, isText := o["exact"].(string)
		r.must(isText, "4.2.4", "exactly one exact")
		r.optional(o, "prefix", "4.2.4")
		r.optional(o, "suffix", "4.2.4")
	case "TextPositionSelector":
		start, ok1 := count(o["start"])
		end, ok2 := count(o["end"])
		r.must(ok1 && ok2 && start <= end, "4.2.5", "exactly one start and end, non-negative integers")
	default:
		r.must(false, "4.2", fmt.Sprint("a selector that reviews do not have: ", o["type"]))
	}
}

func (r *rules) lifecycle(o map[string]any) {
	created, _ := o["created"].(string)
	r.must(o["created"] == nil || utc.MatchString(created), "3.3.1", "created is an xsd:dateTime with Z")
	for _, v := range listed(o["creator"]) {
		if who, ok := v.(map[string]any); ok {
			r.optional(who, "name", "3.3.2")
			r.must(slices.Contains([]any{nil, "Person", "Organization", "Software"}, who["type"]), "3.3.2", "an agent is a Person, an Organization or Software")
		}
	}
}

func (r *rules) iri(o map[string]any, section string) {
	id, ok := o["id"].(string)
	r.must(ok && id != "" && !strings.ContainsAny(id, " <>\"{}|\\^`"), section, "exactly one IRI")
}

func (r *rules) optional(o map[string]any, key, section string) {
	_, isText := o[key].(string)
	r.must(o[key] == nil || isText, section, key+" is one string")
}

func listed(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

func count(v any) (float64, bool) {
	n, ok := v.(float64)
	return n, ok && n >= 0 && n == float64(int(n))
}

func isMotive(v any) bool { word, _ := v.(string); return slices.Contains(motives, word) }

func decode(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestWhatIsWrittenKeepsTheRulesOfTheModel(t *testing.T) {
	for name, r := range map[string]Review{"everything": everything, "nothing": {IRI: "annotations.jsonld", Of: "../../samples/a/"}} {
		if faults := faultsOf(decode(t, r.Collection().JSON())); len(faults) > 0 {
			t.Errorf("%s: %q", name, faults)
		}
	}
}

func TestEveryKeyIsATermOfTheContext(t *testing.T) {
	var look func(v any)
	look = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, v := range v {
				look(v)
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				if terms[key] == "" && !slices.Contains([]string{"@context", "dcterms:date", "@type", "@value"}, key) {
					t.Errorf("%q means nothing", key)
				}
				look(v[key])
			}
		}
	}
	look(decode(t, everything.Collection().JSON()))
}

func TestTheRulesAreThoseOfTheSpecification(t *testing.T) {
	data, err := os.ReadFile("testdata/rules.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range strings.Split(string(data), "\n-- ")[1:] {
		want, doc, _ := strings.Cut(one, " --\n")
		faults := faultsOf(decode(t, []byte(doc)))
		if got := strings.Join(faults, "; "); want == "kept" && got != "" || want != "kept" && !strings.HasPrefix(got, want+": ") {
			t.Errorf("%s, found %q:\n%s", want, got, doc)
		}
	}
}
