package pages

// Checked is Own of the page about accessibility: keys of the wording.
type Checked struct {
	Done []string // what was checked, and how
	Open []string // what was not, and cannot be by a program
}

// fillAccessibility says what was checked and what was not. The words are the
// theme's: they speak of the theme that ships, which a suite of tests holds to them.
func (s *Site) fillAccessibility(b *builder) {
	b.page.Layout = "accessibility"
	b.page.Lead = "accessibility-lead"
	b.page.Own = Checked{
		Done: []string{"checked-rules", "checked-contrast", "checked-keyboard", "checked-reflow", "checked-scripts", "checked-pictures", "checked-print", "checked-languages"},
		Open: []string{"unchecked-readers", "unchecked-words", "unchecked-theme", "unchecked-files"},
	}
}
