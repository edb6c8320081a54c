package linkeddata

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestNothingEndsTheScriptThatItStandsIn(t *testing.T) {
	text := Thing{Type: "Person", Name: "</script><script>alert(1)</script><!-- & \u2028"}.Script()
	if strings.ContainsAny(text, "<>&\n\u2028") {
		t.Error(text)
	}
	var back map[string]any
	if err := json.Unmarshal([]byte(text), &back); err != nil || back["name"] != "</script><script>alert(1)</script><!-- & \u2028" {
		t.Errorf("%v %v", back, err)
	}
}

func TestOnlyTheOutermostNamesTheVocabulary(t *testing.T) {
	got := Thing{Type: "Review", Author: &Thing{Type: "Person", Name: "Tom"}}.Script()
	if want := `{"@context":"https://schema.org","@type":"Review","author":{"@type":"Person","name":"Tom"}}`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
