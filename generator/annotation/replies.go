package annotation

import (
	"slices"
	"strings"
)

// threaded are annotations in the order in which a review says them: as in the
// file, a search's from the first on, and each after the one that it answers.
func (f File) threaded(list []Annotation) []Annotation {
	list = slices.Clone(list)
	if f.latestFirst {
		slices.SortStableFunc(list, func(x, y Annotation) int { return strings.Compare(x.moment, y.moment) })
	}
	index := map[string]int{}
	for i, a := range list {
		if _, twice := index[a.IRI]; a.IRI != "" && !twice {
			index[a.IRI] = i
		}
	}
	var order []Annotation
	state := make([]int, len(list)) // 1 on the way, 2 in order
	for i := range list {
		var way []int
		for at := i; state[at] == 0; {
			state[at] = 1
			way = append(way, at)
			if parent, ok := index[answered(list[at])]; ok {
				at = parent
			}
		}
		for _, at := range slices.Backward(way) {
			state[at] = 2
			order = append(order, list[at])
		}
	}
	return order
}

// answered is the IRI of the annotation that one may answer.
func answered(a Annotation) string {
	if a.Answers != "" || a.Words.Exact != "" {
		return a.Answers
	}
	return a.Source
}

// answer ties a reply to the note that it answers, or to the one that this
// answers. Where there is none, the reply is a note of its own.
func (b *bringer) answer(n *Note, a Annotation) {
	to := answered(a)
	if to == "" || to == a.IRI || a.Motivation != Replying && a.Answers == "" && !b.inFile(to) {
		return
	}
	if note := b.numbers[to]; note > 0 {
		b.reply(n, a, note)
		return
	}
	if note := b.above(to); note > 0 {
		b.reply(n, a, note)
		b.leave(a, "it answers what is not in this review, so it stands as a reply to note %d", note)
		return
	}
	n.Source = ""
	if b.other != nil {
		if n.Other = b.other(to); n.Other != "" {
			n.Answers, n.Type = to, bareReply(n.Type, a)
			return
		}
	}
	if parent, ok := b.said[to]; ok {
		n.Words, n.At, n.Source = parent.Words, parent.At, parent.Source
	}
	b.leave(a, "it answers what is not a note of this review, so it is a note of its own: %s", shortened(to))
}

func (b *bringer) inFile(iri string) bool {
	_, ok := b.file[iri]
	return ok
}

// reply makes a note a reply to another of the review.
func (b *bringer) reply(n *Note, a Annotation, to int) {
	n.ReplyTo, n.Source, n.Type = to, "", bareReply(n.Type, a)
}

// bareReply is the type of a reply, "" where it has none of its own.
func bareReply(kind string, a Annotation) string {
	if a.Motivation == Replying && kind == plain {
		return ""
	}
	return kind
}

// mostAbove is how many answers a reply may be away from the note that it is put below.
const mostAbove = 100

// above is the number of the nearest note that an annotation answers, by way of those that are no notes; 0 for none.
func (b *bringer) above(iri string) int {
	for range mostAbove {
		a, ok := b.file[iri]
		if !ok {
			return 0
		}
		if iri = answered(a); b.numbers[iri] > 0 {
			return b.numbers[iri]
		}
	}
	return 0
}
