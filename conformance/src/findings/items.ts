import { declareFindings } from "./finding.ts";
import { hiddenShown, malformed, opening, stored, storedTwice } from "./shared.ts";

export default declareFindings({
  "IT-05": {
    ...malformed,
    "removed-item-listed": {
      message: "The history still lists a removed item",
      cause: "thread.item.removed is sent, but the item is not deleted from the store.",
      remedy: "Delete the item from the store before you send thread.item.removed.",
    },
    "removal-not-sent": {
      message: "The removal of an item is not sent exactly once",
      cause: "The item is deleted from the store, and no thread.item.removed is sent for it.",
      remedy: "Send one thread.item.removed with the id of the item that you delete.",
    },
    "history-wrong-after-removal": {
      message: "The history after a removal is not what is left",
      cause:
        "thread.item.removed is sent and the item stays in the store, or other items are deleted with it.",
      remedy: "Delete the item from the store when you send thread.item.removed for it, and no other item.",
    },
  },
  "IT-06": {
    ...stored,
    "replaced-under-another-id": {
      message: "An item is replaced under an id that is not its own",
      cause: "The replacement gets a new id like any new item.",
      remedy: "Keep the id of the replaced item in thread.item.replaced and in the store.",
    },
    "replaced-out-of-place": {
      message: "A replaced item is not in its place",
      cause: "The old item is deleted and the new one appended to the thread.",
      remedy: "Update the stored item where it stands.",
    },
    "replacement-not-stored": {
      message: "A replaced item does not have its new content and its old created_at",
      cause: "The replacement is sent and not stored, or stored with the time of the replacement.",
      remedy: "Store the new content under the created_at of the replaced item.",
    },
  },
  "IT-07": {
    ...stored,
    "replacement-not-sent": {
      message: "The replacement of an item that was not stored before is not sent",
      cause: "The server looks the item up in the store first and drops the event where it finds none.",
      remedy: "Send thread.item.replaced whether or not the item was stored before.",
    },
    "replacement-not-stored": {
      message: "A replacement that was not stored before is not in the history",
      cause: "The store runs an update, which changes nothing where the item does not exist.",
      remedy: "Store the item of a thread.item.replaced as a new one where it does not exist yet.",
    },
  },
  "IT-08": {
    ...stored,
    ...storedTwice,
    "ended-twice-not-updated": {
      message: "An item that ends twice is not stored once with its last content",
      cause: "Each thread.item.done appends an item, or the second is ignored because the id exists.",
      remedy: "Insert or update by id: the last thread.item.done of an item is what is stored.",
    },
  },
  "IT-10": {
    ...stored,
    "not-sent": {
      message: "A task or end_of_turn item is not sent",
      cause: "The server forwards only the types of items that it knows.",
      remedy: "Send task and end_of_turn items like any other item.",
    },
    "not-listed": {
      message: "A task or end_of_turn item is not listed",
      cause: "The store or the list knows only some types of items, or treats these as hidden.",
      remedy: "Store and list task and end_of_turn items like any other item.",
    },
  },
  "IT-11": {
    ...hiddenShown,
    "hidden-id-shown": {
      message: "The id of a hidden item is shown",
      cause: "Hidden items are filtered by their type, which thread.item.removed does not carry.",
      remedy: "Remember which items are hidden, and do not send the thread.item.removed of one.",
    },
  },
  "IT-15": {
    "shown-item-not-removed": {
      message: "An item that turned hidden is not removed from clients",
      cause:
        "Hidden items are dropped on their way out, so that nothing is sent for an id that clients have.",
      remedy: "Send thread.item.removed if an item with this id was shown before.",
    },
  },
  "RT-01": {
    "message-not-kept": {
      message: "A retry does not keep the message and the items before it",
      cause: "The retried message is removed with its answer, or stored again under a new id.",
      remedy: "Remove only the items after the message, and keep the message with its id.",
    },
    "newer-items-kept": {
      message: "A retry does not remove the items after the message",
      cause: "The new answer is added to the thread without removing the old one.",
      remedy: "Remove every item after the message from the store before the turn begins.",
    },
    "nothing-removed-behind-changed-id": {
      message: "A retry removes nothing, as the history gives the message another id than its stream",
      cause: "The retry looks for the announced id, does not find it in the store, and answers all the same.",
      remedy: "Store the message under the id that is announced, and reject a retry of an unknown message.",
    },
  },
  "RT-02": {
    ...opening,
    "message-announced-again": {
      message: "A retry announces the user's message again",
      cause: "The retry runs the code that adds a new message.",
      remedy: "Start a retry with stream_options and the new answer; leave the message as it is.",
    },
    "new-answer-missing": {
      message: "The stream of a retry does not contain the new answer",
      cause: "The retry removes the old items and does not run the handler, or fails on the way.",
      remedy: "Run the handler on the retried message and stream its answer.",
    },
    "retry-not-streamed": {
      message: "A retry of a user message is not answered with a complete stream",
      cause: "The server does not find the message, or an exception breaks the stream.",
      remedy: "Answer the retry of a user message with stream_options and a new answer.",
    },
  },
  "RT-03": {
    "original-message-not-passed": {
      message: "A retry does not hand the original message to the application",
      cause: "The handler is called without a message, or with its text only.",
      remedy:
        "Load the stored user_message and hand it over whole: id, content, quoted_text and inference_options.",
    },
  },
  "RT-04": {
    "newer-items-kept": {
      message: "A retry does not remove all newer items where there are many",
      cause: "The items to remove are read as one page of the list, and the other pages are not read.",
      remedy:
        "Remove every item after the message, of any type, in one statement or page by page to the end.",
    },
  },
  "RT-05": {
    "hidden-items-kept": {
      message: "A retry leaves newer hidden items to the application",
      cause: "The items to remove are read from the list for clients, which leaves hidden items out.",
      remedy: "Read the items to remove from the store, hidden ones included.",
    },
  },
  "RT-06": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
    "unknown-item-accepted": {
      message: "{operation} does not reject an item that the thread does not have",
      cause:
        "The handler looks for the item in the stream that has already begun, or goes on where it finds none.",
      remedy:
        "Look the item up in the thread before you send the status line, and return 404 where it is missing.",
      group: "not-refused",
    },
    "rejected-request-changes-thread": {
      message: "A rejected {operation} changes the thread",
      cause: "The handler removes or adds items before it has checked the rest of the request.",
      remedy: "Check everything that can make you reject a request before you write to the store.",
      group: "rejected-request-changes-thread",
    },
  },
  "RT-07": {
    "answer-retry-accepted": {
      message: "A retry of an assistant's message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a user message.",
      remedy: "Return 400, or one error event, where the item is not a user message.",
      group: "not-refused",
    },
    "rejected-request-changes-thread": {
      message: "A rejected {operation} changes the thread",
      cause: "The handler removes or adds items before it has checked the rest of the request.",
      remedy: "Check everything that can make you reject a request before you write to the store.",
      group: "rejected-request-changes-thread",
    },
  },
  "RT-08": {
    "later-messages-kept": {
      message: "A retry of an earlier message does not leave it as the only user message",
      cause: "The retry removes the answers to the message and keeps later messages of the user.",
      remedy: "Remove every item after the retried message, later messages of the user included.",
    },
  },
  "RT-09": {
    "items-differ-after-retries": {
      message: "A further retry does not leave the same items",
      cause:
        "A retry removes the answer it knows from the first turn, and the answers of earlier retries stay.",
      remedy: "Remove every item after the message on each retry, whichever turn has stored it.",
    },
  },
  "RT-10": {
    "thread-unusable-after-failure": {
      message: "A thread does not accept a message after a retry that has failed",
      cause: "The failing retry leaves the thread locked or its turn marked as running.",
      remedy: "Release the thread in every way in which a retry can end.",
    },
    "messages-lost-after-failure": {
      message: "A retry that has failed loses messages of the user",
      cause: "The retried message is removed before the new answer and stored again only after it.",
      remedy: "Keep the retried message in the store while its new answer is made.",
    },
  },
});
