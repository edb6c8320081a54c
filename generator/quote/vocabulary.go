package quote

import "unicode/utf8"

// What is compared to find a word in another spelling.
const (
	maxMisspelt   = 8    // words of a quote
	maxVocabulary = 5000 // words of a text
	maxLetters    = 32   // of a word
)

// vocabulary numbers the words of a text.
type vocabulary struct {
	numbers map[string]int
	words   []string
}

// learn numbers a word of the text.
func (v *vocabulary) learn(word string) int {
	n, known := v.numbers[word]
	if !known {
		n = len(v.words)
		v.numbers[word] = n
		v.words = append(v.words, word)
	}
	return n
}

// recall numbers the words of a quote: a word that the text does not have is
// taken for the one that is spelt most like it.
func (v *vocabulary) recall() func(string) int {
	misspelt := map[string]int{}
	return func(word string) int {
		if n, known := v.numbers[word]; known {
			return n
		}
		n, known := misspelt[word]
		if !known {
			n = -1
			if len(misspelt) < maxMisspelt {
				n = v.kin(word)
			}
			misspelt[word] = n
		}
		return n
	}
}

// kin is the number of the word that becomes this one with the fewest changed
// letters, a third of them at most.
func (v *vocabulary) kin(word string) int {
	letters := []rune(word)
	best, number := len(letters)/3+1, -1
	if len(letters) > maxLetters || len(letters) < 3 {
		return -1
	}
	for i, w := range v.words[:min(len(v.words), maxVocabulary)] {
		if n := utf8.RuneCountInString(w); n > len(letters)-best && n < len(letters)+best {
			if d := distance(letters, []rune(w)); d < best {
				best, number = d, i
			}
		}
	}
	return number
}

// distance is how many letters are changed, added or left out between two words (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
