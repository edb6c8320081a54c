package main

import (
	"bytes"
	"testing"
)

func TestAPercentileIsAValueThatWasMeasured(t *testing.T) {
	forty := make([]float64, 40)
	for i := range forty {
		forty[i] = float64(40 - i) // the order does not matter
	}
	tests := []struct {
		values []float64
		p      int
		want   float64
	}{
		{forty, 95, 38},
		{forty, 100, 40},
		{forty[:1], 95, 40},
		{[]float64{1, 2}, 50, 1},
		{[]float64{1, 2}, 0, 1},
	}
	for _, test := range tests {
		if got := percentile(test.values, test.p); got != test.want {
			t.Errorf("percentile %d of %d values is %v, want %v", test.p, len(test.values), got, test.want)
		}
	}
}

func TestLatenciesLeaveOutTheSaveThatIsToWarmUp(t *testing.T) {
	a := &answer{Trips: []float64{1, 3}}
	for range changes {
		a.Took = append(a.Took, [][2]float64{{900, 900}, {900, 900}}, [][2]float64{{20, 30}, {400, 401}}, [][2]float64{{40, 50}, {800, 803}})
	}
	var out bytes.Buffer
	(&bench{out: &out}).table(latencies([]program{{name: "ours"}, {name: "theirs"}}, a, 2))
	const want = `                                             ours: median   p95    worst   theirs: median   p95   worst   ratio of medians
a word of a paragraph, in the document       30.0           40.0   40.0    600              800   800     0.05
a word of a paragraph, in the next frame     40.0           50.0   50.0    602              803   803     0.07
a title, in the document                     30.0           40.0   40.0    600              800   800     0.05
a title, in the next frame                   40.0           50.0   50.0    602              803   803     0.07
a link to another entry, in the document     30.0           40.0   40.0    600              800   800     0.05
a link to another entry, in the next frame   40.0           50.0   50.0    602              803   803     0.07
another status, in the document              30.0           40.0   40.0    600              800   800     0.05
another status, in the next frame            40.0           50.0   50.0    602              803   803     0.07
an empty round trip to the page              2.00           3.00   3.00
`
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestOneProgramAloneHasNoRatio(t *testing.T) {
	a := &answer{Trips: []float64{1}}
	for range changes {
		a.Took = append(a.Took, [][2]float64{{9, 9}}, [][2]float64{{20, 30}})
	}
	for i, row := range latencies([]program{{name: "ours"}}, a, 1) {
		if len(row) != 4 {
			t.Errorf("row %d has %d cells: %q", i, len(row), row)
		}
	}
}
