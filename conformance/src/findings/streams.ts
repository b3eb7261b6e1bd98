import { declareFindings } from "./finding.ts";
import { ephemeralStored, foreignThread, malformed, messageChanged, opening } from "./shared.ts";

export default declareFindings({
  "TC-01": {
    ...opening,
    "new-thread-not-empty": {
      message: "The created thread is not active, untitled and empty",
      cause: "The thread is announced after the first message was added or a title was set.",
      remedy: "Announce the thread as it is created, and its message and title afterwards.",
    },
  },
  "TC-02": {
    ...malformed,
    ...opening,
    "first-item-not-the-message": {
      message: "The first item of a new thread is not the user's message",
      cause: "The answer is announced before the message that it answers.",
      remedy: "Announce the user's message right after the thread.",
    },
    ...messageChanged,
  },
  "TC-03": {
    ...malformed,
    ...opening,
  },
  "TC-04": {
    "message-of-another-thread": {
      message: "The user's message belongs to another thread than the created one",
      cause: "The message is built before the thread has its id.",
      remedy: "Create the thread first and give its id to the message.",
    },
  },
  "TC-05": {
    "announced-thread-unreadable": {
      message: "A thread cannot be read when it has just been announced",
      cause: "thread.created is sent before the thread is stored, or while its transaction is still open.",
      remedy: "Store and commit the thread before you send thread.created.",
    },
    "thread-found-by-some-requests": {
      message: "Some requests find a thread that was just announced, and others do not",
      cause:
        "Several processes, workers or containers answer behind one address, and each keeps threads in a memory of its own; or reads go to a copy of the database that lags behind.",
      remedy: "Keep threads in one store that all processes share, and read from where you have written.",
    },
  },
  "TC-06": {
    "announced-message-unlisted": {
      message: "A user's message is not listed when it has just been announced",
      cause:
        "The user_message is stored at the end of the turn, or in a transaction that is open until then.",
      remedy: "Store and commit the user_message before you send its thread.item.done.",
    },
  },
  "TC-07": {
    "created-thread-unlisted": {
      message: "threads.list does not show a created thread",
      cause: "The list comes from a cache or an index that a new thread does not reach at once.",
      remedy: "Read the list from the store into which threads.create writes.",
    },
  },
  "TC-08": {
    "unknown-attachment-accepted": {
      message: "A message with an unknown attachment is not rejected",
      cause: "Attachments that are not found are left out, or looked up in a stream that has already begun.",
      remedy:
        "Look up every attachment before you send the status line, and return 404 where one is missing.",
      group: "not-refused",
    },
    "foreign-attachment-accepted": {
      message: "A message with another user's attachment is not rejected like one with an unknown attachment",
      cause: "Attachments of other users are left out of the message instead of rejecting it.",
      remedy: "Look attachments up among those of the user who asks, and return 404 where one is missing.",
      group: "not-refused",
    },
    "thread-left-behind": {
      message: "A message with an unknown attachment leaves a thread behind",
      cause: "The thread is created before the attachments are looked up.",
      remedy: "Look up the attachments of the message before you create the thread.",
    },
  },
  "TC-09": {
    "created-not-exactly-once": {
      message: "thread.created is not sent exactly once, in threads.create only",
      cause: "thread.created is sent for every message, or again when the thread changes.",
      remedy: "Send thread.created once, in threads.create, and thread.updated afterwards.",
    },
  },
  "TC-10": {
    "inference-options-not-passed": {
      message: "The inference_options of a message do not reach the application",
      cause: "The handler is called with the content of the message only.",
      remedy: "Hand the whole user_message to the application, inference_options included.",
    },
  },
  "TC-11": {
    "same-thread-for-two-requests": {
      message: "Two threads.create requests announce the same thread",
      cause: "The server recognises the same question, or gives ids that repeat.",
      remedy: "Create a new thread with a new id for every threads.create.",
    },
  },
  "TC-12": {
    "answer-of-unknown-types": {
      message: "An answer consists of types that no client knows, so that nobody sees it",
      cause:
        "The server speaks the vocabulary of another protocol or its own: items of type `message` with a role, parts of type `text`, the event names of a model's API.",
      remedy:
        "Send an item of type `assistant_message` whose content is a part of type `output_text`, and the updates of the protocol.",
    },
    "answer-empty": {
      message: "The answer to a plain question contains nothing that a client shows",
      cause:
        "The handler returns without an item, sends a message without text, or sends only progress and effects.",
      remedy: "Send an assistant_message with text, a widget, a client tool call or another visible item.",
    },
  },
  "TM-01": {
    ...opening,
    "options-missing": {
      message: "The user's message is not followed by {type}",
      cause: "The stream goes on with the answer at once: the options are not sent, or too late.",
      remedy: "Send stream_options behind the user's message, before the handler runs.",
    },
    ...messageChanged,
    "first-item-not-the-message": {
      message: "The first item of the stream is not the user's message",
      cause: "The answer is announced before the message that it answers.",
      remedy: "Announce the stored message as the first event of the stream.",
    },
    "message-rejected": {
      message: "A message for a known thread is rejected",
      cause:
        "The schema lacks a part of the message, such as a tag or a quote, or Accept decides the answer.",
      remedy: "Accept every member and content part of a user message, and ignore Accept.",
    },
  },
  "TM-02": {
    "newer-item-before-older": {
      message: "The history lists an item before one that was there before it",
      cause: "Items are ordered by an id or a time that does not grow in the order of storing.",
      remedy: "Order items by a sequence that the store assigns when it adds them.",
    },
    "oldest-item-last": {
      message: "The history lists the newest item first where the oldest should be",
      cause: "The order that was asked for is ignored, or ascending and descending are confused.",
      remedy: "List the oldest item first where order is asc, and in threads.get_by_id.",
    },
  },
  "TM-03": {
    "deleted-thread-accepted": {
      message: "threads.add_user_message does not reject a deleted thread",
      cause:
        "The thread is marked as deleted, and only the reads look at the mark; or a new one is made under its id.",
      remedy: "Reject a message to a deleted thread like one to a thread that never was.",
    },
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
  },
  "TM-04": foreignThread,
  "TM-05": {
    "history-differs": {
      message: "The application does not read exactly the earlier items of the thread and the new message",
      cause:
        "The history that the application reads is limited to one page or to messages, or is loaded before the new message is stored.",
      remedy:
        "Load all stored items of this thread, the new message included, whenever the application asks for the history.",
    },
  },
  "TM-06": {
    "inactive-thread-mishandled": {
      message:
        "A message in a {status} thread is answered neither normally nor with a 409 or one error event",
      cause:
        "The status of the thread is checked after the user's message has been announced, or the check throws and cuts the stream.",
      remedy:
        "Check the status before you store or send anything, and answer with a 409 or one error event, or else answer as usual.",
    },
  },
  "TM-07": {
    "pending-call-blocks-message": {
      message: "A message is not answered while a client tool call is pending",
      cause:
        "The thread counts as busy until the output of the call arrives, or the model rejects a history with an open call.",
      remedy: "Accept messages while a call is pending, and leave the open call out of what the model reads.",
    },
  },
  "TM-08": {
    "pending-input-blocks-message": {
      message: "A message is not answered while a structured input is pending",
      cause: "The thread counts as busy until the form is submitted.",
      remedy: "Accept messages while a structured input is pending.",
    },
    "pending-input-closed": {
      message: "A structured input does not stay pending when a message arrives",
      cause: "A new message skips or removes the forms that are still open.",
      remedy:
        "Leave pending structured inputs as they are when a message arrives; only a submission changes them.",
    },
  },
  "IT-01": {
    ...ephemeralStored,
    ...malformed,
    "not-sent": {
      message: "The application's progress_update is not sent",
      cause: "The server forwards only events about items and drops the others.",
      remedy: "Send each progress_update of the application, with its text, as it is produced.",
    },
  },
  "IT-02": {
    ...ephemeralStored,
    ...malformed,
    "not-sent": {
      message: "The application's client_effect is not sent",
      cause: "The server forwards only events about items and drops the others.",
      remedy: "Send each client_effect of the application, with its name, as it is produced.",
    },
  },
  "IT-03": {
    ...malformed,
    "not-sent": {
      message: "The application's notice is not sent",
      cause: "The server forwards only events about items and drops the others.",
      remedy: "Send each notice of the application, with its level and message, as it is produced.",
    },
  },
  "IT-04": {
    "unknown-icon-not-sent": {
      message: "An icon name that the server does not recognise fails the turn or is not sent",
      cause: "The icon is validated against a list of known names.",
      remedy: "Treat the icon as any string and send it as the application gave it.",
    },
  },
  "IT-12": {
    "item-of-another-thread": {
      message: "A stream shows an item of another thread",
      cause: "The item is built with the id of another thread.",
      remedy: "Give items the id of the thread whose stream they are sent in.",
    },
  },
  "IT-13": {
    "finished-under-another-id": {
      message: "A message is finished under another id than it was added with",
      cause:
        "The id of the draft is made here, and that of the finished message comes from the model's answer.",
      remedy: "Send thread.item.done with the id of thread.item.added.",
    },
    "item-left-open": {
      message: "An added item is not finished when the stream ends",
      cause: "The handler returns between thread.item.added and thread.item.done.",
      remedy: "Send thread.item.done or thread.item.removed for every item that was added.",
    },
  },
  "IT-14": {
    "announced-item-unlisted": {
      message: "A finished item is not listed when its thread.item.done arrives",
      cause: "The event is sent first, or the item is stored by a task that nobody waits for.",
      remedy: "Send thread.item.done when the store has confirmed the write.",
    },
    "item-listed-late": {
      message:
        "A read shows a thread as it was before what its stream has shown, and as it is a moment later",
      cause: "Reads go to a replica that is behind, or to a cache that a write does not clear.",
      remedy: "Read what a user has just written from where it was written, and clear caches with the write.",
    },
  },
});
