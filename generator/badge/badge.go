// Package badge drafts an Open Badge (3.0, 1EdTech) for an achievement, for
// somebody to look at, to date and to sign.
//
//	Draft → JSON-LD
//
// A draft is no credential, and no program takes it for one: it lacks the two
// things that only the issuer can give, the moment from which it holds
// (validFrom) and a proof. Nothing stands in their place. Its name and its
// description say that it is not signed, in whichever program it is opened.
package badge

import (
	"bytes"
	"encoding/json"
)

// Contexts are the meanings of all keys, in their order (Open Badges 3.0, section B.1).
var Contexts = []string{"https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"}

// Draft is an achievement that somebody could sign for. All addresses are absolute.
type Draft struct {
	IRI         string // of the draft
	Name        string // says that it is a draft
	Description string // says that nobody has signed it
	Issuer      Person // who would sign
	Subject     Person // who has achieved it
	Achievement Achievement
	Evidence    []Evidence
}

// Person is somebody as the edition may call them.
type Person struct{ IRI, Name string }

// Achievement is what was achieved.
type Achievement struct {
	IRI         string
	Name        string
	Description string
	Criteria    string // how it is known that it was
	Lang        string // BCP 47
}

// Evidence is a page that shows it.
type Evidence struct {
	IRI         string
	Name        string
	Description string
	Genre       string // what kind of thing it is
}

type credential struct {
	Context     []string   `json:"@context"`
	ID          string     `json:"id"`
	Type        []string   `json:"type"`
	Name        string     `json:"name"`
	Description string     `json:"description"`
	Issuer      profile    `json:"issuer"`
	Subject     subject    `json:"credentialSubject"`
	Evidence    []evidence `json:"evidence,omitempty"`
}

type profile struct {
	ID   string   `json:"id"`
	Type []string `json:"type"`
	Name string   `json:"name"`
}

type subject struct {
	ID          string      `json:"id"`
	Type        []string    `json:"type"`
	Identifier  []identity  `json:"identifier"`
	Achievement achievement `json:"achievement"`
}

type identity struct {
	Type     string `json:"type"`
	Hash     string `json:"identityHash"`
	Kind     string `json:"identityType"`
	IsHashed bool   `json:"hashed"`
}

type achievement struct {
	ID          string   `json:"id"`
	Type        []string `json:"type"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Criteria    criteria `json:"criteria"`
	Lang        string   `json:"inLanguage,omitempty"`
}

type criteria struct {
	Narrative string `json:"narrative"`
}

type evidence struct {
	ID          string   `json:"id"`
	Type        []string `json:"type"`
	Name        string   `json:"name"`
	Description string   `json:"description,omitempty"`
	Genre       string   `json:"genre,omitempty"`
}

// JSON is the draft as a file. The subject is named in words, as the page of
// the subject is: nothing is hashed, for what few could be anybody can guess.
func (d Draft) JSON() ([]byte, error) {
	out := credential{Context: Contexts, ID: d.IRI, Type: []string{"VerifiableCredential", "OpenBadgeCredential"}, Name: d.Name, Description: d.Description,
		Issuer: profile{d.Issuer.IRI, []string{"Profile"}, d.Issuer.Name},
		Subject: subject{ID: d.Subject.IRI, Type: []string{"AchievementSubject"}, Identifier: []identity{{"IdentityObject", d.Subject.Name, "name", false}},
			Achievement: achievement{d.Achievement.IRI, []string{"Achievement"}, d.Achievement.Name, d.Achievement.Description, criteria{d.Achievement.Criteria}, d.Achievement.Lang}}}
	for _, e := range d.Evidence {
		out.Evidence = append(out.Evidence, evidence{e.IRI, []string{"Evidence"}, e.Name, e.Description, e.Genre})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(out)
	return b.Bytes(), err
}
