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
  /** The protocol version with which it came. */
  since: string;
  text: string;
  why: string;
  /** What the reference server does instead. */
  story?: string;
  /** Why no case can observe it. */
  untested?: string;
  /** What servers that break it have usually done. */
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
  | "WF-01"
  | "WF-02"
  | "WF-03"
  | "WF-04"
  | "WF-05"
  | "WF-06"
  | "WF-07"
  | "WF-08"
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
  | "IS-07";

/** Every rule in the order of the chapters. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  "CL-01": {
    "slug": "unknown-types-are-ignored",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST ignore events, updates and items of a `type` that it does not know.",
    "why": "servers learn new ones first.",
    "story": "the reference's own types are closed unions, which makes old readers fail on new items (Q-70).",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-02": {
    "slug": "unknown-members-are-ignored",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST ignore members that it does not know.",
    "why": "shapes grow by members.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-03": {
    "slug": "null-reads-as-absent",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST read a member that is null as if it were absent, except inside free-form values.",
    "why": "servers in many languages write null for nothing.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "01-introduction.md"
  },
  "CL-04": {
    "slug": "sse-is-parsed-in-full",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST read a stream as an event stream in the sense of the HTML standard, comments included.",
    "why": "frames arrive in pieces, and servers differ in what the standard leaves free.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "CL-05": {
    "slug": "body-end-is-answer-end",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST take the end of the body as the end of the answer.",
    "why": "no event says that nothing follows.",
    "story": "an error event is not the end either (Q-62).",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "02-transport.md"
  },
  "CL-06": {
    "slug": "no-automatic-repeat",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST NOT repeat a request that streams without being asked to by its user.",
    "why": "the server cannot tell a repetition from a second message.",
    "story": "the protocol has no key for it (Q-60).",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "what was finished is stored, and only the store knows what that is.",
    "untested": "binds clients; the kit tests servers.",
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
    "cause": "the path has a slash too many, or the framework routes by another body type.",
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
    "why": "a wrong method is then told apart from a wrong path.",
    "cause": "a catch-all route answers every method alike.",
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
    "text": "A server MUST answer an operation that does not stream with status 200, media type `application/json` and exactly one JSON document.",
    "why": "the client parses the body by its media type.",
    "cause": "a framework's default error page, or an answer that was encoded twice and is now a JSON string in HTML.",
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
    "text": "A server MUST answer an operation that streams with status 200 and media type `text/event-stream`.",
    "why": "the client reads frames only from that media type.",
    "cause": "the response was returned as plain text or JSON, without the media type of event streams.",
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
    "why": "`type` is the only thing that tells events apart.",
    "cause": "a `ping` or a bare string is sent as data; keep-alive belongs into a comment.",
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
    "why": "a reader that listens for the default event type misses named ones.",
    "cause": "the SSE library was given a name and an id for every event.",
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
    "cause": "the JSON was printed with indentation, or the text was cut into chunks in the middle of a character.",
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
    "why": "a cut body cannot be told from a crash.",
    "cause": "an exception, or the process, ends the response without its last chunk.",
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
    "cause": "the habit of the Chat Completions API; here the stream ends with its body.",
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
    "text": "A server MUST flush every event as it is produced, while its handler still works.",
    "why": "a user reads the answer while it is written.",
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
    "why": "proxies close connections that stay silent.",
    "untested": "it permits, and the kit reads every stream with or without comments.",
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
    "why": "proxies may otherwise hold a stream back or replay it.",
    "story": "the reference sends no such header.",
    "cause": "nobody set the header: servers do not do it by themselves.",
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
    "text": "A server MUST decide between stream and JSON by the operation alone, whatever `Accept` says.",
    "why": "clients send any `Accept`.",
    "cause": "content negotiation of the framework picks the renderer by `Accept`.",
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
    "text": "A server MUST ignore request headers that it does not know.",
    "why": "clients and proxies add headers of their own.",
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
    "text": "A server that allows a front end's origin SHOULD answer its preflight with `POST`, `content-type` and the headers that were asked for.",
    "why": "a browser sends nothing without it, and clients add headers of their own.",
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
    "why": "a user opens the history while an answer is written.",
    "chapter": "02-transport.md"
  },
  "TR-17": {
    "slug": "missing-credentials-are-refused",
    "from": [
      "REQ-TR-17"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server that authenticates MUST refuse a request without credentials with 401 or 403 before it does anything.",
    "why": "a stream that has begun with 200 cannot be refused any more.",
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
    "text": "A server SHOULD refuse a request body beyond its limit with 413.",
    "why": "an endless body must not fill the memory.",
    "story": "the reference has no limit.",
    "chapter": "02-transport.md"
  },
  "RQ-01": {
    "slug": "non-json-body-is-refused",
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
    "cause": "the exception of the JSON parser is not caught, so the framework answers 500.",
    "chapter": "03-requests.md"
  },
  "RQ-02": {
    "slug": "non-object-body-is-refused",
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
    "cause": "the parsed value is used before anybody has looked whether it is an object.",
    "chapter": "03-requests.md"
  },
  "RQ-03": {
    "slug": "unknown-operation-is-refused",
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
    "cause": "the dispatcher ends in an exception for what it does not know.",
    "chapter": "03-requests.md"
  },
  "RQ-04": {
    "slug": "non-object-params-are-refused",
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
    "cause": "`params` is read without a check, and reading a member of null throws.",
    "chapter": "03-requests.md"
  },
  "RQ-05": {
    "slug": "missing-parameter-is-refused",
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
    "cause": "validation happens in the handler's code instead of at the door.",
    "chapter": "03-requests.md"
  },
  "RQ-06": {
    "slug": "mistyped-parameter-is-refused",
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
    "cause": "validation happens in the handler's code, or types are coerced.",
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
    "text": "A server MUST ignore members of a request that it does not know.",
    "why": "newer clients send more.",
    "cause": "the schemas of the server forbid additional members.",
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
    "text": "A server MUST accept a `metadata` object of any content without changing its behaviour.",
    "why": "it belongs to the integration.",
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
    "story": "the reference refuses it.",
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
    "text": "A server MUST read null for an optional parameter as if it were absent.",
    "why": "clients in many languages write null for nothing.",
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
    "text": "A server MUST read absent or null `attachments` as none.",
    "why": "clients leave out what they do not use.",
    "story": "the reference refuses it (Q-23).",
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
    "text": "A server MUST read absent or null `inference_options` as `{}`.",
    "why": "clients leave out what they do not use.",
    "story": "the reference refuses it (Q-23).",
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
    "text": "A server MUST read absent `data` of a tag as `{}`.",
    "why": "the official client's own types make it optional.",
    "story": "the reference refuses it (Q-22).",
    "cause": "the schema requires the member.",
    "chapter": "03-requests.md"
  },
  "RQ-15": {
    "slug": "unknown-content-part-is-refused",
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
    "cause": "unknown parts are skipped, so the message is stored without them.",
    "chapter": "03-requests.md"
  },
  "RQ-16": {
    "slug": "refusal-leaves-no-trace",
    "from": [
      "REQ-RQ-16"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST leave no trace of a request that it refuses.",
    "why": "a client may mend and repeat it.",
    "cause": "the thread is created before the rest of the request has been looked at.",
    "chapter": "03-requests.md"
  },
  "RQ-17": {
    "slug": "unknown-order-is-refused",
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
    "cause": "anything but `asc` is taken for `desc`.",
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
    "why": "the official client lists its threads with it.",
    "cause": "the schema caps the limit instead of the query.",
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
    "text": "A server MUST answer a negative `limit` with a 4xx or its default page.",
    "why": "a wrong page silently loses items.",
    "story": "the reference hands it to the store (Q-25).",
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
    "text": "A server MUST read a `limit` that is absent, null or 0 as its default page size.",
    "why": "clients leave it out.",
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
    "text": "A server MUST refuse an action whose `type` is missing or no string with a 4xx.",
    "why": "no handler can be found for it.",
    "story": "the reference lets it through (Q-24).",
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
    "text": "A server SHOULD accept a message without content.",
    "why": "an attachment alone is a message.",
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
    "text": "A server MUST accept an empty text or refuse it with a 4xx.",
    "why": "a broken stream tells the user nothing.",
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
    "text": "A server MUST return a text of 100 kB with any Unicode unchanged.",
    "why": "users paste documents.",
    "cause": "the framework's default body limit (100 kB in Express) refuses it.",
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
    "text": "A server SHOULD read the last of several members with one name, or refuse the request with a 4xx.",
    "why": "two readers must not see two requests.",
    "chapter": "03-requests.md"
  },
  "CL-08": {
    "slug": "finished-item-wins",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST prefer the item of `thread.item.done` and `thread.item.replaced` to what it has folded.",
    "why": "the finished item is what is stored.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "04-streams.md"
  },
  "CL-09": {
    "slug": "one-turn-per-thread",
    "from": [],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client SHOULD keep to one running turn per thread.",
    "why": "two answers at once make no conversation.",
    "story": "nothing in the reference's server stops a second one (Q-50).",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "the client learns the id of the thread there.",
    "cause": "the answer begins before the thread is announced.",
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
    "why": "the client replaces its provisional message.",
    "cause": "the user's message is stored and not announced.",
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
    "why": "the client shows its stop button by it.",
    "cause": "a server of an older protocol version, which does not know the event.",
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
    "text": "A server MUST give the user's message the id of the created thread as `thread_id`.",
    "why": "items belong to threads by that member.",
    "cause": "the message was built before the thread had its id.",
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
    "text": "A server MUST make a thread readable before it announces it.",
    "why": "another tab may open it at once.",
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
    "text": "A server MUST list the user's message before it announces it.",
    "why": "a reload in mid-answer must show the question.",
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
    "text": "A server MUST refuse an unknown attachment with a 4xx or one `error` event and keep no thread of it.",
    "why": "an empty thread would stay in the history.",
    "story": "the reference leaves an orphan (Q-07).",
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
    "text": "A server SHOULD hand the message's `inference_options` to the application.",
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
    "why": "two conversations stay apart.",
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
    "why": "the client replaces its provisional message.",
    "cause": "the user's message is stored and not announced, or the options come first.",
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
    "text": "A server MUST answer a message for an unknown thread with a 4xx or one `error` event and a clean end.",
    "why": "a cut stream looks like a crash.",
    "story": "the reference cuts the stream (Q-04).",
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
    "why": "an id must not tell what exists.",
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
    "why": "an answer depends on what was said.",
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
    "why": "a broken stream tells the user nothing.",
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
    "why": "the user goes on without the tool.",
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
    "text": "A server MUST accept a message while a structured input is pending, and leave it pending.",
    "why": "a question may be answered later.",
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
    "text": "A server MUST send progress with a `text` and keep it out of history.",
    "why": "it is gone with the turn.",
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
    "text": "A server MUST send a client effect with a `name` and keep it out of history.",
    "why": "it is fire and forget.",
    "cause": "the effect is sent under another name.",
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
    "why": "the client styles by level.",
    "cause": "the level is one of a logging library.",
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
    "text": "A server MUST send an icon name that it does not know.",
    "why": "icons come faster than servers.",
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
    "text": "A server MUST send items of the stream's own thread only.",
    "why": "the client draws them there.",
    "cause": "the item was built with the id of another thread.",
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
    "text": "A server MUST finish every item that it has added before a stream ends normally.",
    "why": "an open item keeps spinning.",
    "cause": "the handler returns between `added` and `done`.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\n",
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
    "why": "a page may be short or empty and yet not the last.",
    "story": "the reference's pages are short where items are hidden (Q-10).",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-11": {
    "slug": "cursor-stays-with-its-list",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST use a cursor only for the list and the order that it came from.",
    "why": "backwards, it would show again what has been seen.",
    "story": "the first page of a thread is ascending, the default of a list is not (Q-11).",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-12": {
    "slug": "same-id-is-same-item",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST treat two items with the same id as one, of which the later counts.",
    "why": "that is how an item changes.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "05-threads-and-items.md"
  },
  "CL-13": {
    "slug": "retry-truncates-the-view",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST take the items after a message out of its view when it retries that message.",
    "why": "the server removes them and does not say so.",
    "story": "no thread.item.removed is sent for them (Q-13).",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "clients reconcile by id and order by place.",
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
    "text": "A server MUST write `created_at` as an RFC 3339 time with an offset.",
    "why": "a naive time is read in the viewer's own zone.",
    "story": "the reference sends naive local times (Q-21).",
    "cause": "`datetime.now()` without a zone.",
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
    "text": "A server MUST keep the `created_at` of an object the same in every event and read.",
    "why": "clients sort and compare by it.",
    "cause": "each answer takes the time anew instead of storing it once.",
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
    "text": "A server SHOULD leave out members without a value instead of sending null.",
    "why": "readers then need one rule only.",
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
    "text": "A server MUST give every page `data` and `has_more`, with `after` exactly where `has_more` is true.",
    "why": "a client pages by these three members.",
    "cause": "`after` is always filled with the last id.",
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
    "text": "A server MUST give `allow_retry`, `interactive`, `expanded`, `annotations` and `attachments` the type that they are declared with wherever it sends them.",
    "why": "clients branch on them without looking twice.",
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
    "text": "A server MUST return free-form values unchanged, nested nulls and long numbers included.",
    "why": "they belong to the application.",
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
    "text": "A server MUST send action payloads inside widgets unchanged, nulls included.",
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
    "cause": "the stored thread goes out as it is.",
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
    "cause": "the stored attachment goes out as it is.",
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
    "text": "A server MUST give distinct objects distinct non-empty ids.",
    "why": "clients reconcile by id.",
    "cause": "ids are counted per thread, or made of the time.",
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
    "text": "A server SHOULD put at least 64 random bits into an id.",
    "why": "short ids collide.",
    "story": "the reference uses 32 bits (Q-61).",
    "cause": "eight hexadecimal digits of a UUID.",
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
    "why": "clients draw the tag from them.",
    "cause": "the tag goes back as it came, without the default of `interactive`.",
    "on": "items.list",
    "good": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_tag\",\"id\":\"t1\",\"text\":\"Ada\",\"data\":{},\"interactive\":true}],\"attachments\":[],\"inference_options\":{}}],\"has_more\":false}",
    "bad": "{\"data\":[{\"id\":\"msg_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"user_message\",\"content\":[{\"type\":\"input_tag\",\"id\":\"t1\",\"text\":\"Ada\",\"data\":{}}],\"attachments\":[],\"inference_options\":{}}],\"has_more\":false}",
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
    "text": "A server MUST continue that page without gap or overlap in an ascending `items.list`.",
    "why": "long threads are read in pages.",
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
    "text": "A server MUST answer `threads.get_by_id` of an unknown thread with 404.",
    "why": "it is not a fault of the server.",
    "story": "the reference answers 500 (Q-06).",
    "cause": "the store raises, and nobody turns that into a refusal.",
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
    "text": "A server MUST list items newest first unless asked otherwise.",
    "why": "clients load the end of a thread.",
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
    "text": "A server MUST list items in ascending order as the exact reverse of descending order.",
    "why": "a thread has one order.",
    "cause": "the page is sorted after it was cut, not before.",
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
    "text": "A server MUST bring every visible item exactly once in a walk with any limit and order.",
    "why": "nothing may be lost between pages.",
    "cause": "offsets move when items arrive, or the cursor item is counted twice.",
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
    "text": "A server MUST keep items with the same `created_at` in one stable order and return them all.",
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
    "why": "a client stops there.",
    "chapter": "05-threads-and-items.md"
  },
  "RD-09": {
    "slug": "unknown-cursor-is-refused",
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
    "cause": "an unknown cursor is looked up with index -1, which is the first page again.",
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
    "text": "A server MUST NOT let new items disturb a descending walk that is under way.",
    "why": "threads grow while they are read.",
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
    "why": "they are for the model.",
    "cause": "hidden items are filtered in the client's view only.",
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
    "why": "an empty page looks like the end.",
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
    "text": "A server MUST list threads newest first unless asked otherwise, each exactly once in a walk, and ascending as the reverse of descending.",
    "why": "the history panel shows them so.",
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
    "cause": "the same function serialises one thread and the list.",
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
    "text": "A server SHOULD answer `items.list` of an unknown thread with 404.",
    "why": "an empty page looks like an empty thread.",
    "story": "the reference answers an empty page (Q-54).",
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
    "text": "A server MUST NOT list items that have not ended yet.",
    "why": "a list shows what is stored.",
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
    "text": "A server MUST answer `threads.get_by_id` after any turn, also one that has set a title at once.",
    "why": "a thread must open again.",
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
    "why": "the rename must last.",
    "cause": "the title is answered and not stored.",
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
    "why": "it is not a fault of the server.",
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
    "text": "A server MUST change nothing but the title in a rename.",
    "why": "status and items are none of its business.",
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
    "text": "A server MUST keep a rename that arrives while a turn runs.",
    "why": "the user has named the thread.",
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
    "why": "deleted means gone.",
    "cause": "the thread is marked and still listed.",
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
    "text": "A server MUST answer the deletion of a thread that is unknown or has been deleted with `{}` or 404.",
    "why": "deletion is idempotent.",
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
    "why": "isolation.",
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
    "text": "A server MUST NOT bring a deleted thread back when its turn goes on.",
    "why": "deleted means gone.",
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
    "text": "A server MUST answer feedback with `{}`.",
    "why": "the client waits for it.",
    "chapter": "05-threads-and-items.md"
  },
  "TU-10": {
    "slug": "unknown-feedback-kind-is-refused",
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
    "text": "A server MUST accept feedback on items that it does not know.",
    "why": "the client may show items that are gone.",
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
    "text": "A server SHOULD hand feedback to the application.",
    "why": "somebody wants to read it.",
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
    "text": "A server MUST send `thread.updated` when the application sets a title, and store it.",
    "why": "the header and the history show it.",
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
    "why": "the client replaces what it knows.",
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
    "text": "A server MUST announce a title that is set after the last event of the answer.",
    "why": "titles are often made at the end.",
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
    "text": "A server MUST announce and store `allowed_image_domains`, and leave it out where it is not set.",
    "why": "the client loads images by it.",
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
    "why": "it makes clients redraw for nothing.",
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
    "text": "A server MUST announce a thread change before an error exactly if it stores it.",
    "why": "the screen and the store must agree.",
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
    "why": "another tab may read it at once.",
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
    "text": "A server MUST remove an item from history when it sends `thread.item.removed`.",
    "why": "a reload must not bring it back.",
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
    "text": "A server MUST replace an item in place, with its `id`, `created_at` and position kept.",
    "why": "it keeps its position and time.",
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
    "text": "A server MUST store the item of a `thread.item.replaced` that was not stored before.",
    "why": "it has been shown.",
    "story": "what the reference does depends on its store (Q-65).",
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
    "text": "A server MUST update an item that ends again instead of storing it twice.",
    "why": "ids are unique.",
    "story": "the reference duplicates (Q-28).",
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
    "text": "A server MUST store and list `task` and `end_of_turn` items like any other.",
    "why": "a reload must show the same.",
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
    "why": "they are for the model.",
    "story": "the reference leaks some events (Q-08).",
    "cause": "the handler yields the hidden item, and nothing filters the stream.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"hci_1\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"hidden_context_item\",\"content\":\"plan: premium\"}}\n\n",
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
    "why": "the client has truncated its view.",
    "cause": "the retried message itself, or nothing at all, is removed.",
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
    "why": "the client still shows it.",
    "cause": "the retry runs through the code of a new message.",
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
    "text": "A server MUST hand the original message to the application, `inference_options` included.",
    "why": "a retry asks the same again.",
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
    "text": "A server MUST remove the newer items of a retry however many they are.",
    "why": "what is left would follow the new answer.",
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
    "text": "A server MUST remove newer hidden items too.",
    "why": "the model would read what no longer happened.",
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
    "text": "A server MUST answer a retry of anything but a user message with a 4xx or one `error` event, and remove nothing.",
    "why": "there is nothing to respond to.",
    "story": "the reference cuts the stream (Q-04).",
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
    "why": "the conversation starts again there.",
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
    "text": "A server SHOULD leave the same items after every further retry of a message.",
    "why": "a retry replaces, it does not add.",
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
    "why": "the user tries once more.",
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
    "text": "A server MUST announce an item before it updates it, and send no text update after its end.",
    "why": "an update without an item has nowhere to go.",
    "cause": "the text of the model is forwarded before the item was added.",
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
    "text": "A server MUST send updates of a message that fold to the item with which it ends.",
    "why": "the text would jump at the end.",
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
    "why": "gaps have no content.",
    "cause": "the index counts the model's output parts, tool calls included.",
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
    "text": "A server MUST store an item as it was announced at its end.",
    "why": "a reload must show the same.",
    "cause": "what is stored was built apart from what is sent.",
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
    "text": "A server MUST give the messages of one turn distinct ids.",
    "why": "the second would overwrite the first.",
    "cause": "one id is made per turn instead of per message.",
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
    "text": "A server MUST NOT use the id of an item of the thread for another item.",
    "why": "the new one would overwrite the old one.",
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
    "text": "A server MUST keep every announced annotation at its place in the finished item.",
    "why": "a citation must survive the end of the answer.",
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
    "why": "the part replaces what was streamed.",
    "story": "the reference's agent helper sends none (Q-34).",
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
    "text": "A server MUST give url, file and entity sources the members that they require.",
    "why": "a citation without a target is a dead link.",
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
    "chapter": "06-text-and-annotations.md"
  },
  "AM-11": {
    "slug": "no-empty-deltas",
    "from": [
      "REQ-AM-11"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server SHOULD NOT send empty text deltas.",
    "why": "they cost and say nothing.",
    "cause": "every chunk of the model is forwarded, also those without text.",
    "on": "threads.retry_after_item",
    "good": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
    "bad": "data: {\"type\":\"stream_options\",\"stream_options\":{\"allow_cancel\":true}}\n\ndata: {\"type\":\"thread.item.added\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}]}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"\"}}\n\ndata: {\"type\":\"thread.item.updated\",\"item_id\":\"msg_2\",\"update\":{\"type\":\"assistant_message.content_part.text_delta\",\"content_index\":0,\"delta\":\"Hello\"}}\n\ndata: {\"type\":\"thread.item.done\",\"item\":{\"id\":\"msg_2\",\"thread_id\":\"thr_5b1f0e9c2d7a4c83\",\"created_at\":\"2026-01-31T12:00:00Z\",\"type\":\"assistant_message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}}\n\n",
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
    "text": "A server MUST use only known types of workflows, tasks and status indicators.",
    "why": "the client has a picture for each.",
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
    "why": "a gap has no task.",
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
    "why": "an update without a task has nowhere to go.",
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
    "text": "A server MUST send workflow updates that fold to the workflow at its end.",
    "why": "the steps would jump.",
    "cause": "tasks are added to the workflow and their updates are not sent.",
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
    "text": "A server SHOULD end a workflow with a summary.",
    "why": "the client folds it up under one line.",
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
    "text": "A server MUST store a workflow once, also where it goes on after a client tool call.",
    "why": "a second copy would show twice.",
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
    "text": "A server MUST give two equal tasks two indices.",
    "why": "the second would never be drawn.",
    "story": "the reference's helper finds the first one twice (Q-32).",
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
    "text": "A server SHOULD NOT fail a turn because of a task update that is out of range.",
    "why": "the answer matters more than its decoration.",
    "story": "the reference fails the turn (Q-31).",
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
    "text": "A server MUST announce a generated image without an image, update it with a `progress` from 0 to 1 where it sends one, and end it with the image.",
    "why": "the client draws a frame that fills.",
    "chapter": "07-workflows-tasks-images.md"
  },
  "CL-14": {
    "slug": "component-updates-are-applied",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST fold `widget.component.updated` although some servers never send it.",
    "why": "others do.",
    "story": "the reference declares it and never produces it (Q-42).",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "older servers set it on every delta.",
    "story": "the reference does (Q-38).",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "08-widgets-and-actions.md"
  },
  "CL-16": {
    "slug": "unknown-parts-have-a-fallback",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST draw something in place of an icon or a component that it does not know.",
    "why": "servers learn new ones first.",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "servers send what the application wrote.",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "the client cannot draw anything else.",
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
    "text": "A server MUST send only ListViewItem as children of a ListView.",
    "why": "the client draws rows.",
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
    "text": "A server MUST send a static widget as one finished item, and list it as it was sent.",
    "why": "there is nothing to stream.",
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
    "text": "A server MUST send widget updates that fold to the widget at its end.",
    "why": "the widget would jump.",
    "cause": "the widget at the end is built apart from the streamed one.",
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
    "text": "A server MUST address a streamed text by the `id` of a Text or Markdown of the widget.",
    "why": "a delta without a target is lost.",
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
    "text": "A server MUST reach the next state of a widget also where its text has no id.",
    "why": "a change that is not sent is not seen.",
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
    "text": "A server MUST reach the next state of a widget also where props come and go.",
    "why": "a change that is not sent is not seen.",
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
    "text": "A server SHOULD send `done: true` on the last delta of a component only.",
    "why": "the client ends its cursor there.",
    "story": "the reference sends it on every delta or none (Q-38).",
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
    "text": "A server MUST change the structure of a widget by a new root or a new component.",
    "why": "deltas carry text only.",
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
    "text": "A server MUST transport `copy_text`.",
    "why": "the copy button copies it.",
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
    "text": "A server SHOULD preserve components and props that it does not know.",
    "why": "clients learn new ones first.",
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
    "text": "A server MUST give every action of a widget a `type`, and only known values of `handler`, `loadingBehavior` and `streaming`.",
    "why": "the client routes the click by them.",
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
    "text": "A server MUST show the new state of a widget that an action has replaced in later reads.",
    "why": "a click must not be undone by a reload.",
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
    "why": "one of the two catalogues has them.",
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
    "why": "every turn begins so.",
    "cause": "the handler of actions does not run through the common opening.",
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
    "text": "A server MUST accept an action whose `item_id` is absent, null or empty as one without a sender.",
    "why": "clients start actions themselves.",
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
    "text": "A server MUST hand the payload of an action on unchanged.",
    "why": "it belongs to the application.",
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
    "text": "A server MUST answer an action of an item that is no widget with a 4xx, or with one `error` event that allows no retry.",
    "why": "only widgets act.",
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
    "why": "a cut stream looks like a crash.",
    "story": "the reference cuts the stream (Q-04).",
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
    "why": "the user has written nothing.",
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
    "text": "A server MUST answer a sync action with `{}` or an `updated_item`.",
    "why": "the client replaces the widget with it.",
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
    "story": "the reference stores nothing (Q-45).",
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
    "why": "widgets stay usable during an answer.",
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
    "text": "A server MUST refuse a sync action whose sender is unknown or no widget with a 4xx.",
    "why": "it is not a fault of the server.",
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
    "text": "A server MUST NOT answer with a hidden item as `updated_item`.",
    "why": "hidden items are for the model.",
    "story": "the reference sends what the handler returns (Q-09).",
    "chapter": "08-widgets-and-actions.md"
  },
  "AC-13": {
    "slug": "unhandled-action-is-refused",
    "from": [
      "REQ-AC-13"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server without action handlers MUST answer an action with a 4xx or one `error` event.",
    "why": "a missing feature is no failure.",
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
    "text": "A client MUST take whether a tool call has run from its `status` and never from its `output`.",
    "why": "a tool that returns null leaves no output.",
    "story": "a result of null cannot be seen on the wire (Q-15).",
    "untested": "binds clients; the kit tests servers.",
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
    "text": "A server MUST send a client tool call as a finished item with the `status` pending, a `call_id`, a `name` and an object of `arguments`.",
    "why": "the client runs it from these.",
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
    "cause": "the turn goes on after the call, instead of ending and waiting for the output.",
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
    "text": "A server MUST open the stream after a tool's output with `stream_options`.",
    "why": "the turn goes on.",
    "cause": "the turn that goes on skips the opening.",
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
    "text": "A server MUST store a completed call with the output that was posted.",
    "why": "a reload must show it.",
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
    "text": "A server MUST take a `result` of null as the output that completes the call.",
    "why": "many tools return nothing.",
    "chapter": "09-client-tools-and-structured-input.md"
  },
  "CT-06": {
    "slug": "missing-result-is-refused",
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
    "text": "A server MUST answer a tool output with no call pending with a 4xx or one `error` event, and change nothing.",
    "why": "nothing may change.",
    "story": "the reference cuts the stream (Q-04).",
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
    "why": "a call completes once.",
    "story": "the reference cuts the stream.",
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
    "text": "A server MUST complete the pending call even where newer hidden items exist.",
    "why": "the user cannot see what is in the way.",
    "story": "the reference looks at the newest item only (Q-14).",
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
    "why": "a call that nobody runs would wait for ever.",
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
    "why": "there is none.",
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
    "why": "a cut stream looks like a crash.",
    "story": "the reference cuts the stream (Q-04).",
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
    "text": "A server MUST send a structured input as pending, each question with `id`, `type` and `question`, a choice also with its `options`.",
    "why": "the client draws a form from it.",
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
    "text": "A server MUST announce the answered item by `thread.item.replaced` right after `stream_options`.",
    "why": "the form turns into answers.",
    "cause": "the answers are stored and not announced.",
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
    "text": "A server MUST record given answers with their values as not skipped.",
    "why": "the model reads them.",
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
    "text": "A server MUST record a missing or empty answer as skipped without values.",
    "why": "the model must not wait for it.",
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
    "text": "A server MUST mark the item and each of its answers skipped when the submission is.",
    "why": "the model must not wait for them.",
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
    "why": "the question allows one.",
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
    "why": "the question allows several.",
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
    "text": "A server MUST store the answered item with its `id`, `created_at` and place.",
    "why": "the form turns into answers where it stands.",
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
    "why": "an answer is given once.",
    "story": "the reference cuts the stream.",
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
    "text": "A server MUST answer a submission for an item that is unknown or asks nothing with a 4xx or one `error` event.",
    "why": "there is nothing to answer.",
    "story": "the reference cuts the stream.",
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
    "text": "A server SHOULD read an empty submission as answered with every question skipped.",
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
    "why": "the composer draws a chip from them.",
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
    "text": "A server that takes the bytes in a second step MUST describe it by `upload_descriptor` with `url`, `method` POST or PUT, and `headers`.",
    "why": "the client uploads by it.",
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
    "why": "the client draws it there.",
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
    "text": "A server MUST answer `attachments.delete` with `{}` and refuse the attachment afterwards.",
    "why": "deleted means gone.",
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
    "text": "A server MUST answer the deletion of an unknown attachment without a 5xx.",
    "why": "deletion is idempotent.",
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
    "why": "isolation.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-07": {
    "slug": "unsupported-attachments-are-refused",
    "from": [
      "REQ-AT-07"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server without attachments MUST answer `attachments.create` with a 4xx.",
    "why": "a missing feature is no failure.",
    "story": "the reference answers 500.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-08": {
    "slug": "impossible-file-is-refused",
    "from": [
      "REQ-AT-08"
    ],
    "level": "SHOULD",
    "keyword": "SHOULD",
    "profile": "strict",
    "since": "1.0.0",
    "text": "A server SHOULD refuse a negative `size` and an empty `mime_type` with a 4xx.",
    "why": "neither can be a file.",
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
    "text": "A server SHOULD accept the bytes at the announced URL, and refuse unknown ids with 404 and too many bytes with 413.",
    "why": "the user waits for the chip to fill.",
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
    "text": "A server MUST answer `input.transcribe` with an object that has a string `text`.",
    "why": "the composer inserts it.",
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-11": {
    "slug": "broken-base64-is-refused",
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
    "chapter": "10-attachments-and-dictation.md"
  },
  "AT-12": {
    "slug": "unsupported-dictation-is-refused",
    "from": [
      "REQ-AT-12"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "strict",
    "since": "1.6.0",
    "text": "A server without dictation MUST answer `input.transcribe` with a 4xx.",
    "why": "a missing feature is no failure.",
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
    "text": "A client SHOULD show an error of a code that it does not know like a `stream.error`.",
    "why": "new codes come.",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "the client shows it and offers to retry.",
    "cause": "the exception handler reports, and so does the one around it.",
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
    "text": "A server MUST report an unexpected failure with code `stream.error` and a boolean `allow_retry`.",
    "why": "the client has a text for it.",
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
    "text": "A server MUST report a failure that the application describes with code `custom` and its `message`.",
    "why": "the client shows the message.",
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
    "text": "A server MUST transport the `allow_retry` of the application.",
    "why": "the retry button depends on it.",
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
    "cause": "the turn is one transaction that is rolled back.",
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
    "text": "A server SHOULD remove or store the items that are open when a turn fails.",
    "why": "half an item would vanish on reload.",
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
    "text": "A server MUST accept a new message, and a retry, after a failed turn.",
    "why": "the user goes on.",
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
    "text": "A server SHOULD send nothing but `thread.updated` after an `error`.",
    "why": "the turn is over.",
    "cause": "clean-up code still yields items after the error.",
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
    "text": "A server MUST announce the thread and the message even if the turn fails at once.",
    "why": "both are stored.",
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
    "why": "it tells secrets.",
    "cause": "the handler puts `str(error)` into the error event or the body.",
    "chapter": "11-errors.md"
  },
  "TR-20": {
    "slug": "refusal-has-json-error-body",
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
    "cause": "the framework's own exception handler answers.",
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
    "why": "nothing else reaches the server.",
    "story": "the reference takes every disconnection for a stop (Q-03).",
    "untested": "binds clients; the kit tests servers.",
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
    "why": "nobody reads the rest, and somebody pays for it.",
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
    "text": "A server MUST keep a thread readable and open for messages after a cancelled turn.",
    "why": "Stop, then ask again, is what users do.",
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
    "why": "what was read must not vanish.",
    "story": "the reference loses it where its store awaits (Q-01).",
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
    "why": "an empty bubble says nothing.",
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
    "why": "it is for the model.",
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
    "text": "A server SHOULD let the next turn know that the one before was cancelled.",
    "why": "the model would go on with what was stopped.",
    "story": "the reference loses it where its store awaits (Q-01).",
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
    "text": "A server SHOULD treat a client that stopped reading before it left like any other that left.",
    "why": "a slow phone is no other user.",
    "story": "the reference never hears of it (Q-02).",
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
    "text": "A server MUST report the application's own choice in `allow_cancel`.",
    "why": "the stop button depends on it.",
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
    "text": "A server SHOULD keep the thread changes that it had announced before a cancellation.",
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
    "chapter": "12-cancellation.md"
  },
  "CL-21": {
    "slug": "no-scripts-from-content",
    "from": [],
    "level": "MUST",
    "keyword": "MUST NOT",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A client MUST NOT run scripts that come in text, sources, widgets or previews.",
    "why": "a model repeats what strangers wrote.",
    "untested": "binds clients; the kit tests servers.",
    "chapter": "13-isolation.md"
  },
  "CL-22": {
    "slug": "images-from-allowed-domains-only",
    "from": [],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.6.3",
    "text": "A client MUST load images of a thread only from its `allowed_image_domains` where these are set.",
    "why": "the address of an image can carry the conversation away.",
    "untested": "binds clients; the kit tests servers.",
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
    "text": "A server MUST list only the threads of the user who asks.",
    "why": "isolation.",
    "cause": "the query lacks the filter by user.",
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
    "why": "an answer must not tell what exists.",
    "cause": "ownership is checked after the lookup and answered with 403.",
    "chapter": "13-isolation.md"
  },
  "IS-03": {
    "slug": "foreign-item-ids-are-refused",
    "from": [
      "REQ-IS-03"
    ],
    "level": "MUST",
    "keyword": "MUST",
    "profile": "compat",
    "since": "1.0.0",
    "text": "A server MUST refuse item ids and cursors of another thread or user.",
    "why": "an id must not open what it does not name.",
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
    "text": "A server MUST answer a second stream of one thread by a well-formed stream or a 409, and store every finished item once.",
    "why": "two tabs may ask at once.",
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
    "text": "A server SHOULD serve 100 creates at once, each with a thread of its own.",
    "why": "users do not queue.",
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
    "text": "A server MUST take the identity from the transport and never from the body.",
    "why": "anybody can write a body.",
    "cause": "the user's id is taken from `metadata`.",
    "chapter": "13-isolation.md"
  }
};
