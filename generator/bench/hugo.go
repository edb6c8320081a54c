package main

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/mentorfolio/mentorfolio/themes"
)

// writeHugo writes the content as a site of Hugo: the same files with the same
// text, headers in Hugo's words, and a theme with the style sheet of ours.
func writeHugo(c *content, dir string) error {
	style, err := fs.ReadFile(themes.Default(), "style.css")
	if err != nil {
		return err
	}
	files := map[string]string{
		"hugo.yaml":                                hugoSettings,
		"themes/bench/layouts/baseof.html":         hugoBase,
		"themes/bench/layouts/single.html":         hugoSingle,
		"themes/bench/layouts/list.html":           hugoList,
		"themes/bench/layouts/404.html":            hugoLost,
		"themes/bench/layouts/_partials/row.html":  hugoRow,
		"themes/bench/layouts/_partials/link.html": hugoLink,
		"themes/bench/layouts/_partials/refs.html": hugoRefs,
		"themes/bench/static/style.css":            string(style),
	}
	for name, text := range files {
		if err := write(dir, name, text); err != nil {
			return err
		}
	}
	return c.each(func(i *item) error { return write(dir, "content/"+i.path(), asPage(i)) })
}

// asPage is the file of a page of Hugo. The keys that Hugo does not know are its params.
func asPage(i *item) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\nskills: %s\npeople: %s\n", i.title, date(i.day), list(i.skills), list(i.people))
	if i.summary != "" {
		fmt.Fprintf(&b, "summary: %s\n", i.summary)
	}
	b.WriteString("params:\n")
	for _, f := range i.own {
		fmt.Fprintf(&b, "  %s: %s\n", f.key, strings.ReplaceAll(f.value, "\n", "\n  "))
	}
	return b.String() + "---\n\n" + i.body
}

// hugoSettings ask of Hugo what mentorfolio does: links between files are
// resolved, code is coloured with classes, there is one feed of 20 entries.
// The navigation is a menu, made once: to ask for site.Sections on each page
// would make Hugo walk all pages for each page.
const hugoSettings = `baseURL: https://example.org/portfolio/
title: ` + title + `
theme: bench
sectionPagesMenu: main
taxonomies: {skill: skills, person: people}
outputs: {home: [html, rss], section: [html], taxonomy: [html], term: [html]}
services: {rss: {limit: 20}}
markup:
  highlight: {noClasses: false}
  goldmark:
    renderHooks: {link: {useEmbedded: always}}
`

// The templates of the theme. They say what those of ours say where Hugo can
// say it cheaply, and leave out what it would have to search all pages for:
// mentions, the reviews of a work, the milestones of a goal.
const (
	hugoBase = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{{- if not hugo.IsServer}}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:">{{end}}
<title>{{if .IsHome}}{{site.Title}}{{else}}{{.Title}} · {{site.Title}}{{end}}</title>
{{- with .Params.summary}}
<meta name="description" content="{{.}}">{{end}}
<meta name="generator" content="Hugo {{hugo.Version}}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{{relURL "style.css"}}">
<link rel="icon" href="data:,">
<link rel="canonical" href="{{.Permalink}}">
<meta property="og:url" content="{{.Permalink}}">
<meta property="og:type" content="article">
<meta property="og:title" content="{{.Title}}">
<link rel="alternate" type="application/rss+xml" title="{{site.Title}}" href="{{relURL "index.xml"}}">
</head>
<body class="{{.Type}}">
<a class="skip" href="#_main">Skip to content</a>
<header class="site-header"><div class="wide">
<a class="brand" href="{{site.Home.RelPermalink}}">{{site.Title}}</a>
<nav aria-label="Main"><ul>
{{- range site.Menus.main}}
<li><a href="{{.URL}}"{{if eq .Identifier $.Section}} aria-current="true"{{end}}>{{.Name}}</a></li>{{end}}
</ul></nav>
</div></header>
<main id="_main" class="wide">
{{- with .Ancestors.Reverse}}
<nav class="trail" aria-label="Breadcrumbs"><ol>
{{- range .}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end -}}
</ol></nav>{{end}}
{{block "main" .}}{{end}}
</main>
<footer class="site-footer"><div class="wide">
<nav aria-label="More"><ul>
{{- range slice "skills" "people"}}{{with site.GetPage .}}
<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}{{end}}
</ul></nav>
<p>This is the public edition. As of <time datetime="2026-01-01">1 January 2026</time>.</p>
<ul class="formats"><li><a href="{{relURL "index.xml"}}">Feed</a></li></ul>
</div></footer>
</body>
</html>
`
	hugoSingle = `{{define "main"}}<article>
<header class="page-header">
<h1>{{.Title}}</h1>
{{- with .Params.status}}
<p class="states"><span class="state">{{.}}</span></p>{{end}}
{{- with .Params.summary}}
<p class="lead">{{.}}</p>{{end}}
</header>
<dl class="facts">
<div><dt>Date</dt><dd><time datetime="{{.Date.Format "2006-01-02"}}">{{.Date.Format "2 January 2006"}}</time></dd></div>
{{- range $key := slice "due" "type" "measure" "success" "why" "support" "baseline" "stance" "outcome" "next" "prompt" "setting" "my_part" "submitted" "met_on" "celebrate" "effort" "load" "minutes" "purpose"}}
{{- with index $.Params $key}}
<div><dt>{{humanize $key}}</dt><dd>{{.}}</dd></div>{{end}}{{end}}
{{- partial "refs.html" (dict "label" "Goal" "folder" "goals" "ids" .Params.goal)}}
{{- partial "refs.html" (dict "label" "Goals" "folder" "goals" "ids" .Params.goals)}}
{{- partial "refs.html" (dict "label" "Milestones" "folder" "milestones" "ids" .Params.milestones)}}
{{- partial "refs.html" (dict "label" "Rubric" "folder" "rubrics" "ids" .Params.rubric)}}
{{- partial "refs.html" (dict "label" "By" "folder" "people" "ids" .Params.by)}}
{{- range slice "skills" "people"}}{{with $.GetTerms .}}
<div><dt>Concerns</dt>{{range .}}<dd>{{partial "link.html" .}}</dd>{{end}}</div>{{end}}{{end}}
</dl>
{{- if gt .WordCount 500}}
<nav class="contents">{{.TableOfContents}}</nav>{{end}}
<div class="prose">{{.Content}}</div>
{{- with .Params.scores}}
<table><thead><tr><th scope="col">Criterion</th><th scope="col">Level</th><th scope="col">Evidence</th></tr></thead><tbody>
{{- range $criterion, $score := .}}
<tr><th scope="row">{{$criterion}}</th><td>{{$score.level}}</td><td>{{$score.evidence}}</td></tr>{{end}}
</tbody></table>{{end}}
{{- range $key := slice "notes" "decisions" "feedback" "revisions"}}{{with index $.Params $key}}
<section><h2>{{humanize $key}}</h2><ul class="timeline">
{{- range .}}<li>{{with .text}}<p><strong>{{.}}</strong></p>{{end}}{{with .quote}}<blockquote>{{.}}</blockquote>{{end}}{{with .why}}<p>{{.}}</p>{{end}}{{with .reason}}<p>{{.}}</p>{{end}}</li>{{end}}
</ul></section>{{end}}{{end}}
{{- with .Params.criteria}}
<table><tbody>
{{- range .}}<tr><th scope="row">{{.label}}</th>{{range .descriptors}}<td>{{.}}</td>{{end}}</tr>{{end}}
</tbody></table>{{end}}
</article>
<nav class="neighbours">
{{- with .PrevInSection}}<a rel="prev" href="{{.RelPermalink}}">{{.Title}}</a>{{end}}
{{- with .NextInSection}}<a rel="next" href="{{.RelPermalink}}">{{.Title}}</a>{{end -}}
</nav>{{end}}
`
	hugoList = `{{define "main"}}<header class="page-header"><h1>{{.Title}}</h1></header>
<ul class="rows">
{{- $pages := .Pages}}{{if .IsHome}}{{$pages = site.Sections}}{{end}}
{{- range $pages}}{{partial "row.html" .}}{{end}}
</ul>{{end}}
`
	hugoRow = `
<li class="row {{.Type}}">
<h2>{{partial "link.html" .}}</h2>
<p class="soft meta">{{with .Params.status}}<span class="state">{{.}}</span> {{end}}{{with .Params.due}}<span>due {{.}}</span>{{end}}{{if not .Date.IsZero}}<span><time datetime="{{.Date.Format "2006-01-02"}}">{{.Date.Format "2 January 2006"}}</time></span>{{end}}</p>
{{- with .Summary}}<p>{{. | plainify}}</p>{{end}}
</li>`
	hugoLink = `<a href="{{.RelPermalink}}">{{.Title}}</a>`
	hugoRefs = `{{with .ids}}
<div><dt>{{$.label}}</dt>{{range (cond (reflect.IsSlice .) . (slice .))}}{{with site.GetPage (printf "/%s/%s" $.folder .)}}<dd>{{partial "link.html" .}}</dd>{{end}}{{end}}</div>{{end}}`
	hugoLost = `{{define "main"}}<h1>Not found</h1><p><a href="{{site.Home.RelPermalink}}">To the overview</a></p>{{end}}
`
)
