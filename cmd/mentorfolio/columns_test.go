package main

import (
	"strings"
	"testing"
)

func TestColumnsStandBelowOneAnotherInEveryScript(t *testing.T) {
	var b strings.Builder
	rows := columns{{"PATH", "TITLE"}, {"goals/a.md", "Ship it"}, {"goals/はじめ.md", "山田"}, {"goals/cafe\u0301.md", "an \x1b[31mescape"}}
	if err := rows.write(&b); err != nil {
		t.Fatal(err)
	}
	want := "PATH             TITLE\n" +
		"goals/a.md       Ship it\n" +
		"goals/はじめ.md  山田\n" +
		"goals/cafe\u0301.md    an  [31mescape\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
