package output

// Names are files that one folder can hold on every system: no two differ only
// in case, in their own name or in that of a folder, and none is a folder as well.
type Names struct{ known map[string]known }

// known is a file or a folder as it was first spelt.
type known struct {
	name   string
	folder bool
	file   string // the file itself, or the first one in the folder
}

// Add adds the path of a file. Where it cannot stand beside those that are
// there already it is not added, and a file that is in its way is returned.
func (n *Names) Add(name string) (inTheWay string, ok bool) {
	if n.known == nil {
		n.known = map[string]known{}
	}
	folded, folders := Fold(name), above(name)
	if other, taken := n.known[folded]; taken {
		return other.file, false
	}
	for i, spelt := range above(folded) {
		if other, taken := n.known[spelt]; taken && (!other.folder || other.name != folders[i]) {
			return other.file, false
		}
	}
	for i, spelt := range above(folded) {
		if _, there := n.known[spelt]; !there {
			n.known[spelt] = known{folders[i], true, name}
		}
	}
	n.known[folded] = known{name, false, name}
	return "", true
}
