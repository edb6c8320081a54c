package generator

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// longestText is the most bytes of a file that is looked at for names: a million
// letters are two books. Longer files are data.
const longestText = 1 << 20

// overhear warns of copied texts that name somebody: captions, transcripts, code, tables.
func (m *making) overhear(edition *portfolio.Portfolio, files []string) {
	m.add(edition.Overhear(files, m.text))
}

// text is what a file says; "" when it is no text, or cannot be read.
func (m *making) text(file string) string {
	if media.Picture(file) && !strings.EqualFold(path.Ext(file), ".svg") {
		return ""
	}
	info, err := fs.Stat(m.folder, file)
	if err != nil || info.Size() > longestText {
		return ""
	}
	data, err := fs.ReadFile(m.folder, file)
	if err != nil || !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return ""
	}
	return string(data)
}
