package chatkit

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"testing"
)

const examples = "../../../examples"

// vectors gives the files of every folder that match the pattern, with the name of the folder's type.
func vectors(t *testing.T, pattern string, run func(t *testing.T, typ, path string, text []byte)) {
	t.Helper()
	index := map[string]string{}
	read(t, filepath.Join(examples, "index.json"), &index)
	count := 0
	for folder, typ := range index {
		paths, err := filepath.Glob(filepath.Join(examples, folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			count++
			t.Run(filepath.Join(folder, filepath.Base(path)), func(t *testing.T) { run(t, typ, path, text) })
		}
	}
	if count == 0 {
		t.Fatalf("no vectors match %s", pattern)
	}
}

func read(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

// exact reads JSON without rounding its numbers.
func exact(t *testing.T, text []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// A request is read as a server reads it: as-read.json has what becomes of it.
func TestValidVectorsComeBackAsTheyWere(t *testing.T) {
	asRead := map[string]json.RawMessage{}
	read(t, filepath.Join(examples, "as-read.json"), &asRead)
	vectors(t, "*.json", func(t *testing.T, typ, path string, text []byte) {
		value, err := Decoders[typ](text)
		if err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		if changed, there := asRead[filepath.Base(filepath.Dir(path))+"/"+filepath.Base(path)]; there {
			text = changed
		}
		if !reflect.DeepEqual(exact(t, again), exact(t, text)) {
			t.Errorf("came back as %s", again)
		}
	})
}

func TestInvalidVectorsAreRefusedWhereTheyAreWrong(t *testing.T) {
	vectors(t, "invalid/*.json", func(t *testing.T, typ, path string, _ []byte) {
		var vector struct {
			Face  string
			Path  Path
			Paths []string
			Value json.RawMessage
		}
		read(t, path, &vector)
		if vector.Face != "accept" {
			t.Skip("readers take it; only a sender must not send it")
		}
		_, err := Decoders[typ](vector.Value)
		var wrong *DecodeError
		if !errors.As(err, &wrong) {
			t.Fatalf("was accepted, or refused without saying where: %v", err)
		}
		if wrong.Path != vector.Path {
			t.Errorf("was refused at %q instead of %q: %s", wrong.Path, vector.Path, wrong.Reason)
		}
		if vector.Paths == nil {
			return
		}
		var places []string
		for _, issue := range wrong.Issues() {
			places = append(places, string(issue.Path))
		}
		sort.Strings(places)
		sort.Strings(vector.Paths)
		if !reflect.DeepEqual(places, vector.Paths) {
			t.Errorf("mistakes at %q instead of %q", places, vector.Paths)
		}
	})
}

func TestUnknownEventsKeepTheirMembers(t *testing.T) {
	event, err := UnmarshalThreadStreamEvent([]byte(`{"type":"thread.sang","song":[null]}`))
	if err != nil {
		t.Fatal(err)
	}
	if unknown, ok := event.(UnknownThreadStreamEvent); !ok || unknown.Type != "thread.sang" {
		t.Errorf("is a %T", event)
	}
}

func TestUnknownOperationsAreRefusedByName(t *testing.T) {
	_, err := UnmarshalChatKitRequest([]byte(`{"type":"threads.sing","params":{}}`))
	if err == nil || !strings.Contains(err.Error(), `"$.type": is not a known type: "threads.sing"`) {
		t.Errorf("error %v", err)
	}
}

func TestRequestsHaveTheirDefaults(t *testing.T) {
	request, err := UnmarshalChatKitRequest([]byte(`{"type":"threads.list","params":{"order":null}}`))
	if err != nil {
		t.Fatal(err)
	}
	if list := request.(ThreadsListRequest); list.Params.Order != OrderDesc || string(list.Metadata) != "{}" {
		t.Errorf("is %+v", list)
	}
}
