package entry

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// intent is what a key that is not known may have been meant to do. Other
// programs, and people in a hurry, have many words for "not for everybody".
type intent int

const (
	harmless intent = iota
	hides           // from some readers
	drafts          // from all, for now
)

var (
	affirming = []string{"", "true", "yes", "on", "1", "y"}
	denying   = []string{"false", "no", "off", "0", "n", "never"}

	secretKeys = []string{"private", "hidden", "secret", "confidential", "unlisted", "restricted", "internal", "invisible", "hide"}
	openKeys   = []string{"public", "listed", "visible"}
	levelKeys  = []string{"visibility", "access", "privacy", "confidentiality", "sharing"}
	readerKeys = []string{"level", "for", "who", "whom", "group", "readers", "viewers", "share", "scope", "view"}
	everybody  = []string{"public", "open", "everyone", "everybody", "all", "anyone", "world", "full", "free", "visible"}
)

// intentOf is what a key with one value may have been meant to do.
func intentOf(key, value string) intent {
	if by := intentByName(key, value); by != harmless {
		return by
	}
	switch name, value := bareKey(key), bareWord(value); {
	case value == "private" || value == "unpublished" || value == "draft" && (name == "status" || name == "state"):
		return hides
	case (value == "pair" || value == "cohort") && slices.Contains(readerKeys, name):
		return hides
	}
	return harmless
}

// intentByName is intentOf by the words of the key.
func intentByName(key, value string) intent {
	name, value := bareKey(key), bareWord(value)
	no, yes := slices.Contains(denying, value), slices.Contains(affirming, value)
	near := func(word string) bool {
		return name == word && !no || yes && problem.NearestWithin(name, []string{word}, 1) != ""
	}
	switch {
	case isAudience(name) || strings.Contains(name, "audience"):
		return hides
	case near("draft") || near("drafts") || name == "unpublished" && !no || (name == "published" || name == "publish") && (no || value == "private" || value == "draft"):
		return drafts
	case near("private") || slices.Contains(secretKeys, name) && !no, slices.Contains(openKeys, name) && no, slices.Contains(levelKeys, name) && !slices.Contains(everybody, value):
		return hides
	}
	return harmless
}

// bareKey is a key as programs compare it: is_draft, IsDraft and draft are one.
func bareKey(key string) string {
	name := strings.NewReplacer("-", "", "_", "", ".", "", " ", "").Replace(asSeen(key))
	return strings.TrimPrefix(name, "is")
}

func bareWord(value string) string { return strings.Trim(asSeen(value), " \t\n\"'") }
