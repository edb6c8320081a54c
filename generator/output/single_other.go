//go:build !linux

package output

import (
	"errors"
	"os"
)

// nameless files are not known on this system.
func nameless(string) (*os.File, error) { return nil, errors.ErrUnsupported }

func link(*os.File, string) error { return errors.ErrUnsupported }
