package serve

import (
	"cmp"
	"html"
	"maps"
)

// english are the words of the bar, the overlay and the pages of our own.
// {n} is a number; a key that ends in -one or -other is one of the forms that a
// language has for numbers (CLDR's plural categories).
var english = map[string]string{
	"language":  "en",
	"direction": "ltr",

	"bar":       "Live editing",
	"seen-by":   "Seen by",
	"review":    "Review this",
	"private":   "Author",
	"pair":      "Pair",
	"cohort":    "Cohort",
	"public":    "Public",
	"lost":      "Not connected; trying again",
	"back":      "Connected again",
	"problems":  "Problems",
	"close":     "Close",
	"mended":    "All problems are mended",
	"more":      "And {n} more: the terminal shows all.",
	"last":      "This page cannot be made again. Below is how it was when it last could be.",
	"no-file":   "portfolio",
	"error":     "error",
	"warning":   "warning",
	"hint":      "hint",
	"error-one": "{n} error", "error-other": "{n} errors",
	"warning-one": "{n} warning", "warning-other": "{n} warnings",
	"hint-one": "{n} hint", "hint-other": "{n} hints",

	"waiting":     "Nothing to show yet",
	"waiting-why": "The portfolio is being read, or cannot be read. This page shows it as soon as it can.",
	"missing":     "There is no such page",
	"missing-why": "This page looks again whenever something changes.",
	"broken":      "This page cannot be made",
	"broken-why":  "What is wrong is said below. When it is mended the page comes by itself.",
}

// words are the texts in the language of the options, each that it lacks in English.
func (o Options) words() map[string]string {
	words := maps.Clone(english)
	maps.Copy(words, o.Words)
	return words
}

func (s *Server) word(key string) string { return cmp.Or(s.options.Words[key], english[key]) }

// plain is a page of our own, for when the site has none: one of waiting,
// missing and broken.
func (s *Server) plain(key string) []byte {
	title, why := html.EscapeString(s.word(key)), html.EscapeString(s.word(key+"-why"))
	return []byte(`<!doctype html>
<html lang="` + html.EscapeString(s.word("language")) + `" dir="` + html.EscapeString(s.word("direction")) + `">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>` + title + `</title>
<link rel="icon" href="data:,">
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-inline-size: 34rem; margin: 12vh auto; padding-inline: 1.5rem } h1 { font: 600 1.9rem/1.2 Georgia, serif }</style>
</head>
<body><main><h1>` + title + `</h1>
<p>` + why + `</p></main></body>
</html>
`)
}
