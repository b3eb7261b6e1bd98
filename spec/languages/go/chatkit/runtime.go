// Package chatkit has the types of the ChatKit server protocol. Reading checks; writing keeps absent members absent,
// free-form values and unknown members unchanged. What requests are made of is read as a server must read it: without
// unknown members, and with the defaults of absent ones.
package chatkit

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// Path says where in a document something stands: a JSON path such as $.params.content[0].
type Path string

func (at Path) member(name string) Path {
	if plainName.MatchString(name) {
		return at + "." + Path(name)
	}
	quoted, _ := json.Marshal(name)
	return at + "[" + Path(quoted) + "]"
}

func (at Path) element(index int) Path { return at + "[" + Path(strconv.Itoa(index)) + "]" }

var plainName = regexp.MustCompile(`^[A-Za-z_]\w*$`)

func (at Path) fail(reason string) error { return &DecodeError{Path: at, Reason: reason} }

// DecodeError says what is wrong with a document, and where.
type DecodeError struct {
	Path   Path
	Reason string
	// Others are the further mistakes in the document.
	Others []*DecodeError
}

// Issues gives every mistake, this one first.
func (e *DecodeError) Issues() []*DecodeError { return append([]*DecodeError{e}, e.Others...) }

func (e *DecodeError) Error() string {
	texts := make([]string, 0, 1+len(e.Others))
	for _, one := range e.Issues() {
		texts = append(texts, fmt.Sprintf("at %q: %s", string(one.Path), one.Reason))
	}
	return strings.Join(texts, "; ")
}

// both is one error for two, of which either may be nil.
func both(a, b error) error {
	first, ok := a.(*DecodeError)
	if !ok {
		return b
	}
	second, ok := b.(*DecodeError)
	if !ok {
		return a
	}
	others := append(append([]*DecodeError{}, first.Others...), &DecodeError{Path: second.Path, Reason: second.Reason})
	return &DecodeError{first.Path, first.Reason, append(others, second.Others...)}
}

type reader[T any] func(json.RawMessage, Path) (T, error)

// decoder reads a whole document.
func decoder[T any](read reader[T]) func([]byte) (any, error) {
	return func(data []byte) (any, error) { return read(data, "$") }
}

// object reads the members of one JSON object and collects the mistakes.
type object struct {
	at      Path
	members map[string]json.RawMessage
	err     error
}

func readObject(data json.RawMessage, at Path) (*object, error) {
	if kind(data) != '{' {
		return nil, at.fail("must be an object")
	}
	o := &object{at: at}
	if err := json.Unmarshal(data, &o.members); err != nil {
		return nil, at.fail(err.Error())
	}
	return o, nil
}

func (o *object) take(name string) (json.RawMessage, bool) {
	data, there := o.members[name]
	delete(o.members, name)
	return data, there
}

func (o *object) note(err error) { o.err = both(o.err, err) }

func (o *object) rest() map[string]json.RawMessage {
	if len(o.members) == 0 {
		return nil
	}
	return o.members
}

func required[T any](o *object, name string, read reader[T]) T {
	data, there := o.take(name)
	if !there {
		var none T
		o.note(o.at.member(name).fail("is required"))
		return none
	}
	value, err := read(data, o.at.member(name))
	o.note(err)
	return value
}

// optional is for types whose zero value means absent.
func optional[T any](o *object, name string, read reader[T]) T {
	var none T
	data, there := o.take(name)
	if !there || kind(data) == 'n' {
		return none
	}
	value, err := read(data, o.at.member(name))
	o.note(err)
	return value
}

// free is for values of any kind: null is one of them.
func free[T any](o *object, name string, read reader[T]) T {
	var none T
	data, there := o.take(name)
	if !there {
		return none
	}
	value, err := read(data, o.at.member(name))
	o.note(err)
	return value
}

func pointer[T any](o *object, name string, read reader[T]) *T {
	data, there := o.take(name)
	if !there || kind(data) == 'n' {
		return nil
	}
	value, err := read(data, o.at.member(name))
	o.note(err)
	return &value
}

// filled is for members with a default, as JSON.
func filled[T any](o *object, name string, read reader[T], absent string) T {
	data, there := o.take(name)
	if !there || kind(data) == 'n' {
		data = json.RawMessage(absent)
	}
	value, err := read(data, o.at.member(name))
	o.note(err)
	return value
}

// kind is the first character of the value: { [ " t f n or a digit.
func kind(data json.RawMessage) byte {
	trimmed := bytes.TrimLeft(data, " \t\r\n")
	if len(trimmed) == 0 {
		return 0
	}
	if trimmed[0] == '-' {
		return '0'
	}
	if trimmed[0] >= '0' && trimmed[0] <= '9' {
		return '0'
	}
	return trimmed[0]
}

func readAny(data json.RawMessage, _ Path) (json.RawMessage, error) { return data, nil }

func readFreeObject(data json.RawMessage, at Path) (json.RawMessage, error) {
	if kind(data) != '{' {
		return nil, at.fail("must be an object")
	}
	return data, nil
}

func readString(least int) reader[string] {
	return func(data json.RawMessage, at Path) (string, error) {
		if kind(data) != '"' {
			return "", at.fail("must be a string")
		}
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return "", at.fail(err.Error())
		}
		if utf8.RuneCountInString(text) < least {
			return "", at.fail("must not be empty")
		}
		return text, nil
	}
}

func readTime(data json.RawMessage, at Path) (string, error) {
	text, err := readString(1)(data, at)
	if err == nil {
		if _, bad := time.Parse(time.RFC3339Nano, text); bad != nil {
			err = at.fail("must be an RFC 3339 time with an offset")
		}
	}
	return text, err
}

func readURI(data json.RawMessage, at Path) (string, error) {
	text, err := readString(1)(data, at)
	if err == nil {
		if parsed, bad := url.Parse(text); bad != nil || !parsed.IsAbs() {
			err = at.fail("must be an absolute URL")
		}
	}
	return text, err
}

func readBase64(data json.RawMessage, at Path) (string, error) {
	text, err := readString(0)(data, at)
	if err == nil {
		if _, bad := base64.StdEncoding.DecodeString(text); bad != nil {
			err = at.fail("must be base64")
		}
	}
	return text, err
}

func readBool(data json.RawMessage, at Path) (bool, error) {
	if kind(data) != 't' && kind(data) != 'f' {
		return false, at.fail("must be true or false")
	}
	return kind(data) == 't', nil
}

const (
	noMinimum = math.MinInt64
	noMaximum = math.MaxInt64
)

var (
	noLeast = math.Inf(-1)
	noMost  = math.Inf(1)
)

func readInteger(least, most int64) reader[int64] {
	return func(data json.RawMessage, at Path) (int64, error) {
		if kind(data) != '0' {
			return 0, at.fail("must be an integer")
		}
		number, err := strconv.ParseFloat(strings.TrimSpace(string(data)), 64)
		if err != nil || number != math.Trunc(number) {
			return 0, at.fail("must be an integer")
		}
		if int64(number) < least || int64(number) > most {
			return 0, at.fail(fmt.Sprintf("must be from %d to %d", least, most))
		}
		return int64(number), nil
	}
}

func readNumber(least, most float64) reader[json.Number] {
	return func(data json.RawMessage, at Path) (json.Number, error) {
		if kind(data) != '0' {
			return "", at.fail("must be a number")
		}
		text := strings.TrimSpace(string(data))
		number, err := strconv.ParseFloat(text, 64)
		if err != nil || number < least || number > most {
			return "", at.fail(fmt.Sprintf("must be a number from %v to %v", least, most))
		}
		return json.Number(text), nil
	}
}

func readLiteral(values ...string) reader[string] {
	return func(data json.RawMessage, at Path) (string, error) {
		text, err := readString(0)(data, at)
		if err != nil {
			return "", err
		}
		for _, value := range values {
			if text == value {
				return text, nil
			}
		}
		return "", at.fail("must be " + strings.Join(values, " or "))
	}
}

func readBoolLiteral(value bool) reader[bool] {
	return func(data json.RawMessage, at Path) (bool, error) {
		is, err := readBool(data, at)
		if err == nil && is != value {
			err = at.fail(fmt.Sprintf("must be %v", value))
		}
		return is, err
	}
}

func readArray[T any](read reader[T]) reader[[]T] {
	return func(data json.RawMessage, at Path) ([]T, error) {
		var parts []json.RawMessage
		if kind(data) != '[' {
			return nil, at.fail("must be an array")
		}
		if err := json.Unmarshal(data, &parts); err != nil {
			return nil, at.fail(err.Error())
		}
		values := make([]T, 0, len(parts))
		var wrong error
		for index, part := range parts {
			value, err := read(part, at.element(index))
			wrong = both(wrong, err)
			values = append(values, value)
		}
		return values, wrong
	}
}

func readMap[T any](read reader[T]) reader[map[string]T] {
	return func(data json.RawMessage, at Path) (map[string]T, error) {
		o, err := readObject(data, at)
		if err != nil {
			return nil, err
		}
		values := make(map[string]T, len(o.members))
		var wrong error
		for _, name := range sorted(o.members) {
			value, err := read(o.members[name], at.member(name))
			wrong = both(wrong, err)
			values[name] = value
		}
		return values, wrong
	}
}

func fits[T any](read reader[T]) func(json.RawMessage, Path) error {
	return func(data json.RawMessage, at Path) error {
		_, err := read(data, at)
		return err
	}
}

// readChoice keeps the value as it is once one of the shapes fits.
func readChoice(options ...func(json.RawMessage, Path) error) reader[json.RawMessage] {
	return func(data json.RawMessage, at Path) (json.RawMessage, error) {
		var deepest error
		for _, fit := range options {
			err := fit(data, at)
			if err == nil {
				return data, nil
			}
			deepest = deeper(deepest, err)
		}
		return nil, deepest
	}
}

// firstOf reads by the first reader that fits; the mistake that lies deepest is the one its author meant.
func firstOf[T any](data json.RawMessage, at Path, options ...reader[T]) (T, error) {
	var none T
	var deepest error
	for _, read := range options {
		value, err := read(data, at)
		if err == nil {
			return value, nil
		}
		deepest = deeper(deepest, err)
	}
	return none, deepest
}

func deeper(a, b error) error {
	first, ok := a.(*DecodeError)
	if !ok {
		return b
	}
	if second, ok := b.(*DecodeError); ok && len(second.Path) > len(first.Path) {
		return b
	}
	return a
}

func readTag(data json.RawMessage, at Path) (string, error) {
	o, err := readObject(data, at)
	if err != nil {
		return "", err
	}
	tag := required(o, "type", readString(0))
	return tag, o.err
}

func asVariant[Union, Variant any](value Variant, err error) (Union, error) {
	var none Union
	if err != nil {
		return none, err
	}
	return any(value).(Union), nil
}

// writer puts members down in their order.
type writer struct {
	buffer bytes.Buffer
	err    error
}

func newWriter() *writer {
	w := &writer{}
	w.buffer.WriteByte('{')
	return w
}

func (w *writer) member(name string, value any) {
	data, err := marshal(value)
	if err != nil {
		w.err = err
		return
	}
	if w.buffer.Len() > 1 {
		w.buffer.WriteByte(',')
	}
	key, _ := marshal(name)
	w.buffer.Write(key)
	w.buffer.WriteByte(':')
	w.buffer.Write(data)
}

func (w *writer) optional(name string, value any, there bool) {
	if there {
		w.member(name, value)
	}
}

func (w *writer) end(extra map[string]json.RawMessage) ([]byte, error) {
	for _, name := range sorted(extra) {
		w.member(name, extra[name])
	}
	w.buffer.WriteByte('}')
	return w.buffer.Bytes(), w.err
}

// sorted gives the names of members in one order.
func sorted(members map[string]json.RawMessage) []string {
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// marshal leaves <, > and & as they are.
func marshal(value any) ([]byte, error) {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimRight(buffer.Bytes(), "\n"), nil
}

// UTF16Length counts as `annotation.index` does.
func UTF16Length(text string) int { return len(utf16.Encode([]rune(text))) }
