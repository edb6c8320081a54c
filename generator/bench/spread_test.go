package main

import "testing"

func TestASpreadIsMedianLeastAndMost(t *testing.T) {
	tests := []struct {
		values []float64
		want   string
	}{
		{[]float64{2}, "2.00 (2.00 to 2.00)"},
		{[]float64{3, 1, 2}, "2.00 (1.00 to 3.00)"},
		{[]float64{4, 1, 2, 3}, "2.50 (1.00 to 4.00)"},
		{[]float64{12345.6, 999.6, 0.0004}, "1,000 (0.000 to 12,346)"},
		{[]float64{0, 0}, "-"},
	}
	for _, test := range tests {
		if got := spreadOf(test.values).String(); got != test.want {
			t.Errorf("spreadOf(%v) = %s, want %s", test.values, got, test.want)
		}
	}
}
