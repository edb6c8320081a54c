package serve

import (
	"bytes"
	"embed"
	"encoding/json"
)

// What runs in each page: patch.js changes the document in place, bar.js and
// bar.css show the bar and the overlay, stream.js listens.
//
//go:embed live
var live embed.FS

// settings is what the script knows of the server.
type settings struct {
	Audiences []string          `json:"audiences"`
	Words     map[string]string `json:"words"`
	Style     string            `json:"style"`
}

// script is live.js: a function of its own files, which leaves no name behind
// in the page, called with its settings.
func script(o Options) []byte {
	told, _ := json.Marshal(settings{o.Audiences, o.words(), part("bar.css")}) // texts can always be written
	var b bytes.Buffer
	b.WriteString("(settings => {\n")
	for _, name := range []string{"patch.js", "bar.js", "stream.js"} {
		b.WriteString(part(name))
	}
	b.WriteString("})(")
	b.Write(told)
	b.WriteString(");\n")
	return b.Bytes()
}

func part(name string) string {
	text, err := live.ReadFile("live/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}
