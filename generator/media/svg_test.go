package media

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
)

const svgTag = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="7" height="3"`

// svg is a drawing of the size of every picture in the tests.
func svg(content string) string {
	if content == "" {
		return svgTag + "/>"
	}
	return svgTag + ">" + content + "</svg>"
}

func dataURL(kind string, picture []byte) string {
	return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(picture)
}

func TestAnSVGKeepsItsDrawingAsItIs(t *testing.T) {
	for _, drawing := range []string{
		`<title>A plan</title><desc>Two steps</desc><rect id="a" class="b c" fill="#fff" stroke-width="1.5"/>`,
		`<text x="1" xml:space="preserve" xml:lang="de">3  <tspan dy="1">done</tspan> now &amp; &lt;then&gt;` + "\n\ttab\u00a0 ü 漢</text>",
		`<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><circle r="2" fill="url(#g)"/>`,
		`<defs><clipPath id="c"><path d="M0 0` + "\n" + `h7z"/></clipPath></defs><g clip-path="url('#c')" mask="url( &quot;#m&quot; )" transform="rotate(30)"/>`,
		`<filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2"/><feMerge><feMergeNode/></feMerge></filter>`,
		`<symbol id="s" viewBox="0 0 1 1"/><use href="#s"/><use xlink:href="#s"/>`,
		`<style>.a &gt; b { fill: url(#g); stroke: rgb(1,2,3) } @media (prefers-color-scheme: dark) { .a { fill: white } }</style>`,
		`<path style="fill:none;stroke:url(#g)" d="M0 0"/><switch><g systemLanguage="de"/><g/></switch>`,
		`<image width="7" height="3" href="` + dataURL("png", aPNG(t)) + `"/><image xlink:href="` + dataURL("jpeg", aJPEG(t)) + `"/>`,
	} {
		if clean := published(t, "svg", []byte(svg(drawing))); string(clean) != svg(drawing) {
			t.Errorf("became %s", clean)
		}
	}
}

func TestAnSVGIsWrittenWithItsOwnNamespace(t *testing.T) {
	for written, want := range map[string]string{
		plainSVG: plainSVG,
		"\ufeff<?xml version='1.0' encoding='ISO-8859-1'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>\n" + plainSVG + "\n": plainSVG,
		`<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"><s:use l:href="#a"></s:use></s:svg>`://
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>`,
		svg(`<text><![CDATA[a < b & c]]>&#13;&#x41;</text><style><![CDATA[a > b {}]]></style>`)://
		svg(`<text>a &lt; b &amp; c&#xD;A</text><style>a &gt; b {}</style>`),
	} {
		if clean := published(t, "svg", []byte(written)); string(clean) != want {
			t.Errorf("%s became %s", written, clean)
		}
	}
}

func TestAnSVGLosesWhatItSaysOfPeopleAndWhatActs(t *testing.T) {
	for written, want := range map[string]string{
		`<metadata><RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#">CANARY</RDF></metadata>`: ``,
		`<!-- CANARY --><?CANARY x?><g/>`: `<g/>`,
		`<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:a="CANARY">CANARY</i:view>`:                            ``,
		`<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="CANARY" data-name="CANARY" x:y="CANARY"/>`:           `<g/>`,
		`<g xmlns:svg="http://www.w3.org/1999/xhtml"><svg:script>CANARY</svg:script><rect/></g>`:                                `<g><rect/></g>`,
		`<g xmlns="http://www.w3.org/1999/xhtml">CANARY</g><g xmlns="">CANARY</g>`:                                              ``,
		`<script>CANARY()</script><script href="CANARY"/><SCRIPT>CANARY</SCRIPT>`:                                               ``,
		`<g><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">CANARY</p></foreignObject></g>`:                              `<g/>`,
		`<rect><animate attributeName="href" values="CANARY"/><set to="CANARY"/></rect>`:                                        `<rect/>`,
		`<g onload="CANARY" ONCLICK="CANARY" xml:base="http://CANARY" tabindex="CANARY"/>`:                                      `<g/>`,
		`<a href="javascript:CANARY" target="CANARY"><path/></a>`:                                                               `<a><path/></a>`,
		`<use href="http://CANARY/a.svg#b"/><use xlink:href="data:image/svg+xml;base64,CANARY"/>`:                               `<use/><use/>`,
		`<image href="http://CANARY/a.png"/><image href="//CANARY"/><image href="CANARY.png"/>`:                                 `<image/><image/><image/>`,
		`<use href="` + dataURL("png", aPNG(t)) + `"/><image href="data:image/svg+xml;base64,CANARY"/>`:                         `<use/><image/>`,
		`<rect fill="url(http://CANARY)" mask="URL(CANARY.svg#m)" filter="url(#a) url(CANARY)" stroke="red"/>`:                  `<rect stroke="red"/>`,
		`<rect fill="u\72l(http://CANARY)" cursor="CANARY" mask="image-set('CANARY' 1x)" clip-path="src('CANARY')"/>`:           `<rect/>`,
		`<rect style="fill:url(//CANARY)"/><rect style="content:'url(&quot;#';background:url(CANARY);x:'&quot;)'"/>`:            `<rect/><rect/>`,
		`<rect style="width:expression(CANARY)"/><rect style="/* CANARY */fill:red"/>`:                                          `<rect/><rect style=" fill:red"/>`,
		`<style>@import 'CANARY';</style><style>a{b:url(CANARY)}</style><style>@\69mport 'CANARY'</style>`:                      ``,
		`<style>a{}/* CANARY */b{}/* CANARY</style><style>a{}<g>CANARY</g></style>`:                                             `<style>a{} b{} </style><style>a{}</style>`,
		`<style><![CDATA[@im]]>port 'CANARY'</style><style>@im<!-- -->port 'CANARY'</style>`:                                    ``,
		`<image href="` + dataURL("jpg", withSegments(aJPEG(t), segment(com, canary))) + `"/>`:                                  `<image href="` + dataURL("jpeg", aJPEG(t)) + `"/>`,
		`<feImage href=" DATA:image/jpeg;base64,` + "\n" + dataURL("", withChunks(aPNG(t), chunk("tEXt", canary)))[19:] + `"/>`: `<feImage href="` + dataURL("png", aPNG(t)) + `"/>`,
	} {
		clean := published(t, "svg", []byte(svg(written)))
		if string(clean) != svg(want) || bytes.Contains(clean, []byte("CANARY")) {
			t.Errorf("%s became %s", written, clean)
		}
	}
}

func TestAnSVGThatCannotBeFollowedIsAnError(t *testing.T) {
	bomb := `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + svg(`<text>&b;</text>`)
	for data, want := range map[string]string{
		bomb:                       "the SVG declares entities: save it again as plain SVG",
		svg(`<text>&nbsp;</text>`): "the SVG cannot be read (line 1: invalid character entity &nbsp;): save it again as plain SVG",
		svg("<g>\n</a>"):           "(line 2: element <g> closed by </a>)",
		svg("<g a=b/>"):            "(line 1: unquoted or missing attribute value in element)",
		svg("<g id='a' id='b'/>"):  "the SVG gives an element the attribute id twice",
		svg("\xff"):                "(line 1: invalid UTF-8)",
		svg("\x00"):                "illegal character code",
		svg("") + svg(""):          "the SVG has something beside its <svg> element",
		"<!DOCTYPE svg><html/>":    "the SVG has something beside its <svg> element",
		"<!DOCTYPE svg>":           "the file ends in the middle of a picture",
		`<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>`: "the SVG declares entities: save it again as plain SVG",
		svg("") + canary:     "the SVG has something beside its <svg> element",
		svgTag + "><g>":      "the file ends in the middle of a picture",
		svgTag + "><style>a": "the file ends in the middle of a picture",
		svg("<script>"):      "closed by </svg>",
		svg(`<image href="` + dataURL("png", []byte("?")) + `"/>`):  "the SVG holds a picture that cannot be published: it is neither JPEG nor PNG",
		svg(`<image href="` + dataURL("png", aPNG(t)[:50]) + `"/>`): "the SVG holds a picture that cannot be published: the file ends in the middle of a picture",
		svg(`<image href="data:image/png;base64,!"/>`):              "the SVG holds a picture that cannot be published: illegal base64 data",
	} {
		if clean, err := Clean("a.svg", []byte(data)); err == nil || !strings.Contains(err.Error(), want) || clean != nil {
			t.Errorf("not %q but %v", want, err)
		}
	}
}

func TestAnSVGHasTheSizeThatItSays(t *testing.T) {
	for attributes, want := range map[string][2]int{
		`width="40" height="30"`:                             {40, 30},
		`width=" 40.4px " height="30.5"`:                     {40, 31},
		`width="1in" height="72pt"`:                          {96, 96},
		`width="2.54cm" height="25.4mm" viewBox="0 0 1 1"`:   {96, 96},
		`viewBox="-5 -5 20.4 10"`:                            {20, 10},
		`viewBox=" 0,0,20 , 10 " width="100%" height="auto"`: {20, 10},
		`width="40" viewBox="0 0 20 10"`:                     {40, 20},
		`height="40" viewBox="0 0 20 10"`:                    {80, 40},
		`width="1e2" height="5E1"`:                           {100, 50},
		`width="40"`:                                         {},
		``:                                                   {},
		`width="-1" height="1"`:                              {},
		`width="0" height="0"`:                               {},
		`width="1e300" height="1e300"`:                       {},
		`viewBox="0 0 nan 1"`:                                {},
		`x:width="40" x:height="30"`:                         {},
	} {
		w, h, ok := Size("a.svg", strings.NewReader(`<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" `+attributes+`>`))
		if w != want[0] || h != want[1] || ok != (want[0] > 0) {
			t.Errorf("%s: %d×%d %v", attributes, w, h, ok)
		}
	}
}
