package media

import (
	"bytes"
	"strings"
	"testing"
)

// withBlocks puts blocks between the first extension of the animation, which counts its loops, and its frames.
func withBlocks(picture []byte, blocks string) []byte {
	at := bytes.Index(picture, []byte("\x21\xf9"))
	return join(picture[:at], []byte(blocks), picture[at:])
}

// counted is a block as a GIF writes it, with its length before it.
func counted(block string) string { return string(rune(len(block))) + block }

func TestAGIFLosesWhatItSaysOfPeople(t *testing.T) {
	picture := aGIF(t)
	for place, blocks := range map[string]string{
		"a comment":              "\x21\xfe" + counted(canary) + "\x00",
		"text":                   "\x21\x01" + counted("twelve bytes") + counted(canary) + "\x00",
		"XMP":                    "\x21\xff" + counted("XMP DataXMP") + counted(canary) + "\x00",
		"a colour profile":       "\x21\xff" + counted("ICCRGBG1012") + counted(canary) + "\x00",
		"an extension not known": "\x21\x77" + counted(canary) + "\x00",
		"what follows the loops": "\x21\xff" + counted("NETSCAPE2.0") + counted("\x01\x02\x00") + counted(canary) + "\x00",
		"a loop that is none":    "\x21\xff" + counted("NETSCAPE2.0") + counted(canary) + "\x00",
	} {
		t.Run(place, func(t *testing.T) {
			published(t, "gif", withBlocks(picture, blocks))
			published(t, "gif", join(picture[:len(picture)-1], []byte(blocks), picture[len(picture)-1:]))
		})
	}
	published(t, "gif", join(picture, []byte(canary)))
}

func TestAGIFKeepsItsLoops(t *testing.T) {
	for _, program := range []string{"NETSCAPE2.0", "ANIMEXTS1.0"} {
		data := bytes.Replace(aGIF(t), []byte("NETSCAPE2.0"), []byte(program), 1)
		if clean := published(t, "gif", data); !bytes.Equal(clean, data) {
			t.Errorf("%q", clean)
		}
	}
}

func TestAGIFThatCannotBeFollowedIsAnError(t *testing.T) {
	picture := aGIF(t)
	for want, data := range map[string][]byte{
		"the file holds no picture":                  []byte("GIF89a\x07\x00\x03\x00\x00\x00\x00;"),
		"a part that no browser knows (43)":          withBlocks(picture, canary),
		"a part of impossible length":                withBlocks(picture, "\x21\xf9\x00"),
		"a part of impossible length: save":          withBlocks(picture, "\x21\xff\x00"),
		"a part of impossible length: save it again": withBlocks(picture, "\x21\x01"+counted(canary)+"\x00"),
		"the file ends in the middle of a picture":   picture[:len(picture)-1],
	} {
		if clean, err := Clean("a.gif", data); err == nil || !strings.Contains(err.Error(), want) || clean != nil {
			t.Errorf("not %q but %v", want, err)
		}
	}
}
