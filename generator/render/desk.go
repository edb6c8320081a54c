package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// deskFolder holds what a review desk has beside its template: its style, which
// comes after the site's, and its script, in the order of the files' names.
const deskFolder = "desk"

// outfit is the style and the script of a review desk.
type outfit struct {
	style  template.CSS
	script template.JS
}

// outfit reads the theme's files for the desk. A theme may have none.
func (r *Renderer) outfit(theme fs.FS) (outfit, error) {
	style := bytes.Clone(r.Style)
	var script strings.Builder
	sheets, _ := fs.Glob(theme, deskFolder+"/*.css")
	scripts, _ := fs.Glob(theme, deskFolder+"/*.js")
	for _, name := range sheets {
		text, err := fs.ReadFile(theme, name)
		if err != nil {
			return outfit{}, err
		}
		style = append(append(style, '\n'), text...)
	}
	script.WriteString("'use strict';\n{\n")
	for _, name := range scripts {
		text, err := fs.ReadFile(theme, name)
		if err != nil {
			return outfit{}, err
		}
		script.Write(text)
	}
	script.WriteString("}\n")
	return outfit{template.CSS(enclosed(string(output.Minify(StyleName, style)))), template.JS(enclosed(script.String()))}, nil
}

// enclosed is a style or a script that cannot end the element in which it
// stands: in strings and patterns of both languages <\/ means </.
func enclosed(text string) string {
	return strings.NewReplacer("</", `<\/`, "<!--", `<\!--`).Replace(text)
}

// deskPage is what the template of a desk may use: the desk, what its script
// has to know, and the look that all of it has in one file.
type deskPage struct {
	*pages.Desk
	Layout string
	Policy string
	Style  template.CSS
	Script template.JS
	Data   deskData
}

// deskData is what the script of a desk knows.
type deskData struct {
	Portfolio  string           `json:"portfolio"`
	Title      string           `json:"title"`
	Of         string           `json:"of"`
	By         string           `json:"by"`
	Stance     string           `json:"stance"`
	Rubric     string           `json:"rubric"`
	File       string           `json:"file"`
	Taken      []string         `json:"taken"`
	Repository string           `json:"repository"`
	Folder     string           `json:"folder"`
	Save       string           `json:"save"`
	Token      string           `json:"token"`
	Lang       string           `json:"lang"`
	Audience   string           `json:"audience"`
	Words      map[string]forms `json:"words"`
}

// Desk returns the HTML of a review desk: one file that asks nobody for anything,
// but for the address that it saves to. The error is a mistake in a template.
func (r *Renderer) Desk(d *pages.Desk) ([]byte, error) {
	w := r.wording(d.Chrome)
	layout := r.layouts[w.Tag]["desk"]
	if layout == nil {
		return nil, fmt.Errorf("the theme has no templates/layouts/desk.html")
	}
	p := deskPage{Desk: d, Layout: "desk", Style: r.desk.style, Script: r.desk.script, Policy: r.desk.policy(d.Save != ""), Data: deskData{
		Portfolio: d.Site.Title, Title: d.Title, Of: d.Of, By: d.By, Stance: d.Stance, Rubric: d.Rubric.ID, File: d.File, Taken: d.Taken,
		Repository: d.Repository, Folder: d.Folder, Save: d.Save, Token: d.Token, Lang: w.Tag, Audience: d.Audience, Words: w.below("desk-", "note-")}}
	var b bytes.Buffer
	err := layout.ExecuteTemplate(&b, "layouts/desk.html", p)
	return b.Bytes(), err
}

// policy allows this style and this script and nothing else (W3C CSP Level 3).
// Where it is saved, the desk may speak to where it came from.
func (o outfit) policy(saves bool) string {
	connect := "'none'"
	if saves {
		connect = "'self'"
	}
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; connect-src %s; base-uri 'none'; form-action 'none'",
		checksum(string(o.style)), checksum(string(o.script)), connect)
}

func checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// below are the texts of the wording whose keys begin so.
func (w *Wording) below(prefixes ...string) map[string]forms {
	list := map[string]forms{}
	for key, text := range w.texts {
		for _, p := range prefixes {
			if strings.HasPrefix(key, p) {
				list[key] = text
			}
		}
	}
	return list
}
