// Generated from spec/chapters; do not edit.
export const rules = {
  "TR-01": {
    "from": [
      "REQ-TR-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept every operation as a `POST` with a JSON body on one URL.",
    "why": "a front end is configured with a single URL.",
    "chapter": "01-transport.md"
  },
  "TR-02": {
    "from": [
      "REQ-TR-02"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD answer any other method with 405.",
    "why": "a wrong method is then told apart from a wrong path.",
    "chapter": "01-transport.md"
  },
  "TR-03": {
    "from": [
      "REQ-TR-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer an operation that does not stream with status 200, media type `application/json` and exactly one JSON document.",
    "why": "the client parses the body by its media type.",
    "chapter": "01-transport.md"
  },
  "TR-04": {
    "from": [
      "REQ-TR-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer an operation that streams with status 200 and media type `text/event-stream`.",
    "why": "the client reads frames only from that media type.",
    "chapter": "01-transport.md"
  },
  "TR-05": {
    "from": [
      "REQ-TR-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send every event as one server-sent event whose data is one JSON object with a string `type`.",
    "why": "`type` is the only thing that tells events apart.",
    "chapter": "01-transport.md"
  },
  "TR-06": {
    "from": [
      "REQ-TR-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD use a single `data` line per event and no `event` or `id` field.",
    "why": "a reader that listens for the default event type misses named ones.",
    "chapter": "01-transport.md"
  },
  "TR-07": {
    "from": [
      "REQ-TR-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST encode a stream as UTF-8 and keep raw line breaks out of the JSON of a frame.",
    "why": "a raw line break ends the data line in the middle of the JSON.",
    "chapter": "01-transport.md"
  },
  "TR-08": {
    "from": [
      "REQ-TR-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST end a finished stream with a complete HTTP body.",
    "why": "a cut body cannot be told from a crash.",
    "chapter": "01-transport.md"
  },
  "TR-09": {
    "from": [
      "REQ-TR-09"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send `[DONE]` or any other frame that is not JSON.",
    "why": "a client parses every frame.",
    "chapter": "01-transport.md"
  },
  "TR-12": {
    "from": [
      "REQ-TR-12"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD send `Cache-Control: no-cache` or `no-store` with a stream.",
    "why": "proxies may otherwise hold a stream back or replay it.",
    "story": "the reference sends no such header.",
    "chapter": "01-transport.md"
  },
  "TR-13": {
    "from": [
      "REQ-TR-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST decide between stream and JSON by the operation alone, whatever `Accept` says.",
    "why": "clients send any `Accept`.",
    "chapter": "01-transport.md"
  },
  "TR-14": {
    "from": [
      "REQ-TR-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST ignore request headers that it does not know.",
    "why": "clients and proxies add headers of their own.",
    "chapter": "01-transport.md"
  },
  "TR-17": {
    "from": [
      "REQ-TR-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server that authenticates MUST refuse a request without credentials with 401 or 403 before it does anything.",
    "why": "a stream that has begun with 200 cannot be refused any more.",
    "chapter": "01-transport.md"
  },
  "TR-20": {
    "from": [
      "REQ-TR-20"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD answer with a JSON body `{\"error\":{\"code\",\"message\"}}` whenever it refuses a request.",
    "why": "a program can act on a code.",
    "story": "the reference answers text/plain (Q-05).",
    "chapter": "01-transport.md"
  },
  "RQ-01": {
    "from": [
      "REQ-RQ-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a body that is not JSON with a 4xx.",
    "why": "the mistake is the client's.",
    "story": "the reference answers 500 (Q-05).",
    "chapter": "02-requests.md"
  },
  "RQ-02": {
    "from": [
      "REQ-RQ-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a body that is empty or no JSON object with a 4xx.",
    "why": "the mistake is the client's.",
    "story": "the reference answers 500 (Q-05).",
    "chapter": "02-requests.md"
  },
  "RQ-03": {
    "from": [
      "REQ-RQ-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a missing or unknown `type` with a 4xx.",
    "why": "a newer client can tell that the operation does not exist here.",
    "story": "the reference answers 500 (Q-70).",
    "chapter": "02-requests.md"
  },
  "RQ-04": {
    "from": [
      "REQ-RQ-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse `params` that is missing, null or no object with a 4xx.",
    "why": "every operation has parameters, if only `{}`.",
    "story": "the reference answers 500 (Q-05).",
    "chapter": "02-requests.md"
  },
  "RQ-05": {
    "from": [
      "REQ-RQ-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a request that lacks a required parameter with a 4xx.",
    "why": "the mistake is the client's.",
    "story": "the reference answers 500 (Q-05).",
    "chapter": "02-requests.md"
  },
  "RQ-06": {
    "from": [
      "REQ-RQ-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a parameter of the wrong type with a 4xx.",
    "why": "the mistake is the client's.",
    "story": "the reference answers 500 (Q-05).",
    "chapter": "02-requests.md"
  },
  "RQ-07": {
    "from": [
      "REQ-RQ-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST ignore members of a request that it does not know.",
    "why": "newer clients send more.",
    "chapter": "02-requests.md"
  },
  "RQ-08": {
    "from": [
      "REQ-RQ-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a `metadata` object of any content without changing its behaviour.",
    "why": "it belongs to the integration.",
    "chapter": "02-requests.md"
  },
  "RQ-09": {
    "from": [
      "REQ-RQ-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD treat `metadata: null` as absent.",
    "why": "null and absent mean the same everywhere else.",
    "story": "the reference refuses it.",
    "chapter": "02-requests.md"
  },
  "RQ-10": {
    "from": [
      "REQ-RQ-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST read null for an optional parameter as if it were absent.",
    "why": "clients in many languages write null for nothing.",
    "chapter": "02-requests.md"
  },
  "RQ-11": {
    "from": [
      "REQ-RQ-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept an empty `quoted_text`.",
    "why": "the official client always sends one.",
    "chapter": "02-requests.md"
  },
  "RQ-12": {
    "from": [
      "REQ-RQ-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST read absent or null `attachments` as none.",
    "why": "clients leave out what they do not use.",
    "story": "the reference refuses it (Q-23).",
    "chapter": "02-requests.md"
  },
  "RQ-13": {
    "from": [
      "REQ-RQ-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST read absent or null `inference_options` as `{}`.",
    "why": "clients leave out what they do not use.",
    "story": "the reference refuses it (Q-23).",
    "chapter": "02-requests.md"
  },
  "RQ-14": {
    "from": [
      "REQ-RQ-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST read absent `data` of a tag as `{}`.",
    "why": "the official client's own types make it optional.",
    "story": "the reference refuses it (Q-22).",
    "chapter": "02-requests.md"
  },
  "RQ-15": {
    "from": [
      "REQ-RQ-15"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a content part of an unknown type with a 4xx.",
    "why": "a message without that part is not what the user wrote.",
    "story": "the reference answers 500.",
    "chapter": "02-requests.md"
  },
  "RQ-16": {
    "from": [
      "REQ-RQ-16"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST leave no trace of a request that it refuses.",
    "why": "a client may mend and repeat it.",
    "chapter": "02-requests.md"
  },
  "RQ-17": {
    "from": [
      "REQ-RQ-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse an `order` other than `asc` and `desc` with a 4xx.",
    "why": "a wrong order silently loses items.",
    "story": "the reference answers 500.",
    "chapter": "02-requests.md"
  },
  "RQ-18": {
    "from": [
      "REQ-RQ-18"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a `limit` of 9999.",
    "why": "the official client lists its threads with it.",
    "chapter": "02-requests.md"
  },
  "RQ-19": {
    "from": [
      "REQ-RQ-19"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a negative `limit` with a 4xx or its default page.",
    "why": "a wrong page silently loses items.",
    "story": "the reference hands it to the store (Q-25).",
    "chapter": "02-requests.md"
  },
  "RQ-21": {
    "from": [
      "REQ-RQ-21"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse an action whose `type` is missing or no string with a 4xx.",
    "why": "no handler can be found for it.",
    "story": "the reference lets it through (Q-24).",
    "chapter": "02-requests.md"
  },
  "RQ-22": {
    "from": [
      "REQ-RQ-22"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD accept a message without content.",
    "why": "an attachment alone is a message.",
    "chapter": "02-requests.md"
  },
  "RQ-24": {
    "from": [
      "REQ-RQ-24"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return a text of 100 kB with any Unicode unchanged.",
    "why": "users paste documents.",
    "chapter": "02-requests.md"
  },
  "SER-01": {
    "from": [
      "REQ-SER-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every thread `id`, `created_at`, a `status` and an `items` page.",
    "why": "clients render from these members.",
    "chapter": "03-serialisation.md"
  },
  "SER-02": {
    "from": [
      "REQ-SER-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every item `id`, `thread_id`, `created_at` and `type`.",
    "why": "clients reconcile by id and order by place.",
    "chapter": "03-serialisation.md"
  },
  "SER-03": {
    "from": [
      "REQ-SER-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST write `created_at` as an RFC 3339 time with an offset.",
    "why": "a naive time is read in the viewer's own zone.",
    "story": "the reference sends naive local times (Q-21).",
    "chapter": "03-serialisation.md"
  },
  "SER-04": {
    "from": [
      "REQ-SER-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST keep the `created_at` of an object the same in every event and read.",
    "why": "clients sort and compare by it.",
    "chapter": "03-serialisation.md"
  },
  "SER-05": {
    "from": [
      "REQ-SER-05"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD leave out members without a value instead of sending null.",
    "why": "readers then need one rule only.",
    "chapter": "03-serialisation.md"
  },
  "SER-06": {
    "from": [
      "REQ-SER-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every page `data` and `has_more`, with `after` exactly where `has_more` is true.",
    "why": "a client pages by these three members.",
    "chapter": "03-serialisation.md"
  },
  "SER-08": {
    "from": [
      "REQ-SER-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return free-form values unchanged, nested nulls and long numbers included.",
    "why": "they belong to the application.",
    "chapter": "03-serialisation.md"
  },
  "SER-10": {
    "from": [
      "REQ-SER-10"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send the content of a thread's `metadata`.",
    "why": "it is the application's private record.",
    "chapter": "03-serialisation.md"
  },
  "SER-11": {
    "from": [
      "REQ-SER-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.5.3",
    "text": "A server MUST NOT send the content of an attachment's `metadata`.",
    "why": "it is the application's private record.",
    "chapter": "03-serialisation.md"
  },
  "SER-12": {
    "from": [
      "REQ-SER-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give distinct objects distinct non-empty ids.",
    "why": "clients reconcile by id.",
    "chapter": "03-serialisation.md"
  },
  "SER-13": {
    "from": [
      "REQ-SER-13"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD put at least 64 random bits into an id.",
    "why": "short ids collide.",
    "story": "the reference uses 32 bits (Q-61).",
    "chapter": "03-serialisation.md"
  },
  "SER-14": {
    "from": [
      "REQ-SER-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return a tag with its `id`, `text`, `data` and `interactive`.",
    "why": "clients draw the tag from them.",
    "chapter": "03-serialisation.md"
  },
  "TC-01": {
    "from": [
      "REQ-TC-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of `threads.create` with `thread.created` for a new, active, untitled thread without items.",
    "why": "the client learns the id of the thread there.",
    "chapter": "04-streams.md"
  },
  "TC-02": {
    "from": [
      "REQ-TC-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST follow it with `thread.item.done` for the user's message as it was sent.",
    "why": "the client replaces its provisional message.",
    "chapter": "04-streams.md"
  },
  "TC-03": {
    "from": [
      "REQ-TC-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST send `stream_options` after the user's message and before any event of the answer.",
    "why": "the client shows its stop button by it.",
    "chapter": "04-streams.md"
  },
  "TC-04": {
    "from": [
      "REQ-TC-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give the user's message the id of the created thread as `thread_id`.",
    "why": "items belong to threads by that member.",
    "chapter": "04-streams.md"
  },
  "TC-07": {
    "from": [
      "REQ-TC-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list a created thread in `threads.list`.",
    "why": "the history panel reads it.",
    "chapter": "04-streams.md"
  },
  "TC-08": {
    "from": [
      "REQ-TC-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse an unknown attachment with a 4xx or one `error` event and keep no thread of it.",
    "why": "an empty thread would stay in the history.",
    "story": "the reference leaves an orphan (Q-07).",
    "chapter": "04-streams.md"
  },
  "TC-09": {
    "from": [
      "REQ-TC-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce a thread exactly once, in `threads.create` only.",
    "why": "a second announcement replaces the client's thread.",
    "chapter": "04-streams.md"
  },
  "TC-11": {
    "from": [
      "REQ-TC-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST create a new thread for every `threads.create`.",
    "why": "two conversations stay apart.",
    "chapter": "04-streams.md"
  },
  "TM-01": {
    "from": [
      "REQ-TM-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of `threads.add_user_message` with the user's message, then `stream_options`.",
    "why": "the client replaces its provisional message.",
    "chapter": "04-streams.md"
  },
  "TM-02": {
    "from": [
      "REQ-TM-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST append new items after the existing ones.",
    "why": "a conversation has an order.",
    "chapter": "04-streams.md"
  },
  "TM-03": {
    "from": [
      "REQ-TM-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a message for an unknown thread with a 4xx or one `error` event and a clean end.",
    "why": "a cut stream looks like a crash.",
    "story": "the reference cuts the stream (Q-04).",
    "chapter": "04-streams.md"
  },
  "TM-04": {
    "from": [
      "REQ-TM-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST treat another user's thread like an unknown one.",
    "why": "an id must not tell what exists.",
    "chapter": "04-streams.md"
  },
  "IT-12": {
    "from": [
      "REQ-IT-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send items of the stream's own thread only.",
    "why": "the client draws them there.",
    "chapter": "04-streams.md"
  },
  "IT-13": {
    "from": [
      "REQ-IT-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST finish every item that it has added before a stream ends normally.",
    "why": "an open item keeps spinning.",
    "chapter": "04-streams.md"
  },
  "AM-01": {
    "from": [
      "REQ-AM-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST add an item before it updates it, and send no text update after its end.",
    "why": "an update without an item has nowhere to go.",
    "chapter": "04-streams.md"
  },
  "AM-02": {
    "from": [
      "REQ-AM-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send updates that fold to the item with which it ends the message.",
    "why": "the text would jump at the end.",
    "chapter": "04-streams.md"
  },
  "AM-03": {
    "from": [
      "REQ-AM-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST address an existing content part or the next one.",
    "why": "gaps have no content.",
    "chapter": "04-streams.md"
  },
  "AM-04": {
    "from": [
      "REQ-AM-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store an item as it was announced at its end.",
    "why": "a reload must show the same.",
    "chapter": "04-streams.md"
  },
  "AM-05": {
    "from": [
      "REQ-AM-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give the messages of one turn distinct ids.",
    "why": "the second would overwrite the first.",
    "chapter": "04-streams.md"
  },
  "AM-06": {
    "from": [
      "REQ-AM-06"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT use the id of an item of the thread for another item.",
    "why": "the new one would overwrite the old one.",
    "chapter": "04-streams.md"
  },
  "AM-11": {
    "from": [
      "REQ-AM-11"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD NOT send empty text deltas.",
    "why": "they cost and say nothing.",
    "chapter": "04-streams.md"
  },
  "IT-03": {
    "from": [
      "REQ-IT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give a notice a `level` of info, warning or danger and a `message`.",
    "why": "the client styles by level.",
    "chapter": "04-streams.md"
  },
  "ER-01": {
    "from": [
      "REQ-ER-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report a failing turn as exactly one `error` event and a clean end.",
    "why": "the client shows it and offers to retry.",
    "chapter": "04-streams.md"
  },
  "ER-02": {
    "from": [
      "REQ-ER-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report an unexpected failure with code `stream.error` and a boolean `allow_retry`.",
    "why": "the client has a text for it.",
    "chapter": "04-streams.md"
  },
  "ER-03": {
    "from": [
      "REQ-ER-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report a failure that the application describes with code `custom` and its `message`.",
    "why": "the client shows the message.",
    "chapter": "04-streams.md"
  },
  "ER-05": {
    "from": [
      "REQ-ER-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST keep the items that were finished before a failure.",
    "why": "they have been shown.",
    "chapter": "04-streams.md"
  },
  "ER-07": {
    "from": [
      "REQ-ER-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a new message after a failed turn.",
    "why": "the user goes on.",
    "chapter": "04-streams.md"
  },
  "ER-08": {
    "from": [
      "REQ-ER-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD send nothing but `thread.updated` after an `error`.",
    "why": "the turn is over.",
    "chapter": "04-streams.md"
  },
  "ER-09": {
    "from": [
      "REQ-ER-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce the thread and the message even if the turn fails at once.",
    "why": "both are stored.",
    "chapter": "04-streams.md"
  },
  "TR-19": {
    "from": [
      "REQ-TR-19"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send exception text to a client.",
    "why": "it tells secrets.",
    "chapter": "04-streams.md"
  },
  "TH-01": {
    "from": [
      "REQ-TH-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `thread.updated` when the application sets a title, and store it.",
    "why": "the header and the history show it.",
    "chapter": "04-streams.md"
  },
  "TH-06": {
    "from": [
      "REQ-TH-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD NOT send `thread.updated` when nothing public has changed.",
    "why": "it makes clients redraw for nothing.",
    "story": "the reference sends it for private metadata (Q-47).",
    "chapter": "04-streams.md"
  },
  "CN-08": {
    "from": [
      "REQ-CN-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST report the application's own choice in `allow_cancel`.",
    "why": "the stop button depends on it.",
    "chapter": "04-streams.md"
  },
  "RD-01": {
    "from": [
      "REQ-RD-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.get_by_id` with the thread and its first items, oldest first.",
    "why": "the client opens a thread with it.",
    "chapter": "05-reads.md"
  },
  "RD-02": {
    "from": [
      "REQ-RD-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST continue that page without gap or overlap in an ascending `items.list`.",
    "why": "long threads are read in pages.",
    "chapter": "05-reads.md"
  },
  "RD-03": {
    "from": [
      "REQ-RD-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer an unknown thread with 404.",
    "why": "it is not a fault of the server.",
    "story": "the reference answers 500 (Q-06).",
    "chapter": "05-reads.md"
  },
  "RD-04": {
    "from": [
      "REQ-RD-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list items newest first unless asked otherwise.",
    "why": "clients load the end of a thread.",
    "chapter": "05-reads.md"
  },
  "RD-05": {
    "from": [
      "REQ-RD-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list ascending the exact reverse of descending.",
    "why": "a thread has one order.",
    "chapter": "05-reads.md"
  },
  "RD-06": {
    "from": [
      "REQ-RD-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST bring every visible item exactly once in a walk with any limit and order.",
    "why": "nothing may be lost between pages.",
    "chapter": "05-reads.md"
  },
  "RD-09": {
    "from": [
      "REQ-RD-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse an unknown cursor with a 4xx.",
    "why": "starting again at page one never ends.",
    "story": "the reference's stores restart or fail (Q-26).",
    "chapter": "05-reads.md"
  },
  "RD-11": {
    "from": [
      "REQ-RD-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT list hidden items.",
    "why": "they are for the model.",
    "chapter": "05-reads.md"
  },
  "RD-13": {
    "from": [
      "REQ-RD-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list threads newest first unless asked otherwise.",
    "why": "the history panel shows them so.",
    "chapter": "05-reads.md"
  },
  "RD-14": {
    "from": [
      "REQ-RD-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list threads with an empty page of items.",
    "why": "the list is an overview.",
    "chapter": "05-reads.md"
  },
  "RD-15": {
    "from": [
      "REQ-RD-15"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD answer `items.list` of an unknown thread with 404.",
    "why": "an empty page looks like an empty thread.",
    "story": "the reference answers an empty page (Q-54).",
    "chapter": "05-reads.md"
  },
  "TU-01": {
    "from": [
      "REQ-TU-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.update` with the renamed thread and store the title.",
    "why": "the rename must last.",
    "chapter": "05-reads.md"
  },
  "TU-02": {
    "from": [
      "REQ-TU-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a rename of an unknown thread with 404.",
    "why": "it is not a fault of the server.",
    "story": "the reference answers 500 (Q-06).",
    "chapter": "05-reads.md"
  },
  "TU-05": {
    "from": [
      "REQ-TU-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.delete` with `{}` and remove the thread and its items.",
    "why": "deleted means gone.",
    "chapter": "05-reads.md"
  },
  "TU-06": {
    "from": [
      "REQ-TU-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a repeated or unknown deletion with `{}` or 404.",
    "why": "deletion is idempotent.",
    "chapter": "05-reads.md"
  },
  "TU-07": {
    "from": [
      "REQ-TU-07"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT delete another user's thread.",
    "why": "isolation.",
    "chapter": "05-reads.md"
  },
  "TU-09": {
    "from": [
      "REQ-TU-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer feedback with `{}`.",
    "why": "the client waits for it.",
    "chapter": "05-reads.md"
  },
  "TU-10": {
    "from": [
      "REQ-TU-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse an unknown kind of feedback with a 4xx.",
    "why": "the mistake is the client's.",
    "story": "the reference answers 500.",
    "chapter": "05-reads.md"
  },
  "TU-11": {
    "from": [
      "REQ-TU-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept feedback on items that it does not know.",
    "why": "the client may show items that are gone.",
    "chapter": "05-reads.md"
  },
  "RT-01": {
    "from": [
      "REQ-RT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove all items newer than the retried message and keep the message with its id.",
    "why": "the client has truncated its view.",
    "chapter": "06-interaction.md"
  },
  "RT-02": {
    "from": [
      "REQ-RT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of a retry with `stream_options` and not announce the message again.",
    "why": "the client still shows it.",
    "chapter": "06-interaction.md"
  },
  "RT-06": {
    "from": [
      "REQ-RT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a retry of an unknown item with a 4xx or one `error` event.",
    "why": "an empty stream looks like an empty answer.",
    "story": "the reference sends an empty stream (Q-12).",
    "chapter": "06-interaction.md"
  },
  "RT-07": {
    "from": [
      "REQ-RT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a retry of anything but a user message with a 4xx or one `error` event.",
    "why": "there is nothing to respond to.",
    "story": "the reference cuts the stream (Q-04).",
    "chapter": "06-interaction.md"
  },
  "CT-01": {
    "from": [
      "REQ-CT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send a client tool call as a finished item with `status`, `call_id`, `name` and object `arguments`.",
    "why": "the client runs it from these.",
    "chapter": "06-interaction.md"
  },
  "CT-02": {
    "from": [
      "REQ-CT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST make a client tool call the last item of its stream.",
    "why": "one call runs per turn.",
    "chapter": "06-interaction.md"
  },
  "CT-03": {
    "from": [
      "REQ-CT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream after a tool's output with `stream_options`.",
    "why": "the turn goes on.",
    "chapter": "06-interaction.md"
  },
  "CT-04": {
    "from": [
      "REQ-CT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store a completed call with the output that was posted.",
    "why": "a reload must show it.",
    "chapter": "06-interaction.md"
  },
  "CT-06": {
    "from": [
      "REQ-CT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a tool output without `result` with a 4xx.",
    "why": "null is an output, nothing is not.",
    "story": "the reference answers 500.",
    "chapter": "06-interaction.md"
  },
  "CT-07": {
    "from": [
      "REQ-CT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a tool output with no call pending with a 4xx or one `error` event.",
    "why": "nothing may change.",
    "story": "the reference cuts the stream (Q-04).",
    "chapter": "06-interaction.md"
  },
  "CT-08": {
    "from": [
      "REQ-CT-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST refuse a second output for the same call.",
    "why": "a call completes once.",
    "story": "the reference cuts the stream.",
    "chapter": "06-interaction.md"
  },
  "CT-11": {
    "from": [
      "REQ-CT-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST run the continuation without a new user message.",
    "why": "there is none.",
    "chapter": "06-interaction.md"
  },
  "SI-01": {
    "from": [
      "REQ-SI-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST send a structured input as pending with an id and a question each.",
    "why": "the client draws a form from it.",
    "chapter": "06-interaction.md"
  },
  "SI-02": {
    "from": [
      "REQ-SI-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST announce the answered item by `thread.item.replaced` after `stream_options`.",
    "why": "the form turns into answers.",
    "chapter": "06-interaction.md"
  },
  "SI-03": {
    "from": [
      "REQ-SI-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST record given answers with their values as not skipped.",
    "why": "the model reads them.",
    "chapter": "06-interaction.md"
  },
  "SI-04": {
    "from": [
      "REQ-SI-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST record a missing answer as skipped without values.",
    "why": "the model must not wait for it.",
    "chapter": "06-interaction.md"
  },
  "SI-11": {
    "from": [
      "REQ-SI-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.4",
    "text": "A server MUST refuse a second submission without changing anything.",
    "why": "an answer is given once.",
    "story": "the reference cuts the stream.",
    "chapter": "06-interaction.md"
  },
  "SI-12": {
    "from": [
      "REQ-SI-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.4",
    "text": "A server MUST refuse a submission for an item that asks nothing.",
    "why": "there is nothing to answer.",
    "story": "the reference cuts the stream.",
    "chapter": "06-interaction.md"
  },
  "AC-01": {
    "from": [
      "REQ-AC-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of an action with `stream_options`.",
    "why": "every turn begins so.",
    "chapter": "06-interaction.md"
  },
  "AC-02": {
    "from": [
      "REQ-AC-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept an action without a sender.",
    "why": "clients start actions themselves.",
    "chapter": "06-interaction.md"
  },
  "AC-03": {
    "from": [
      "REQ-AC-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST hand the payload of an action on unchanged.",
    "why": "it belongs to the application.",
    "chapter": "06-interaction.md"
  },
  "AC-04": {
    "from": [
      "REQ-AC-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer an action of an item that is no widget with a 4xx or one `error` event.",
    "why": "only widgets act.",
    "chapter": "06-interaction.md"
  },
  "AC-05": {
    "from": [
      "REQ-AC-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer an action of an unknown item or thread with a 4xx or one `error` event.",
    "why": "a cut stream looks like a crash.",
    "story": "the reference cuts the stream (Q-04).",
    "chapter": "06-interaction.md"
  },
  "AC-07": {
    "from": [
      "REQ-AC-07"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT store a user message for an action.",
    "why": "the user has written nothing.",
    "chapter": "06-interaction.md"
  },
  "AC-08": {
    "from": [
      "REQ-AC-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.2",
    "text": "A server MUST answer a sync action with `{}` or an `updated_item`.",
    "why": "the client replaces the widget with it.",
    "chapter": "06-interaction.md"
  },
  "AC-11": {
    "from": [
      "REQ-AC-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.2",
    "text": "A server MUST refuse a sync action of an unknown sender with a 4xx.",
    "why": "it is not a fault of the server.",
    "story": "the reference answers 500.",
    "chapter": "06-interaction.md"
  },
  "WG-03": {
    "from": [
      "REQ-WG-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send a static widget as one finished item.",
    "why": "there is nothing to stream.",
    "chapter": "07-items.md"
  },
  "WG-04": {
    "from": [
      "REQ-WG-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send widget updates that fold to the widget at its end.",
    "why": "the widget would jump.",
    "chapter": "07-items.md"
  },
  "WG-06": {
    "from": [
      "REQ-WG-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reach the next state of a widget also where its text has no id.",
    "why": "a change that is not sent is not seen.",
    "story": "the reference sends nothing (Q-36).",
    "chapter": "07-items.md"
  },
  "WG-07": {
    "from": [
      "REQ-WG-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reach the next state of a widget also where props come and go.",
    "why": "a change that is not sent is not seen.",
    "story": "the reference fails (Q-37).",
    "chapter": "07-items.md"
  },
  "WG-10": {
    "from": [
      "REQ-WG-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST transport `copy_text`.",
    "why": "the copy button copies it.",
    "chapter": "07-items.md"
  },
  "SER-09": {
    "from": [
      "REQ-SER-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send action payloads inside widgets unchanged, nulls included.",
    "why": "they belong to the application.",
    "story": "the reference strips nulls (Q-39).",
    "chapter": "07-items.md"
  },
  "IT-01": {
    "from": [
      "REQ-IT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send progress with a `text` and keep it out of history.",
    "why": "it is gone with the turn.",
    "chapter": "07-items.md"
  },
  "IT-02": {
    "from": [
      "REQ-IT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST send a client effect with a `name` and keep it out of history.",
    "why": "it is fire and forget.",
    "chapter": "07-items.md"
  },
  "IT-04": {
    "from": [
      "REQ-IT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send an icon name that it does not know.",
    "why": "icons come faster than servers.",
    "story": "the reference fails the turn (Q-40).",
    "chapter": "07-items.md"
  },
  "IT-05": {
    "from": [
      "REQ-IT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove an item from history when it sends `thread.item.removed`.",
    "why": "a reload must not bring it back.",
    "chapter": "07-items.md"
  },
  "IT-06": {
    "from": [
      "REQ-IT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST replace an item in place.",
    "why": "it keeps its position and time.",
    "chapter": "07-items.md"
  },
  "IT-08": {
    "from": [
      "REQ-IT-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST update an item that ends again instead of storing it twice.",
    "why": "ids are unique.",
    "story": "the reference duplicates (Q-28).",
    "chapter": "07-items.md"
  },
  "IT-11": {
    "from": [
      "REQ-IT-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT show hidden items in any event.",
    "why": "they are for the model.",
    "story": "the reference leaks some events (Q-08).",
    "chapter": "07-items.md"
  },
  "WF-04": {
    "from": [
      "REQ-WF-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send workflow updates that fold to the workflow at its end.",
    "why": "the steps would jump.",
    "chapter": "07-items.md"
  },
  "IS-01": {
    "from": [
      "REQ-IS-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list only the threads of the user who asks.",
    "why": "isolation.",
    "chapter": "08-identity.md"
  },
  "IS-02": {
    "from": [
      "REQ-IS-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST make another user's thread indistinguishable from an unknown one in every operation.",
    "why": "an answer must not tell what exists.",
    "chapter": "08-identity.md"
  },
  "IS-07": {
    "from": [
      "REQ-IS-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST take the identity from the transport and never from the body.",
    "why": "anybody can write a body.",
    "chapter": "08-identity.md"
  },
  "AT-05": {
    "from": [
      "REQ-AT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer the deletion of an unknown attachment without a 5xx.",
    "why": "deletion is idempotent.",
    "chapter": "08-identity.md"
  },
  "AT-11": {
    "from": [
      "REQ-AT-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.0",
    "text": "A server MUST refuse audio that is no valid base64 with a 4xx.",
    "why": "half of it is noise.",
    "story": "the reference drops what it cannot read (Q-59).",
    "chapter": "08-identity.md"
  }
} as const;

/** The id of a rule. */
export type RuleId = keyof typeof rules;
