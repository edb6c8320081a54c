package entry

import (
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// folderKind is the kind whose files a folder at the top holds, by its plural
// or singular name, in any case; "" for any other folder.
func folderKind(top string) Kind {
	for _, k := range Kinds {
		if f := k.Folder(); f != "" && (strings.EqualFold(top, f) || strings.EqualFold(top, string(k))) {
			return k
		}
	}
	return ""
}

// Misnamed returns the folder at the top in which a file lies, and the name
// that was meant, where it is nearly that of a kind or of the private folder.
// Then it is not known what the file is, and for whom.
func Misnamed(file string) (folder, meant string) {
	top, _, nested := strings.Cut(file, "/")
	if !nested || folderKind(top) != "" || strings.EqualFold(top+"/", PrivateFolder) {
		return "", ""
	}
	near := problem.NearestWithin(top, alike(top), slips(top))
	if k := folderKind(near); k != "" {
		near = k.Folder()
	}
	if near == "" {
		return "", ""
	}
	return top, near
}

// alike are the names that mean something and begin with the same letter:
// lessons/, examples/, sources/ and public/ are other words.
func alike(top string) []string {
	initial, _ := utf8.DecodeRuneInString(strings.ToLower(top))
	var names []string
	for _, k := range Kinds {
		if f := k.Folder(); strings.HasPrefix(f, string(initial)) {
			names = append(names, f, string(k))
		}
	}
	if strings.HasPrefix(PrivateFolder, string(initial)) {
		names = append(names, strings.TrimSuffix(PrivateFolder, "/"))
	}
	return names
}

// slips are how many letters of a folder's name may be wrong: few words are
// one letter from another, and of the long ones few are two.
func slips(top string) int {
	if utf8.RuneCountInString(top) >= len("milestone") {
		return 2
	}
	return 1
}
