import { declareFindings } from "../finding.ts";
import type { Explains } from "../explanation.ts";

/** Of everything that is not what a reader of the protocol expects; the rule that owns the part says it. */
const malformed = {
  malformed: {
    message: "{what} does not have the shape that clients read",
    cause: "The server builds the object by hand, or sends its own model instead of the protocol's",
    remedy: "Send exactly the members of the protocol's schema, with their types",
  },
} as const;

/** Of everything that a stream shows as finished. */
const stored = {
  "item-not-stored": {
    message: "A finished item is not in the history",
    cause: "The item is sent to the client, but never saved",
    remedy: "Save the item before you send the event that finishes it",
  },
  "item-stored-differently": {
    message: "An item is not stored as it was announced",
    cause: "Another version of the item is saved than the one that is sent, such as an early draft",
    remedy: "Save the same object that you send",
  },
  "message-unreadable": {
    message: "A message that was announced cannot be read in the history",
    cause: "The history returns a user message in the store's own shape",
    remedy: "Return the message from the history exactly as the stream announced it",
  },
} as const;

const storedTwice = {
  "item-listed-twice": {
    message: "The history lists an item twice",
    cause: "The store appends an item that it already has, or a join repeats rows",
    remedy: "Save items by their id, so that a second save updates the first",
  },
} as const;

const hiddenShown = {
  "hidden-item-shown": {
    message: "A hidden item is shown to the client",
    cause: "Hidden context is filtered in one place only, and this is another",
    remedy: "Filter hidden items in the one place through which every answer goes",
  },
} as const;

const opening = {
  "opening-event-wrong": {
    message: "Event {number} of {operation} is not {type}",
    cause: "The handler's own events are sent before the events that every stream starts with",
    remedy: "Send the opening events of the operation before the handler runs",
  },
} as const;

const notOneError = {
  "not-one-error-and-a-clean-end": {
    message: "A failing turn does not end with exactly one error event and the end of the body",
    cause: "The exception reaches the web framework, which drops the connection, or it is reported twice",
    remedy: "Catch what the handler throws, send one error event, and end the body",
    group: "not-one-error-and-a-clean-end",
  },
} as const;

const statusNot200 = {
  "status-not-200": {
    message: "An operation is answered with another status than 200",
    cause: "The framework answers a POST with 201 or 202",
    remedy: "Answer every accepted operation with status 200",
  },
} as const;

const ephemeralStored = {
  "ephemeral-stored": {
    message: "Something that is shown only once is in the history",
    cause: "The server saves every event that it sends",
    remedy: "Send progress and effects without saving them",
  },
} as const;

const listDiffers = {
  "list-differs": {
    message: "threads.list shows another {member} of a thread than was announced or read",
    cause: "The list is read from a copy that is not updated with the thread",
    remedy: "Read threads.list and threads.get_by_id from the same record",
  },
  "change-not-stored": {
    message: "A change of a thread's {member} is not stored as it was announced",
    cause: "The change is sent as thread.updated, but the thread is not saved",
    remedy: "Save the thread before you send thread.updated",
  },
} as const;

const messageStoredTwice = {
  "message-stored-twice": {
    message: "A thread holds more messages of its user than were sent",
    cause:
      "Two requests that run at the same time each save the message, or a retry inside the server repeats it",
    remedy: "Save each message once, in the request that brings it",
  },
} as const;

const updatesDiffer = (part: string) =>
  ({
    "updates-differ-from-final-widget": {
      message: `The updates of a widget do not lead to ${part}`,
      cause: "Updates are computed from another state than the one that the client has",
      remedy: "Compute every update from the state that was sent last, and finish with that state",
    },
  }) as const;

export default declareFindings({
  "TR-01": {
    redirected: {
      message: "An operation is redirected instead of answered",
      cause: "The framework redirects to the same path with or without a trailing slash, or to HTTPS",
      remedy: "Serve the endpoint at exactly the URL that clients are given",
    },
  },
  "TR-03": {
    ...statusNot200,
    "not-one-json-document": {
      message: "A JSON operation is not answered with one JSON document",
      cause: "The answer is written in pieces, with another media type, or as a stream",
      remedy: "Answer with one JSON document as application/json",
    },
  },
  "TR-04": {
    ...statusNot200,
    "wrong-media-type": {
      message: "A streaming operation is answered with another media type",
      cause: "The handler returns JSON or plain text for an operation that streams",
      remedy: "Answer streaming operations with Content-Type: text/event-stream",
    },
  },
  "TR-05": {
    "bytes-outside-events": {
      message: "A stream has bytes that belong to no event",
      cause: "Events are sent as lines of JSON, without `data: ` or without the blank line",
      remedy: "Send each event as `data: `, its JSON, and a blank line",
    },
    "event-without-type": {
      message: "An event is not a JSON object with a string `type`",
      cause: "Several events are sent as an array, or an event is wrapped in an envelope",
      remedy: "Send one JSON object with its `type` in each event",
    },
  },
  "TR-06": {
    "extra-fields": {
      message: "An event has several data lines, or an event or id field",
      cause: "An SSE library names events or prints the JSON over several lines",
      remedy: "Send one `data:` line for each event and no other field",
    },
  },
  "TR-07": {
    "invalid-utf-8": {
      message: "A stream is not valid UTF-8",
      cause: "The server encodes with another charset, or cuts a character in two and replaces its bytes",
      remedy: "Encode every event as UTF-8 in one piece",
    },
    "another-charset": {
      message: "A stream declares another charset than UTF-8",
      cause: "The framework adds its default charset to the Content-Type",
      remedy: "Send Content-Type: text/event-stream, with charset=utf-8 or without a charset",
    },
    "line-break-in-data": {
      message: "A line break inside the JSON of an event cuts the event in two",
      cause: "The JSON is pretty-printed, or built by hand without escaping line breaks",
      remedy: "Print the JSON of an event on one line with a JSON library",
    },
  },
  "TR-08": {
    "body-cut-off": {
      message: "A stream stops without the end of its HTTP body",
      cause: "The process fails or closes the socket while it streams",
      remedy: "End the response in a `finally`, whatever the handler does",
    },
  },
  "TR-09": {
    "data-not-json": {
      message: "The data of an event is not JSON",
      cause: "The server sends a marker such as [DONE], or prints a language's own literals instead of JSON",
      remedy: "Send JSON in every event, and nothing after the last one",
    },
  },
  "TR-12": {
    "stream-cacheable": {
      message: "A stream has no Cache-Control that keeps it out of caches",
      cause: "The header is missing",
      remedy: "Send Cache-Control: no-cache with every stream",
    },
  },
  "TR-20": {
    "error-body-missing": {
      message: "A rejection has no JSON body with error.code and error.message",
      cause: "The web framework writes its own error page",
      remedy: 'Answer every 4xx and 5xx with {"error":{"code":…,"message":…}}',
    },
  },
  "TC-01": {
    ...opening,
    "new-thread-not-empty": {
      message: "The created thread is not active, untitled and empty",
      cause: "The thread is announced after the first message was added or a title was set",
      remedy: "Announce the thread as it is created, and its message and title afterwards",
    },
  },
  "TC-02": {
    ...malformed,
    ...opening,
    "first-item-not-the-message": {
      message: "The first item of a new thread is not the user's message",
      cause: "The answer is announced before the message that it answers",
      remedy: "Announce the user's message right after the thread",
    },
  },
  "TC-03": { ...malformed, ...opening },
  "TC-04": {
    "message-of-another-thread": {
      message: "The user's message belongs to another thread than the created one",
      cause: "The message is built before the thread has its id",
      remedy: "Create the thread first and give its id to the message",
    },
  },
  "TC-09": {
    "created-not-exactly-once": {
      message: "thread.created is not sent exactly once, in threads.create only",
      cause: "thread.created is sent for every message, or again when the thread changes",
      remedy: "Send thread.created once, in threads.create, and thread.updated afterwards",
    },
  },
  "TC-11": {
    "same-thread-for-two-requests": {
      message: "Two threads.create requests announce the same thread",
      cause: "The server recognises the same question, or gives ids that repeat",
      remedy: "Create a new thread with a new id for every threads.create",
    },
  },
  "TM-01": {
    ...opening,
    "first-item-not-the-message": {
      message: "The first item of the stream is not the user's message",
      cause: "The answer is announced before the message that it answers",
      remedy: "Announce the stored message as the first event of the stream",
    },
  },
  "TM-02": {
    "newer-item-before-older": {
      message: "The history lists an item before one that was there before it",
      cause: "Items are ordered by an id or a time that does not grow in the order of storing",
      remedy: "Order items by a sequence that the store assigns when it adds them",
    },
  },
  "CT-01": malformed,
  "CT-02": {
    "item-after-tool-call": {
      message: "An item follows a client tool call in its stream",
      cause: "The handler goes on after it has asked the client to run a tool",
      remedy: "End the stream after the client tool call; go on when its output arrives",
    },
  },
  "CT-03": opening,
  "SI-01": malformed,
  "SI-02": opening,
  "SI-10": stored,
  "RT-02": {
    ...opening,
    "message-announced-again": {
      message: "A retry announces the user's message again",
      cause: "The retry runs the code that adds a new message",
      remedy: "Start a retry with stream_options and the new answer; leave the message as it is",
    },
  },
  "AC-01": opening,
  "AC-08": malformed,
  "AC-09": stored,
  "AC-12": hiddenShown,
  "AM-01": {
    ...malformed,
    "update-after-end": {
      message: "A text update follows the end of its item",
      cause: "The handler goes on streaming deltas after thread.item.done",
      remedy: "Send all updates of an item before thread.item.done",
    },
    "update-before-item": {
      message: "An update comes before its item",
      cause: "thread.item.added is missing, or the update names another item",
      remedy: "Send thread.item.added before the first update, with the same id",
    },
  },
  "AM-02": {
    ...malformed,
    "part-changes-its-type": {
      message: "A content part ends with another type than it was added with",
      cause: "The parts of a message are numbered differently in updates and in the finished item",
      remedy: "Keep every part at the index at which it was added",
    },
    "deltas-differ-from-final-text": {
      message: "The deltas of an assistant message do not add up to its final text",
      cause: "A delta is lost, repeated, or changed before the final text is built",
      remedy: "Build the final text from the deltas that were sent",
    },
    "updates-differ-from-final-item": {
      message: "The updates of an assistant message do not lead to the finished item",
      cause: "The finished item is built from other data than the updates",
      remedy: "Apply the updates that you send to the item, and finish with the result",
    },
    "annotation-never-announced": {
      message: "A finished message has annotations that no update has announced",
      cause: "Annotations are added to the finished item only",
      remedy: "Send assistant_message.content_part.annotation_added for every annotation, or annotate none",
    },
  },
  "AM-03": {
    ...malformed,
    "part-index-beyond-next": {
      message: "A text update addresses a part beyond the next one",
      cause: "content_index counts something else than the parts of this message",
      remedy: "Number the parts of each message from 0 without gaps",
    },
  },
  "AM-04": { ...stored, ...messageStoredTwice },
  "AM-05": {
    "two-items-with-one-id": {
      message: "Two items of one turn have the same id",
      cause: "The id is derived from the turn or from the model's answer",
      remedy: "Give every item an id of its own",
    },
  },
  "AM-06": {
    "item-changes-its-type": {
      message: "An item ends with another type than it was added with",
      cause: "The id of one item is used to finish another",
      remedy: "Finish every item under the id under which it was added",
    },
    "id-used-again": {
      message: "The id of an item is used again for another item of the thread",
      cause: "Ids are counted from the start of each turn, or reused from the model's answer",
      remedy: "Give every item an id that the thread has not had before",
    },
  },
  "AM-07": {
    ...malformed,
    "annotation-index-beyond-next": {
      message: "An annotation is announced beyond the next place of its part",
      cause: "annotation_index counts over the whole message instead of the part",
      remedy: "Number the annotations of each part from 0 without gaps",
    },
    "annotation-misplaced": {
      message: "An announced annotation is not at its place in the finished item",
      cause: "The finished item sorts or drops annotations that were announced",
      remedy: "Keep every annotation at the index at which it was announced",
    },
  },
  "AM-08": {
    "announced-annotation-left-out": {
      message: "A finished content part leaves out annotations that were announced",
      cause: "The final part is built from the text alone",
      remedy: "Send content_part.done with the annotations that were announced",
    },
  },
  "AM-09": malformed,
  "AM-11": {
    "delta-empty": {
      message: "A text delta is empty",
      cause: "Empty pieces of the model's stream are passed on",
      remedy: "Skip empty pieces of text",
    },
  },
  "IT-01": { ...malformed, ...ephemeralStored },
  "IT-02": { ...malformed, ...ephemeralStored },
  "IT-03": malformed,
  "IT-05": {
    ...malformed,
    "removed-item-listed": {
      message: "The history still lists a removed item",
      cause: "thread.item.removed is sent, but the item is not deleted from the store",
      remedy: "Delete the item from the store before you send thread.item.removed",
    },
  },
  "IT-06": stored,
  "IT-07": stored,
  "IT-08": { ...stored, ...storedTwice },
  "IT-09": {
    ...malformed,
    "image-announced-with-image": {
      message: "A generated image is announced with its image",
      cause: "The item is added when the image is finished",
      remedy: "Add the item without an image, then send drafts and the finished item",
    },
    "image-ends-without-image": {
      message: "A generated image ends without its image",
      cause: "The finished item is sent before the image is there",
      remedy: "Send thread.item.done with the image",
    },
  },
  "IT-10": stored,
  "IT-11": hiddenShown,
  "IT-12": {
    "item-of-another-thread": {
      message: "A stream shows an item of another thread",
      cause: "The item is built with the id of another thread",
      remedy: "Give items the id of the thread whose stream they are sent in",
    },
  },
  "IT-13": {
    "item-left-open": {
      message: "An added item is not finished when the stream ends",
      cause: "The handler returns between thread.item.added and thread.item.done",
      remedy: "Send thread.item.done or thread.item.removed for every item that was added",
    },
  },
  "WF-01": {
    ...malformed,
    "unknown-task-type": {
      message: "A task has a type that clients do not know",
      cause: "The server uses a task type of its own",
      remedy: "Use one of the task types of the protocol, such as custom",
    },
  },
  "WF-02": {
    ...malformed,
    "task-index-not-next": {
      message: "A task is added at another index than the number of tasks so far",
      cause: "task_index counts from 1, or counts over several workflows",
      remedy: "Number the tasks of each workflow from 0 without gaps",
    },
  },
  "WF-03": {
    ...malformed,
    "unknown-task-updated": {
      message: "An update names a task that does not exist",
      cause: "task_index counts from 1, or the task was never added",
      remedy: "Add the task before you update it, and use its index",
    },
  },
  "WF-04": {
    "updates-differ-from-final-item": {
      message: "The updates of a workflow do not lead to the finished item",
      cause: "The finished workflow is built from other data than the updates",
      remedy: "Apply the updates that you send to the workflow, and finish with the result",
    },
  },
  "WF-05": {
    ...malformed,
    "summary-missing": {
      message: "A workflow ends without a summary",
      cause: "The workflow is closed by the end of the turn, which sets no summary",
      remedy: "Set a title or a duration as the summary before you finish the workflow",
    },
  },
  "WF-06": { ...stored, ...storedTwice },
  "WF-07": {
    "task-index-not-next": {
      message: "A task that equals another one is added at an index that is not the next",
      cause: "Tasks are looked up by their content instead of their index",
      remedy: "Give every task an index of its own, equal tasks too",
    },
  },
  "WG-01": {
    ...malformed,
    "unknown-root": {
      message: "The root of a widget is not a Card, a ListView or a Basic",
      cause: "A component is sent without a root around it",
      remedy: "Wrap the component in a Card, a ListView or a Basic",
    },
    "component-without-type": {
      message: "A component of a widget has no type",
      cause: "A bare string or number stands where a component is expected",
      remedy: 'Send {"type":"Text","value":…} in place of a bare text',
    },
  },
  "WG-02": {
    "child-not-list-view-item": {
      message: "A child of a ListView is not a ListViewItem",
      cause: "Components are put into the list without an item around them",
      remedy: "Wrap every child of a ListView in a ListViewItem",
    },
  },
  "WG-03": stored,
  "WG-04": updatesDiffer("the widget at its end"),
  "WG-05": {
    ...malformed,
    "component-not-found": {
      message: "A streamed text does not address a Text or Markdown of its widget",
      cause: "component_id names a component that has no id, another type, or is not there yet",
      remedy: "Give the Text or Markdown an id, send it, and stream to that id",
    },
  },
  "WG-06": updatesDiffer("its texts without an id"),
  "WG-07": updatesDiffer("its props"),
  "WG-08": {
    "delta-after-done": {
      message: "A delta follows the last one of its component",
      cause: "`done: true` is sent with every delta, or before the end",
      remedy: "Send `done: true` with the last delta only",
    },
  },
  "WG-09": updatesDiffer("its structure"),
  "WG-10": malformed,
  "WG-12": {
    "action-without-type": {
      message: "An action of a widget has no type",
      cause: "The action is given as a string or as a function's name under another key",
      remedy: "Give every action a string `type`",
    },
    "unknown-action-setting": {
      message: "The {member} of a widget's action has a value that clients do not know",
      cause: "The value is misspelt or comes from another version",
      remedy: "Use one of the values that the protocol lists",
    },
  },
  "WG-13": stored,
  "ER-01": notOneError,
  "ER-02": malformed,
  "ER-03": malformed,
  "ER-06": {
    ...stored,
    "item-not-stored": {
      message: "An item that was open at a failure is neither removed nor stored",
      cause: "A failing turn leaves its open items as they are",
      remedy: "When a turn fails, finish and store its open items, or send thread.item.removed for them",
    },
  },
  "ER-08": {
    "event-after-error": {
      message: "Another event than thread.updated follows an error",
      cause: "The handler goes on after its error, or a `finally` sends more",
      remedy: "Send nothing after the error but thread.updated",
    },
  },
  "RD-06": storedTwice,
  "RD-11": hiddenShown,
  "RQ-11": {
    "empty-quote-accepted": {
      message: "An empty quote is not read as no quote",
      cause: "quoted_text is taken as it comes",
      remedy: "Read an empty quoted_text like an absent one",
    },
    "empty-quote-rejected": {
      message: "A message with an empty quoted_text is rejected, the same message without it is accepted",
      cause: "quoted_text must have at least one character",
      remedy: "Read an empty quoted_text like an absent one",
    },
  },
  "SER-01": {
    ...malformed,
    "member-missing": {
      message: "A thread lacks id, created_at, status.type or items",
      cause: "The thread is sent as the store has it",
      remedy: "Send every thread with id, created_at, status and a page of items, even an empty one",
    },
  },
  "SER-02": {
    ...malformed,
    "member-missing": {
      message: "An item lacks id, thread_id, created_at or type",
      cause: "The item is built without the members that all items have",
      remedy: "Send every item with id, thread_id, created_at and type",
    },
    "item-names-another-thread": {
      message: "An item in a thread names another thread as its own",
      cause: "Items are copied between threads, or the query does not filter by thread",
      remedy: "Return only items whose thread_id is the thread that was asked for",
    },
  },
  "SER-03": {
    "created-at-not-rfc-3339": {
      message: "`created_at` is not an RFC 3339 timestamp with an offset",
      cause: "The time is printed without a time zone, or as a number",
      remedy: "Print times in UTC, such as 2026-01-31T12:00:00Z",
    },
  },
  "SER-04": {
    "created-at-changes": {
      message: "The created_at of an object changes",
      cause: "The time is set again each time the object is built or read",
      remedy: "Set created_at once, when the object is created, and store it",
    },
  },
  "SER-05": {
    "null-sent": {
      message: "A member without a value is sent as null",
      cause: "The serializer prints absent values as null",
      remedy: "Leave members without a value out",
    },
  },
  "SER-06": {
    ...malformed,
    "page-inconsistent": {
      message: "A page lacks data or has_more, or its after does not go with has_more",
      cause: "after is sent with the last page too, or has_more is missing",
      remedy: "Send data and has_more with every page, and after exactly when has_more is true",
    },
  },
  "SER-07": {
    "member-of-wrong-type": {
      message: "The member {member} is not of type {kind}",
      cause: "The value is printed as text, or an empty list as null",
      remedy: "Send the member with the type that the schema declares",
    },
  },
  "SER-08": {
    "tag-data-changed": {
      message: "The data of a tag does not come back unchanged",
      cause: "Free-form JSON is stored in typed columns or through a schema that drops members",
      remedy: "Store free-form JSON as it came",
    },
  },
  "SER-10": {
    "metadata-shown": {
      message: "A thread shows the application's metadata",
      cause: "The thread is sent as it is stored",
      remedy: "Send an empty metadata object to clients",
    },
  },
  "SER-11": {
    "metadata-shown": {
      message: "An attachment shows the application's metadata",
      cause: "The attachment is sent as it is stored",
      remedy: "Leave metadata out of attachments that are sent to clients",
    },
  },
  "SER-12": {
    "id-in-two-threads": {
      message: "Two threads have an item with the same id",
      cause: "Ids are counted in each thread",
      remedy: "Give items ids that are unique over all threads",
    },
  },
  "SER-13": {
    "id-too-short": {
      message: "The id of a thread is too short to hold 64 random bits",
      cause: "Ids are counted, or a random id is cut",
      remedy: "Use a random id such as a UUID",
    },
  },
  "SER-14": {
    ...malformed,
    "member-missing": {
      message: "A tag lacks id, text, data or interactive",
      cause: "The server drops members of tags that it does not use",
      remedy: "Store and return tags with all their members",
    },
    "tag-changed": {
      message: "A tag does not come back as it was sent",
      cause: "The server rebuilds tags from their text or id",
      remedy: "Store and return tags as they came",
    },
  },
  "IS-01": {
    "foreign-thread-listed": {
      message: "threads.list shows a thread of another user",
      cause: "The query does not filter by the user",
      remedy: "Filter every query by the user of the request",
    },
  },
  "IS-04": {
    "item-of-another-stream": {
      message: "A thread holds an item that was announced in another thread's stream",
      cause: "State of a turn is kept in a variable that all requests share",
      remedy: "Keep the thread and its items in the scope of the request",
    },
  },
  "IS-05": {
    ...messageStoredTwice,
    "item-of-parallel-streams-lost": {
      message: "An item that was announced while another stream of its thread ran is lost",
      cause: "Each turn reads the whole thread, adds to it, and writes it back over the other's items",
      remedy: "Append items one by one, or let one turn of a thread run at a time",
    },
  },
  "TH-01": { ...malformed, ...listDiffers },
  "TH-02": {
    "another-thread-announced": {
      message: "thread.updated is about another thread than its stream",
      cause: "The event is built from another thread object",
      remedy: "Send thread.updated with the thread of the stream",
    },
    "created-at-changes": {
      message: "thread.updated has another created_at than the thread",
      cause: "The thread is built anew for the event",
      remedy: "Send the stored thread, with its created_at",
    },
  },
  "TH-04": { ...malformed, ...listDiffers },
  "TH-05": { ...malformed, ...listDiffers },
  "TH-07": { "change-not-stored": listDiffers["change-not-stored"] },
  "TU-05": malformed,
  "TU-09": malformed,
  "AT-01": malformed,
  "AT-02": malformed,
  "AT-04": malformed,
  "AT-10": malformed,
});

const unreadable = { inCase: ["SER-02", "SER-07", "SER-14"] } as const;
const storedInRun = { inRun: ["AM-04"] } as const;
const listed = { inCase: ["TC-01", "SER-01"] } as const;

/** Which findings are only what a broken rule leaves behind. */
export const explains = {
  "AM-04/message-unreadable": unreadable,
  "IT-06/message-unreadable": unreadable,
  "IT-07/message-unreadable": unreadable,
  "IT-08/message-unreadable": unreadable,
  // Where no item is stored as it was, those that come in another way are not an exception.
  "IT-06/item-stored-differently": storedInRun,
  "IT-07/item-stored-differently": storedInRun,
  "IT-08/item-stored-differently": storedInRun,
  "TH-01/list-differs": listed,
  "TH-04/list-differs": listed,
  "TH-05/list-differs": listed,
  "TH-01/change-not-stored": { inCase: ["SER-01"] },
  "TH-04/change-not-stored": { inCase: ["SER-01"] },
  "TH-05/change-not-stored": { inCase: ["SER-01"] },
  // Where a change is not stored in any turn, those before an error are not an exception.
  "TH-07/change-not-stored": { inCase: ["SER-01"], inRun: ["TH-01", "TH-04", "TH-05"] },
} satisfies Explains;
