package main

import (
	"fmt"
	"io"
	"runtime"
	"text/tabwriter"
	"time"
)

// cost is what a piece of work took in this process, with the garbage
// collection that fell into it.
type cost struct {
	wall, cpu time.Duration
	bytes     uint64 // allocated (runtime.MemStats.TotalAlloc)
	objects   uint64 // allocated (runtime.MemStats.Mallocs)
}

func (c cost) plus(d cost) cost {
	return cost{c.wall + d.wall, c.cpu + d.cpu, c.bytes + d.bytes, c.objects + d.objects}
}

// stopwatch measures one piece of work after the other.
type stopwatch struct {
	at     time.Time
	cpu    time.Duration
	memory runtime.MemStats
}

func newStopwatch() *stopwatch {
	s := new(stopwatch)
	s.lap()
	return s
}

// lap is the cost since the last lap.
func (s *stopwatch) lap() cost {
	before := *s
	runtime.ReadMemStats(&s.memory)
	s.cpu, s.at = processorTime(), time.Now()
	return cost{s.at.Sub(before.at), s.cpu - before.cpu, s.memory.TotalAlloc - before.memory.TotalAlloc, s.memory.Mallocs - before.memory.Mallocs}
}

// ledger holds what each run of each piece of work cost, in the order in
// which they were first done.
type ledger struct {
	names []string
	costs map[string][]cost
}

func newLedger() *ledger { return &ledger{costs: map[string][]cost{}} }

func (l *ledger) add(name string, c cost) {
	if l.costs[name] == nil {
		l.names = append(l.names, name)
	}
	l.costs[name] = append(l.costs[name], c)
}

// print shows the medians, with the least and the most of the wall time.
func (l *ledger) print(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', 0)
	fmt.Fprintln(w, "\twall time, ms\tCPU time, ms\tallocated, MB\tallocations")
	for _, name := range l.names {
		of := func(value func(cost) float64) spread {
			var values []float64
			for _, c := range l.costs[name] {
				values = append(values, value(c))
			}
			return spreadOf(values)
		}
		wall := of(func(c cost) float64 { return milliseconds(c.wall) })
		cpu := of(func(c cost) float64 { return milliseconds(c.cpu) })
		bytes := of(func(c cost) float64 { return float64(c.bytes) / 1e6 })
		objects := of(func(c cost) float64 { return float64(c.objects) })
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", name, wall, number(cpu.median), number(bytes.median), grouped(int(objects.median)))
	}
	return w.Flush()
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
