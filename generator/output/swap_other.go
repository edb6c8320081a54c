//go:build !linux && !darwin

package output

import (
	"errors"
	"os"
)

// exchange is not known on this system; sites are placed file by file.
func exchange(*os.File, string, string) error { return errors.ErrUnsupported }
