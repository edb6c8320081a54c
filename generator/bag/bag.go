// Package bag writes and verifies BagIt bags (RFC 8493): a folder with what is
// kept in data/, and beside it lists of checksums that say whether it is whole.
//
//	write      what is kept → a bag, the same bytes each time; pack: into a zip
//	store      the files of a bag that somebody has: folder, zip or tar
//	refuse     archives that would do harm to whoever unpacks them; names: of files
//	verify     the flow of a look at a bag:
//	list       what it says of itself (declare, manifest, fetch, info)
//	match      which file each listed path means
//	compare    what is listed and what is there; unlisted: what is there alone
//	finding    what there is to tell of each file
//
// Nothing is ever unpacked to the disk, and nothing is ever fetched.
package bag

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"strings"
)

// The files that a bag says things of itself in.
const (
	declarationName = "bagit.txt"
	infoName        = "bag-info.txt"
	oldInfoName     = "package-info.txt" // until version 0.95
	fetchName       = "fetch.txt"
	payloadFolder   = "data/"
	ownManifest     = "manifest-sha512.txt" // the one that we write
)

// algorithms are the checksums that can be made, by the name they have in that of a manifest.
var algorithms = map[string]func() hash.Hash{
	"md5":    md5.New,
	"sha1":   sha1.New,
	"sha224": sha256.New224,
	"sha256": sha256.New,
	"sha384": sha512.New384,
	"sha512": sha512.New,
}

// manifestOf takes the name of a manifest apart: whether it is one of tag
// files, and of which algorithm.
func manifestOf(name string) (algorithm string, tags, ok bool) {
	rest, ok := strings.CutSuffix(name, ".txt")
	if !ok || strings.Contains(name, "/") {
		return "", false, false
	}
	rest, tags = strings.CutPrefix(rest, "tag")
	algorithm, ok = strings.CutPrefix(rest, "manifest-")
	return strings.ReplaceAll(strings.ToLower(algorithm), "-", ""), tags, ok && algorithm != ""
}
