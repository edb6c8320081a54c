package starter

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template"
)

// layer is a folder of files to begin with.
type layer struct {
	files fs.FS
	ours  bool // it ships with the program, so it is in English
}

// set is what a portfolio begins with: layers of which the later ones lie above.
type set struct {
	layers []layer
	words  *template.Template // of words.tmpl: the sentences in which fields differ
}

// wordsFile holds sentences that other files of a set say; it is never written itself.
const wordsFile = "words.tmpl"

// differing are the folders in which the sets of the fields differ.
var differing = []string{"goals", "milestones", "rubrics", "resources"}

// openSet lays a field's set over what all have in common, and an
// organisation's own over both. One that has goals of its own has them alone.
func openSet(field string, own fs.FS) (*set, error) {
	if !slices.Contains(Fields, field) {
		return nil, fmt.Errorf("there is no field %q: there are %s", field, strings.Join(Fields, ", "))
	}
	s := &set{layers: []layer{{folder("sets/base"), true}, {folder("sets/" + field), true}}, words: template.New("").Funcs(speech())}
	if own != nil {
		if info, err := fs.Stat(own, "goals"); err == nil && info.IsDir() {
			s.layers[1].files = without{s.layers[1].files}
		}
		s.layers = append(s.layers, layer{own, false})
	}
	for _, l := range s.layers {
		if err := s.learn(l.files); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// learn reads the sentences of a layer, which take the place of those below.
func (s *set) learn(files fs.FS) error {
	text, err := fs.ReadFile(files, wordsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		_, err = s.words.New(wordsFile).Parse(string(text))
	}
	return err
}

// names are the paths of all files, as they are in the layers, each once and sorted.
func (s *set) names() ([]string, error) {
	taken := map[string]string{} // by what is written, the file that is highest
	for _, l := range s.layers {
		err := fs.WalkDir(l.files, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == ".git":
				return fs.SkipDir
			case d.Type().IsRegular() && name != wordsFile:
				taken[strings.TrimSuffix(name, templated)] = name
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	var list []string
	for _, name := range taken {
		list = append(list, name)
	}
	slices.Sort(list)
	return list, nil
}

// templated is how the names of files end that are templates.
const templated = ".tmpl"

// read is a file of the highest layer that has it.
func (s *set) read(name string) (text []byte, ours bool, err error) {
	for _, l := range slices.Backward(s.layers) {
		if text, err = fs.ReadFile(l.files, name); !errors.Is(err, fs.ErrNotExist) {
			return text, l.ours, err
		}
	}
	return nil, false, err
}

// first is the id of the first entry of a folder, "" where there is none.
func first(names []string, folder string) string {
	for _, name := range names {
		if rest, ok := strings.CutPrefix(name, folder+"/"); ok && !strings.Contains(rest, "/") {
			bare := strings.TrimSuffix(rest, templated)
			return strings.TrimSuffix(bare, path.Ext(bare))
		}
	}
	return ""
}

// without is a field's set without its entries.
type without struct{ fs.FS }

// ReadDir leaves the folders of entries out at the top.
func (w without) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(w.FS, name)
	return slices.DeleteFunc(list, func(d fs.DirEntry) bool { return name == "." && slices.Contains(differing, d.Name()) }), err
}
