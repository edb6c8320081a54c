package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// What a document may be at most. No honest entry comes near these; beyond
// them a reader or a library could be made to work for minutes.
const (
	mostFile     = 4 << 20   // bytes of a file
	mostHeader   = 256 << 10 // bytes of a header
	mostDepth    = 32        // lists and maps within each other
	mostValues   = 2000      // scalars, lists and maps of one header
	mostProblems = 20        // problems told about one header; more help nobody
	mostSource   = 2000      // bytes of a source line that is shown with a problem
)

// load reads a file that Lstat calls plain and small enough: a named pipe would
// never end. The read is limited as well, because a file may grow in between.
func load(fsys fs.FS, path string) ([]byte, []problem.Problem) {
	info, err := fs.Lstat(fsys, path)
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case !info.Mode().IsRegular():
		return nil, unreadable(path, errors.New("not a plain file"))
	case info.Size() > mostFile:
		return nil, tooLarge(path)
	}
	file, err := fsys.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, mostFile+1))
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case len(text) > mostFile:
		return nil, tooLarge(path)
	}
	return text, nil
}

func unreadable(path string, err error) []problem.Problem {
	return []problem.Problem{{File: path, Rule: "unreadable", Text: fmt.Sprintf("the file cannot be read: %v", bareCause(err)),
		Hint: "look whether it is still there, is a plain file, and may be read by you"}}
}

// bareCause is an error without the path, which the problem names already.
func bareCause(err error) error {
	if cause := new(fs.PathError); errors.As(err, &cause) {
		return cause.Err
	}
	return err
}

func tooLarge(path string) []problem.Problem {
	return []problem.Problem{{File: path, Rule: "too-large", Text: fmt.Sprintf("the file is larger than %d MiB", mostFile>>20),
		Hint: "split the text into several files"}}
}
