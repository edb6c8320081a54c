package serve

import (
	"errors"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports are tried, from the one that was asked for.
const tries = 20

// Listen listens on the port, or where somebody else does so already on the
// next one that is free; the listener's address says which. Port 0 is any.
func Listen(bind string, port int) (net.Listener, error) {
	for next := port; ; next++ {
		l, err := net.Listen("tcp", net.JoinHostPort(bind, strconv.Itoa(next)))
		if err == nil || !inUse(err) || next >= min(port+tries-1, 65535) {
			return l, err
		}
	}
}

// inUse reports whether a port is somebody else's. Windows has a number of its own for it.
func inUse(err error) bool {
	const windows = syscall.Errno(10048)
	var number syscall.Errno
	return errors.As(err, &number) && (number == syscall.EADDRINUSE || number == windows)
}
