package main

import (
	"fmt"
	"slices"
	"strings"
)

// spread is what several runs gave.
type spread struct{ median, least, most float64 }

// spreadOf is the spread of at least one value. The median of an even number
// of values is the mean of the middle two.
func spreadOf(values []float64) spread {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return spread{median: (sorted[(n-1)/2] + sorted[n/2]) / 2, least: sorted[0], most: sorted[n-1]}
}

// String shows the median with the least and the most, and a dash for what is not known.
func (s spread) String() string {
	if s.most == 0 {
		return "-"
	}
	return fmt.Sprintf("%s (%s to %s)", number(s.median), number(s.least), number(s.most))
}

// number writes three digits that count, or all those before the point, in groups of three.
func number(v float64) string {
	switch {
	case v >= 999.5:
		return grouped(int(v + 0.5))
	case v >= 99.95:
		return fmt.Sprintf("%.0f", v)
	case v >= 9.995:
		return fmt.Sprintf("%.1f", v)
	case v >= 0.9995:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.3f", v)
}

func grouped(n int) string {
	digits := fmt.Sprint(n)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}
