package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// failed is an error of the machine in words for a person.
type failed struct {
	text  string
	cause error
}

func (f *failed) Error() string { return f.text }
func (f *failed) Unwrap() error { return f.cause }

// failure says what could not be done (write, read, remove …) with the file of that name.
func failure(do, name string, err error) error {
	text := fmt.Sprintf("cannot %s %q: %v", do, name, cause(err))
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		text = fmt.Sprintf("the disk is full while writing %q: make room, and try again", name)
	case errors.Is(err, syscall.EROFS):
		text = fmt.Sprintf("cannot %s %q: the file system is read-only", do, name)
	case errors.Is(err, fs.ErrPermission):
		text = fmt.Sprintf("there is no permission to %s %q", do, name)
	case errors.Is(err, syscall.ENAMETOOLONG):
		text = fmt.Sprintf("the name %q is too long for the file system", name)
	case errors.Is(err, syscall.EILSEQ), errors.Is(err, syscall.EINVAL) && do == "write":
		text = fmt.Sprintf("the file system cannot hold the name %q", name)
	}
	return &failed{text, err}
}

// cause is the error without the path that package os puts around it, for our messages name the file themselves.
func cause(err error) error {
	switch err := err.(type) {
	case *fs.PathError:
		return err.Err
	case *os.LinkError:
		return err.Err
	}
	return err
}
