package media

import (
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// svgPrefixes are how attributes of a namespace are written; those of any other are dropped.
var svgPrefixes = map[string]string{"": "", xlinkSpace: "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:"}

var (
	svgValue    = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\r", "&#xD;")
	dataPicture = regexp.MustCompile(`(?is)^data:image/(?:png|jpe?g);base64,(.*)$`)
)

// cleanAttributes writes the attributes of an element that may stay, each after a space.
func cleanAttributes(t xml.StartElement) (string, error) {
	var out strings.Builder
	seen := map[string]bool{}
	for _, a := range t.Attr {
		prefix, known := svgPrefixes[a.Name.Space]
		name := prefix + a.Name.Local
		if !known || !svgAttributes[name] {
			continue
		}
		if seen[name] {
			return "", fmt.Errorf("the SVG gives an element the attribute %s twice: save it again as plain SVG", name)
		}
		seen[name] = true
		value, ok, err := cleanValue(t.Name.Local, name, a.Value)
		if err != nil {
			return "", err
		}
		if ok {
			out.WriteString(" " + name + `="` + svgValue.Replace(value) + `"`)
		}
	}
	return out.String(), nil
}

// cleanValue returns the value as it may be published; ok is false when the attribute is to be dropped.
func cleanValue(element, name, value string) (clean string, ok bool, err error) {
	switch name {
	case "href", "xlink:href":
		return cleanReference(element, strings.TrimSpace(value))
	case "style":
		clean, ok = cleanCSS(value)
		return clean, ok, nil
	}
	return value, harmless(value), nil
}

// cleanReference allows a place in the same file, and for a picture its own
// bytes, which are cleaned like any picture's.
func cleanReference(element, value string) (clean string, ok bool, err error) {
	if strings.HasPrefix(value, "#") {
		return value, true, nil
	}
	data := dataPicture.FindStringSubmatch(value)
	if data == nil || element != "image" && element != "feImage" {
		return "", false, nil
	}
	clean, err = cleanDataPicture(data[1])
	return clean, err == nil, err
}

func cleanDataPicture(encoded string) (string, error) {
	encoding := base64.RawStdEncoding
	data, err := encoding.DecodeString(strings.TrimRight(strings.Join(strings.Fields(encoded), ""), "="))
	kind := ""
	switch {
	case err != nil:
	case isJPEG(data):
		kind = "jpeg"
		data, err = cleanJPEG(data)
	case isPNG(data):
		kind = "png"
		data, err = cleanPNG(data)
	default:
		err = errors.New("it is neither JPEG nor PNG")
	}
	if err != nil {
		return "", fmt.Errorf("the SVG holds a picture that cannot be published: %w", err)
	}
	return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(data), nil
}
