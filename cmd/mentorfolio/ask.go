package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/starter"
)

// terminal reports whether somebody may be there to answer.
func terminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	nobody, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, nobody)
}

// ask asks for what the command line does not say. An empty answer is one, and
// so is the end of the input.
func (b *beginning) ask(in *bufio.Scanner, out io.Writer) {
	fmt.Fprintln(out, "A few questions. Enter leaves a thing open; all of it can be changed later.")
	for _, q := range []struct {
		into     *string
		question string
		right    func(answer string) (string, bool)
		wrong    func(answer string) string
	}{
		{&b.mentee, "Who is mentored, by name?", anything, nil},
		{&b.mentor, "Who mentors, by name?", anything, nil},
		{&b.field, "Which field? " + strings.Join(starter.Fields, ", ") + " [general]:", aField, func(string) string { return "one of these, please: general is for every other field" }},
		{&b.start, "First day, YYYY-MM-DD? [today]:", aDay, entry.DateHint},
	} {
		for *q.into == "" {
			fmt.Fprintf(out, "%s ", q.question)
			if !in.Scan() {
				fmt.Fprintln(out)
				return
			}
			answer, ok := q.right(strings.TrimSpace(in.Text()))
			if ok {
				*q.into = answer
				break
			}
			fmt.Fprintln(out, q.wrong(strings.TrimSpace(in.Text())))
		}
	}
}

func anything(answer string) (string, bool) { return answer, true }

// aField takes a field by its name, or as much of it as tells it apart.
func aField(answer string) (string, bool) {
	if answer == "" {
		return "", true
	}
	var meant []string
	for _, f := range starter.Fields {
		if strings.HasPrefix(f, strings.ToLower(answer)) {
			meant = append(meant, f)
		}
	}
	if len(meant) != 1 {
		return "", slices.Contains(meant, answer)
	}
	return meant[0], true
}

func aDay(answer string) (string, bool) {
	if strings.EqualFold(answer, "today") {
		return "", true
	}
	_, err := calendar.Parse(answer)
	return answer, answer == "" || err == nil
}
