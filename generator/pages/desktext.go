package pages

import (
	"fmt"
	"html/template"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/media"
)

// A desk stands alone, so its texts lead to whole addresses or to none, bring
// their pictures with them, and have ids and headings of their own. Their words
// are those of the page to the character: a note is found by them.

// nowhere and inlined take the place of an address while a text is made; inlined is followed by a number.
const (
	nowhere = "mentorfolio-desk-nowhere"
	inlined = "mentorfolio-desk-picture-"
)

var (
	leadsNowhere = regexp.MustCompile(` (?:href|src|srcset)="` + nowhere + `"| (?:src|srcset)="https?:[^"]*"`)
	isInlined    = regexp.MustCompile(`="` + inlined + `(\d+)"`)
	namesID      = regexp.MustCompile(` (id|for|headers|aria-labelledby|aria-describedby)="([^"]+)"`)
	leadsToID    = regexp.MustCompile(` href="#([^"]+)"`)
	lastLine     = regexp.MustCompile(`<span class="line" data-line="\d+">\n</span></code>`)
	headingTag   = regexp.MustCompile(`<(/?)h([1-6])\b`)
)

// deskBody is the text of an entry for the desk; prefix begins its ids.
func (b *builder) deskBody(c *entry.Common, prefix string) template.HTML {
	var pictures []string
	html, err := markdown.Render(c.Body, markdown.Options{
		Title: c.Name(),
		Resolve: func(l markdown.Link) markdown.Target {
			t := b.target(c, l)
			switch {
			case t.Lost || strings.HasPrefix(t.Href, "#"):
			case l.Image:
				pictures = append(pictures, b.site.portfolio.TargetOf(c.Key, l.Dest).File)
				t.Href = inlined + strconv.Itoa(len(pictures)-1)
			default:
				if t.Href = b.outside(t.Href); t.Href == "" {
					t.Href = nowhere
				}
			}
			return t
		},
		Words: b.site.options.Words(b.page.Chrome),
	})
	if err != nil {
		return "" // the reading of the entry has reported it
	}
	body := leadsNowhere.ReplaceAllString(html.Body, "")
	body = namesID.ReplaceAllStringFunc(body, func(attribute string) string {
		m := namesID.FindStringSubmatch(attribute)
		ids := strings.Fields(m[2])
		for i := range ids {
			ids[i] = prefix + "-" + ids[i]
		}
		return fmt.Sprintf(` %s="%s"`, m[1], strings.Join(ids, " "))
	})
	body = leadsToID.ReplaceAllString(body, ` href="#`+prefix+`-$1"`)
	body = headingTag.ReplaceAllStringFunc(body, lower)
	return safe(isInlined.ReplaceAllStringFunc(body, func(attribute string) string {
		n, _ := strconv.Atoi(isInlined.FindStringSubmatch(attribute)[1])
		return `="` + b.site.embedded(pictures[n]) + `"`
	}))
}

// lower is the tag of a heading two levels deeper, for the title of a work is a third-level one.
func lower(tag string) string {
	level := min(int(tag[len(tag)-1]-'0')+2, 6)
	return tag[:len(tag)-1] + strconv.Itoa(level)
}

// byLine is code by its lines, without a number for the end of the file.
func byLine(code string) template.HTML {
	return safe(lastLine.ReplaceAllString(markdown.Lines(code), "\n</code>"))
}

// outside is the whole address of what the overview would lead to by href; "" where it is not known.
func (b *builder) outside(href string) string {
	if href == "" || b.site.BaseURL == "" {
		return ""
	}
	return b.site.BaseURL + strings.TrimSuffix(strings.TrimPrefix(href, "./"), "index.html")
}

// away makes a link to another page whole, or takes its address.
func (b *builder) away(l *Link) {
	if l == nil || strings.Contains(l.Href, "://") {
		return
	}
	l.Href = b.outside(l.Href)
}

// embedded is a picture as an address that holds all of it, without what it says of people.
func (s *Site) embedded(file string) string {
	data, err := fs.ReadFile(s.options.Files, file)
	if err == nil {
		data, err = media.Clean(path.Base(file), data)
	}
	if err != nil || !media.Picture(file) {
		return "data:,"
	}
	return Embedded(file, data)
}

// pictureTypes are the media types of pictures by the ending of their file.
var pictureTypes = map[string]string{".apng": "image/apng", ".avif": "image/avif", ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg",
	".png": "image/png", ".svg": "image/svg+xml", ".webp": "image/webp"}

// newFile is the address at which GitHub makes a new file of a repository, and
// the folder of reviews in it; nothing for a repository elsewhere. An address
// may name a branch and a folder, https://github.com/OWNER/REPO/tree/BRANCH/FOLDER.
func newFile(repository string) (address, folder string) {
	u, err := url.Parse(repository)
	if err != nil || u.Scheme != "https" || !strings.EqualFold(strings.TrimPrefix(u.Host, "www."), "github.com") {
		return "", ""
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) < 2 || parts[0] == "" || parts[1] == "" {
		return "", ""
	}
	branch, below := "main", ""
	if len(parts) > 3 && parts[2] == "tree" {
		branch, below = parts[3], strings.Join(parts[4:], "/")
	}
	place := &url.URL{Scheme: "https", Host: "github.com", Path: path.Join("/", parts[0], strings.TrimSuffix(parts[1], ".git"), "new", branch)}
	return place.String(), path.Join(below, entry.KindReview.Folder())
}
