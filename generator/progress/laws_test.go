package progress

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// lawful calls a test with many small portfolios and a day of each.
func lawful(t *testing.T, law func(t *testing.T, random *rand.Rand, f folder, on calendar.Day)) {
	for seed := range uint64(80) {
		random := rand.New(rand.NewPCG(seed, 1))
		f := sown(random)
		on := calendar.Date(2026, 1, 1) + calendar.Day(random.IntN(140)-10)
		t.Run(fmt.Sprintf("%d on %s", seed, on), func(t *testing.T) { law(t, random, f, on) })
	}
}

func TestAPauseMakesNothingEarlierAndNothingLate(t *testing.T) {
	worse := []ScheduleState{Settled, NotScheduled, Paused, OnTrack, AtRisk, OffTrack}
	lawful(t, func(t *testing.T, random *rand.Rand, f folder, on calendar.Day) {
		before := figures(t, f, nil, entry.Private, on)
		with := f.with(folder{"plan.md": strings.Replace(f["plan.md"], "pauses: [", "pauses: ["+pause(random, ""), 1)})
		after := figures(t, with, nil, entry.Private, on)
		for i, m := range before.All() {
			if now := after.All()[i]; now.Entry.Key == m.Entry.Key && (now.Due < m.Due || now.State == Late && m.State != Late) {
				t.Errorf("%s was %s, due %s; with the pause it is %s, due %s", m.Entry.Key, m.State, m.Due, now.State, now.Due)
			}
		}
		for i, g := range before.Goals {
			if now := after.Goals[i].Schedule; slices.Index(worse, now.State) > slices.Index(worse, g.Schedule.State) && g.Schedule.State != Paused {
				t.Errorf("%s was %s and is %s", g.Entry.Key, g.Schedule.State, now.State)
			}
		}
		for i, o := range before.Actions() {
			if now := after.Actions()[i]; now.Count(Overdue) > o.Count(Overdue) || now.Count(DoneLate) > o.Count(DoneLate) {
				t.Errorf("%s has more that is late", o.Person)
			}
		}
		for i, r := range before.Rhythm() {
			if now := after.Rhythm()[i]; now.Count(Missed, NotRecorded) > r.Count(Missed, NotRecorded) {
				t.Errorf("more meetings are missed: %s; %s", tellSlots(before), tellSlots(after))
			}
		}
		for i, w := range before.Reviews().Waits {
			if now := after.Reviews().Waits[i]; now.Days > w.Days {
				t.Errorf("%s waited longer", w.What.Head().Key)
			}
		}
	})
}

func TestTheOrderOfTheFilesNeverMatters(t *testing.T) {
	lawful(t, func(t *testing.T, random *rand.Rand, f folder, on calendar.Day) {
		shuffled := figures(t, f, func(list []entry.Entry) []entry.Entry {
			random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			return list
		}, entry.Private, on)
		same(t, figures(t, f, nil, entry.Private, on), shuffled)
	})
}

// What is held back leaves no trace in the figures of those who may not see it …
func TestAnEntryThatIsHeldBackIsAsIfItWereNotThere(t *testing.T) {
	lawful(t, func(t *testing.T, random *rand.Rand, f folder, on calendar.Day) {
		var hidden entry.Key
		held := figures(t, f, func(list []entry.Entry) []entry.Entry {
			e := list[random.IntN(len(list))].Head()
			e.Audience.Level, hidden = entry.Private, e.Key
			return list
		}, entry.Public, on)
		gone := figures(t, f, func(list []entry.Entry) []entry.Entry {
			return slices.DeleteFunc(list, func(e entry.Entry) bool { return e.Head().Key == hidden })
		}, entry.Public, on)
		same(t, gone, held)
	})
}

// … and changes nothing of how what they see stands, but in counts. (Plan, goal
// and rubric say how the rest is counted; a milestone that is met later says
// that its goal was not met before.)
func TestHoldingAnEntryBackChangesNothingOfTheOthers(t *testing.T) {
	lawful(t, func(t *testing.T, random *rand.Rand, f folder, on calendar.Day) {
		shown := figures(t, f, func(list []entry.Entry) []entry.Entry {
			e := list[random.IntN(len(list))].Head()
			switch e.Key.Kind {
			case entry.KindPlan, entry.KindGoal, entry.KindMilestone, entry.KindRubric:
			default:
				e.Audience.Level = entry.Private
			}
			return list
		}, entry.Public, on)
		whole := figures(t, f, nil, entry.Private, on)
		milestones, actions := map[entry.Key]string{}, map[string]bool{}
		for _, m := range whole.All() {
			milestones[m.Entry.Key] = fmt.Sprint(m.State, m.Due, m.MetOn, m.Weight)
		}
		for _, m := range shown.All() {
			if got := fmt.Sprint(m.State, m.Due, m.MetOn, m.Weight); got != milestones[m.Entry.Key] {
				t.Errorf("%s: %s, not %s", m.Entry.Key, got, milestones[m.Entry.Key])
			}
		}
		for _, o := range whole.Actions() {
			for _, a := range o.Actions {
				actions[fmt.Sprintf("%+v", a)] = true
			}
		}
		for _, o := range shown.Actions() {
			for _, a := range o.Actions {
				if !actions[fmt.Sprintf("%+v", a)] {
					t.Errorf("%+v", a)
				}
			}
		}
	})
}

func TestWhetherThereIsAnyIsWhatCountingAllOfThemSays(t *testing.T) {
	lawful(t, func(t *testing.T, _ *rand.Rand, f folder, on calendar.Day) {
		figs := figures(t, f, asTheyAre, entry.Private, on)
		if figs.HasGrowth() != (len(figs.Growth()) > 0) || figs.HasClaims() != (len(figs.Claims()) > 0) || figs.HasActions() != (len(figs.Actions()) > 0) {
			t.Errorf("%v %v %v\n%s", figs.HasGrowth(), figs.HasClaims(), figs.HasActions(), tellAll(figs))
		}
	})
}

func TestNoPartIsMoreThanItsWhole(t *testing.T) {
	lawful(t, func(t *testing.T, _ *rand.Rand, f folder, on calendar.Day) {
		figs := figures(t, f, nil, entry.Private, on)
		for _, g := range figs.Goals {
			if g.Met > g.Counted || g.MetWeight > g.Weight || g.Schedule.Gap > 1 || g.Schedule.Expected > g.Weight {
				t.Errorf("%+v", g)
			}
		}
		for _, r := range figs.Rhythm() {
			if r.Moved() > r.Count(Kept) || r.Count(Kept) > r.Counted() || r.Counted() > len(r.Slots) {
				t.Errorf("%+v", r)
			}
		}
		steps := figs.Burnup(figs.All(), calendar.Date(2026, 1, 1)).Steps
		for i, s := range steps {
			if s.Met > s.Scope || i > 0 && (s.Day <= steps[i-1].Day || s.Met < steps[i-1].Met) {
				t.Errorf("%+v", steps)
			}
		}
	})
}

// A status bears no date. A review that found a milestone not met says since
// when it is so, and a goal was not met before its last milestone was planned:
// that much a later entry tells of an earlier day.
func TestFiguresOfADayAreThoseWithoutLaterEntries(t *testing.T) {
	datesAStatus := func(e entry.Entry) bool {
		switch e := e.(type) {
		case *entry.Review:
			return e.Outcome.Value == "not-yet"
		case *entry.Milestone:
			return true
		}
		return false
	}
	lawful(t, func(t *testing.T, _ *rand.Rand, f folder, on calendar.Day) {
		early := figures(t, f, func(list []entry.Entry) []entry.Entry {
			return slices.DeleteFunc(list, func(e entry.Entry) bool {
				return e.Head().Date.Known() && e.Head().Date.Day > on && !datesAStatus(e)
			})
		}, entry.Private, on)
		same(t, early, figures(t, f, nil, entry.Private, on))
	})
}

// Dates as far as dates go, in every place for one, and rhythms of all lengths.
func TestNonsenseDatesAreCountedAtOnce(t *testing.T) {
	begin := time.Now()
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 2))
		f := sown(random)
		for name, text := range f {
			f[name] = written.ReplaceAllStringFunc(text, func(string) string { return nonsense[random.IntN(len(nonsense))] })
		}
		f["plan.md"] = strings.Replace(f["plan.md"], "cadence: [", "cadence: [{every: P1D}, {every: P1D, day: friday}, {every: PT24H}, {every: P1M}, {every: P100000Y}, {every: P100000W}, ", 1)
		for _, on := range []calendar.Day{day(t, "1000-01-01"), day(t, "2026-02-01"), day(t, "9999-12-31")} {
			for _, r := range figures(t, f, asTheyAre, entry.Private, on).Rhythm() {
				if len(r.Slots) > longest {
					t.Errorf("%d slots", len(r.Slots))
				}
			}
		}
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
}

var (
	written  = regexp.MustCompile(`202[56]-\d\d-\d\d`)
	nonsense = []string{"1000-01-01", "1969-12-31", "2026-02-01", "9999-12-31"}
)

// asTheyAre keeps entries with what is wrong with them.
func asTheyAre(list []entry.Entry) []entry.Entry { return list }

// figures are those of a folder whose entries were changed before they were
// linked. What the change makes wrong is left out, as in any portfolio.
func figures(t *testing.T, f folder, change func([]entry.Entry) []entry.Entry, level entry.Level, on calendar.Day) *Figures {
	t.Helper()
	config, files, entries := f.read(t)
	if change != nil {
		entries = change(entries)
	}
	p, problems := portfolio.Link(config, files, entries)
	if change == nil {
		refuse(t, problem.Sort(problems))
	}
	edition, _, _ := p.For(portfolio.Edition{Level: level, Day: on})
	return Of(edition)
}

func same(t *testing.T, want, got *Figures) {
	t.Helper()
	x, y := strings.Split(tellAll(want), "\n"), strings.Split(tellAll(got), "\n")
	for i := range x {
		if x[i] != y[i] {
			t.Errorf("got\n%s\nwant\n%s", y[i], x[i])
		}
	}
}

// tellAll is one line for each figure, entries by their keys.
func tellAll(f *Figures) string {
	var b strings.Builder
	for name, figure := range each(f) {
		b.WriteString(name + ": ")
		tell(&b, figure)
		b.WriteByte('\n')
	}
	return b.String()
}

// each has every figure, and those that wait to be asked for as well.
func each(f *Figures) iter.Seq2[string, reflect.Value] {
	return func(yield func(string, reflect.Value) bool) {
		for field, v := range reflect.ValueOf(*f).Fields() {
			if v.Kind() == reflect.Func {
				v = v.Call(nil)[0]
			}
			if field.IsExported() && !yield(field.Name, v) {
				return
			}
		}
	}
}

// tell writes any value, with the key of an entry in its place, and no positions.
func tell(b *strings.Builder, v reflect.Value) {
	if e, ok := v.Interface().(entry.Entry); ok && v.Kind() == reflect.Pointer {
		if !v.IsNil() {
			b.WriteString(e.Head().Key.String())
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			tell(b, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			b.WriteByte('[')
			tell(b, v.Index(i))
			b.WriteByte(']')
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Name != "Pos" {
				b.WriteByte(' ')
				tell(b, v.Field(i))
			}
		}
	default:
		fmt.Fprint(b, v.Interface())
	}
}
