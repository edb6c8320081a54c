// Package linkeddata says what a page is of in the words of schema.org, as
// JSON-LD that stands in the page: search engines and other programs read it.
//
//	Thing → application/ld+json
//
// A level of a rubric is a word on an ordered scale, and no number: nothing is
// said to be a Rating, and a review has none.
package linkeddata

import (
	"bytes"
	"encoding/json"
)

// Context is the vocabulary of all terms.
const Context = "https://schema.org"

// Thing is a thing of the vocabulary; what is empty is not said. Days are written YYYY-MM-DD.
type Thing struct {
	Context  string `json:"@context,omitempty"` // of the outermost alone
	Type     string `json:"@type"`
	ID       string `json:"@id,omitempty"`
	Name     string `json:"name,omitempty"`
	URL      string `json:"url,omitempty"`
	About    string `json:"description,omitempty"`
	Language string `json:"inLanguage,omitempty"`

	DateCreated   string `json:"dateCreated,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	DateModified  string `json:"dateModified,omitempty"`
	DateSent      string `json:"dateSent,omitempty"`

	Author     *Thing `json:"author,omitempty"`
	Sender     *Thing `json:"sender,omitempty"`
	Recipient  *Thing `json:"recipient,omitempty"`
	Translator *Thing `json:"translator,omitempty"`

	MainEntity    *Thing `json:"mainEntity,omitempty"`
	ItemReviewed  *Thing `json:"itemReviewed,omitempty"`
	TranslationOf *Thing `json:"translationOfWork,omitempty"`
	PartOf        *Thing `json:"isPartOf,omitempty"`

	SameAs       []string `json:"sameAs,omitempty"`
	KnowsAbout   []string `json:"knowsAbout,omitempty"`
	Keywords     []string `json:"keywords,omitempty"`
	Teaches      []string `json:"teaches,omitempty"`
	ResourceType string   `json:"learningResourceType,omitempty"`
	TimeRequired string   `json:"timeRequired,omitempty"` // ISO 8601
}

// Script is the thing as it stands within a script element: nothing in it ends the element.
func (t Thing) Script() string {
	t.Context = Context
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(t); err != nil { // which writes <, > and & by their numbers
		panic(err) // it holds nothing but text
	}
	return string(bytes.TrimSpace(b.Bytes()))
}
