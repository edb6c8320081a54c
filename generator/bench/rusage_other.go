//go:build !unix

package main

import (
	"os"
	"time"
)

// maxResident is not known here.
func maxResident(*os.ProcessState) int { return 0 }

// processorTime is not known here.
func processorTime() time.Duration { return 0 }
