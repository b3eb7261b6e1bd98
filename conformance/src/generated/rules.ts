// Generated from spec/chapters; do not edit.

/** One normative sentence of the protocol. */
export interface Rule {
  /** What must hold, in two to five words: `rename-is-stored`. */
  slug: string;
  /** The ids that it had while it was drafted. */
  from: readonly string[];
  level: "MUST" | "SHOULD" | "MAY";
  keyword: string;
  /** `compat`: the reference server satisfies it; `strict`: it goes beyond. */
  profile: "compat" | "strict";
  /** The protocol version that introduced it. */
  since: string;
  text: string;
  why: string;
  /** What the user of the official client would notice of a server that breaks it; every MUST of `compat` says so. */
  notice?: string;
  /** What the reference server does instead. */
  story?: string;
  /** Why no case can observe it. */
  untested?: string;
  /** The usual mistake of servers that break it. */
  cause?: string;
  /** The operation that `good` and `bad` answer. */
  on?: string;
  /** An answer that satisfies it: a body, or a status line with headers and a body. */
  good?: string;
  /** An answer that breaks it. */
  bad?: string;
  /** Its file in `spec/chapters`. */
  chapter: string;
}

/** The id of a rule. */
export type RuleId =
  | "CL-01"
  | "CL-02"
  | "CL-03"
  | "CL-04"
  | "CL-05"
  | "CL-06"
  | "CL-07"
  | "TR-01"
  | "TR-02"
  | "TR-03"
  | "TR-04"
  | "TR-05"
  | "TR-06"
  | "TR-07"
  | "TR-08"
  | "TR-09"
  | "TR-10"
  | "TR-11"
  | "TR-12"
  | "TR-13"
  | "TR-14"
  | "TR-15"
  | "TR-16"
  | "TR-17"
  | "TR-18"
  | "TR-30"
  | "RQ-01"
  | "RQ-02"
  | "RQ-03"
  | "RQ-04"
  | "RQ-05"
  | "RQ-06"
  | "RQ-07"
  | "RQ-08"
  | "RQ-09"
  | "RQ-10"
  | "RQ-11"
  | "RQ-12"
  | "RQ-13"
  | "RQ-14"
  | "RQ-15"
  | "RQ-16"
  | "RQ-17"
  | "RQ-18"
  | "RQ-19"
  | "RQ-20"
  | "RQ-21"
  | "RQ-22"
  | "RQ-23"
  | "RQ-24"
  | "RQ-25"
  | "RQ-26"
  | "RQ-27"
  | "RQ-28"
  | "RQ-29"
  | "CL-08"
  | "CL-09"
  | "TC-01"
  | "TC-02"
  | "TC-03"
  | "TC-04"
  | "TC-05"
  | "TC-06"
  | "TC-07"
  | "TC-08"
  | "TC-09"
  | "TC-10"
  | "TC-11"
  | "TC-12"
  | "TM-01"
  | "TM-02"
  | "TM-03"
  | "TM-04"
  | "TM-05"
  | "TM-06"
  | "TM-07"
  | "TM-08"
  | "IT-01"
  | "IT-02"
  | "IT-03"
  | "IT-04"
  | "IT-12"
  | "IT-13"
  | "IT-14"
  | "CL-10"
  | "CL-11"
  | "CL-12"
  | "CL-13"
  | "SER-01"
  | "SER-02"
  | "SER-03"
  | "SER-04"
  | "SER-05"
  | "SER-06"
  | "SER-07"
  | "SER-08"
  | "SER-09"
  | "SER-10"
  | "SER-11"
  | "SER-12"
  | "SER-13"
  | "SER-14"
  | "SER-15"
  | "RD-01"
  | "RD-02"
  | "RD-03"
  | "RD-04"
  | "RD-05"
  | "RD-06"
  | "RD-07"
  | "RD-08"
  | "RD-09"
  | "RD-10"
  | "RD-11"
  | "RD-12"
  | "RD-13"
  | "RD-14"
  | "RD-15"
  | "RD-16"
  | "RD-17"
  | "TU-01"
  | "TU-02"
  | "TU-03"
  | "TU-04"
  | "TU-05"
  | "TU-06"
  | "TU-07"
  | "TU-08"
  | "TU-09"
  | "TU-10"
  | "TU-11"
  | "TU-12"
  | "TU-13"
  | "TH-01"
  | "TH-02"
  | "TH-03"
  | "TH-04"
  | "TH-05"
  | "TH-06"
  | "TH-07"
  | "TH-08"
  | "IT-05"
  | "IT-06"
  | "IT-07"
  | "IT-08"
  | "IT-10"
  | "IT-11"
  | "IT-15"
  | "RT-01"
  | "RT-02"
  | "RT-03"
  | "RT-04"
  | "RT-05"
  | "RT-06"
  | "RT-07"
  | "RT-08"
  | "RT-09"
  | "RT-10"
  | "AM-01"
  | "AM-02"
  | "AM-03"
  | "AM-04"
  | "AM-05"
  | "AM-06"
  | "AM-07"
  | "AM-08"
  | "AM-09"
  | "AM-10"
  | "AM-11"
  | "AM-12"
  | "WF-01"
  | "WF-02"
  | "WF-03"
  | "WF-04"
  | "WF-05"
  | "WF-06"
  | "WF-07"
  | "WF-08"
  | "WF-09"
  | "WF-10"
  | "IT-09"
  | "CL-14"
  | "CL-15"
  | "CL-16"
  | "CL-17"
  | "WG-01"
  | "WG-02"
  | "WG-03"
  | "WG-04"
  | "WG-05"
  | "WG-06"
  | "WG-07"
  | "WG-08"
  | "WG-09"
  | "WG-10"
  | "WG-11"
  | "WG-12"
  | "WG-13"
  | "WG-14"
  | "WG-30"
  | "WG-31"
  | "AC-01"
  | "AC-02"
  | "AC-03"
  | "AC-04"
  | "AC-05"
  | "AC-06"
  | "AC-07"
  | "AC-08"
  | "AC-09"
  | "AC-10"
  | "AC-11"
  | "AC-12"
  | "AC-13"
  | "CL-18"
  | "CT-01"
  | "CT-02"
  | "CT-03"
  | "CT-04"
  | "CT-05"
  | "CT-06"
  | "CT-07"
  | "CT-08"
  | "CT-09"
  | "CT-10"
  | "CT-11"
  | "CT-12"
  | "CT-13"
  | "SI-01"
  | "SI-02"
  | "SI-03"
  | "SI-04"
  | "SI-05"
  | "SI-06"
  | "SI-07"
  | "SI-08"
  | "SI-09"
  | "SI-10"
  | "SI-11"
  | "SI-12"
  | "SI-13"
  | "AT-01"
  | "AT-02"
  | "AT-03"
  | "AT-04"
  | "AT-05"
  | "AT-06"
  | "AT-07"
  | "AT-08"
  | "AT-09"
  | "AT-10"
  | "AT-11"
  | "AT-12"
  | "CL-19"
  | "ER-01"
  | "ER-02"
  | "ER-03"
  | "ER-04"
  | "ER-05"
  | "ER-06"
  | "ER-07"
  | "ER-08"
  | "ER-09"
  | "TR-19"
  | "TR-20"
  | "CL-20"
  | "CN-01"
  | "CN-02"
  | "CN-03"
  | "CN-04"
  | "CN-05"
  | "CN-06"
  | "CN-07"
  | "CN-08"
  | "CN-09"
  | "CN-10"
  | "CL-21"
  | "CL-22"
  | "IS-01"
  | "IS-02"
  | "IS-03"
  | "IS-04"
  | "IS-05"
  | "IS-06"
  | "IS-07"
  | "CL-40"
  | "CL-41"
  | "RS-01"
  | "RS-02"
  | "RS-03"
  | "RS-04"
  | "RS-05"
  | "RS-06"
  | "RS-07"
  | "RS-08"
  | "RS-09";

/** Every rule in the order of the chapters. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  "CL-01": {
    "slug": "unknown-types-are-ignored",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST ignore events, updates and items whose `type` it does not recognise.",
    "why": "servers gain new types before clients do.",
    "notice": "the chat breaks as soon as the server sends something new.",
    "story": "the reference's own types are closed unions, so old readers fail on new items (Q-70).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-02": {
    "slug": "unknown-members-are-ignored",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST ignore members that it does not recognise.",
    "why": "new versions add members.",
    "notice": "the chat breaks as soon as the server sends a new member.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-03": {
    "slug": "null-reads-as-absent",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST treat a member that is null as absent, except inside free-form values.",
    "why": "servers in many languages write null for a missing value.",
    "notice": "the chat shows \"null\", or fails on a value that is merely missing.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-04": {
    "slug": "sse-is-parsed-in-full",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST read a stream as an event stream as defined by the HTML standard, comments included.",
    "why": "frames arrive in pieces, and servers make different use of what the standard allows.",
    "notice": "the answer stops or loses pieces in the middle.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "CL-05": {
    "slug": "body-end-is-answer-end",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST treat the end of the body as the end of the answer.",
    "why": "no event marks the end.",
    "notice": "the answer keeps its spinner although it is complete.",
    "story": "an error event does not end the stream either (Q-62).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "CL-06": {
    "slug": "no-automatic-repeat",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST NOT repeat a streaming request unless its user asks for it.",
    "why": "the server cannot distinguish a repetition from a second message.",
    "notice": "the question is asked and answered twice.",
    "story": "the protocol has no idempotency key (Q-60).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "CL-07": {
    "slug": "broken-stream-is-reread",
    "from": [],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client SHOULD read the thread again after a stream that broke off.",
    "why": "finished items are stored, and only the store knows which ones those are.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "TR-01": {
    "slug": "one-url-for-all-operations",
    "from": [
      "REQ-TR-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept every operation as a `POST` with a JSON body on one URL.",
    "why": "a front end is configured with a single URL.",
    "notice": "some buttons of the chat do nothing.",
    "cause": "the configured path has an extra slash, or the framework routes by a different body type.",
    "chapter": "02-transport.md"
  },
  "TR-02": {
    "slug": "other-methods-get-405",
    "from": [
      "REQ-TR-02"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD answer any other method with 405.",
    "why": "it lets a client distinguish a wrong method from a wrong path.",
    "cause": "a catch-all route answers every method the same way.",
    "chapter": "02-transport.md"
  },
  "TR-03": {
    "slug": "json-answer-is-one-document",
    "from": [
      "REQ-TR-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a non-streaming operation with status 200, media type `application/json` and exactly one JSON document.",
    "why": "the client parses the body by its media type.",
    "notice": "the history, a rename or a deletion fails with an error.",
    "cause": "a framework's default error page, or an answer that was encoded twice and sent as HTML.",
    "on": "threads.get_by_id",
    "good": "HTTP 200\ncontent-type: application/json\n\n{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "bad": "HTTP 200\ncontent-type: text/html\n\n{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "chapter": "02-transport.md"
  },
  "TR-04": {
    "slug": "stream-is-an-event-stream",
    "from": [
      "REQ-TR-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a streaming operation with status 200 and media type `text/event-stream`.",
    "why": "the client reads frames only if the answer has that media type.",
    "notice": "no answer appears.",
    "cause": "the response is returned as plain text or JSON.",
    "on": "threads.retry_after_item",
    "good": "HTTP 200\ncontent-type: text/event-stream\ncache-control: no-cache, no-transform\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "HTTP 200\ncontent-type: application/json\ncache-control: no-cache\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "02-transport.md"
  },
  "TR-05": {
    "slug": "event-is-json-with-type",
    "from": [
      "REQ-TR-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send every event as one server-sent event whose data is one JSON object with a string `type`.",
    "why": "events are identified by `type` alone.",
    "notice": "parts of the answer never appear.",
    "cause": "a `ping` or a bare string is sent as data; a keep-alive should be a comment.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n: keep-alive\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: \"ping\"\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "02-transport.md"
  },
  "TR-06": {
    "slug": "one-data-line-per-event",
    "from": [
      "REQ-TR-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD use a single `data` line per event and no `event` or `id` field.",
    "why": "a reader that listens for the default event type misses named events.",
    "cause": "the SSE library is given a name and an id for every event.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "event: stream_options\nid: 1\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "chapter": "02-transport.md"
  },
  "TR-07": {
    "slug": "stream-is-utf8-without-breaks",
    "from": [
      "REQ-TR-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST encode a stream as UTF-8 and keep raw line breaks out of the JSON of a frame.",
    "why": "a raw line break ends the data line in the middle of the JSON.",
    "notice": "the answer shows broken characters or stops.",
    "cause": "the JSON is printed with indentation, or the text is split in the middle of a character.",
    "chapter": "02-transport.md"
  },
  "TR-08": {
    "slug": "stream-body-ends-completely",
    "from": [
      "REQ-TR-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST end a finished stream with a complete HTTP body.",
    "why": "a truncated body looks like a crash.",
    "notice": "an answer that is complete ends with an error.",
    "cause": "an exception or the end of the process closes the response before its last chunk.",
    "chapter": "02-transport.md"
  },
  "TR-09": {
    "slug": "no-done-sentinel",
    "from": [
      "REQ-TR-09"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send `[DONE]` or any other frame that is not JSON.",
    "why": "a client parses every frame.",
    "notice": "the answer ends with an error, although all of it has arrived.",
    "cause": "a habit from the Chat Completions API; here the stream ends with its body.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\ndata: [DONE]\n\n",
    "chapter": "02-transport.md"
  },
  "TR-10": {
    "slug": "events-are-flushed-at-once",
    "from": [
      "REQ-TR-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST flush every event as it is produced, while its handler is still running.",
    "why": "users read the answer while it is being written.",
    "notice": "the answer appears all at once after a long wait.",
    "chapter": "02-transport.md"
  },
  "TR-11": {
    "slug": "comments-are-allowed",
    "from": [
      "REQ-TR-11"
    ],
    "level": "MAY",
    "keyword": "MAY",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MAY send SSE comments to keep an idle stream open.",
    "why": "proxies close idle connections.",
    "untested": "it is a permission, and the kit reads every stream with or without comments.",
    "chapter": "02-transport.md"
  },
  "TR-12": {
    "slug": "stream-is-not-cached",
    "from": [
      "REQ-TR-12"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD send `Cache-Control: no-cache` or `no-store` with a stream.",
    "why": "without it, proxies may buffer or replay a stream.",
    "story": "the reference does not send this header.",
    "cause": "the header is missing; servers do not set it by default.",
    "on": "threads.retry_after_item",
    "good": "HTTP 200\ncontent-type: text/event-stream\ncache-control: no-cache, no-transform\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "HTTP 200\ncontent-type: text/event-stream\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "chapter": "02-transport.md"
  },
  "TR-13": {
    "slug": "accept-header-is-ignored",
    "from": [
      "REQ-TR-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST choose between a stream and JSON by the operation alone, whatever `Accept` says.",
    "why": "clients send all kinds of `Accept` headers.",
    "notice": "the chat fails behind some proxies or browsers.",
    "cause": "the framework's content negotiation picks the renderer by `Accept`.",
    "chapter": "02-transport.md"
  },
  "TR-14": {
    "slug": "unknown-headers-are-ignored",
    "from": [
      "REQ-TR-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST ignore request headers that it does not recognise.",
    "why": "clients and proxies add their own headers.",
    "notice": "the chat fails behind some proxies or browsers.",
    "chapter": "02-transport.md"
  },
  "TR-15": {
    "slug": "preflight-is-answered",
    "from": [
      "REQ-TR-15"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server that allows a front end's origin SHOULD answer its preflight with `POST`, `content-type` and the requested headers.",
    "why": "without it a browser sends nothing, and clients add their own headers.",
    "story": "the reference leaves CORS to the deployment.",
    "chapter": "02-transport.md"
  },
  "TR-16": {
    "slug": "requests-run-beside-streams",
    "from": [
      "REQ-TR-16"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer other requests while a stream is running.",
    "why": "users open the history while an answer is being written.",
    "notice": "the history does not open while an answer is being written.",
    "chapter": "02-transport.md"
  },
  "TR-17": {
    "slug": "missing-credentials-are-rejected",
    "from": [
      "REQ-TR-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server that authenticates MUST reject a request without credentials with 401 or 403 before it does anything else.",
    "why": "a stream that has begun with 200 can no longer be rejected.",
    "notice": "a user who is not signed in sees an empty answer in place of the sign-in.",
    "cause": "authentication runs inside the stream, after the status line.",
    "chapter": "02-transport.md"
  },
  "TR-18": {
    "slug": "oversized-body-gets-413",
    "from": [
      "REQ-TR-18"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD reject a request body larger than its limit with 413.",
    "why": "an endless body must not exhaust memory.",
    "story": "the reference has no limit.",
    "chapter": "02-transport.md"
  },
  "TR-30": {
    "slug": "stream-starts-before-answer",
    "from": [],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD send the first event of a new thread before it starts to wait for the answer.",
    "why": "a user who sees nothing for seconds believes that the message is lost, and sends it again.",
    "cause": "the answer is collected into one body, moderation or retrieval runs before the stream starts, or a proxy buffers.",
    "chapter": "02-transport.md"
  },
  "RQ-01": {
    "slug": "non-json-body-is-rejected",
    "from": [
      "REQ-RQ-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a body that is not JSON with a 4xx.",
    "why": "it is the client's mistake.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "the exception of the JSON parser is not caught, so the framework answers 500.",
    "chapter": "03-requests.md"
  },
  "RQ-02": {
    "slug": "non-object-body-is-rejected",
    "from": [
      "REQ-RQ-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a body that is empty or not a JSON object with a 4xx.",
    "why": "it is the client's mistake.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "the parsed value is used without a check that it is an object.",
    "chapter": "03-requests.md"
  },
  "RQ-03": {
    "slug": "unknown-operation-is-rejected",
    "from": [
      "REQ-RQ-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a missing or unknown `type` with a 4xx.",
    "why": "a newer client learns that the operation is not available here.",
    "story": "the reference answers 500 (Q-70).",
    "cause": "the dispatcher throws for operations that it does not know.",
    "chapter": "03-requests.md"
  },
  "RQ-04": {
    "slug": "non-object-params-are-rejected",
    "from": [
      "REQ-RQ-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject `params` that is missing, null or not an object with a 4xx.",
    "why": "every operation takes parameters, even if they are `{}`.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "`params` is read without a check, and reading a member of null throws.",
    "chapter": "03-requests.md"
  },
  "RQ-05": {
    "slug": "missing-parameter-is-rejected",
    "from": [
      "REQ-RQ-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a request that lacks a required parameter with a 4xx.",
    "why": "it is the client's mistake.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "validation happens in the handler instead of at the entry point.",
    "chapter": "03-requests.md"
  },
  "RQ-06": {
    "slug": "mistyped-parameter-is-rejected",
    "from": [
      "REQ-RQ-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a parameter of the wrong type with a 4xx.",
    "why": "it is the client's mistake.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "validation happens in the handler, or values are coerced.",
    "chapter": "03-requests.md"
  },
  "RQ-07": {
    "slug": "unknown-request-members-are-ignored",
    "from": [
      "REQ-RQ-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST ignore request members that it does not recognise.",
    "why": "newer clients send more members.",
    "notice": "every request fails after an update of the client.",
    "cause": "the server's schemas forbid additional members.",
    "chapter": "03-requests.md"
  },
  "RQ-08": {
    "slug": "metadata-has-no-effect",
    "from": [
      "REQ-RQ-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a `metadata` object with any content and behave the same with or without it.",
    "why": "it belongs to the integration.",
    "notice": "the chat fails as soon as the page passes metadata.",
    "chapter": "03-requests.md"
  },
  "RQ-09": {
    "slug": "null-metadata-is-absent",
    "from": [
      "REQ-RQ-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD treat `metadata: null` as absent.",
    "why": "null and absent mean the same everywhere else.",
    "story": "the reference rejects it.",
    "chapter": "03-requests.md"
  },
  "RQ-10": {
    "slug": "null-parameter-is-absent",
    "from": [
      "REQ-RQ-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST treat null for an optional parameter as absent.",
    "why": "clients in many languages write null for a missing value.",
    "notice": "a request fails, or lists something else, because a member is null.",
    "chapter": "03-requests.md"
  },
  "RQ-11": {
    "slug": "empty-quote-is-accepted",
    "from": [
      "REQ-RQ-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept an empty `quoted_text`.",
    "why": "the official client always sends one.",
    "notice": "a message that quotes nothing cannot be sent.",
    "chapter": "03-requests.md"
  },
  "RQ-12": {
    "slug": "missing-attachments-are-none",
    "from": [
      "REQ-RQ-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST treat absent or null `attachments` as an empty list.",
    "why": "clients omit members that they do not use.",
    "story": "the reference rejects it (Q-23).",
    "cause": "the schema requires the member.",
    "chapter": "03-requests.md"
  },
  "RQ-13": {
    "slug": "missing-inference-options-are-empty",
    "from": [
      "REQ-RQ-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST treat absent or null `inference_options` as `{}`.",
    "why": "clients omit members that they do not use.",
    "story": "the reference rejects it (Q-23).",
    "cause": "the schema requires the member.",
    "chapter": "03-requests.md"
  },
  "RQ-14": {
    "slug": "missing-tag-data-is-empty",
    "from": [
      "REQ-RQ-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST treat an absent `data` of a tag as `{}`.",
    "why": "the official client's types make it optional.",
    "story": "the reference rejects it (Q-22).",
    "cause": "the schema requires the member.",
    "chapter": "03-requests.md"
  },
  "RQ-15": {
    "slug": "unknown-content-part-is-rejected",
    "from": [
      "REQ-RQ-15"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a content part of an unknown type with a 4xx.",
    "why": "a message without that part is not what the user wrote.",
    "story": "the reference answers 500.",
    "cause": "unknown parts are skipped, so the message is stored without them.",
    "chapter": "03-requests.md"
  },
  "RQ-16": {
    "slug": "rejection-leaves-no-trace",
    "from": [
      "REQ-RQ-16"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST leave no trace of a request that it rejects.",
    "why": "a client may correct the request and send it again.",
    "notice": "a message that was refused is there twice after it is sent again.",
    "cause": "the thread is created before the rest of the request is checked.",
    "chapter": "03-requests.md"
  },
  "RQ-17": {
    "slug": "unknown-order-is-rejected",
    "from": [
      "REQ-RQ-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject an `order` other than `asc` and `desc` with a 4xx.",
    "why": "a wrong order silently loses items.",
    "story": "the reference answers 500.",
    "cause": "any value other than `asc` is treated as `desc`.",
    "chapter": "03-requests.md"
  },
  "RQ-18": {
    "slug": "limit-9999-is-accepted",
    "from": [
      "REQ-RQ-18"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a `limit` of 9999.",
    "why": "the official client lists its threads with this limit.",
    "notice": "the history stays empty.",
    "cause": "the limit is capped in the request schema instead of in the query.",
    "chapter": "03-requests.md"
  },
  "RQ-19": {
    "slug": "negative-limit-is-handled",
    "from": [
      "REQ-RQ-19"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a negative `limit` with a 4xx or with its default page.",
    "why": "a wrong page silently loses items.",
    "story": "the reference passes it to the store (Q-25).",
    "chapter": "03-requests.md"
  },
  "RQ-20": {
    "slug": "missing-limit-is-default",
    "from": [
      "REQ-RQ-20"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST treat a `limit` that is absent, null or 0 as its default page size.",
    "why": "clients omit it.",
    "notice": "a thread or the history opens empty.",
    "chapter": "03-requests.md"
  },
  "RQ-21": {
    "slug": "action-type-is-required",
    "from": [
      "REQ-RQ-21"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject an action whose `type` is missing or not a string with a 4xx.",
    "why": "the server cannot choose a handler for it.",
    "story": "the reference passes it to the handler (Q-24).",
    "chapter": "03-requests.md"
  },
  "RQ-22": {
    "slug": "empty-content-is-accepted",
    "from": [
      "REQ-RQ-22"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD accept a message with empty content.",
    "why": "an attachment alone is a valid message.",
    "chapter": "03-requests.md"
  },
  "RQ-23": {
    "slug": "empty-text-is-handled",
    "from": [
      "REQ-RQ-23"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept an empty text or reject it with a 4xx.",
    "why": "a broken stream gives the user no information, and a thread that can no longer be read is lost.",
    "notice": "an empty message ends in a spinner without an explanation.",
    "chapter": "03-requests.md"
  },
  "RQ-24": {
    "slug": "long-unicode-text-is-kept",
    "from": [
      "REQ-RQ-24"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return a text of 100 kB with any Unicode characters unchanged.",
    "why": "users paste documents.",
    "notice": "a long message comes back shortened or garbled.",
    "cause": "the framework's default body limit (100 kB in Express) rejects it.",
    "chapter": "03-requests.md"
  },
  "RQ-25": {
    "slug": "duplicate-members-are-unambiguous",
    "from": [
      "REQ-RQ-25"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD use the last of several members with the same name, or reject the request with a 4xx.",
    "why": "two readers must not interpret the same request differently.",
    "chapter": "03-requests.md"
  },
  "RQ-26": {
    "slug": "body-is-utf-8",
    "from": [
      "REQ-RQ-26"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a body that is not valid UTF-8 with a 4xx.",
    "why": "a repaired text is not what the user wrote.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "the decoder replaces invalid bytes by U+FFFD, which is the default of most.",
    "chapter": "03-requests.md"
  },
  "RQ-27": {
    "slug": "lone-surrogates-are-not-replaced",
    "from": [
      "REQ-RQ-27"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST return a lone surrogate as it was sent or reject the request with a 4xx.",
    "why": "a repaired text is not what the user wrote.",
    "story": "the reference answers 500 (Q-05).",
    "cause": "the JSON parser, or the encoder of the database, replaces it by U+FFFD or a question mark.",
    "chapter": "03-requests.md"
  },
  "RQ-28": {
    "slug": "member-names-are-case-sensitive",
    "from": [
      "REQ-RQ-28"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST compare the names of members exactly.",
    "why": "two readers must not interpret the same request differently.",
    "cause": "the JSON library matches names in any case by default, as encoding/json does in Go.",
    "chapter": "03-requests.md"
  },
  "RQ-29": {
    "slug": "unknown-members-are-not-returned",
    "from": [
      "REQ-RQ-29"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT return request members that it does not recognise.",
    "why": "a later version may give the name a meaning, and old data would then change theirs.",
    "cause": "the request's own object is stored instead of a value with the members of the schema.",
    "chapter": "03-requests.md"
  },
  "CL-08": {
    "slug": "finished-item-wins",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST use the item of `thread.item.done` and `thread.item.replaced` in place of the item that it built from updates.",
    "why": "the finished item is the one that is stored.",
    "notice": "the text on the screen differs from the text after a reload.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "04-streams.md"
  },
  "CL-09": {
    "slug": "one-turn-per-thread",
    "from": [],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client SHOULD run at most one turn per thread.",
    "why": "two simultaneous answers do not form a conversation.",
    "story": "the reference's server does not prevent a second one (Q-50).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "04-streams.md"
  },
  "TC-01": {
    "slug": "create-opens-with-thread-created",
    "from": [
      "REQ-TC-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of `threads.create` with `thread.created` for a new, active, untitled thread without items.",
    "why": "the client learns the id of the thread from it.",
    "notice": "the new conversation never opens.",
    "cause": "the answer starts before the thread is announced.",
    "on": "threads.create",
    "good": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "chapter": "04-streams.md"
  },
  "TC-02": {
    "slug": "created-message-is-second",
    "from": [
      "REQ-TC-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send the user's message as it was posted in the second event of `threads.create`, a `thread.item.done`.",
    "why": "the client replaces its provisional message with it.",
    "notice": "the message stays provisional, or appears twice.",
    "cause": "the user's message is stored but not announced.",
    "on": "threads.create",
    "good": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "04-streams.md"
  },
  "TC-03": {
    "slug": "stream-options-precede-the-answer",
    "from": [
      "REQ-TC-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST send `stream_options` with a boolean `allow_cancel` after the user's message and before any event of the answer.",
    "why": "the client uses it to show or hide its stop button.",
    "notice": "the stop button is missing, or shown where it does nothing.",
    "cause": "the server implements an older protocol version without this event.",
    "on": "threads.create",
    "good": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "04-streams.md"
  },
  "TC-04": {
    "slug": "message-names-its-thread",
    "from": [
      "REQ-TC-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST set the `thread_id` of the user's message to the id of the created thread.",
    "why": "clients assign items to threads by that member.",
    "notice": "the message disappears from the new conversation.",
    "cause": "the message is built before the thread has its id.",
    "on": "threads.create",
    "good": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "data: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_0000000000000000\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "chapter": "04-streams.md"
  },
  "TC-05": {
    "slug": "thread-is-readable-when-announced",
    "from": [
      "REQ-TC-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST make a thread readable before it announces the thread.",
    "why": "another tab may open it immediately.",
    "notice": "the new conversation cannot be opened in another tab.",
    "chapter": "04-streams.md"
  },
  "TC-06": {
    "slug": "message-is-listed-when-announced",
    "from": [
      "REQ-TC-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list the user's message before it announces the message.",
    "why": "a reload during the answer must show the question.",
    "notice": "a reload during the answer loses the question.",
    "chapter": "04-streams.md"
  },
  "TC-07": {
    "slug": "created-thread-is-listed",
    "from": [
      "REQ-TC-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list a created thread in `threads.list`.",
    "why": "the history panel reads it.",
    "notice": "the new conversation is missing from the history.",
    "chapter": "04-streams.md"
  },
  "TC-08": {
    "slug": "unknown-attachment-leaves-no-thread",
    "from": [
      "REQ-TC-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject an unknown attachment with a 4xx or one `error` event and not keep a thread for the request.",
    "why": "otherwise an empty thread would remain in the history.",
    "story": "the reference leaves an empty thread behind (Q-07).",
    "chapter": "04-streams.md"
  },
  "TC-09": {
    "slug": "thread-is-announced-once",
    "from": [
      "REQ-TC-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce a thread exactly once, in `threads.create` only.",
    "why": "a second announcement replaces the client's thread.",
    "notice": "the conversation is emptied or replaced in the middle of an answer.",
    "cause": "every streaming operation runs through the same opening.",
    "on": "threads.add_user_message",
    "good": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.created\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\n",
    "chapter": "04-streams.md"
  },
  "TC-10": {
    "slug": "inference-options-reach-the-application",
    "from": [
      "REQ-TC-10"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD pass the message's `inference_options` to the application.",
    "why": "the user has chosen a tool or a model.",
    "chapter": "04-streams.md"
  },
  "TC-11": {
    "slug": "every-create-makes-a-thread",
    "from": [
      "REQ-TC-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST create a new thread for every `threads.create`.",
    "why": "two conversations must stay separate.",
    "notice": "two conversations end up in one.",
    "chapter": "04-streams.md"
  },
  "TC-12": {
    "slug": "answer-is-visible",
    "from": [
      "REQ-TC-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a plain question with at least one item that clients know and show; a message shows its text in parts of a type that they know.",
    "why": "clients ignore what is of an unknown type, and the user waits before an empty conversation.",
    "notice": "the user's question gets no answer that can be seen.",
    "cause": "the server speaks the vocabulary of another protocol, such as items of type `message` with parts of type `text`.",
    "on": "threads.add_user_message",
    "good": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"Hello\"}]}}\n\n",
    "chapter": "04-streams.md"
  },
  "TM-01": {
    "slug": "message-opens-its-stream",
    "from": [
      "REQ-TM-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of `threads.add_user_message` with `thread.item.done` for the user's message, followed by `stream_options`.",
    "why": "the client replaces its provisional message with it.",
    "notice": "the message stays provisional, or appears twice.",
    "cause": "the user's message is stored but not announced, or the options come first.",
    "on": "threads.add_user_message",
    "good": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "04-streams.md"
  },
  "TM-02": {
    "slug": "new-items-are-appended",
    "from": [
      "REQ-TM-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST append new items after the existing ones.",
    "why": "a conversation has an order.",
    "notice": "messages change their order after a reload.",
    "chapter": "04-streams.md"
  },
  "TM-03": {
    "slug": "message-needs-existing-thread",
    "from": [
      "REQ-TM-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a message for an unknown thread with a 4xx, or with one `error` event and a clean end.",
    "why": "a truncated stream looks like a crash.",
    "story": "the reference truncates the stream (Q-04).",
    "chapter": "04-streams.md"
  },
  "TM-04": {
    "slug": "foreign-thread-takes-no-message",
    "from": [
      "REQ-TM-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST treat another user's thread like an unknown one.",
    "why": "the answer must not reveal which ids exist.",
    "notice": "a stranger can write into the conversation, or learns that it exists.",
    "chapter": "04-streams.md"
  },
  "TM-05": {
    "slug": "application-reads-earlier-items",
    "from": [
      "REQ-TM-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST let the application read the earlier items of the thread.",
    "why": "an answer depends on the conversation so far.",
    "notice": "the assistant has forgotten what was said before.",
    "chapter": "04-streams.md"
  },
  "TM-06": {
    "slug": "locked-thread-is-answered",
    "from": [
      "REQ-TM-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a message in a locked or closed thread normally, with a 409, or with one `error` event.",
    "why": "a broken stream gives the user no information.",
    "notice": "a message in a locked thread ends in a spinner without an explanation.",
    "chapter": "04-streams.md"
  },
  "TM-07": {
    "slug": "pending-call-allows-messages",
    "from": [
      "REQ-TM-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a message while a client tool call is pending.",
    "why": "the user continues without the tool.",
    "notice": "the user cannot write before a tool has finished.",
    "chapter": "04-streams.md"
  },
  "TM-08": {
    "slug": "pending-input-allows-messages",
    "from": [
      "REQ-TM-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST accept a message while a structured input is pending, and leave the input pending.",
    "why": "a question may be answered later.",
    "notice": "the user cannot write before a form is answered, or the form is gone.",
    "chapter": "04-streams.md"
  },
  "IT-01": {
    "slug": "progress-is-not-stored",
    "from": [
      "REQ-IT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send progress with a `text` and keep it out of the history.",
    "why": "it disappears at the end of the turn.",
    "notice": "a progress line is empty, or is still there after a reload.",
    "cause": "the text is sent under another name.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"progress_update\",\"text\":\"Searching…\"}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"progress_update\",\"message\":\"Searching…\"}\n\n",
    "chapter": "04-streams.md"
  },
  "IT-02": {
    "slug": "client-effect-is-not-stored",
    "from": [
      "REQ-IT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST send a client effect with a `name` and keep it out of the history.",
    "why": "it is fire and forget.",
    "notice": "an effect does not happen, or happens again after a reload.",
    "cause": "the name is sent under another member.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"client_effect\",\"name\":\"confetti\",\"data\":{}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"client_effect\",\"effect\":\"confetti\"}\n\n",
    "chapter": "04-streams.md"
  },
  "IT-03": {
    "slug": "notice-has-level-and-message",
    "from": [
      "REQ-IT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give a notice a `level` of info, warning or danger and a `message`.",
    "why": "the client chooses the style by level.",
    "notice": "a notice is empty or has the wrong style.",
    "cause": "the level comes from a logging library.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"notice\",\"level\":\"warning\",\"message\":\"Slow today.\"}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"notice\",\"level\":\"error\",\"message\":\"Slow today.\"}\n\n",
    "chapter": "04-streams.md"
  },
  "IT-04": {
    "slug": "unknown-icons-pass-through",
    "from": [
      "REQ-IT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST pass through icon names that it does not recognise.",
    "why": "clients gain new icons before servers do.",
    "story": "the reference fails the turn (Q-40).",
    "chapter": "04-streams.md"
  },
  "IT-12": {
    "slug": "items-belong-to-the-thread",
    "from": [
      "REQ-IT-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send only items of the stream's own thread.",
    "why": "the client draws every item of the stream in that thread.",
    "notice": "another conversation's messages appear in this one.",
    "cause": "the item is built with the id of another thread.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_3\",\"thread_id\":\"thr_0000000000000000\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "04-streams.md"
  },
  "IT-13": {
    "slug": "added-items-are-finished",
    "from": [
      "REQ-IT-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST finish every item that it has added before the stream ends normally.",
    "why": "an unfinished item shows a spinner forever.",
    "notice": "a message or a step keeps its spinner for ever.",
    "cause": "the handler returns between `added` and `done`.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\n",
    "chapter": "04-streams.md"
  },
  "IT-14": {
    "slug": "item-is-listed-when-announced",
    "from": [
      "REQ-IT-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST store a finished item before it sends the item's `thread.item.done`.",
    "why": "a reload, or a second tab, would miss an item that the user has seen.",
    "cause": "the write and the event are started together.",
    "chapter": "04-streams.md"
  },
  "CL-10": {
    "slug": "has-more-is-followed",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST follow `has_more` and `after`, however many elements a page has.",
    "why": "a page may be short or empty without being the last.",
    "notice": "older messages or threads cannot be reached.",
    "story": "the reference's pages are short if they contain hidden items (Q-10).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-11": {
    "slug": "cursor-stays-with-its-list",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST use a cursor only with the list and the order that it came from.",
    "why": "in the other order it would return items that were already shown.",
    "notice": "some messages are shown twice and others never.",
    "story": "the first page of a thread is ascending, but the default order of a list is descending (Q-11).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-12": {
    "slug": "same-id-is-same-item",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST treat two items with the same id as one item, of which the later version is current.",
    "why": "items change this way.",
    "notice": "a message that has changed is shown twice.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-13": {
    "slug": "retry-truncates-the-view",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST remove the items after a message from its view when it retries that message.",
    "why": "the server removes them without announcing it.",
    "notice": "the old answer stays beside the new one after a retry.",
    "story": "the reference does not send thread.item.removed for them (Q-13).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-01": {
    "slug": "thread-members-are-complete",
    "from": [
      "REQ-SER-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every thread `id`, `created_at`, a `status` and an `items` page.",
    "why": "clients render from these members.",
    "notice": "the conversation cannot be opened or has no place in the history.",
    "cause": "the thread is sent as it is stored, without the page of items.",
    "on": "threads.get_by_id",
    "good": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "bad": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"}}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-02": {
    "slug": "item-members-are-complete",
    "from": [
      "REQ-SER-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every item `id`, `thread_id`, `created_at` and `type`.",
    "why": "clients match items by id and order them by position.",
    "notice": "messages are missing, doubled or out of order.",
    "cause": "the item is sent as it is stored, without its thread.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}],\"has_more\":false}",
    "bad": "{\"data\":[{\"id\":\"msg_2\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}],\"has_more\":false}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-03": {
    "slug": "times-have-an-offset",
    "from": [
      "REQ-SER-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST write `created_at` as an RFC 3339 timestamp with an offset.",
    "why": "a timestamp without an offset is read in the viewer's own time zone.",
    "story": "the reference sends local times without an offset (Q-21).",
    "cause": "`datetime.now()` without a time zone.",
    "on": "threads.get_by_id",
    "good": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "bad": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-04": {
    "slug": "created-at-never-changes",
    "from": [
      "REQ-SER-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST keep the `created_at` of a thread or finished item the same in every event and read.",
    "why": "clients sort and compare by it.",
    "notice": "messages and threads jump to another place.",
    "cause": "each answer uses the current time instead of the stored one.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-05": {
    "slug": "absent-values-are-omitted",
    "from": [
      "REQ-SER-05"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD omit members without a value instead of sending null.",
    "why": "readers then need only one rule.",
    "cause": "the serialiser writes every field of the class.",
    "on": "threads.get_by_id",
    "good": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}",
    "bad": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false},\"title\":null}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-06": {
    "slug": "after-comes-with-has-more",
    "from": [
      "REQ-SER-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every page `data` and `has_more`, and `after` if and only if `has_more` is true.",
    "why": "clients page with these three members.",
    "notice": "older messages cannot be loaded, or are loaded without end.",
    "cause": "`after` is always set to the last id.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}],\"has_more\":true,\"after\":\"msg_2\"}",
    "bad": "{\"data\":[{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}],\"has_more\":true}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-07": {
    "slug": "declared-types-are-kept",
    "from": [
      "REQ-SER-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `allow_retry`, `interactive`, `expanded`, `annotations` and `attachments` with their declared types wherever it sends them.",
    "why": "clients use them without checking their types.",
    "notice": "a button or a list of sources behaves as if it were switched the other way.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-08": {
    "slug": "free-form-values-are-unchanged",
    "from": [
      "REQ-SER-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return free-form values unchanged, including nested nulls.",
    "why": "they belong to the application.",
    "notice": "data that the page handed over comes back changed.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-09": {
    "slug": "action-payload-keeps-nulls",
    "from": [
      "REQ-SER-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send action payloads inside widgets unchanged, including nulls.",
    "why": "they belong to the application.",
    "story": "the reference strips nulls (Q-39).",
    "chapter": "05-threads-and-items.md"
  },
  "SER-10": {
    "slug": "thread-metadata-is-private",
    "from": [
      "REQ-SER-10"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send the content of a thread's `metadata`.",
    "why": "it is the application's private record.",
    "notice": "the application's private notes can be read in the browser.",
    "cause": "the thread is sent as it is stored.",
    "on": "threads.get_by_id",
    "good": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false},\"metadata\":{}}",
    "bad": "{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false},\"metadata\":{\"customer\":\"c_17\"}}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-11": {
    "slug": "attachment-metadata-is-private",
    "from": [
      "REQ-SER-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.5.3",
    "text": "A server MUST NOT send the content of an attachment's `metadata`.",
    "why": "it is the application's private record.",
    "notice": "the application's private notes can be read in the browser.",
    "cause": "the attachment is sent as it is stored.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[{\"id\":\"atc_1\",\"type\":\"file\",\"name\":\"a.pdf\",\"mime_type\":\"application/pdf\"}],\"inference_options\":{}}],\"has_more\":false}",
    "bad": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[{\"id\":\"atc_1\",\"type\":\"file\",\"name\":\"a.pdf\",\"mime_type\":\"application/pdf\",\"metadata\":{\"bucket\":\"b\"}}],\"inference_options\":{}}],\"has_more\":false}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-12": {
    "slug": "ids-are-distinct",
    "from": [
      "REQ-SER-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give different objects different, non-empty ids.",
    "why": "clients match objects by id.",
    "notice": "one message overwrites another.",
    "cause": "ids are counted per thread, or derived from the time.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-13": {
    "slug": "ids-are-random",
    "from": [
      "REQ-SER-13"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD use at least 64 random bits in an id.",
    "why": "short ids collide.",
    "story": "the reference uses 32 bits (Q-61).",
    "cause": "an id is eight hexadecimal digits of a UUID.",
    "chapter": "05-threads-and-items.md"
  },
  "SER-14": {
    "slug": "tag-is-returned-whole",
    "from": [
      "REQ-SER-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return a tag with its `id`, `text`, `data` and `interactive`.",
    "why": "clients draw the tag from these members.",
    "notice": "a mention in a message loses its label or its link.",
    "cause": "the tag is returned as it was sent, without the default of `interactive`.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_tag\",\"id\":\"t1\",\"text\":\"Ada\",\"data\":{},\"interactive\":true}],\"attachments\":[],\"inference_options\":{}}],\"has_more\":false}",
    "bad": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_tag\",\"id\":\"t1\",\"text\":\"Ada\",\"data\":{}}],\"attachments\":[],\"inference_options\":{}}],\"has_more\":false}",
    "chapter": "05-threads-and-items.md"
  },
  "SER-15": {
    "slug": "long-numbers-are-kept",
    "from": [
      "REQ-SER-15"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD return numbers in free-form values with all their digits.",
    "why": "identifiers of other systems are often 64-bit integers.",
    "cause": "the JSON parser turns every number into a double.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-01": {
    "slug": "thread-opens-with-first-items",
    "from": [
      "REQ-RD-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.get_by_id` with the thread and at most the first 20 of its items, oldest first.",
    "why": "the client opens a thread with it.",
    "notice": "an opened conversation is empty or begins in the middle.",
    "cause": "the thread is read without its items.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-02": {
    "slug": "first-page-continues-ascending",
    "from": [
      "REQ-RD-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST continue that page without gaps or overlaps in an ascending `items.list`.",
    "why": "long threads are read in pages.",
    "notice": "messages are missing or doubled where a page ends.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-03": {
    "slug": "unknown-thread-gets-404",
    "from": [
      "REQ-RD-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.get_by_id` for an unknown thread with 404.",
    "why": "it is not a server error.",
    "story": "the reference answers 500 (Q-06).",
    "cause": "the store throws, and the exception is not turned into a 404.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-04": {
    "slug": "items-are-newest-first",
    "from": [
      "REQ-RD-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list items newest first unless the request asks for another order.",
    "why": "clients load the end of a thread.",
    "notice": "an opened conversation shows its oldest messages in place of the newest.",
    "cause": "the query sorts ascending by default.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-05": {
    "slug": "orders-are-mirror-images",
    "from": [
      "REQ-RD-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return items in ascending order as the exact reverse of descending order.",
    "why": "a thread has one order.",
    "notice": "messages are missing or doubled while the user scrolls.",
    "cause": "the page is sorted after it was cut instead of before.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-06": {
    "slug": "paging-returns-every-item-once",
    "from": [
      "REQ-RD-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return every visible item exactly once when a client pages through a thread, with any limit and order.",
    "why": "no item may be lost between pages.",
    "notice": "messages are missing or doubled while the user scrolls.",
    "cause": "offsets shift when items arrive, or the cursor item is returned twice.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-07": {
    "slug": "equal-times-keep-their-order",
    "from": [
      "REQ-RD-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST keep items with the same `created_at` in one stable order and return all of them.",
    "why": "a clock is coarser than a stream.",
    "story": "the reference's stores reorder or skip them (Q-27).",
    "chapter": "05-threads-and-items.md"
  },
  "RD-08": {
    "slug": "last-page-ends-the-list",
    "from": [
      "REQ-RD-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `has_more: false` without `after` on the last page.",
    "why": "clients stop paging there.",
    "notice": "the list keeps loading at its end.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-09": {
    "slug": "unknown-cursor-is-rejected",
    "from": [
      "REQ-RD-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject an unknown cursor with a 4xx.",
    "why": "restarting at the first page would loop forever.",
    "story": "the reference's stores restart at the first page or fail (Q-26).",
    "cause": "the lookup of an unknown cursor returns index -1, which gives the first page again.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-10": {
    "slug": "new-items-keep-pages-stable",
    "from": [
      "REQ-RD-10"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT let new items change the result for a client that is paging in descending order.",
    "why": "threads grow while they are read.",
    "notice": "messages are doubled or missing when somebody writes meanwhile.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-11": {
    "slug": "hidden-items-are-not-listed",
    "from": [
      "REQ-RD-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT list hidden items.",
    "why": "they are meant for the model.",
    "notice": "instructions that are meant for the model appear in the chat.",
    "cause": "hidden items are filtered only in the client's view.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}],\"has_more\":false}",
    "bad": "{\"data\":[{\"id\":\"hci_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"hidden_context_item\",\"content\":\"plan: premium\"}],\"has_more\":false}",
    "chapter": "05-threads-and-items.md"
  },
  "RD-12": {
    "slug": "pages-fill-with-visible-items",
    "from": [
      "REQ-RD-12"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD fill pages with visible items.",
    "why": "an empty page looks like the end of the list.",
    "story": "the reference filters after it has cut the page (Q-10).",
    "chapter": "05-threads-and-items.md"
  },
  "RD-13": {
    "slug": "threads-are-newest-first",
    "from": [
      "REQ-RD-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list threads newest first unless the request asks for another order, each exactly once when a client pages through the list, and ascending as the reverse of descending.",
    "why": "the history panel shows them in this order.",
    "notice": "the history is out of order, or shows a thread twice or never.",
    "cause": "the query sorts ascending by default.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-14": {
    "slug": "listed-threads-have-empty-items",
    "from": [
      "REQ-RD-14"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list threads with an empty page of items.",
    "why": "the list is an overview.",
    "notice": "the history loads slowly, or shows messages where threads belong.",
    "cause": "one function serialises both single threads and the list.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-15": {
    "slug": "items-need-existing-thread",
    "from": [
      "REQ-RD-15"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD answer `items.list` for an unknown thread with 404.",
    "why": "an empty page looks like an empty thread.",
    "story": "the reference answers with an empty page (Q-54).",
    "chapter": "05-threads-and-items.md"
  },
  "RD-16": {
    "slug": "unfinished-items-are-not-listed",
    "from": [
      "REQ-RD-16"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT list items that are not finished.",
    "why": "a list shows what is stored.",
    "notice": "a half-written message is still there after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-17": {
    "slug": "thread-is-readable-after-turns",
    "from": [
      "REQ-RD-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.get_by_id` after any turn, including one that sets a title at once.",
    "why": "it must be possible to open the thread again.",
    "notice": "a conversation cannot be opened again.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-01": {
    "slug": "rename-is-stored",
    "from": [
      "REQ-TU-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.update` with the renamed thread and store the title.",
    "why": "the new name must persist.",
    "notice": "the new name is gone after a reload.",
    "cause": "the new title is returned but not stored.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-02": {
    "slug": "rename-of-unknown-gets-404",
    "from": [
      "REQ-TU-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a rename of an unknown thread with 404.",
    "why": "it is not a server error.",
    "story": "the reference answers 500 (Q-06).",
    "chapter": "05-threads-and-items.md"
  },
  "TU-03": {
    "slug": "rename-changes-only-the-title",
    "from": [
      "REQ-TU-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST change only the title in a rename.",
    "why": "a rename must not affect status or items.",
    "notice": "a rename unlocks the thread or empties it.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-04": {
    "slug": "rename-survives-a-turn",
    "from": [
      "REQ-TU-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST keep a rename that arrives while a turn is running.",
    "why": "the user chose that name.",
    "story": "the reference writes the whole thread back (Q-48).",
    "chapter": "05-threads-and-items.md"
  },
  "TU-05": {
    "slug": "deleted-thread-is-gone",
    "from": [
      "REQ-TU-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `threads.delete` with `{}` and remove the thread and its items.",
    "why": "deleted data must be gone.",
    "notice": "a deleted conversation comes back.",
    "cause": "the thread is marked as deleted but still listed.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-06": {
    "slug": "repeated-delete-is-harmless",
    "from": [
      "REQ-TU-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer the deletion of an unknown or already deleted thread with `{}` or 404.",
    "why": "deletion is idempotent.",
    "notice": "a deletion that was already done ends with an error.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-07": {
    "slug": "only-the-owner-deletes",
    "from": [
      "REQ-TU-07"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT delete another user's thread.",
    "why": "users must be isolated from each other.",
    "notice": "a stranger deletes the conversation.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-08": {
    "slug": "deleted-thread-stays-deleted",
    "from": [
      "REQ-TU-08"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT restore a deleted thread when its turn continues.",
    "why": "deleted data must stay gone.",
    "story": "the reference stores it again (Q-49).",
    "chapter": "05-threads-and-items.md"
  },
  "TU-09": {
    "slug": "feedback-answer-is-empty",
    "from": [
      "REQ-TU-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `items.feedback` with `{}`.",
    "why": "the client waits for the answer.",
    "notice": "a click on thumbs up ends with an error.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-10": {
    "slug": "unknown-feedback-kind-is-rejected",
    "from": [
      "REQ-TU-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject an unknown kind of feedback with a 4xx.",
    "why": "it is the client's mistake.",
    "story": "the reference answers 500.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-11": {
    "slug": "feedback-on-unknown-items-works",
    "from": [
      "REQ-TU-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept feedback on unknown items.",
    "why": "the client may still show items that no longer exist.",
    "notice": "a click on thumbs up ends with an error.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-12": {
    "slug": "feedback-reaches-the-application",
    "from": [
      "REQ-TU-12"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD pass feedback to the application.",
    "why": "it was given to be read.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-13": {
    "slug": "empty-title-is-accepted",
    "from": [
      "REQ-TU-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST accept an empty title in a rename.",
    "why": "it is the only way in which a user can take a title away.",
    "cause": "the handler tests the title for truth, so an empty one is treated as missing.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-01": {
    "slug": "title-is-announced-and-stored",
    "from": [
      "REQ-TH-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `thread.updated` when the application sets a title, and store the title.",
    "why": "the header and the history show it.",
    "notice": "the title does not appear, or is gone after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-02": {
    "slug": "thread-update-is-complete",
    "from": [
      "REQ-TH-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `thread.updated` with the thread's own `id`, `created_at` and `status`.",
    "why": "the client replaces its copy of the thread with it.",
    "notice": "the header of the conversation loses its title or its state.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-03": {
    "slug": "late-title-is-announced",
    "from": [
      "REQ-TH-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce a title even if it is set after the last event of the answer.",
    "why": "titles are often generated at the end of a turn.",
    "notice": "the title appears only after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-04": {
    "slug": "status-is-announced-and-stored",
    "from": [
      "REQ-TH-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce and store a status with its reason.",
    "why": "the composer changes with it.",
    "notice": "the composer stays open in a locked thread, or stays locked.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-05": {
    "slug": "image-domains-are-announced",
    "from": [
      "REQ-TH-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.3",
    "text": "A server MUST announce and store `allowed_image_domains`, and omit the member if it is not set.",
    "why": "the client uses it to decide which images to load.",
    "notice": "images stay blank, or come from places that are not allowed.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-06": {
    "slug": "private-changes-are-not-announced",
    "from": [
      "REQ-TH-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD NOT send `thread.updated` when nothing public has changed.",
    "why": "it causes needless redraws.",
    "story": "the reference sends it for private metadata (Q-47).",
    "chapter": "05-threads-and-items.md"
  },
  "TH-07": {
    "slug": "announced-matches-stored-on-error",
    "from": [
      "REQ-TH-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce a thread change before an error if and only if it stores the change.",
    "why": "the screen and the store must agree.",
    "notice": "the title on the screen differs from the title after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "TH-08": {
    "slug": "change-is-stored-when-announced",
    "from": [
      "REQ-TH-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store a thread change before it announces it.",
    "why": "another tab may read it immediately.",
    "notice": "another tab shows the old title.",
    "chapter": "05-threads-and-items.md"
  },
  "IT-05": {
    "slug": "removed-item-leaves-history",
    "from": [
      "REQ-IT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove an item from the history when it sends `thread.item.removed`.",
    "why": "a reload must not restore it.",
    "notice": "a removed message stays, or is back after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "IT-06": {
    "slug": "replacement-keeps-its-place",
    "from": [
      "REQ-IT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST replace an item in place and keep its `id`, `created_at` and position.",
    "why": "clients identify and order the item by them.",
    "notice": "a changed message jumps to another place, or appears twice.",
    "chapter": "05-threads-and-items.md"
  },
  "IT-07": {
    "slug": "unstored-replacement-is-stored",
    "from": [
      "REQ-IT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST store the item of a `thread.item.replaced` even if the item was not stored before.",
    "why": "the item has been shown.",
    "story": "the reference's behaviour depends on its store (Q-65).",
    "chapter": "05-threads-and-items.md"
  },
  "IT-08": {
    "slug": "repeated-done-updates-in-place",
    "from": [
      "REQ-IT-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST update an item that is finished again instead of storing it twice.",
    "why": "ids are unique.",
    "story": "the reference stores it twice (Q-28).",
    "chapter": "05-threads-and-items.md"
  },
  "IT-10": {
    "slug": "every-item-type-is-stored",
    "from": [
      "REQ-IT-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store and list `task` and `end_of_turn` items like any other item.",
    "why": "a reload must show the same items.",
    "notice": "a step or a divider is gone after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "IT-11": {
    "slug": "hidden-items-are-not-sent",
    "from": [
      "REQ-IT-11"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT show hidden items in any event.",
    "why": "they are meant for the model.",
    "story": "the reference shows them in some events (Q-08).",
    "cause": "the handler yields the hidden item, and the stream is not filtered.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"hci_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"hidden_context_item\",\"content\":\"plan: premium\"}}\n\n",
    "chapter": "05-threads-and-items.md"
  },
  "IT-15": {
    "slug": "hidden-replacement-is-removed",
    "from": [
      "REQ-IT-15"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send `thread.item.removed` for an item that clients have when the item becomes hidden.",
    "why": "clients must not go on showing what the thread does not show any more.",
    "story": "the reference goes on showing it (Q-08).",
    "cause": "hidden items are dropped on their way out, whatever stood under their id.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-01": {
    "slug": "retry-removes-newer-items",
    "from": [
      "REQ-RT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove all items newer than the retried message and keep the message with its id.",
    "why": "the client has truncated its view at the message.",
    "notice": "the old answer is back after a reload, or the question is gone.",
    "cause": "the retried message itself is removed, or nothing is.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-02": {
    "slug": "retry-does-not-repeat-message",
    "from": [
      "REQ-RT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST open the stream of a retry with `stream_options` and not announce the message again.",
    "why": "the client still shows the message.",
    "notice": "the question appears twice after a retry.",
    "cause": "the retry runs through the code for new messages.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}],\"attachments\":[],\"inference_options\":{}}}\n\ndata: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\n",
    "chapter": "05-threads-and-items.md"
  },
  "RT-03": {
    "slug": "retry-reuses-the-message",
    "from": [
      "REQ-RT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST pass the original message to the application, including its `inference_options`.",
    "why": "a retry repeats the same request.",
    "notice": "a retry asks another model or another tool than the first try.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-04": {
    "slug": "retry-removes-any-number",
    "from": [
      "REQ-RT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove the newer items of a retry however many there are.",
    "why": "remaining items would stand before the new answer.",
    "notice": "remains of a long old answer stand before the new one.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-05": {
    "slug": "retry-removes-hidden-items",
    "from": [
      "REQ-RT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove newer hidden items in a retry too.",
    "why": "otherwise the model would read about events that were undone.",
    "notice": "the new answer refers to what was undone.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-06": {
    "slug": "unknown-retry-removes-nothing",
    "from": [
      "REQ-RT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a retry of an unknown item with a 4xx or one `error` event, and remove nothing.",
    "why": "an empty stream looks like an empty answer.",
    "story": "the reference sends an empty stream (Q-12).",
    "chapter": "05-threads-and-items.md"
  },
  "RT-07": {
    "slug": "only-user-messages-are-retried",
    "from": [
      "REQ-RT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a retry of any item other than a user message with a 4xx or one `error` event, and remove nothing.",
    "why": "there is no message to answer.",
    "story": "the reference truncates the stream (Q-04).",
    "chapter": "05-threads-and-items.md"
  },
  "RT-08": {
    "slug": "retry-removes-later-messages",
    "from": [
      "REQ-RT-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST remove later user messages when an earlier one is retried.",
    "why": "the conversation restarts there.",
    "notice": "later messages are back after a reload.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-09": {
    "slug": "repeated-retry-is-stable",
    "from": [
      "REQ-RT-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD leave the same items in the thread after each further retry of a message.",
    "why": "a retry replaces the answer and does not add another.",
    "chapter": "05-threads-and-items.md"
  },
  "RT-10": {
    "slug": "failed-retry-keeps-thread-usable",
    "from": [
      "REQ-RT-10"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD keep a thread usable when the new answer of a retry fails.",
    "why": "the user will try again.",
    "chapter": "05-threads-and-items.md"
  },
  "AM-01": {
    "slug": "added-before-updated",
    "from": [
      "REQ-AM-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce an item before it updates the item, and send no text update after the item is finished.",
    "why": "an update needs an item to apply to.",
    "notice": "a piece of the answer is lost, or the chat stops with an error.",
    "cause": "the model's text is forwarded before the item is added.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-02": {
    "slug": "message-updates-match-final-item",
    "from": [
      "REQ-AM-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send message updates that, applied in order, give the finished item.",
    "why": "otherwise the text jumps at the end.",
    "notice": "the text jumps when the answer ends.",
    "cause": "the final text is trimmed, or the last delta is lost.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hel\"}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"lo\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hel\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-03": {
    "slug": "content-index-has-no-gaps",
    "from": [
      "REQ-AM-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST address an existing content part or the next one.",
    "why": "a missing part has no content.",
    "notice": "a piece of the answer is lost.",
    "cause": "the index counts the model's output parts, including tool calls.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":2,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\n",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-04": {
    "slug": "stored-item-matches-announced",
    "from": [
      "REQ-AM-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store an item as it announced the item when it finished it.",
    "why": "a reload must show the same item.",
    "notice": "the answer is another one after a reload.",
    "cause": "the stored item is built separately from the one that is sent.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-05": {
    "slug": "messages-have-distinct-ids",
    "from": [
      "REQ-AM-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give the messages of one turn different ids.",
    "why": "the second would overwrite the first.",
    "notice": "the second message of a turn overwrites the first.",
    "cause": "one id is generated per turn instead of per message.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-06": {
    "slug": "item-ids-are-not-reused",
    "from": [
      "REQ-AM-06"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT use the id of an item in the thread for another item.",
    "why": "the new item would overwrite the old one.",
    "notice": "a new message overwrites an older one.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-07": {
    "slug": "annotations-survive-the-end",
    "from": [
      "REQ-AM-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.2.0",
    "text": "A server MUST keep every announced annotation at its position in the finished item.",
    "why": "a citation must still be there when the answer is finished.",
    "notice": "a source disappears when the answer ends.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-08": {
    "slug": "part-end-repeats-annotations",
    "from": [
      "REQ-AM-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.2.0",
    "text": "A server MUST repeat the announced annotations when it finishes a content part.",
    "why": "the finished part replaces the streamed one.",
    "notice": "sources disappear while the answer is written.",
    "story": "the reference's agent helper does not send them (Q-34).",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-09": {
    "slug": "sources-are-complete",
    "from": [
      "REQ-AM-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give url, file and entity sources their required members.",
    "why": "a citation without a target is a dead link.",
    "notice": "a source leads nowhere.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-10": {
    "slug": "message-needs-no-deltas",
    "from": [
      "REQ-AM-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST be able to send a message as a single `thread.item.done`.",
    "why": "not every answer is streamed.",
    "notice": "an answer that comes in one piece does not appear.",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-11": {
    "slug": "no-empty-deltas",
    "from": [
      "REQ-AM-11"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD NOT send empty text deltas.",
    "why": "they add traffic without content.",
    "story": "the reference passes on what its handlers yield (Q-64).",
    "cause": "every chunk of the model is forwarded, including chunks without text.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"\"}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "06-text-and-annotations.md"
  },
  "AM-12": {
    "slug": "deltas-keep-characters-whole",
    "from": [
      "REQ-AM-12"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT split a character between two text deltas.",
    "why": "many clients decode each delta on its own and show the halves as replacement characters.",
    "cause": "the text is cut by bytes or by UTF-16 code units.",
    "chapter": "06-text-and-annotations.md"
  },
  "WF-01": {
    "slug": "workflow-types-are-known",
    "from": [
      "REQ-WF-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST use only the defined types of workflows, tasks and status indicators.",
    "why": "the client has an image for each of them.",
    "notice": "a step has no icon or does not appear.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-02": {
    "slug": "task-index-is-next",
    "from": [
      "REQ-WF-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST add a task at the index that equals the number of tasks so far.",
    "why": "a gap in the list has no task.",
    "notice": "a step overwrites another, or does not appear.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-03": {
    "slug": "updated-task-exists",
    "from": [
      "REQ-WF-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST update only tasks that exist.",
    "why": "an update needs a task to apply to.",
    "notice": "a step never changes its state.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-04": {
    "slug": "workflow-updates-match-final-item",
    "from": [
      "REQ-WF-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send workflow updates that, applied in order, give the finished workflow.",
    "why": "otherwise the steps jump at the end.",
    "notice": "the steps jump when the workflow ends.",
    "cause": "tasks are added to the workflow without sending their updates.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"wf_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"workflow\",\"workflow\":{\"type\":\"custom\",\"tasks\":[],\"expanded\":false}}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"wf_1\",\"update\":{\"type\":\"workflow.task.added\",\"task_index\":0,\"task\":{\"type\":\"custom\",\"title\":\"Search\"}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wf_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"workflow\",\"workflow\":{\"type\":\"custom\",\"tasks\":[{\"type\":\"custom\",\"title\":\"Search\"}],\"summary\":{\"title\":\"Searched\"},\"expanded\":false}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"wf_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"workflow\",\"workflow\":{\"type\":\"custom\",\"tasks\":[],\"expanded\":false}}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"wf_1\",\"update\":{\"type\":\"workflow.task.added\",\"task_index\":0,\"task\":{\"type\":\"custom\",\"title\":\"Search\"}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wf_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"workflow\",\"workflow\":{\"type\":\"custom\",\"tasks\":[],\"summary\":{\"title\":\"Searched\"},\"expanded\":false}}}\n\n",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-05": {
    "slug": "workflow-ends-with-summary",
    "from": [
      "REQ-WF-05"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD finish a workflow with a summary.",
    "why": "the client collapses the workflow into that line.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-06": {
    "slug": "workflow-is-stored-once",
    "from": [
      "REQ-WF-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST store a workflow once, even if it continues after a client tool call.",
    "why": "a second copy would be shown twice.",
    "story": "the reference adds it again or fails (Q-29).",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-07": {
    "slug": "equal-tasks-keep-their-indices",
    "from": [
      "REQ-WF-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST give two equal tasks different indices.",
    "why": "otherwise the second task would never be shown.",
    "story": "the reference's helper finds the first task both times (Q-32).",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-08": {
    "slug": "bad-task-index-is-harmless",
    "from": [
      "REQ-WF-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD NOT fail a turn because of a task update whose index is out of range.",
    "why": "the answer matters more than its steps.",
    "story": "the reference fails the turn (Q-31).",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-09": {
    "slug": "workflow-ends-before-tool-call",
    "from": [
      "REQ-WF-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST finish an open workflow before the client tool call that ends its stream.",
    "why": "its steps would show a spinner for as long as the page's tool runs, and for ever if no output comes.",
    "story": "the reference leaves it open (Q-30).",
    "cause": "the workflow is kept open for the turn that follows the output.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "WF-10": {
    "slug": "running-steps-are-ended",
    "from": [
      "REQ-WF-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST end the steps that still run when it finishes a workflow that its application has left open.",
    "why": "a step that is stored as running shows a spinner in the history for ever.",
    "story": "the reference stores the steps as they are (Q-30).",
    "cause": "the workflow is stored in the state in which the turn left it.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "IT-09": {
    "slug": "generated-image-starts-empty",
    "from": [
      "REQ-IT-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.1",
    "text": "A server MUST announce a generated image without an image, send any `progress` in its updates from 0 to 1, and finish it with the image.",
    "why": "the client draws a frame that fills up.",
    "notice": "the frame of the image stays empty or does not fill.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "CL-14": {
    "slug": "component-updates-are-applied",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST apply `widget.component.updated` although some servers never send it.",
    "why": "other servers do.",
    "notice": "the widget stays as it was first drawn.",
    "story": "the reference declares it but never sends it (Q-42).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "08-widgets-and-actions.md"
  },
  "CL-15": {
    "slug": "deltas-after-done-are-accepted",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST accept further deltas of a component after one with `done: true`.",
    "why": "older servers send it with every delta.",
    "notice": "the text of a widget stops too early.",
    "story": "the reference does (Q-38).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "08-widgets-and-actions.md"
  },
  "CL-16": {
    "slug": "unknown-parts-have-a-fallback",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST draw a fallback for an icon or a component that it does not recognise.",
    "why": "servers may use newer icons and components.",
    "notice": "one unknown icon hides the whole widget.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "08-widgets-and-actions.md"
  },
  "CL-17": {
    "slug": "action-defaults-are-applied",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST apply the defaults of an action's members.",
    "why": "servers send actions as the application wrote them.",
    "notice": "a click does nothing, or shows no sign of loading.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-01": {
    "slug": "widget-root-is-known",
    "from": [
      "REQ-WG-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send widgets whose root is a Card, a ListView or a Basic and whose nodes have a string `type`.",
    "why": "the client can only draw these.",
    "notice": "the widget does not appear.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-02": {
    "slug": "list-view-holds-its-items",
    "from": [
      "REQ-WG-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send only ListViewItem components as children of a ListView.",
    "why": "the client draws rows.",
    "notice": "rows of a list do not appear.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-03": {
    "slug": "static-widget-is-one-item",
    "from": [
      "REQ-WG-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send a static widget as one finished item, and list the widget as it was sent.",
    "why": "a static widget needs no updates.",
    "notice": "the widget is another one after a reload.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-04": {
    "slug": "widget-updates-match-final-item",
    "from": [
      "REQ-WG-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send widget updates that, applied in order, give the finished widget.",
    "why": "otherwise the widget jumps at the end.",
    "notice": "the widget jumps when it is finished.",
    "cause": "the final widget is built separately from the streamed one.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"wid_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Text\",\"id\":\"t\",\"value\":\"Hel\"}]}}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"wid_1\",\"update\":{\"type\":\"widget.streaming_text.value_delta\",\"component_id\":\"t\",\"delta\":\"lo\",\"done\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wid_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Text\",\"id\":\"t\",\"value\":\"Hello\"}]}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"wid_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Text\",\"id\":\"t\",\"value\":\"Hel\"}]}}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"wid_1\",\"update\":{\"type\":\"widget.streaming_text.value_delta\",\"component_id\":\"t\",\"delta\":\"lo\",\"done\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wid_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Text\",\"id\":\"t\",\"value\":\"Help\"}]}}}\n\n",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-05": {
    "slug": "text-delta-has-a-target",
    "from": [
      "REQ-WG-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST address streamed text by the `id` of a Text or Markdown component of the widget.",
    "why": "a delta without a target is lost.",
    "notice": "streamed text never appears in the widget.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-06": {
    "slug": "text-without-id-is-updated",
    "from": [
      "REQ-WG-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send updates that lead to the next state of a widget even if its changed text has no id.",
    "why": "users do not see a change that is not sent.",
    "story": "the reference sends nothing (Q-36).",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-07": {
    "slug": "prop-changes-are-sent",
    "from": [
      "REQ-WG-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send updates that lead to the next state of a widget even if props are added or removed.",
    "why": "users do not see a change that is not sent.",
    "story": "the reference fails (Q-37).",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-08": {
    "slug": "done-ends-the-last-delta",
    "from": [
      "REQ-WG-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD send `done: true` with the last delta of a component and with no other.",
    "why": "the client removes its cursor then.",
    "story": "the reference sends it with every delta or with none (Q-38).",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-09": {
    "slug": "structure-changes-replace-components",
    "from": [
      "REQ-WG-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST change the structure of a widget by sending a new root or a new component.",
    "why": "deltas carry only text.",
    "notice": "a part that was added to the widget does not appear.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-10": {
    "slug": "copy-text-is-sent",
    "from": [
      "REQ-WG-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send `copy_text` to the client.",
    "why": "the copy button copies it.",
    "notice": "the copy button copies nothing.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-11": {
    "slug": "unknown-components-pass-through",
    "from": [
      "REQ-WG-11"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD preserve components and props that it does not recognise.",
    "why": "clients gain new ones before servers do.",
    "story": "the reference drops unknown props of known components (Q-41).",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-12": {
    "slug": "widget-actions-are-valid",
    "from": [
      "REQ-WG-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST give every action of a widget a `type`, and use only defined values of `handler`, `loadingBehavior` and `streaming`.",
    "why": "the client uses them to route the click.",
    "notice": "a click in the widget does nothing.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-13": {
    "slug": "replaced-widget-is-read-back",
    "from": [
      "REQ-WG-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST return the new state of a widget that an action has replaced in later reads.",
    "why": "a reload must not undo a click.",
    "notice": "the click is undone by a reload.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-14": {
    "slug": "table-and-chart-are-accepted",
    "from": [
      "REQ-WG-14"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD accept Table and Chart components.",
    "why": "one of the two component catalogues includes them.",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-30": {
    "slug": "known-components-follow-catalogue",
    "from": [
      "REQ-WG-30"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send known components with all their required props, and only with values that the catalogue lists.",
    "why": "the client draws a component without its text, or falls back to another look.",
    "story": "the reference passes such components on (Q-41).",
    "cause": "the widget is written by hand or by a model, and nothing checks it.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wgt_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Box\",\"direction\":\"col\",\"children\":[{\"type\":\"Text\",\"value\":\"A\"}]}]}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wgt_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"Card\",\"children\":[{\"type\":\"Box\",\"direction\":\"column\",\"children\":[{\"type\":\"Text\"}]}]}}}\n\n",
    "chapter": "08-widgets-and-actions.md"
  },
  "WG-31": {
    "slug": "props-without-value-are-omitted",
    "from": [
      "REQ-WG-31"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST leave out the props of known components that have no value.",
    "why": "templates write null for a prop that is switched off, and the client's types do not know null.",
    "cause": "the widget is passed on as the template has built it.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wgt_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"ListView\",\"children\":[{\"type\":\"ListViewItem\",\"children\":[{\"type\":\"Text\",\"value\":\"A\"}]}]}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"wgt_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"widget\",\"widget\":{\"type\":\"ListView\",\"children\":[{\"type\":\"ListViewItem\",\"onClickAction\":null,\"children\":[{\"type\":\"Text\",\"value\":\"A\",\"color\":null}]}]}}}\n\n",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-01": {
    "slug": "action-opens-with-options",
    "from": [
      "REQ-AC-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST open the stream of an action with `stream_options`.",
    "why": "every turn begins this way.",
    "notice": "the stop button is missing after a click.",
    "cause": "the action handler bypasses the common opening.",
    "on": "threads.custom_action",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-02": {
    "slug": "action-needs-no-sender",
    "from": [
      "REQ-AC-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept an action whose `item_id` is absent, null or empty as an action without a sender.",
    "why": "clients start actions themselves.",
    "notice": "a button that the page provides ends with an error.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-03": {
    "slug": "action-payload-is-unchanged",
    "from": [
      "REQ-AC-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST pass the payload of an action to the application unchanged.",
    "why": "it belongs to the application.",
    "notice": "a click acts on the wrong thing.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-04": {
    "slug": "only-widgets-send-actions",
    "from": [
      "REQ-AC-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer an action of an item that is not a widget with a 4xx, or with one `error` event that does not allow a retry.",
    "why": "only widgets send actions.",
    "notice": "a click that cannot work offers a retry that cannot work either.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-05": {
    "slug": "unknown-sender-fails-cleanly",
    "from": [
      "REQ-AC-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer an action of an unknown item or thread with a 4xx or one `error` event.",
    "why": "a truncated stream looks like a crash.",
    "story": "the reference truncates the stream (Q-04).",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-06": {
    "slug": "replaced-widget-is-stored",
    "from": [
      "REQ-AC-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store a widget that an action replaces.",
    "why": "a reload must show the new state.",
    "notice": "the click is undone by a reload.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-07": {
    "slug": "action-adds-no-message",
    "from": [
      "REQ-AC-07"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT store a user message for an action.",
    "why": "the user has not written anything.",
    "notice": "an empty message appears after a click.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-08": {
    "slug": "sync-answer-has-known-shape",
    "from": [
      "REQ-AC-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.2",
    "text": "A server MUST answer a sync action with `{}` or with an `updated_item`.",
    "why": "the client replaces the widget with that item.",
    "notice": "the widget disappears after a click.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-09": {
    "slug": "updated-item-is-stored",
    "from": [
      "REQ-AC-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.6.2",
    "text": "A server SHOULD store the `updated_item` before it answers with it.",
    "why": "a reload must show the same widget.",
    "story": "the reference does not store it (Q-45).",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-10": {
    "slug": "sync-action-runs-beside-stream",
    "from": [
      "REQ-AC-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.2",
    "text": "A server MUST answer a sync action while a stream of its thread is running.",
    "why": "widgets stay usable while an answer is streamed.",
    "notice": "a click does nothing while an answer is written.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-11": {
    "slug": "sync-sender-is-a-widget",
    "from": [
      "REQ-AC-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.2",
    "text": "A server MUST reject a sync action whose sender is unknown or not a widget with a 4xx.",
    "why": "it is not a server error.",
    "story": "the reference answers 500.",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-12": {
    "slug": "updated-item-is-not-hidden",
    "from": [
      "REQ-AC-12"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.6.2",
    "text": "A server MUST NOT return a hidden item as `updated_item`.",
    "why": "hidden items are meant for the model.",
    "story": "the reference returns whatever the handler returns (Q-09).",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-13": {
    "slug": "unhandled-action-is-rejected",
    "from": [
      "REQ-AC-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server without action handlers MUST answer an action with a 4xx or one `error` event.",
    "why": "a missing feature is not a server error.",
    "story": "the reference answers a sync action with 500.",
    "chapter": "08-widgets-and-actions.md"
  },
  "CL-18": {
    "slug": "status-shows-tool-completion",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST use the `status` of a tool call, never its `output`, to decide whether the call is completed.",
    "why": "a tool that returns null leaves no output.",
    "notice": "a tool runs again, or the chat waits for one that has finished.",
    "story": "a result of null is not visible on the wire (Q-15).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-01": {
    "slug": "tool-call-is-complete",
    "from": [
      "REQ-CT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send a client tool call as a finished item with the `status` pending, a `call_id`, a `name` and an `arguments` object.",
    "why": "the client needs them to run the call.",
    "notice": "the tool of the page never runs.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-02": {
    "slug": "tool-call-ends-the-stream",
    "from": [
      "REQ-CT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST make a client tool call the last item of its stream.",
    "why": "one call runs per turn.",
    "notice": "the answer goes on without the tool's result.",
    "cause": "the turn continues after the call instead of ending and waiting for the output.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"ctc_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"client_tool_call\",\"status\":\"pending\",\"call_id\":\"call_1\",\"name\":\"get_location\",\"arguments\":{}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"ctc_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"client_tool_call\",\"status\":\"pending\",\"call_id\":\"call_1\",\"name\":\"get_location\",\"arguments\":{}}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-03": {
    "slug": "tool-output-opens-with-options",
    "from": [
      "REQ-CT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST open the stream that follows a tool output with `stream_options`.",
    "why": "the turn continues.",
    "notice": "the stop button is missing after a tool has run.",
    "cause": "the code that continues the turn skips the opening.",
    "on": "threads.add_client_tool_output",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-04": {
    "slug": "tool-output-is-stored",
    "from": [
      "REQ-CT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST store a completed call with the posted output.",
    "why": "a reload must show it.",
    "notice": "the tool runs again after a reload.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-05": {
    "slug": "null-result-completes-the-call",
    "from": [
      "REQ-CT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a `result` of null as the output that completes the call.",
    "why": "many tools return no value.",
    "notice": "the chat waits for ever for a tool that returns nothing.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-06": {
    "slug": "missing-result-is-rejected",
    "from": [
      "REQ-CT-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a tool output without `result` with a 4xx.",
    "why": "null is an output, but a missing result is not.",
    "story": "the reference answers 500.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-07": {
    "slug": "output-needs-a-pending-call",
    "from": [
      "REQ-CT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a tool output with a 4xx or one `error` event, and change nothing, if no call is pending.",
    "why": "there is no call to complete.",
    "story": "the reference truncates the stream (Q-04).",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-08": {
    "slug": "call-completes-once",
    "from": [
      "REQ-CT-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a second output for the same call with a 4xx or one `error` event, and change nothing.",
    "why": "a call is completed once.",
    "story": "the reference truncates the stream.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-09": {
    "slug": "newest-pending-call-is-found",
    "from": [
      "REQ-CT-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST complete the pending call even if the thread has newer hidden items.",
    "why": "the user cannot see the items in between.",
    "story": "the reference checks only the newest item (Q-14).",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-10": {
    "slug": "older-calls-are-closed",
    "from": [
      "REQ-CT-10"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD drop or close the other pending calls when one is completed.",
    "why": "a call that is never run would stay pending forever.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-11": {
    "slug": "continuation-adds-no-message",
    "from": [
      "REQ-CT-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST run the continuation without a new user message.",
    "why": "the user has not sent one.",
    "notice": "an empty message appears after a tool has run.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-12": {
    "slug": "output-needs-existing-thread",
    "from": [
      "REQ-CT-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer a tool output for an unknown thread with a 4xx or one `error` event.",
    "why": "a truncated stream looks like a crash.",
    "story": "the reference truncates the stream (Q-04).",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-13": {
    "slug": "nothing-follows-the-call",
    "from": [
      "REQ-CT-13"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT show what its application yields after a client tool call.",
    "why": "the model has not seen the output of the tool yet, and the user reads an answer without it.",
    "story": "the reference passes it on (Q-64).",
    "cause": "the loop over the model's events goes on after the call.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-01": {
    "slug": "question-is-complete",
    "from": [
      "REQ-SI-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST send a structured input as pending, with `id`, `type` and `question` in each question, and with `options` in each multiple choice.",
    "why": "the client draws a form from them.",
    "notice": "a form lacks its question or its choices.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-02": {
    "slug": "answered-input-is-announced",
    "from": [
      "REQ-SI-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST announce the answered item with `thread.item.replaced` directly after `stream_options`.",
    "why": "the client replaces the form with the answers.",
    "notice": "the form stays open after it was sent.",
    "cause": "the answers are stored but not announced.",
    "on": "threads.add_structured_input",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.replaced\",\"item\":{\"id\":\"si_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"structured_input\",\"status\":\"answered\",\"inputs\":[{\"type\":\"freeform\",\"id\":\"q1\",\"question\":\"When?\",\"answer\":{\"values\":[\"today\"],\"skipped\":false}}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-03": {
    "slug": "given-answers-are-recorded",
    "from": [
      "REQ-SI-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST record given answers with their values and as not skipped.",
    "why": "the model reads them.",
    "notice": "given answers are shown as skipped.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-04": {
    "slug": "missing-answer-is-skipped",
    "from": [
      "REQ-SI-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST record an answer that is missing, empty or marked as skipped as skipped and without values.",
    "why": "the model must not wait for it.",
    "notice": "an unanswered question keeps the form waiting.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-05": {
    "slug": "skipped-submission-skips-all",
    "from": [
      "REQ-SI-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST mark the item and each of its answers as skipped if the submission is skipped.",
    "why": "the model must not wait for them.",
    "notice": "a skipped form is shown as answered, or waits for ever.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-06": {
    "slug": "single-choice-keeps-one-value",
    "from": [
      "REQ-SI-06"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST keep only the first value of a single choice.",
    "why": "the question allows one value.",
    "notice": "a single choice shows several answers.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-07": {
    "slug": "multiple-choice-keeps-all-values",
    "from": [
      "REQ-SI-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST keep every value of a multiple choice.",
    "why": "the question allows several values.",
    "notice": "some of the chosen answers are lost.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-08": {
    "slug": "free-answers-are-accepted",
    "from": [
      "REQ-SI-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST accept values that are not among the options.",
    "why": "the user may write an answer of their own.",
    "notice": "an answer of the user's own is refused.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-09": {
    "slug": "unknown-questions-are-ignored",
    "from": [
      "REQ-SI-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST ignore answers to questions that the item does not ask.",
    "why": "a client may be newer than the item.",
    "notice": "a form that was sent by a newer client ends with an error.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-10": {
    "slug": "answered-input-keeps-its-place",
    "from": [
      "REQ-SI-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server MUST store the answered item with its `id`, `created_at` and position.",
    "why": "the answers take the place of the form.",
    "notice": "the answered form jumps to another place.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-11": {
    "slug": "input-is-answered-once",
    "from": [
      "REQ-SI-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.4",
    "text": "A server MUST answer a second submission with a 4xx or one `error` event, and change nothing.",
    "why": "a question is answered once.",
    "story": "the reference truncates the stream.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-12": {
    "slug": "submission-needs-a-question",
    "from": [
      "REQ-SI-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.4",
    "text": "A server MUST answer a submission with a 4xx or one `error` event if its item is unknown or is not a structured input.",
    "why": "there is no question to answer.",
    "story": "the reference truncates the stream.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "SI-13": {
    "slug": "empty-submission-skips-questions",
    "from": [
      "REQ-SI-13"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.6.4",
    "text": "A server SHOULD treat an empty submission as answered with every question skipped.",
    "why": "both members have defaults.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "AT-01": {
    "slug": "attachment-is-complete",
    "from": [
      "REQ-AT-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `attachments.create` with `id`, `name`, `mime_type` and `type`, and a `preview_url` for images.",
    "why": "the composer needs them to show the file.",
    "notice": "the attached file has no name or no preview.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-02": {
    "slug": "upload-is-described",
    "from": [
      "REQ-AT-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.5.0",
    "text": "A server that takes the bytes in a second step MUST describe that step in `upload_descriptor` with `url`, `method` POST or PUT, and `headers`.",
    "why": "the client uses it to upload the file.",
    "notice": "the upload of the file never starts.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-03": {
    "slug": "message-shows-its-attachment",
    "from": [
      "REQ-AT-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.0",
    "text": "A server MUST show an attachment in the message that uses it, with the `thread_id` of its thread.",
    "why": "the client shows it there.",
    "notice": "the message shows no file.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-04": {
    "slug": "deleted-attachment-is-gone",
    "from": [
      "REQ-AT-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer `attachments.delete` with `{}` and reject the attachment afterwards.",
    "why": "deleted data must be gone.",
    "notice": "a file that was removed is still sent.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-05": {
    "slug": "unknown-attachment-delete-is-harmless",
    "from": [
      "REQ-AT-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer the deletion of an unknown attachment with a status below 500.",
    "why": "deletion is idempotent.",
    "notice": "the removal of a file that is gone ends with an error.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-06": {
    "slug": "foreign-attachment-is-unusable",
    "from": [
      "REQ-AT-06"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT let a user use or delete another user's attachment.",
    "why": "users must be isolated from each other.",
    "notice": "a stranger reads or deletes the file.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-07": {
    "slug": "unsupported-attachments-are-rejected",
    "from": [
      "REQ-AT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server without attachments MUST answer `attachments.create` with a 4xx.",
    "why": "a missing feature is not a server error.",
    "story": "the reference answers 500.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-08": {
    "slug": "impossible-file-is-rejected",
    "from": [
      "REQ-AT-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD reject a negative `size` and an empty `mime_type` with a 4xx.",
    "why": "no file has these values.",
    "story": "the reference accepts both (Q-57).",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-09": {
    "slug": "upload-url-takes-the-bytes",
    "from": [
      "REQ-AT-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.5.0",
    "text": "A server SHOULD accept the bytes at the announced URL, and reject unknown ids with 404 and too many bytes with 413.",
    "why": "the user waits for the upload to finish.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-10": {
    "slug": "transcription-has-text",
    "from": [
      "REQ-AT-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.0",
    "text": "A server MUST answer `input.transcribe` with an object that has a string member `text`.",
    "why": "the composer inserts the text.",
    "notice": "dictated words do not reach the composer.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-11": {
    "slug": "broken-base64-is-rejected",
    "from": [
      "REQ-AT-11"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.0",
    "text": "A server MUST reject audio that is not valid base64 with a 4xx.",
    "why": "partly decoded audio is noise.",
    "story": "the reference drops the characters that it cannot decode (Q-59).",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-12": {
    "slug": "unsupported-dictation-is-rejected",
    "from": [
      "REQ-AT-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.0",
    "text": "A server without dictation MUST answer `input.transcribe` with a 4xx.",
    "why": "a missing feature is not a server error.",
    "story": "the reference answers 500.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "CL-19": {
    "slug": "unknown-error-is-stream-error",
    "from": [],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client SHOULD show an error with an unknown code like a `stream.error`.",
    "why": "new codes may be added.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "11-errors.md"
  },
  "ER-01": {
    "slug": "one-error-then-the-end",
    "from": [
      "REQ-ER-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report a failing turn as exactly one `error` event and a clean end.",
    "why": "the client shows the error and offers a retry.",
    "notice": "a failed answer shows several errors, or a spinner for ever.",
    "cause": "two nested exception handlers both report the error.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"error\",\"code\":\"stream.error\",\"allow_retry\":true}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"error\",\"code\":\"stream.error\",\"allow_retry\":true}\n\ndata: {\"type\":\"error\",\"code\":\"stream.error\",\"allow_retry\":true}\n\n",
    "chapter": "11-errors.md"
  },
  "ER-02": {
    "slug": "unexpected-failure-is-stream-error",
    "from": [
      "REQ-ER-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report an unexpected failure with the code `stream.error` and a boolean `allow_retry`.",
    "why": "the client shows its own text for this code.",
    "notice": "a failure shows no message, or no retry button where one belongs.",
    "cause": "the code of the application's exception is passed on.",
    "chapter": "11-errors.md"
  },
  "ER-03": {
    "slug": "described-failure-is-custom",
    "from": [
      "REQ-ER-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST report a failure that the application describes with the code `custom` and the application's `message`.",
    "why": "the client shows the message.",
    "notice": "the user sees a general error in place of the application's words.",
    "chapter": "11-errors.md"
  },
  "ER-04": {
    "slug": "allow-retry-is-kept",
    "from": [
      "REQ-ER-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST send the application's `allow_retry`.",
    "why": "the retry button depends on it.",
    "notice": "the retry button is missing, or shown where a retry cannot help.",
    "chapter": "11-errors.md"
  },
  "ER-05": {
    "slug": "finished-items-survive-failure",
    "from": [
      "REQ-ER-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST keep the items that were finished before a failure.",
    "why": "they have been shown.",
    "notice": "what was shown before the failure is gone after a reload.",
    "cause": "the turn is one transaction, and it is rolled back.",
    "chapter": "11-errors.md"
  },
  "ER-06": {
    "slug": "open-items-are-settled",
    "from": [
      "REQ-ER-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD either remove or store the items that are open when a turn fails.",
    "why": "otherwise half an item disappears on reload.",
    "story": "the reference does neither (Q-63).",
    "chapter": "11-errors.md"
  },
  "ER-07": {
    "slug": "failed-turn-can-be-retried",
    "from": [
      "REQ-ER-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST accept a new message or a retry after a failed turn.",
    "why": "the user continues the conversation.",
    "notice": "the conversation is dead after one failure.",
    "chapter": "11-errors.md"
  },
  "ER-08": {
    "slug": "nothing-follows-the-error",
    "from": [
      "REQ-ER-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD send nothing except `thread.updated` after an `error`.",
    "why": "the turn is over.",
    "cause": "cleanup code still yields items after the error.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"error\",\"code\":\"stream.error\",\"allow_retry\":true}\n\ndata: {\"type\":\"thread.updated\",\"thread\":{\"id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"status\":{\"type\":\"active\"},\"items\":{\"data\":[],\"has_more\":false}}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"error\",\"code\":\"stream.error\",\"allow_retry\":true}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "chapter": "11-errors.md"
  },
  "ER-09": {
    "slug": "failed-message-is-announced",
    "from": [
      "REQ-ER-09"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST announce the thread and the message even if the turn fails immediately.",
    "why": "both are stored.",
    "notice": "the question is gone when its answer fails.",
    "chapter": "11-errors.md"
  },
  "TR-19": {
    "slug": "no-exception-text",
    "from": [
      "REQ-TR-19"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST NOT send exception text or stack traces to a client.",
    "why": "exception text reveals internals and secrets.",
    "notice": "the user reads the server's internals in an error.",
    "cause": "the handler puts `str(error)` into the error event or the body.",
    "chapter": "11-errors.md"
  },
  "TR-20": {
    "slug": "rejection-has-json-error-body",
    "from": [
      "REQ-TR-20"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD answer with a JSON body `{\"error\":{\"code\",\"message\"}}` whenever it rejects a request.",
    "why": "programs can act on a code.",
    "story": "the reference answers with text/plain (Q-05).",
    "cause": "the framework's own exception handler writes the answer.",
    "on": "threads.get_by_id",
    "good": "HTTP 404\ncontent-type: application/json\n\n{\"error\":{\"code\":\"not_found\",\"message\":\"There is no such thread.\"}}",
    "bad": "HTTP 404\ncontent-type: text/plain\n\nNot Found",
    "chapter": "11-errors.md"
  },
  "CL-20": {
    "slug": "closing-stops-the-stream",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A client MUST close the connection of a stream to stop it.",
    "why": "the server has no other way to learn of it.",
    "notice": "the stop button does not stop the answer.",
    "story": "the reference treats every disconnection as a stop (Q-03).",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "12-cancellation.md"
  },
  "CN-01": {
    "slug": "leaving-stops-the-handler",
    "from": [
      "REQ-CN-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST stop its handler within 5 seconds after the client has closed the connection.",
    "why": "the rest of the answer costs money and is never read.",
    "notice": "the next message waits until the stopped answer is finished.",
    "chapter": "12-cancellation.md"
  },
  "CN-02": {
    "slug": "cancelled-thread-stays-usable",
    "from": [
      "REQ-CN-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST keep a thread readable and able to take messages after a cancelled turn.",
    "why": "users press Stop and then ask again.",
    "notice": "the conversation is dead after Stop.",
    "chapter": "12-cancellation.md"
  },
  "CN-03": {
    "slug": "cancelled-text-is-stored",
    "from": [
      "REQ-CN-03"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A server SHOULD store the text that a cancelled message has shown, under the same id.",
    "why": "text that the user has read must not disappear.",
    "story": "the reference loses it if its store awaits (Q-01).",
    "chapter": "12-cancellation.md"
  },
  "CN-04": {
    "slug": "empty-cancelled-message-is-dropped",
    "from": [
      "REQ-CN-04"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST NOT store a cancelled message without visible text.",
    "why": "an empty message carries no information.",
    "notice": "an empty message stands in the history after Stop.",
    "chapter": "12-cancellation.md"
  },
  "CN-05": {
    "slug": "cancellation-marker-is-hidden",
    "from": [
      "REQ-CN-05"
    ],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST NOT show the marker of a cancellation to a client.",
    "why": "it is meant for the model.",
    "notice": "a technical note appears in the chat after Stop.",
    "chapter": "12-cancellation.md"
  },
  "CN-06": {
    "slug": "next-turn-knows-of-cancellation",
    "from": [
      "REQ-CN-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A server SHOULD let the next turn know that the previous turn was cancelled.",
    "why": "otherwise the model continues the cancelled answer.",
    "story": "the reference loses the marker if its store awaits (Q-01).",
    "chapter": "12-cancellation.md"
  },
  "CN-07": {
    "slug": "slow-reader-is-cancelled-too",
    "from": [
      "REQ-CN-07"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A server SHOULD treat a client that stopped reading before it disconnected like any other client that disconnected.",
    "why": "slow clients must not be treated differently.",
    "story": "the reference does not notice that the client has disconnected (Q-02).",
    "chapter": "12-cancellation.md"
  },
  "CN-08": {
    "slug": "allow-cancel-is-kept",
    "from": [
      "REQ-CN-08"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST send the application's choice as `allow_cancel`.",
    "why": "the client uses it to show or hide its stop button.",
    "notice": "the stop button is missing, or shown where it does nothing.",
    "chapter": "12-cancellation.md"
  },
  "CN-09": {
    "slug": "announced-change-survives-cancellation",
    "from": [
      "REQ-CN-09"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server SHOULD keep the thread changes that it announced before a cancellation.",
    "why": "they have been shown.",
    "chapter": "12-cancellation.md"
  },
  "CN-10": {
    "slug": "message-survives-cancellation",
    "from": [
      "REQ-CN-10"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.4.0",
    "text": "A server MUST keep the announced user message of a cancelled turn.",
    "why": "it has been shown.",
    "notice": "the question is gone after Stop.",
    "chapter": "12-cancellation.md"
  },
  "CL-21": {
    "slug": "no-scripts-from-content",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST NOT run scripts contained in text, sources, widgets or previews.",
    "why": "a model may repeat text written by strangers.",
    "notice": "somebody else's script runs in the page.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "13-isolation.md"
  },
  "CL-22": {
    "slug": "images-from-allowed-domains-only",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.3",
    "text": "A client MUST load images of a thread only from its `allowed_image_domains` if these are set.",
    "why": "an image URL can carry data out of the conversation.",
    "notice": "an image sends what the conversation says to a stranger.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "13-isolation.md"
  },
  "IS-01": {
    "slug": "only-own-threads-are-listed",
    "from": [
      "REQ-IS-01"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST list only the threads of the user who makes the request.",
    "why": "users must be isolated from each other.",
    "notice": "the history shows the conversations of strangers.",
    "cause": "the query does not filter by user.",
    "chapter": "13-isolation.md"
  },
  "IS-02": {
    "slug": "foreign-is-unknown",
    "from": [
      "REQ-IS-02"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST make another user's thread indistinguishable from an unknown one in every operation.",
    "why": "the answer must not reveal which ids exist.",
    "notice": "a stranger reads or changes the conversation, or learns that it exists.",
    "cause": "ownership is checked after the lookup, and a foreign thread is answered with 403.",
    "chapter": "13-isolation.md"
  },
  "IS-03": {
    "slug": "foreign-item-ids-are-rejected",
    "from": [
      "REQ-IS-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST reject item ids and cursors of another thread or user.",
    "why": "an id must not give access to another thread.",
    "notice": "a stranger's messages can be reached by their ids.",
    "chapter": "13-isolation.md"
  },
  "IS-04": {
    "slug": "streams-do-not-mix",
    "from": [
      "REQ-IS-04"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST keep the events of concurrent streams apart.",
    "why": "two answers must not mix.",
    "notice": "words of one answer appear in another.",
    "chapter": "13-isolation.md"
  },
  "IS-05": {
    "slug": "concurrent-turns-stay-well-formed",
    "from": [
      "REQ-IS-05"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST answer a second stream of one thread with a well-formed stream or with a 409, and store every finished item once.",
    "why": "two tabs may send messages at the same time.",
    "notice": "a message in a second tab is lost, doubled or ends in a spinner.",
    "chapter": "13-isolation.md"
  },
  "IS-06": {
    "slug": "parallel-creates-succeed",
    "from": [
      "REQ-IS-06"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD serve 100 simultaneous creates, each with its own thread.",
    "why": "users do not wait for each other.",
    "chapter": "13-isolation.md"
  },
  "IS-07": {
    "slug": "body-does-not-identify",
    "from": [
      "REQ-IS-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST take the user's identity from the transport and never from the body.",
    "why": "anybody can write a body.",
    "notice": "anybody can read the conversations of anybody.",
    "cause": "the user's id is taken from `metadata`.",
    "chapter": "13-isolation.md"
  },
  "CL-40": {
    "slug": "resuming-client-stops-explicitly",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A client that reads a stream with a `ChatKit-Stream` header MUST send `streams.stop` when its user stops the answer.",
    "why": "closing the connection does not stop that turn.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "16-resuming-streams.md"
  },
  "CL-41": {
    "slug": "repeats-only-what-resumes",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A client MUST NOT repeat a lost streaming request under its key before the server has answered with `ChatKit-Resume`.",
    "why": "a server without the extension would store the message twice.",
    "untested": "it binds clients, and the kit tests servers.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-01": {
    "slug": "resuming-is-negotiated",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST NOT send numbers of frames or headers of this extension to a client that did not send `ChatKit-Resume`.",
    "why": "clients without the extension get what they have always got.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-02": {
    "slug": "frames-are-numbered-by-one",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST number the frames of a stream that can be resumed from 1, each greater by one.",
    "why": "the number is all by which a client says what it has read.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-03": {
    "slug": "repeated-key-starts-nothing",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST attach a repeated request with the same key to the stream of the first and do nothing else.",
    "why": "a request whose answer was lost must not be done twice.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-04": {
    "slug": "reused-key-is-rejected",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST reject a request with 422 if another request of the user has used its key.",
    "why": "the client would get the answer to another question.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-05": {
    "slug": "resumed-frames-are-equal",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send the same bytes under the same number to every reader of a stream.",
    "why": "a client joins pieces of several connections.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-06": {
    "slug": "unknown-streams-are-alike",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST answer 404 for foreign, forged, unknown and forgotten streams alike.",
    "why": "nobody may learn what streams of others exist.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-07": {
    "slug": "lost-connection-stops-nothing",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A server MUST continue a turn whose stream can be resumed when its readers disconnect.",
    "why": "there would be nothing to resume.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-08": {
    "slug": "stop-stops-the-turn",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.4.0",
    "text": "A server MUST end the turn of a stream on `streams.stop` as it ends that of a client that disconnects.",
    "why": "the rest of the answer costs money and is never read.",
    "chapter": "16-resuming-streams.md"
  },
  "RS-09": {
    "slug": "complete-streams-end-with-comment",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server MUST send the comment `end` as the last frame of a complete stream that can be resumed, and of no other.",
    "why": "a body that a proxy cuts off may look complete.",
    "chapter": "16-resuming-streams.md"
  }
};
