package render

import (
	"html/template"
	"maps"
	"strings"
	"sync"

	"golang.org/x/text/message"
)

// Once the agreed time is over, a site speaks of it in the past: where the
// wording has KEY-past, it says that in the place of KEY. So no template asks
// how far the engagement is.

// pastTense is the end of a key that says what another key says, once all is over.
const pastTense = "-past"

// past is the wording of what is over.
func (w *Wording) past() *Wording {
	then := &Wording{Tag: w.Tag, Dir: w.Dir, texts: maps.Clone(w.texts), lang: w.lang, printer: message.NewPrinter(w.lang)}
	for key, text := range w.texts {
		if now, ok := strings.CutSuffix(key, pastTense); ok {
			then.texts[now] = text
		}
	}
	return then
}

// inherits reports whether a language takes the text of a key from English: not
// the past of a text that it has words of its own for.
func (w *Wording) inherits(key string) bool {
	if key == "direction" {
		return false
	}
	_, own := w.texts[strings.TrimSuffix(key, pastTense)]
	return !own
}

// pastLayouts parses the layouts of a language in the past tense, when a page first asks for them.
func (r *Renderer) pastLayouts(files, below map[string]string, w *Wording) func() map[string]*template.Template {
	return sync.OnceValue(func() map[string]*template.Template {
		set, _ := r.parse(files, below, w.past()) // a mistake has been told of the same template in the present
		return set
	})
}
