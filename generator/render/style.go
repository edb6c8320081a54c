package render

import (
	"crypto/sha256"
	"fmt"
	"io/fs"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// dress reads the style sheet and adds the author's tokens. Its name carries a
// mark of its content, so that a browser never shows a page in old clothes.
func (r *Renderer) dress(theme fs.FS, tokens entry.Theme) error {
	css, err := fs.ReadFile(theme, StyleName)
	if err != nil {
		return fmt.Errorf("the theme has no %s: %w", StyleName, err)
	}
	if accent, ok := parseColour(tokens.Accent.Value); ok {
		css = append(css, fmt.Sprintf("\n:root{--accent:light-dark(%s,%s)}\n", readable(accent, paperLight), readable(accent, paperDark))...)
	}
	r.Style = css
	r.style = fmt.Sprintf("%s?%.4x", StyleName, sha256.Sum256(css))
	return nil
}
