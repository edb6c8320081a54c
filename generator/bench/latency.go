package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"text/tabwriter"
)

// percentile is the least of the values that p percent of them do not exceed.
func percentile(values []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[max(0, int(math.Ceil(float64(len(sorted)*p)/100))-1)]
}

// The moments that are measured, as the rows say.
var moments = []string{"in the document", "in the next frame"}

// latencies are the rows of a table: of each kind of change the median, the
// 95th percentile and the worst of n saves, and the ratio of the medians.
func latencies(programs []program, a *answer, n int) [][]string {
	head := []string{""}
	for _, p := range programs {
		head = append(head, p.name+": median", "p95", "worst")
	}
	if len(programs) == 2 {
		head = append(head, "ratio of medians")
	}
	rows := [][]string{head}
	for k, kind := range changes {
		took := a.Took[k*(n+1)+1 : (k+1)*(n+1)] // without the one that is to warm up
		for m, moment := range moments {
			row := []string{kind.name + ", " + moment}
			rows = append(rows, append(row, summaries(took, len(programs), m)...))
		}
	}
	trip := []string{"an empty round trip to the page"}
	return append(rows, append(trip, summary(a.Trips)...))
}

// summaries are the cells of one row.
func summaries(took [][][2]float64, programs, moment int) (row []string) {
	var medians []float64
	for i := range programs {
		var values []float64
		for _, save := range took {
			values = append(values, save[i][moment])
		}
		row, medians = append(row, summary(values)...), append(medians, spreadOf(values).median)
	}
	if programs == 2 {
		row = append(row, fmt.Sprintf("%.2f", medians[0]/medians[1]))
	}
	return row
}

func summary(values []float64) []string {
	s := spreadOf(values)
	return []string{number(s.median), number(percentile(values, 95)), number(s.most)}
}

// heads are the names above a table of one cell for each program.
func heads(programs []program) []string {
	list := []string{""}
	for _, p := range programs {
		list = append(list, p.name)
	}
	if len(programs) == 2 {
		list = append(list, list[1]+" / "+list[2])
	}
	return list
}

func (b *bench) table(rows [][]string) {
	w := tabwriter.NewWriter(b.out, 0, 0, 3, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	w.Flush()
}
