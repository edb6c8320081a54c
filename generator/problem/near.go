package problem

import (
	"fmt"
	"strings"
)

// Nearest returns the known word that is closest to what was written, by the
// number of letters to change, insert, delete or swap (Damerau-Levenshtein,
// optimal string alignment), or "" when none is close enough to be meant. Case does not matter.
func Nearest(written string, known []string) string {
	return NearestWithin(written, known, max(1, min(3, len([]rune(written))/3)))
}

// NearestWithin is Nearest for a word that may differ in so many letters, and no more.
func NearestWithin(written string, known []string, letters int) string {
	best, distance := "", letters+1
	for _, k := range known {
		if d := edits(strings.ToLower(written), strings.ToLower(k), distance); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// DidYouMean is the hint for a word that is not known: the nearest known one, else all of them when they are few.
func DidYouMean(written string, known []string) string {
	if near := Nearest(written, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > 12 {
		return ""
	}
	return "known here: " + strings.Join(known, ", ")
}

func edits(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) >= limit || len(y)-len(x) >= limit {
		return limit
	}
	before, row, next := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		next[0] = i + 1
		for j := range y {
			same := 1
			if x[i] == y[j] {
				same = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+same)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(y)]
}
