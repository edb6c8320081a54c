package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// writePortfolio writes the content as a portfolio of mentorfolio, and returns
// how many bytes of Markdown it has.
func writePortfolio(c *content, dir string) (bytes int, err error) {
	if err := write(dir, "mentorfolio.yaml", settings()); err != nil {
		return 0, err
	}
	return bytes, c.each(func(i *item) error {
		file := asEntry(i)
		bytes += len(file)
		return write(dir, i.path(), file)
	})
}

// settings is mentorfolio.yaml: all is public, and all agree to be named.
func settings() string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nlanguage: en\nbase_url: https://example.org/portfolio/\naudience: {default: public}\npeople:\n", title)
	for _, id := range append([]string{mentee}, mentors...) {
		fmt.Fprintf(&b, "  - {id: %s, name: %s, strengths: [patience], consent: {given: %s, name: full, quote: true}}\n", id, fullName(id), date(firstDay))
	}
	b.WriteString("skills:\n")
	for _, s := range skills {
		fmt.Fprintf(&b, "  - {id: %s, name: %s}\n", s, capital(s))
	}
	return b.String()
}

func fullName(id string) string {
	if id == mentee {
		return "Lourdes Villanueva"
	}
	return capital(id) + " Prothero"
}

// asEntry is the file of an entry.
func asEntry(i *item) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\nskills: %s\npeople: %s\n", i.title, date(i.day), list(i.skills), list(i.people))
	if i.summary != "" {
		fmt.Fprintf(&b, "summary: %s\n", i.summary)
	}
	for _, f := range i.own {
		fmt.Fprintf(&b, "%s: %s\n", f.key, f.value)
	}
	return b.String() + "---\n\n" + i.body
}

func write(dir, name, text string) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}
