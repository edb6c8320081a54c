package source

import "bytes"

// tomlTooDeep returns the offset where brackets are nested beyond mostDepth, or
// -1. It skips comments and the four kinds of strings (TOML v1.0.0), so that it
// counts brackets and nothing else.
func tomlTooDeep(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '#':
			i += len(firstLine(text[i:])) - 1
		case '"', '\'':
			i = tomlStringEnd(text, i) - 1
		case '[', '{':
			if depth++; depth > mostDepth {
				return i
			}
		case ']', '}':
			depth--
		}
	}
	return -1
}

// tomlStringEnd returns the offset behind the string that begins at offset at,
// the end of the line or of the text when it is not closed.
func tomlStringEnd(text []byte, at int) int {
	quote := text[at : at+1]
	if long := bytes.Repeat(quote, 3); bytes.HasPrefix(text[at:], long) {
		quote = long
	}
	for i := at + len(quote); i < len(text); i++ {
		switch {
		case bytes.HasPrefix(text[i:], quote):
			i += len(quote)
			for len(quote) == 3 && i < len(text) && text[i] == quote[0] { // """a"" ends with five
				i++
			}
			return i
		case text[i] == '\\' && quote[0] == '"':
			i++
		case text[i] == '\n' && len(quote) == 1:
			return i
		}
	}
	return len(text)
}
