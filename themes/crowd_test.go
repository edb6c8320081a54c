package themes_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// crowd writes a portfolio that fills its pictures: twelve goals with eighty
// milestones, long names in three scripts, and something for every figure. In
// Arabic the theme speaks Arabic, from right to left.
func crowd(t *testing.T, folder, language string) {
	files := map[string]string{
		"mentorfolio.yaml":      "title: Names\nlanguage: " + language + "\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
		"theme/wording/ar.json": arabic,
		"plan.md": "---\npurpose: p\nmentee: ana\nmentors: [tom]\nstart: 2025-09-01\nend: 2026-08-31\npauses: [{from: 2025-12-20, to: 2026-01-06}, {from: 2026-04-01, to: 2026-04-12}]\n" +
			"cadence: [{every: P1W, type: micro}, {every: P1M, type: deep}, {every: P10D}]\n---\n",
		"rubrics/names.yaml": "levels: [{id: a, label: Not yet begun}, {id: b, label: يحتاج إلى مساعدة}, {id: c, label: 能够独立完成}, {id: d, label: Unselbstständigkeitsüberwindung}, {id: e, label: Leads others}]\ncriteria: " + criteria() + "\n",
	}
	for i := range 12 {
		files[fmt.Sprintf("goals/g%d.md", i)] = entryOf("title: "+name(i, 6+i*5), "measure: m", "why: w", "due: "+date(i*17), "status: active", fmt.Sprintf("skills: [s%d]", i))
	}
	for i := range 80 {
		files[fmt.Sprintf("milestones/m%d.md", i)] = entryOf(milestone(i)...)
	}
	for i := range 30 {
		files[fmt.Sprintf("sessions/s%d.md", i)] = entryOf("date: "+date(i*9), "type: "+[]string{"micro", "deep"}[i%2], "status: "+[]string{"held", "held", "moved", "missed", "cancelled"}[i%5],
			"feedback: [{from: tom, to: ana, type: improve, text: so}, {from: ana, to: tom, type: question, text: so}]")
		files[fmt.Sprintf("reviews/r%d.md", i)] = entryOf(fmt.Sprintf("of: milestone/m%d", i), "by: tom", "stance: "+[]string{"self", "mentor", "peer"}[i%3], "rubric: names", "date: "+date(i*8),
			fmt.Sprintf("scores: {c%d: {level: %c}, c%d: {level: %c}}", i%6, 'a'+i%5, (i+1)%6, 'a'+i%3), "notes: [{type: strength, text: so}, {type: question, text: so}]")
	}
	for name, text := range files {
		write(t, filepath.Join(folder, name), text)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func entryOf(header ...string) string {
	return "---\n" + strings.Join(header, "\n") + "\n---\nWords.\n"
}

// milestone is one of every state, many of them within a few weeks.
func milestone(i int) []string {
	due := date(i * 37 % 330)
	if i%3 == 0 {
		due = date(150 + i%20)
	}
	header := []string{"title: " + name(i, 3+i*7%120), fmt.Sprintf("goal: g%d", i*i%12), "type: skill", "success: s", "status: " + []string{"met", "planned", "active", "submitted", "not-yet", "waived", "met"}[i%7]}
	if i%11 != 10 {
		header = append(header, "due: "+due)
	}
	if i%7 == 0 {
		header = append(header, "met_on: "+date(i*3))
	}
	if i%5 == 0 {
		header = append(header, "revisions: [{date: "+date(i*3)+", field: due, from: 2026-01-01, to: "+due+", why: so, reason: scope}]")
		if i%11 == 10 {
			header = header[:len(header)-1]
		}
	}
	return header
}

func criteria() string {
	var list []string
	for i := range 6 {
		list = append(list, fmt.Sprintf("{id: c%d, label: %q}", i, name(i, 20)))
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// date is a day of the engagement.
func date(n int) string {
	return time.Date(2025, 9, 1+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// name is the first letters of a long name, in one of the scripts.
func name(i, letters int) string {
	text := []rune(strings.Repeat([]string{"Read every market’s file of last year and name the broken ones ", "كتابة محلل نحوي يقرأ ملفات السنة الماضية كلها ", "解析器的第一个版本能读取去年的所有文件", "Donaudampfschifffahrtsgesellschaftskapitän "}[i%4], 4))
	return strings.TrimSpace(string(text[:min(letters, len(text))]))
}

// arabic are some words of the theme, as an author adds them.
const arabic = `{"direction": "rtl", "goals": "الأهداف", "state-met": "تحقق", "state-late": "متأخر", "state-planned": "مخطط", "state-active": "جارٍ", "today": "اليوم", "as-table": "عرض كجدول",
"month-short-1": "يناير", "month-short-2": "فبراير", "month-short-3": "مارس", "month-short-4": "أبريل", "month-short-5": "مايو", "month-short-6": "يونيو", "month-short-7": "يوليو",
"month-short-8": "أغسطس", "month-short-9": "سبتمبر", "month-short-10": "أكتوبر", "month-short-11": "نوفمبر", "month-short-12": "ديسمبر",
"stance-short-self": "الذات", "stance-short-mentor": "المرشد", "stance-short-peer": "الزميل", "type-micro": "لقاء قصير", "type-deep": "لقاء طويل",
"note-strength": "نقاط القوة", "note-improve": "ما يمكن تحسينه", "note-question": "أسئلة", "figure-map": "خريطة المراحل", "figure-burnup": "كيف تحققت الخطة"}
`
