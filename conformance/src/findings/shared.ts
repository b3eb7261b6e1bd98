/** Findings that several rules declare alike. */

/** Of what is shown once and never stored. */
export const ephemeralStored = {
  "ephemeral-stored": {
    message: "Something that is shown only once is in the history",
    cause: "The server saves every event that it sends.",
    remedy: "Send progress and effects without saving them.",
    group: "ephemeral-stored",
  },
} as const;

/** Of an item that no client may see. */
export const hiddenShown = {
  "hidden-item-shown": {
    message: "A hidden item is shown to the client",
    cause: "Hidden context is filtered in one place only, and this is another.",
    remedy: "Filter hidden items in the one place through which every answer goes.",
    group: "hidden-item-shown",
  },
} as const;

/** Of a member of a thread that changes. */
export const listDiffers = {
  "list-differs": {
    message: "threads.list shows another {member} of a thread than was announced or read",
    cause: "The list is read from a copy that is not updated with the thread.",
    remedy: "Read threads.list and threads.get_by_id from the same record.",
    group: "list-differs",
  },
  "change-not-stored": {
    message: "A change of a thread's {member} is not stored as it was announced",
    cause: "The change is sent as thread.updated, but the thread is not saved.",
    remedy: "Save the thread before you send thread.updated.",
    group: "change-not-stored",
  },
} as const;

/** Of a part that does not have the shape of the protocol's schema. */
export const malformed = {
  malformed: {
    message: "{what} does not have the shape that clients read",
    cause:
      "The server builds the object by hand, sends its own model instead of the protocol's, or prints its JSON twice.",
    remedy: "Send exactly the members of the protocol's schema, with their types.",
  },
} as const;

/** Of a user's message. */
export const messageStoredTwice = {
  "message-stored-twice": {
    message: "A thread holds more messages of its user than were sent",
    cause:
      "Two requests that run at the same time each save the message, or a retry inside the server repeats it.",
    remedy: "Save each message once, in the request that brings it.",
    group: "message-stored-twice",
  },
} as const;

/** Of a user's message that a stream shows. */
export const messageChanged = {
  "message-changed": {
    message: "The user's message is not shown as it was sent",
    cause:
      "The user_message is built from the text alone, or its content, quoted_text or inference_options are normalised on the way.",
    remedy: "Copy content, quoted_text and inference_options of the input into the user_message unchanged.",
    group: "message-changed",
  },
} as const;

/** Of a turn that fails. */
export const notOneError = {
  "not-one-error-and-a-clean-end": {
    message: "A failing turn does not end with exactly one error event and the end of the body",
    cause: "The exception reaches the web framework, which drops the connection, or it is reported twice.",
    remedy: "Catch what the handler throws, send one error event, and end the body.",
    group: "not-one-error-and-a-clean-end",
  },
} as const;

/** Of the events that a stream starts with. */
export const opening = {
  "opening-event-wrong": {
    message: "Event {number} of {operation} is not {type}",
    cause: "The handler's own events are sent before the events that every stream starts with.",
    remedy: "Send the opening events of the operation before the handler runs.",
    group: "opening-event-wrong",
  },
} as const;

/** Of an operation that is accepted. */
export const statusNot200 = {
  "status-not-200": {
    message: "An operation is answered with another status than 200",
    cause: "The framework answers a POST with 201 or 202.",
    remedy: "Answer every accepted operation with status 200.",
    group: "status-not-200",
  },
} as const;

/** Of a request that is refused. */
export const refusedWith200 = {
  "refused-with-200": {
    message: "A refusal is sent with a status of success, as if the operation had succeeded",
    cause: "The handler returns an error object where it should raise one, or a gateway hides the status.",
    remedy: "Send errors with a status from 400 to 599, for example 404 for an unknown thread.",
    group: "not-refused",
  },
} as const;

/** Of what a stream has shown as finished. */
export const stored = {
  "item-not-stored": {
    message: "A finished item is not in the history",
    cause: "The item is sent to the client, but never saved.",
    remedy: "Save the item before you send the event that finishes it.",
    group: "item-not-stored",
  },
  "item-stored-differently": {
    message: "An item is not stored as it was announced",
    cause: "Another version of the item is saved than the one that is sent, such as an early draft.",
    remedy: "Save the same object that you send.",
    group: "item-stored-differently",
  },
  "message-unreadable": {
    message: "A message that was announced cannot be read in the history",
    cause: "The history returns a user message in the store's own shape.",
    remedy: "Return the message from the history exactly as the stream announced it.",
    group: "message-unreadable",
  },
} as const;

/** Of an item that the history lists twice. */
export const storedTwice = {
  "item-listed-twice": {
    message: "The history lists an item twice",
    cause: "The store appends an item that it already has, or a join repeats rows.",
    remedy: "Save items by their id, so that a second save updates the first.",
    group: "item-listed-twice",
  },
} as const;

/** Isolation: a user reaches a thread of another. */
export const foreignThread = {
  "foreign-thread-open": {
    message: "{operation} works in another user's thread",
    cause: "The thread is looked up by its id alone, in this operation or in all.",
    remedy: "Look threads up among those of the user who asks, in every operation.",
    group: "foreign-thread-open",
  },
  "foreign-thread-distinguishable": {
    message: "{operation} answers differently for another user's thread and for an unknown one",
    cause: "Ownership is checked after the thread was found, and has an answer of its own, such as 403.",
    remedy: "Look threads up among those of the user who asks, so that a foreign one is simply not found.",
    group: "foreign-thread-distinguishable",
  },
} as const;

/** Of a turn that nobody reads any more. */
export const callContinuesUnread = {
  "model-call-continues-unread": {
    message:
      "The call to the model goes on after a client that had stopped reading has closed the connection",
    cause: "The server waits until it can write, and notices a close only when it writes.",
    remedy:
      "Watch for the close of the connection while a write waits, and cancel the call to the model then.",
    group: "model-call-continues-unread",
  },
} as const;
