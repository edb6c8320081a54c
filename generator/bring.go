package generator

import (
	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// Bring makes a review of a file of annotations that another tool has written.
// The error is a file of which none can be made, and says why.
func (r *Result) Bring(data []byte, o pages.Bringing) (pages.Brought, error) {
	f, err := annotation.Read(data)
	if err != nil {
		return pages.Brought{Left: f.Left}, err
	}
	return r.pages.Bring(f, o)
}
