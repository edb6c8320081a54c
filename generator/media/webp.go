package media

import (
	"bufio"
	"encoding/binary"
	"errors"
	"slices"

	"golang.org/x/image/webp"
)

// webpChunks are the chunks that say how to show the pixels of a picture, and
// of a frame of an animation (RFC 9649, section 2.7).
var (
	webpChunks      = []string{"VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"}
	webpFrameChunks = []string{"ALPH", "VP8 ", "VP8L"}
)

const (
	webpFeatures  = 0x32 // of VP8X: colour profile, alpha, animation; left out are EXIF and XMP
	vp8xSize      = 10
	anmfHeadSize  = 16
	riffHeadSize  = 12
	chunkHeadSize = 8
)

func isWebP(head []byte) bool {
	return len(head) >= riffHeadSize && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP"
}

func sizeWebP(r *bufio.Reader) (width, height int, err error) {
	config, err := webp.DecodeConfig(r)
	return config.Width, config.Height, err
}

// cleanWebP keeps the chunks of webpChunks and drops what follows them. No
// orientation stays: Chromium shows a WebP as it is stored, whatever its EXIF says,
// so to keep the word would change nothing there and might turn it elsewhere.
func cleanWebP(data []byte) ([]byte, error) {
	size := int64(binary.LittleEndian.Uint32(data[4:])) + chunkHeadSize
	if size > int64(len(data)) {
		return nil, errCut
	}
	out, err := keepChunks(data[:riffHeadSize:riffHeadSize], data[min(riffHeadSize, size):size], webpChunks)
	if err != nil {
		return nil, err
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-chunkHeadSize))
	return out, nil
}

// keepChunks appends to out the first chunk of each kind to be kept, and every frame of an animation.
func keepChunks(out, chunks []byte, kinds []string) ([]byte, error) {
	seen := map[string]bool{}
	for len(chunks) > 0 {
		kind, payload, rest, err := cutChunk(chunks)
		if err != nil {
			return nil, err
		}
		chunks = rest
		if !slices.Contains(kinds, kind) || seen[kind] && kind != "ANMF" {
			continue
		}
		seen[kind] = true
		if payload, err = cleanChunk(kind, payload); err != nil {
			return nil, err
		}
		out = binary.LittleEndian.AppendUint32(append(out, kind...), uint32(len(payload)))
		out = append(append(out, payload...), make([]byte, len(payload)%2)...)
	}
	if !seen["VP8 "] && !seen["VP8L"] && !seen["ANMF"] {
		return nil, errEmpty
	}
	return out, nil
}

func cleanChunk(kind string, payload []byte) ([]byte, error) {
	switch {
	case kind == "VP8X" && len(payload) != vp8xSize, kind == "ANMF" && len(payload) < anmfHeadSize:
		return nil, errors.New("the WebP has a part of impossible length: save it again")
	case kind == "VP8X":
		return slices.Concat([]byte{payload[0] & webpFeatures, 0, 0, 0}, payload[4:vp8xSize]), nil
	case kind == "ANMF":
		return keepChunks(payload[:anmfHeadSize:anmfHeadSize], payload[anmfHeadSize:], webpFrameChunks)
	}
	return payload, nil
}

// cutChunk cuts off the first chunk: kind, length, payload, and a byte that makes the length even.
func cutChunk(chunks []byte) (kind string, payload, rest []byte, err error) {
	if len(chunks) < chunkHeadSize {
		return "", nil, nil, errCut
	}
	end := chunkHeadSize + int64(binary.LittleEndian.Uint32(chunks[4:]))
	padded := end + end%2
	if padded > int64(len(chunks)) {
		return "", nil, nil, errCut
	}
	return string(chunks[:4]), chunks[chunkHeadSize:end], chunks[padded:], nil
}
