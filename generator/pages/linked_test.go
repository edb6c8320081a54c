package pages

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// vocabulary is which properties each type of schema.org may have.
func vocabulary(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../linkeddata/testdata/schema.org.txt")
	if err != nil {
		t.Fatal(err)
	}
	may := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if kind, properties, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "#") {
			may[kind] = strings.Fields(properties)
		}
	}
	return may
}

// strange are the terms of a thing, and of those within it, that the vocabulary does not have there.
func strange(may map[string][]string, thing map[string]any) (list []string) {
	kind := thing["@type"].(string)
	for key, value := range thing {
		if !strings.HasPrefix(key, "@") && !slices.Contains(may[kind], key) {
			list = append(list, kind+"."+key)
		}
		if within, ok := value.(map[string]any); ok {
			list = append(list, strange(may, within)...)
		}
	}
	return list
}

func TestEveryPageSaysItsDataInTheWordsOfSchemaOrg(t *testing.T) {
	may, seen := vocabulary(t), 0
	for name, s := range map[string]*Site{"private": mentorship.site(t), "public": mentorship.public(t), "nowhere": mentorship.published(t, entry.Private, "")} {
		for _, address := range s.Addresses() {
			text := string(s.Page(address).Linked())
			if text == "" {
				continue
			}
			seen++
			var thing map[string]any
			if err := json.Unmarshal([]byte(text), &thing); err != nil {
				t.Fatalf("%s /%s: %v", name, address, err)
			}
			for _, term := range strange(may, thing) {
				t.Errorf("%s /%s: there is no %s", name, address, term)
			}
			if strings.Contains(strings.ToLower(text), "rating") {
				t.Errorf("%s /%s has a rating", name, address)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d pages say anything", seen)
	}
}

func TestWhatAPageIsOf(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":  "title: Seen\npeople: [{id: ana, name: Ana Souza, links: [\"https://ana.example/\"]}, {id: tom, name: Tom Okafor}]\nskills: [{id: sql, name: SQL}]\n",
		"plan.md":           md(entry.KindPlan, ""),
		"samples/parser.md": md(entry.KindSample, "title: A parser\ndate: 2026-03-01\nskills: [sql]\nsummary: It parses.", "Words."),
		"reviews/r.md":      md(entry.KindReview, "title: Seen it\nof: sample/parser\ndate: 2026-03-14\noutcome: met"),
		"letters/l.md":      md(entry.KindLetter, "title: Goodbye\nto: ana\ndate: 2026-03-20", "Dear Ana"),
		"resources/tour.md": md(entry.KindResource, "title: A tour\nurl: https://go.dev/tour/\neffort: PT2H"),
	}.site(t)
	const site = `"isPartOf":{"@type":"WebSite","@id":"https://ana.example/","name":"Seen"`
	const ana = `{"@type":"Person","@id":"https://ana.example/people/ana/","name":"Ana Souza"`
	const tom = `{"@type":"Person","@id":"https://ana.example/people/tom/","name":"Tom Okafor"}`
	for address, want := range map[string]string{
		"":                `{"@context":"https://schema.org","@type":"ProfilePage","mainEntity":` + ana + `,"sameAs":["https://ana.example/"],"knowsAbout":["SQL"]},` + site + `,"inLanguage":"en"}}`,
		"people/tom/":     `{"@context":"https://schema.org","@type":"ProfilePage","mainEntity":` + tom + `,` + site + `}}`,
		"samples/parser/": `{"@context":"https://schema.org","@type":"CreativeWork","@id":"https://ana.example/samples/parser/","name":"A parser","description":"It parses.","inLanguage":"en","dateCreated":"2026-03-01","author":` + ana + `},` + site + `},"keywords":["SQL"]}`,
		"reviews/r/":      `{"@context":"https://schema.org","@type":"Review","@id":"https://ana.example/reviews/r/","name":"Seen it","inLanguage":"en","datePublished":"2026-03-14","author":` + tom + `,"itemReviewed":{"@type":"CreativeWork","@id":"https://ana.example/samples/parser/","name":"A parser"},` + site + `}}`,
		"letters/l/":      `{"@context":"https://schema.org","@type":"Message","@id":"https://ana.example/letters/l/","name":"Goodbye","description":"Dear Ana","inLanguage":"en","dateSent":"2026-03-20","sender":` + tom + `,"recipient":` + ana + `},` + site + `}}`,
		"resources/tour/": `{"@context":"https://schema.org","@type":"LearningResource","@id":"https://ana.example/resources/tour/","name":"A tour","url":"https://go.dev/tour/","inLanguage":"en",` + site + `},"learningResourceType":"book","timeRequired":"PT2H"}`,
		"samples/":        "",
	} {
		if got := string(s.Page(address).Linked()); got != want {
			t.Errorf("/%s\ngot  %s\nwant %s", address, got, want)
		}
	}
}

// Who is known by an alias is called by it, and who may not be named is not there.
func TestAPageCallsPeopleAsTheyAgreed(t *testing.T) {
	s := folder{
		"mentorfolio.yaml": aliased,
		"plan.md":          md(entry.KindPlan, "audience: public\nmentors: [secretid]"),
		"letters/l.md":     md(entry.KindLetter, "audience: public\nfrom: secretid\nto: ana\ndate: 2026-03-01"),
	}.public(t)
	text := string(s.Page("letters/l/").Linked())
	if !strings.Contains(text, `"name":"My mentor"`) || strings.Contains(text, "secretid") || strings.Contains(text, "Okafor") {
		t.Error(text)
	}
}
