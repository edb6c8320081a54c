package entry

import (
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// SameTies reports whether two versions of an entry differ in nothing but what
// they say and what is counted: the text, those texts of the header that nothing else
// goes by (the tag said:""), and what only figures go by (counted:""). What is said in one
// is said in the other too, and where in the file a field stands does not matter.
func SameTies(a, b Entry) bool {
	v, w := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	return v.Type() == w.Type() && sameTies(v, w, false)
}

// sameTies compares two values; of what is only said, whether it is said.
func sameTies(v, w reflect.Value, said bool) bool {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[problem.Pos]() {
			return v.IsZero() == w.IsZero()
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); !loose(f) && !sameTies(v.Field(i), w.Field(i), said || has(f, "said")) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if v.Len() != w.Len() {
			return false
		}
		for i := range v.Len() {
			if !sameTies(v.Index(i), w.Index(i), said) {
				return false
			}
		}
		return true
	case reflect.Map:
		return v.Len() == 0 && w.Len() == 0
	case reflect.Pointer:
		return v.IsNil() == w.IsNil() && (v.IsNil() || sameTies(v.Elem(), w.Elem(), said))
	case reflect.String:
		return v.String() == w.String() || said && v.String() != "" && w.String() != ""
	}
	return v.Equal(w)
}

// loose reports whether a field may be anything: the text of an entry, which has no key, or what is counted.
func loose(f reflect.StructField) bool {
	return has(f, "counted") || has(f, "said") && f.Tag.Get("key") == ""
}

func has(f reflect.StructField, tag string) bool {
	_, there := f.Tag.Lookup(tag)
	return there
}

// SameCounts reports whether two versions of an entry with the same ties are counted alike.
func SameCounts(a, b Entry) bool {
	v, w := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for _, f := range Fields(v.Type()) {
		if f.counted && !sameTies(f.In(v), f.In(w), false) {
			return false
		}
	}
	return true
}

// Say gives an entry what another version of it says and what is counted of that, which has the same ties,
// and the places of its fields. What an edition does not show of it stays out.
func Say(own, news Entry) { say(reflect.ValueOf(own).Elem(), reflect.ValueOf(news).Elem()) }

func say(own, news reflect.Value) {
	if own.Type() != news.Type() {
		own, news = own.FieldByName("Common"), news.FieldByName("Common") // a translation that became a page
	}
	switch own.Kind() {
	case reflect.Struct:
		if own.Type() == reflect.TypeFor[problem.Pos]() {
			own.Set(news)
			return
		}
		for i := range own.NumField() {
			switch f := own.Type().Field(i); {
			case loose(f):
				own.Field(i).Set(news.Field(i))
			case !f.IsExported() || own.Field(i).IsZero(): // what an edition took out stays out
			case has(f, "said"):
				own.Field(i).Set(news.Field(i))
			default:
				say(own.Field(i), news.Field(i))
			}
		}
	case reflect.Slice:
		if own.Len() == 0 || own.Len() != news.Len() {
			return
		}
		list := reflect.MakeSlice(own.Type(), own.Len(), own.Len())
		reflect.Copy(list, own)
		for i := range list.Len() {
			say(list.Index(i), news.Index(i))
		}
		own.Set(list)
	}
}
