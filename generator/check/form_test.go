package check_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/check"
)

// The rules of form are named where they are found, in many rooms. None may be
// missing from the table, and none in it that nobody finds.
func TestTheTableOfFormHasEveryRuleThatReadingKnows(t *testing.T) {
	found := rulesInSources(t)
	var table []string
	for _, rule := range check.Form {
		table = append(table, rule.Name)
		if !found[rule.Name] {
			t.Errorf("%s is in the table, and nothing in the sources says it", rule.Name)
		}
	}
	for name := range found {
		if !slices.Contains(table, name) {
			t.Errorf("the rule %s is not in the table of form", name)
		}
	}
	if !slices.IsSorted(table) {
		t.Error("the table is not in order")
	}
}

func TestNoTwoRulesHaveOneName(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range check.Form {
		seen[rule.Name] = true
	}
	for _, rule := range check.Rules {
		if seen[rule.Name] {
			t.Errorf("%s is the name of two rules", rule.Name)
		}
		seen[rule.Name] = true
	}
}

// telling are the functions that take the name of a rule, and in which place.
var telling = map[string]int{"Problem": 1, "add": 1, "one": 1, "fail": 1, "report": 2}

// ruleName is how a rule is called.
var ruleName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// rulesInSources are the names that the sources give to rules: beside the key
// Rule, to a function that tells, as the first of three results, and in constants.
func rulesInSources(t *testing.T) map[string]bool {
	found := map[string]bool{}
	note := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && ruleName.MatchString(s) {
				found[s] = true
			}
		}
	}
	for _, file := range sourceFiles(t) {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Rule" {
					note(n.Value)
				}
			case *ast.CallExpr:
				if at, ok := telling[calledName(n)]; ok && len(n.Args) > at+2 {
					note(n.Args[at])
				}
			case *ast.ReturnStmt:
				if len(n.Results) == 3 && strings.HasSuffix(file, "entry/value.go") {
					note(n.Results[0])
				}
			case *ast.ValueSpec:
				if len(n.Names) == 1 && len(n.Values) == 1 && slices.Contains([]string{"badPassage", "remoteImage"}, n.Names[0].Name) {
					note(n.Values[0])
				}
			}
			return true
		})
	}
	return found
}

func calledName(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.Ident:
		return f.Name
	}
	return ""
}

// sourceFiles are those of the rooms that find what is wrong in form.
func sourceFiles(t *testing.T) (list []string) {
	t.Helper()
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && slices.Contains([]string{"bench", "serve", "output", "report", "starter"}, d.Name()) {
			return fs.SkipDir
		}
		if strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go") && !strings.HasPrefix(p, "check/rule_") {
			list = append(list, filepath.Join("..", p))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
