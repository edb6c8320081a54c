package pages

import "github.com/mentorfolio/mentorfolio/generator/progress"

// Archive says on every page that the engagement has ended, or is being closed;
// nil while it goes on.
func (s *Site) Archive() *Phrase {
	e := s.figures.Engagement
	if e == nil || e.State != progress.Over && !e.Closing {
		return nil
	}
	key, day := archived(e), e.Ended
	if e.Closing {
		day = e.End
	}
	p := say(key, 0, "day", day)
	return &p
}

// archived is the sentence that fits an end, or one that is near.
func archived(e *progress.Engagement) string {
	dated := e.Ended.Known()
	switch {
	case e.Closing && e.End.Known():
		return "archive-closing"
	case e.Closing:
		return "archive-closing-open"
	case e.Early && dated:
		return "archive-early"
	case e.Early:
		return "archive-early-over"
	case !e.Said && dated:
		return "archive-time"
	case dated:
		return "archive-ended"
	}
	return "archive-over"
}
