package media

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The namespaces of what a drawing needs. The decoder puts them in the place of prefixes, so that a prefix cannot lie.
const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
)

var svgRoot = xml.Name{Space: svgSpace, Local: "svg"}

// svgText writes text so that it reads as the same text. A carriage return that is not escaped would read as a line feed.
var svgText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")

var errBesideSVG = errors.New("the SVG has something beside its <svg> element: save it again as plain SVG")

// svgCleaner writes to out what a drawing needs of in.
type svgCleaner struct {
	in    *xml.Decoder
	out   bytes.Buffer
	depth int    // elements that are open
	tag   bool   // a start tag is written but for its end
	xlink string // the declaration of the namespace, when the file speaks of it
}

// isSVG reads up to the first element, or to a document type that says what it will be.
func isSVG(head []byte) bool {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if !bytes.HasPrefix(text, []byte("<")) {
		return false
	}
	for d := svgDecoder(bytes.NewReader(text)); ; {
		token, err := d.Token()
		if err != nil {
			return false
		}
		switch t := token.(type) {
		case xml.Directive:
			if bytes.HasPrefix(t, []byte("DOCTYPE svg")) {
				return true
			}
		case xml.StartElement:
			return t.Name == svgRoot
		}
	}
}

// svgDecoder reads every file as UTF-8, whatever it says that it is, and knows
// no entities but XML's own five: what it cannot read so is an error.
func svgDecoder(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return d
}

func sizeSVG(r *bufio.Reader) (width, height int, err error) {
	for d := svgDecoder(r); ; {
		token, err := d.Token()
		if err != nil {
			return 0, 0, err
		}
		if root, ok := token.(xml.StartElement); ok {
			return svgSize(root.Attr)
		}
	}
}

// cleanSVG writes the drawing anew, with the elements and attributes of the
// allow lists and text exactly as it is. It drops what refers to anything
// outside the file, what acts, comments, processing instructions and document
// types. It refuses declared entities.
func cleanSVG(data []byte) ([]byte, error) {
	s := svgCleaner{in: svgDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))}
	if bytes.Contains(data, []byte(xlinkSpace)) {
		s.xlink = ` xmlns:xlink="` + xlinkSpace + `"`
	}
	for {
		token, err := s.in.Token()
		if err == io.EOF && s.out.Len() > 0 {
			return s.out.Bytes(), nil
		}
		if err == nil {
			err = s.token(token)
		}
		if err != nil {
			return nil, svgError(err)
		}
	}
}

func svgError(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case err == io.EOF:
		return errCut
	case !errors.As(err, &syntax):
		return err
	case syntax.Msg == "unexpected EOF":
		return errCut
	}
	return fmt.Errorf("the SVG cannot be read (line %d: %s): save it again as plain SVG", syntax.Line, syntax.Msg)
}

func (s *svgCleaner) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return s.start(t)
	case xml.EndElement:
		s.end(t.Name.Local)
	case xml.CharData:
		return s.text(t)
	case xml.Directive:
		if bytes.Contains(t, []byte("<!ENTITY")) {
			return errors.New("the SVG declares entities: save it again as plain SVG")
		}
	}
	return nil
}

// start writes the start tag of an allowed element, or passes over the whole of any other.
func (s *svgCleaner) start(t xml.StartElement) error {
	if s.depth == 0 && (s.out.Len() > 0 || t.Name != svgRoot) {
		return errBesideSVG
	}
	if t.Name.Space != svgSpace || !svgElements[t.Name.Local] {
		return s.in.Skip()
	}
	attributes, err := cleanAttributes(t)
	if err != nil {
		return err
	}
	if s.depth == 0 {
		attributes = ` xmlns="` + svgSpace + `"` + s.xlink + attributes
	}
	if t.Name.Local == "style" {
		return s.style(attributes)
	}
	s.endTag()
	s.out.WriteString("<" + t.Name.Local + attributes)
	s.depth++
	s.tag = true
	return nil
}

// style writes a style sheet, if it may be published.
func (s *svgCleaner) style(attributes string) error {
	css, err := s.innerText()
	if err != nil {
		return err
	}
	if css, ok := cleanCSS(css); ok {
		s.endTag()
		s.out.WriteString("<style" + attributes + ">" + svgText.Replace(css) + "</style>")
	}
	return nil
}

// innerText reads up to the end of the element that was begun.
func (s *svgCleaner) innerText() (string, error) {
	var text strings.Builder
	for {
		token, err := s.in.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			return text.String(), nil
		case xml.StartElement:
			if err := s.in.Skip(); err != nil {
				return "", err
			}
		}
	}
}

func (s *svgCleaner) text(text []byte) error {
	if s.depth > 0 {
		s.endTag()
		s.out.WriteString(svgText.Replace(string(text)))
		return nil
	}
	if len(bytes.TrimSpace(text)) > 0 {
		return errBesideSVG
	}
	return nil
}

func (s *svgCleaner) end(name string) {
	s.depth--
	if s.tag {
		s.out.WriteString("/>")
		s.tag = false
		return
	}
	s.out.WriteString("</" + name + ">")
}

func (s *svgCleaner) endTag() {
	if s.tag {
		s.out.WriteString(">")
		s.tag = false
	}
}
