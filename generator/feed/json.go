package feed

import (
	"bytes"
	"cmp"
	"encoding/json"
)

type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	HomePageURL string     `json:"home_page_url"`
	FeedURL     string     `json:"feed_url"`
	Description string     `json:"description,omitempty"`
	Language    string     `json:"language"`
	Authors     []author   `json:"authors,omitempty"`
	Items       []jsonItem `json:"items"`
}

type author struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID            string   `json:"id"`
	URL           string   `json:"url"`
	Title         string   `json:"title"`
	ContentText   string   `json:"content_text"`
	Summary       string   `json:"summary,omitempty"`
	DatePublished string   `json:"date_published"`
	DateModified  string   `json:"date_modified"`
	Authors       []author `json:"authors,omitempty"`
	Tags          []string `json:"tags"`
	Language      string   `json:"language,omitempty"`
}

// AsJSON writes the feed as a JSON Feed. An item has to have content there: it
// is what the item says of itself, else its title.
func (f Feed) AsJSON() ([]byte, error) {
	out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, HomePageURL: f.Home, FeedURL: f.JSON, Description: f.Subtitle,
		Language: f.Lang, Authors: authors(f.Author), Items: []jsonItem{}}
	for _, i := range f.Items {
		out.Items = append(out.Items, jsonItem{ID: i.Address, URL: i.Address, Title: i.Title, ContentText: cmp.Or(i.Summary, i.Title), Summary: i.Summary,
			DatePublished: stamp(i.Published), DateModified: stamp(i.Updated), Authors: authors(i.Author), Tags: []string{i.Kind}, Language: i.Lang})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(out)
	return b.Bytes(), err
}

func authors(name string) []author {
	if name == "" {
		return nil
	}
	return []author{{name}}
}
