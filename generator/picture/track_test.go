package picture

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// scripts make a name of n letters, in many scripts.
var scripts = map[string]func(n int) string{
	"Latin": func(n int) string {
		return repeated("Read every market’s file of last year, and name the broken ones. ", n)
	},
	"capitals": func(n int) string { return repeated("WHAT WE MAKE OF IT ", n) },
	"one word": func(n int) string { return repeated("Donaudampfschifffahrtsgesellschaftskapitän", n) },
	"Arabic": func(n int) string {
		return repeated("كتابة محلل نحوي يقرأ الملفات كلها ", n)
	},
	"Chinese": func(n int) string { return repeated("解析器的第一个版本能读取所有文件", n) },
	"Devanagari": func(n int) string {
		return repeated("हिन्दी में लिखना सीखना ", n)
	},
	"marks": func(n int) string { return repeated("é̄ê̄ x̂ ", n) },
	"emoji": func(n int) string { return repeated("🎉👩\u200d💻👩\u200d👩\u200d👧 ", n) },
}

// repeated is the first n letters of a text that is said again and again.
func repeated(text string, n int) string {
	letters := []rune(strings.Repeat(text, 1+n/4))
	return strings.TrimSpace(string(letters[:n]))
}

// chance is a track of up to 80 marks on any days, with names of any length in any script.
func chance(random *rand.Rand, a Axis) []Thing {
	names := slices.Sorted(maps.Keys(scripts))
	var things []Thing
	for i := range 1 + random.IntN(80) {
		script := scripts[names[random.IntN(len(names))]]
		length := []int{1 + random.IntN(4), 1 + random.IntN(30), 1 + random.IntN(200)}[random.IntN(3)]
		d := a.From + calendar.Day(random.IntN(int(a.To-a.From)+1))
		things = append(things, Thing{Day: d, Shape: "met", Of: fmt.Sprint("m", i), Name: script(length)})
	}
	return things
}

// label is where the name of a mark is drawn in a wide picture, in em from where reading begins.
func label(a Axis, m Mark) (from, to Em) {
	x, w := Em(a.mirrored(m.X))*wide/100, Em(0)
	for _, line := range m.Label {
		w = max(w, Width(line))
	}
	switch m.Anchor {
	case "start":
		return x, x + w
	case "end":
		return x - w, x
	}
	return x - w/2, x + w/2
}

func TestHoweverManyMarksAndHoweverLongTheirNamesNothingCollides(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		a := Axis{From: 20000, To: 20000 + calendar.Day([]int{0, 7, 180, 3650}[seed%4]), Mirror: seed%3 == 0}
		things := chance(random, a)
		track := a.track(things)
		markedOnce(t, things, track)
		for i, m := range track.Marks {
			if from, to := label(a, m); len(m.Label) > 0 && (from < -0.01 || to > wide+0.01) {
				t.Fatalf("seed %d: %q runs from %s to %s", seed, m.Label, from, to)
			}
			if m.Y+laneSize-markSize > track.Height+0.01 {
				t.Fatalf("seed %d: a mark at %s hangs out of %s", seed, m.Y, track.Height)
			}
			for _, other := range track.Marks[:i] {
				apart(t, a, m, other)
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// markedOnce checks that every thing has one mark, in the order of their days, with its number and name.
func markedOnce(t *testing.T, things []Thing, track Track) {
	t.Helper()
	slices.SortStableFunc(things, func(x, y Thing) int { return int(x.Day - y.Day) })
	if len(track.Marks) != len(things) {
		t.Fatalf("%d things have %d marks", len(things), len(track.Marks))
	}
	for i, m := range track.Marks {
		if m.Of != things[i].Of || m.Name != things[i].Name || m.Number != i+1 {
			t.Fatalf("mark %d is %+v, of %+v", i, m, things[i])
		}
	}
}

// apart checks that two marks, and what stands below them, do not run into each other.
func apart(t *testing.T, a Axis, m, other Mark) {
	t.Helper()
	if m.Y != other.Y {
		if gap := max(m.Y, other.Y) - min(m.Y, other.Y); gap < laneSize-0.01 {
			t.Errorf("lanes are %s apart", gap)
		}
		return
	}
	if gap := Em(max(m.X, other.X)-min(m.X, other.X)) * narrow / 100; gap < markSize-0.01 {
		t.Errorf("%q and %q are %s apart in a narrow picture", m.Name, other.Name, gap)
	}
	f, to := label(a, m)
	if from, until := label(a, other); f < until+labelAir-0.01 && from < to+labelAir-0.01 {
		t.Errorf("in a wide picture %q stands at %s to %s, and %q at %s to %s", m.Label, f, to, other.Label, from, until)
	}
}

func TestTimeThatRunsTheOtherWayChangesPlacesOnly(t *testing.T) {
	a := Axis{From: 20000, To: 20180}
	things := chance(rand.New(rand.NewPCG(7, 7)), a)
	plain := a.track(things)
	a.Mirror = true
	turned := a.track(things)
	for i, m := range turned.Marks {
		was := plain.Marks[i]
		if m.X+was.X != 100 || m.Y != was.Y || m.Anchor != was.Anchor || strings.Join(m.Label, "/") != strings.Join(was.Label, "/") {
			t.Errorf("%+v has become %+v", was, m)
		}
	}
}

func TestNamesGiveWayToNumbersWhereManyStandTogether(t *testing.T) {
	a := Axis{From: 20000, To: 20180}
	var things []Thing
	for i := range 12 {
		things = append(things, Thing{Day: 20090, Shape: "planned", Of: fmt.Sprint(i), Name: "Read every file"})
	}
	named := 0
	for _, m := range a.track(things).Marks {
		if len(m.Label) > 0 {
			named++
		}
	}
	if named != lanesMost {
		t.Errorf("%d of twelve on one day have a name", named)
	}
}

func TestANameAtAnEndOfTimeStandsInside(t *testing.T) {
	a := Axis{From: 20000, To: 20180}
	for d, want := range map[calendar.Day]string{20000: "start", 20090: "middle", 20180: "end"} {
		track := a.track([]Thing{{Day: d, Name: "Read every file"}})
		if m := track.Marks[0]; m.Anchor != want || track.Height != laneSize {
			t.Errorf("on day %d it stands by its %s, in %s", d, m.Anchor, track.Height)
		}
	}
}

func TestATrackWithoutMarksIsAsHighAsALane(t *testing.T) {
	if got := (Axis{From: 20000, To: 20180}).track(nil); got.Height != laneSize || len(got.Marks) > 0 {
		t.Errorf("it is %+v", got)
	}
}
