package media

import "regexp"

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?(?:\*/|$)`)

	// cssFragment is a url() that stays within the file. Between its brackets is
	// nothing that could end a string and begin another url().
	cssFragment = regexp.MustCompile(`(?i)url\(\s*(?:"#[^"'()\\\s]*"|'#[^"'()\\\s]*'|#[^"'()\\\s]*)\s*\)`)

	// cssReaching is what may lead out of the file, act, or hide either behind an escape
	// (CSS Values 4, section 4.5; CSS Images 4, section 2; CSS Syntax 3, section 4.3.7).
	cssReaching = regexp.MustCompile(`(?i)\\|url\(|src\(|image\(|image-set\(|@import|@namespace|expression\s*\(|javascript:`)
)

// harmless reports whether a CSS text refers to nothing outside the file.
func harmless(css string) bool {
	return !cssReaching.MatchString(cssFragment.ReplaceAllString(css, ""))
}

// cleanCSS returns the text without comments; ok is false when it must not be published.
func cleanCSS(css string) (clean string, ok bool) {
	clean = cssComment.ReplaceAllString(css, " ")
	return clean, harmless(clean)
}
