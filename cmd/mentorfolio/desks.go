package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/serve"
)

// desks are where the works of a portfolio are reviewed that is written and
// looked at. They are serve.Desks.
type desks struct{ *showing }

// Reviews reports whether the page at an address is that of a work, and there is somebody to review it.
func (d desks) Reviews(address string) bool {
	all, err := d.edition(entry.Private)
	return err == nil && !all.WorkAt(address).IsZero() && len(all.Reviewers()) > 0
}

// Desk is the page at which somebody reviews the work at an address. It carries
// what they may see, whatever the author looks at.
func (d desks) Desk(address, person, save, token string) ([]byte, error) {
	if !d.Reviews(address) {
		return nil, nil
	}
	all, err := d.edition(entry.Private)
	if err != nil {
		return nil, err
	}
	if person == "" {
		person = all.Reviewers()[0]
	}
	stance, err := all.Reviewer(person)
	if err != nil {
		return nil, &serve.Wrong{Why: err.Error()}
	}
	made, err := d.edition(sees(stance))
	if err != nil {
		return nil, err
	}
	return desk(made, pages.DeskOptions{Of: all.WorkAt(address), By: person, Stance: stance, Save: save, Token: token, Back: pageOf(address)})
}

// pageOf leads from the desk of a work to its page.
func pageOf(address string) string {
	up := strings.Repeat("../", strings.Count(serve.Reserved+"/review/"+address, "/"))
	return (&url.URL{Path: up + address}).EscapedPath()
}

// desk makes a desk; what is in the way of it is the error.
func desk(made *generator.Result, o pages.DeskOptions) ([]byte, error) {
	page, problems, err := made.Desk(o)
	for _, p := range problems {
		err = errors.Join(err, fmt.Errorf("%s: %s", p.Text, p.Hint))
	}
	return page, err
}

// Keep writes a review into the folder of reviews, over no file that is there.
func (d desks) Keep(name string, review []byte) (string, error) {
	if !strings.HasSuffix(name, ".md") || strings.HasPrefix(name, ".") || name != path.Base(name) || strings.ContainsAny(name, "\\:\x00") {
		return "", &serve.Wrong{Why: fmt.Sprintf("%q is no name for a review: it ends in .md, and names no folder", name)}
	}
	file := path.Join(folderFor(d.folder, entry.KindReview), name)
	err := addFile(d.folder, file, review)
	if errors.Is(err, fs.ErrExist) {
		err = &serve.Wrong{Taken: true, Why: file + " is there already, and stays as it is"}
	}
	return file, err
}
