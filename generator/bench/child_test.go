package main

import (
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestThePeakMemoryOfAProgramIsItsOwn(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux keeps VmHWM")
	}
	const mine = 200 << 20
	ballast := make([]byte, mine)
	for i := range ballast {
		ballast[i] = 1
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	u, err := measure(self, "-test.run=^$")
	if err != nil {
		t.Fatal(err)
	}
	if u.peak < 1 || u.peak > megabytes(mine)/2 {
		t.Errorf("peak %.0f MB of a program that does nothing, while this one has %.0f MB", u.peak, megabytes(mine))
	}
	runtime.KeepAlive(ballast)
}

func TestAProgramThatFailsTellsWhatItSaid(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := measure(self, "-no-such-flag"); err == nil || !strings.Contains(err.Error(), "no-such-flag") {
		t.Errorf("got %v", err)
	}
}
