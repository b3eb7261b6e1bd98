import { declareFindings } from "./finding.ts";
import { refusedWith200, statusNot200 } from "./shared.ts";

export default declareFindings({
  "TR-01": {
    redirected: {
      message: "An operation is redirected instead of answered",
      cause: "The framework redirects to the same path with or without a trailing slash, or to HTTPS.",
      remedy: "Serve the endpoint at exactly the URL that clients are given.",
    },
    "post-not-accepted": {
      message: "{operation} is not accepted as a POST on the endpoint's URL",
      cause:
        "The operation has a path of its own, or the route expects another content type or a trailing slash.",
      remedy: "Send every POST on the one URL to one handler, and dispatch by the member type of the body.",
    },
  },
  "TR-02": {
    "other-method-accepted": {
      message: "{method} is not answered with 405",
      cause:
        "A catch-all route answers every method alike, or the framework answers 404 for a missing route.",
      remedy: "Return 405 with Allow: POST for every method but POST and OPTIONS.",
    },
  },
  "TR-03": {
    ...refusedWith200,
    ...statusNot200,
    "not-one-json-document": {
      message: "A JSON operation is not answered with one JSON document",
      cause: "The answer is written in pieces, with another media type, or as a stream.",
      remedy: "Answer with one JSON document as application/json.",
    },
  },
  "TR-04": {
    ...refusedWith200,
    ...statusNot200,
    "wrong-media-type": {
      message: "A streaming operation is answered with another media type",
      cause: "The handler returns JSON or plain text for an operation that streams.",
      remedy: "Answer streaming operations with Content-Type: text/event-stream.",
    },
    "lines-of-json": {
      message: "A streaming operation is answered with lines of JSON (NDJSON)",
      cause: "The handler follows the streaming format of another API, one JSON object on each line.",
      remedy:
        "Send each object as `data: `, its JSON and a blank line, with Content-Type: text/event-stream.",
    },
  },
  "TR-05": {
    "event-unfinished": {
      message: "The last event of a stream has no blank line behind it",
      cause: "Blank lines are written between events, not after each one.",
      remedy: "Write a blank line after every event: a client drops one that has none.",
    },
    "bytes-outside-events": {
      message: "A stream has bytes that belong to no event",
      cause: "Events are sent as lines of JSON, without `data: ` or without the blank line.",
      remedy: "Send each event as `data: `, its JSON, and a blank line.",
    },
    "event-without-type": {
      message: "An event is not a JSON object with a string `type`",
      cause:
        "Several events are sent as an array, an event is wrapped in an envelope, or its JSON is printed twice and arrives as a string.",
      remedy: "Send one JSON object with its `type` in each event.",
    },
  },
  "TR-06": {
    "extra-fields": {
      message: "An event has several data lines, or an event or id field",
      cause: "An SSE library names events or prints the JSON over several lines.",
      remedy: "Send one `data:` line for each event and no other field.",
    },
  },
  "TR-07": {
    "invalid-utf-8": {
      message: "A stream is not valid UTF-8",
      cause: "The server encodes with another charset, or cuts a character in two and replaces its bytes.",
      remedy: "Encode every event as UTF-8 in one piece.",
    },
    "another-charset": {
      message: "A stream declares another charset than UTF-8",
      cause: "The framework adds its default charset to the Content-Type.",
      remedy: "Send Content-Type: text/event-stream, with charset=utf-8 or without a charset.",
    },
    "line-break-in-data": {
      message: "A line break inside the JSON of an event cuts the event in two",
      cause: "The JSON is pretty-printed, or built by hand without escaping line breaks.",
      remedy: "Print the JSON of an event on one line with a JSON library.",
    },
  },
  "TR-08": {
    "body-cut-off": {
      message: "A stream stops without the end of its HTTP body",
      cause: "The process fails or closes the socket while it streams.",
      remedy: "End the response in a `finally`, whatever the handler does.",
    },
  },
  "TR-09": {
    "data-not-json": {
      message: "The data of an event is not JSON",
      cause: "The server prints a language's own literals instead of JSON, or a word such as ping.",
      remedy: "Send JSON in every event, and nothing after the last one.",
    },
    "done-sentinel": {
      message: "A stream has a frame [DONE]",
      cause: "The handler follows the streaming format of a model's API, which ends with this marker.",
      remedy: "Send nothing after the last event: the end of the body is the end of the answer.",
    },
    "prefix-twice": {
      message: "The data of an event begins with another `data:`",
      cause:
        "The handler writes whole `data: …` lines, and an SSE library or the framework adds the field again.",
      remedy: "Give the library the JSON alone, or write the bytes of the stream yourself.",
    },
  },
  "TR-10": {
    "events-held-back": {
      message: "Events are held back while the handler works",
      cause:
        "The server, a framework, compression or a proxy buffers the answer, or events are collected until the handler ends.",
      remedy:
        "Write and flush each event as soon as it is produced, and switch off buffering and compression for event streams.",
    },
    "held-back-from-browsers": {
      message: "Events are held back from a request with the headers of a browser",
      cause:
        "Compression middleware or a proxy compresses event streams, which only browsers ask for, and collects events until it has enough.",
      remedy:
        "Do not compress text/event-stream (send no-transform, and take it out of gzip_types), or flush the compressor after each event.",
    },
    "complete-before-sent": {
      message: "A stream has a Content-Length: it was complete before its first byte was sent",
      cause: "The handler collects all events and returns them as one body, or a proxy buffers the answer.",
      remedy:
        "Return a body that streams, without Content-Length, and write each event as soon as it exists.",
    },
    "model-text-held-back": {
      message: "The text of the model is held back until the model sends more",
      cause: "The handler collects the model's answer, or several chunks of it, before it sends an event.",
      remedy: "Send a text_delta for each chunk of the model as soon as it arrives, and flush it.",
    },
  },
  "TR-12": {
    "stream-cacheable": {
      message: "A stream has no Cache-Control that keeps it out of caches",
      cause: "The header is missing.",
      remedy: "Send Cache-Control: no-cache with every stream.",
    },
  },
  "TR-13": {
    "accept-changes-answer": {
      message: "The request header Accept: {accept} changes the answer",
      cause: "The framework negotiates the content type and chooses the renderer by Accept.",
      remedy: "Choose between JSON and stream by the operation alone, and do not read Accept.",
    },
    "accept-required": {
      message: "A message is answered with 406 unless its request has Accept: text/event-stream",
      cause:
        "The framework, or a check in the handler, negotiates the content type and rejects other values.",
      remedy: "Choose between JSON and stream by the operation alone, and do not read Accept.",
    },
  },
  "TR-14": {
    "unknown-header-changes-answer": {
      message: "Request headers that the server does not use change the answer",
      cause: "A middleware rejects headers that are not on its list, or the answer depends on the language.",
      remedy: "Ignore every request header that the server has no use for.",
    },
  },
  "TR-15": {
    "preflight-rejected": {
      message: "A preflight request is not answered with a 2xx",
      cause: "CORS headers are added to every answer, but no route answers OPTIONS.",
      remedy: "Answer OPTIONS on the endpoint with 204, before authentication.",
    },
    "method-not-allowed": {
      message: "The answer to a preflight request does not allow POST",
      cause: "The CORS middleware is left with its default methods, or does not send them.",
      remedy: "Send Access-Control-Allow-Methods: POST.",
    },
    "header-not-allowed": {
      message: "The answer to a preflight request does not allow every header that was asked for",
      cause: "The allowed headers are a fixed list, and clients send headers of their own.",
      remedy: "Send the list of Access-Control-Request-Headers back as Access-Control-Allow-Headers.",
    },
  },
  "TR-16": {
    "request-waits-for-stream": {
      message: "Another request waits for a running stream",
      cause:
        "One worker or one lock serves all requests, and the stream occupies it; blocking calls in an event loop have the same effect.",
      remedy: "Serve each request independently, and keep blocking calls out of the event loop.",
    },
  },
  "TR-17": {
    "anonymous-request-accepted": {
      message: "Without credentials, {request} is not rejected with 401 or 403",
      cause: "Authentication runs after the body was parsed, or inside a stream that has already begun.",
      remedy: "Authenticate before you read the body, and return 401 where the credentials are missing.",
    },
  },
  "TR-18": {
    "large-body-accepted": {
      message: "A body of many megabytes is not rejected with 413",
      cause: "The server reads a body of any size into memory, or its limit surfaces as another status.",
      remedy: "Limit the size of a request body, for example to 10 MiB, and return 413 beyond it.",
      group: "not-refused",
    },
  },
  "TR-30": {
    "nothing-before-handler": {
      message: "Nothing of a new thread comes before its handler says something",
      cause: "The events that open a stream are sent together with the first one of the handler.",
      remedy: "Send thread.created and the user's message before the model is called.",
    },
    "nothing-before-everything": {
      message: "The first event of a new thread comes late, together with the whole answer",
      cause:
        "The server collects its events, or does its slow work before the first one; or a proxy on the way buffers the answer.",
      remedy:
        "Send thread.created and the user's message before the model is called, and switch buffering off on the way.",
    },
  },
});
