package bag

import (
	"bytes"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"
	"syscall"
)

// Verify says whether a bag is whole: a folder, a zip, a tar or a tar.gz, made
// by whichever program. The error is a *Refusal where it is not looked at any
// further, and else the machine's.
func Verify(name string) (*Report, error) {
	s, err := open(name)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return verify(s, usual)
}

// verifier is a bag while it is looked at.
type verifier struct {
	store
	limits
	Report
	top       string // the folder in the archive that the bag is, with its slash; "" for none
	inside    []file
	texts     map[string][]byte // of the files that speak of the bag
	declared  declared
	shelf     *shelf
	manifests []*manifest
	elsewhere map[string]string // addresses of fetch.txt, by path
}

func verify(s store, l limits) (*Report, error) {
	all, err := s.files()
	if err != nil {
		return nil, err
	}
	v := &verifier{store: s, limits: l, texts: map[string][]byte{}, elsewhere: map[string]string{}}
	if !v.enter(all) {
		return &v.Report, nil
	}
	if err := v.gather(); err != nil {
		return nil, err
	}
	v.declare()
	v.list()
	v.lookUp()
	if err := v.sum(); err != nil {
		return nil, err
	}
	v.compare()
	v.unlisted()
	v.inform()
	v.sort()
	return &v.Report, nil
}

// enter finds the bag: at the top, or in the one folder there that has a bagit.txt.
func (v *verifier) enter(all []file) bool {
	var tops []string
	for _, f := range all {
		if dir, ok := strings.CutSuffix(f.name, declarationName); ok && (dir == "" || strings.Index(dir, "/") == len(dir)-1) {
			tops = append(tops, dir)
		}
	}
	switch {
	case slices.Contains(tops, ""):
	case len(tops) == 0:
		v.say(Missing, declarationName, "it is what makes a folder a bag")
		return false
	case len(tops) > 1:
		v.say(Wrong, tops[1]+declarationName, "there is more than one bag: take them apart")
		return false
	default:
		v.top = tops[0]
	}
	for _, f := range all {
		rest, in := strings.CutPrefix(f.name, v.top)
		if !in {
			v.say(Note, f.name, "it lies beside the bag")
			continue
		}
		v.inside = append(v.inside, file{rest, f.size})
	}
	return true
}

// gather reads the files that speak of the bag.
func (v *verifier) gather() error {
	return v.each(func(name string) bool {
		_, _, ok := manifestOf(name)
		return ok || name == declarationName || name == infoName || name == oldInfoName || name == fetchName
	}, func(f file, r io.Reader) error {
		data, err := io.ReadAll(io.LimitReader(r, v.text+1))
		v.text -= int64(len(data))
		v.lines -= bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
		if v.text < 0 || v.lines < 0 || len(v.texts) == v.limits.texts {
			return refuse("its manifests are more than what is read here: %q is too much", f.name)
		}
		v.texts[f.name] = data
		return v.unreadable(f.name, err)
	})
}

// each reads files of the bag, by their paths in it.
func (v *verifier) each(wanted func(string) bool, do func(file, io.Reader) error) error {
	return v.read(func(name string) bool {
		rest, in := strings.CutPrefix(name, v.top)
		return in && wanted(rest)
	}, func(f file, r io.Reader) error {
		f.name = strings.TrimPrefix(f.name, v.top)
		return do(f, r)
	})
}

// unreadable tells of a file whose bytes are damaged. What else went wrong is returned.
func (v *verifier) unreadable(name string, err error) error {
	var refusal *Refusal
	if err == nil || errors.As(err, &refusal) || machine(err) {
		return err
	}
	v.say(Changed, name, "the archive is damaged there: %v", err)
	return nil
}

// machine reports whether it is the disk that could not be read.
func machine(err error) bool {
	var file *fs.PathError
	var number syscall.Errno
	return errors.As(err, &file) || errors.As(err, &number)
}

// sum reads all files that are listed, and makes the checksums that are asked for.
func (v *verifier) sum() error {
	buffer := make([]byte, 64<<10)
	return v.each(func(name string) bool { return true }, func(f file, r io.Reader) error {
		h := v.shelf.files[f.name]
		n, err := h.read(r, buffer)
		if strings.HasPrefix(f.name, payloadFolder) {
			v.Size.Files, v.Size.Bytes = v.Size.Files+1, v.Size.Bytes+n
		}
		if err != nil {
			h.told = true
		}
		return v.unreadable(f.name, err)
	})
}

// read makes the checksums of a file, and returns how long it is.
func (h *held) read(r io.Reader, buffer []byte) (int64, error) {
	var sums []hash.Hash
	var all []io.Writer
	for _, c := range h.sums {
		sum := algorithms[c.algorithm]()
		sums, all = append(sums, sum), append(all, sum)
	}
	n, err := io.CopyBuffer(io.MultiWriter(all...), plain{r}, buffer)
	for i, sum := range sums {
		h.sums[i].sum = hex.EncodeToString(sum.Sum(nil))
	}
	return n, err
}
