import { declareFindings } from "./finding.ts";
import { malformed, messageStoredTwice, stored } from "./shared.ts";

export default declareFindings({
  "AM-01": {
    ...malformed,
    "update-after-end": {
      message: "A text update follows the end of its item",
      cause: "The handler goes on streaming deltas after thread.item.done.",
      remedy: "Send all updates of an item before thread.item.done.",
    },
    "update-before-item": {
      message: "An update comes before its item",
      cause: "thread.item.added is missing, or the update names another item.",
      remedy: "Send thread.item.added before the first update, with the same id.",
    },
  },
  "AM-02": {
    ...malformed,
    "part-changes-its-type": {
      message: "A content part ends with another type than it was added with",
      cause: "The parts of a message are numbered differently in updates and in the finished item.",
      remedy: "Keep every part at the index at which it was added.",
    },
    "deltas-differ-from-final-text": {
      message: "The deltas of an assistant message do not add up to its final text",
      cause: "A delta is lost, repeated, or changed before the final text is built.",
      remedy: "Build the final text from the deltas that were sent.",
    },
    "updates-differ-from-final-item": {
      message: "The updates of an assistant message do not lead to the finished item",
      cause: "The finished item is built from other data than the updates.",
      remedy: "Apply the updates that you send to the item, and finish with the result.",
    },
    "annotation-never-announced": {
      message: "A finished message has annotations that no update has announced",
      cause: "Annotations are added to the finished item only.",
      remedy: "Send assistant_message.content_part.annotation_added for every annotation, or annotate none.",
    },
    "pieces-missing": {
      message: "A message of many pieces does not end with all of them",
      cause:
        "The final text is collected apart from the deltas, and its buffer is limited or loses the last pieces.",
      remedy: "Build the final item from the same pieces that you send as deltas, however many they are.",
    },
    "text-differs": {
      message: "A finished message does not have the text that the application produced",
      cause: "Chunks are trimmed, dropped or decoded one by one before they are joined.",
      remedy: "Join the application's chunks in order and unchanged, and end the message with that text.",
    },
  },
  "AM-03": {
    ...malformed,
    "part-index-beyond-next": {
      message: "A text update addresses a part beyond the next one",
      cause: "content_index counts something else than the parts of this message.",
      remedy: "Number the parts of each message from 0 without gaps.",
    },
    "parts-missing": {
      message: "A message of two parts does not end with both",
      cause: "The server keeps one text per message and ignores content_index.",
      remedy: "Keep each content part at its own index, and send all of them in the finished item.",
    },
  },
  "AM-04": {
    ...messageStoredTwice,
    ...stored,
    "message-not-stored": {
      message: "A user's message that was announced is not in the history",
      cause:
        "The message is sent to the client and to the model, but only the first one of a thread is saved.",
      remedy: "Save every message of the user before you announce it.",
      group: "item-not-stored",
    },
    "stored-under-another-id": {
      message: "The history holds an answer under another id than its stream has announced",
      cause: "The store, or the agent's own session, gives every item an id of its own when it is saved.",
      remedy: "Save each item under the id that its stream has announced: clients refer to it by that id.",
    },
    "answer-stored-twice": {
      message: "The history holds an answer more often than it was announced",
      cause:
        "The answer is saved by the agent's own memory or session as well as by the server, each under an id of its own.",
      remedy: "Save each answer once, under the id that its stream has announced.",
    },
    "parts-not-stored": {
      message: "A message of two parts is not stored with both",
      cause: "The store keeps one text per message: the first part, or all parts joined.",
      remedy: "Store the content array of a message as it was sent.",
    },
  },
  "AM-05": {
    "two-items-with-one-id": {
      message: "Two items of one turn have the same id",
      cause: "The id is derived from the turn or from the model's answer.",
      remedy: "Give every item an id of its own.",
    },
    "item-added-again": {
      message: "An item is added again before it has ended",
      cause: "Two places announce the item, such as a helper for agents and the handler around it.",
      remedy: "Send thread.item.added once for each item; later changes are updates.",
    },
  },
  "AM-06": {
    "item-changes-its-type": {
      message: "An item ends with another type than it was added with",
      cause: "The id of one item is used to finish another.",
      remedy: "Finish every item under the id under which it was added.",
    },
    "id-used-again": {
      message: "The id of an item is used again for another item of the thread",
      cause: "Ids are counted from the start of each turn, or reused from the model's answer.",
      remedy: "Give every item an id that the thread has not had before.",
    },
    "retry-reuses-id": {
      message: "The answer of a retry has the id of the answer that it replaces",
      cause: "The id of an answer is derived from the message that it answers, or from its place.",
      remedy: "Give every answer a new id.",
    },
  },
  "AM-07": {
    ...malformed,
    "annotation-index-beyond-next": {
      message: "An annotation is announced beyond the next place of its part",
      cause: "annotation_index counts over the whole message instead of the part.",
      remedy: "Number the annotations of each part from 0 without gaps.",
    },
    "annotation-misplaced": {
      message: "An announced annotation is not at its place in the finished item",
      cause: "The finished item sorts or drops annotations that were announced.",
      remedy: "Keep every annotation at the index at which it was announced.",
    },
    "annotation-at-start-misplaced": {
      message: "An annotation at the very beginning of a part is not at its place",
      cause: "An index of 0 counts as absent and is left out or replaced.",
      remedy: "Test the index of an annotation for null or absence, not for truth, and send 0 as 0.",
    },
    "annotation-positions-changed": {
      message:
        "The annotations of a message do not have the order and the positions that the application gave",
      cause:
        "Annotations are sorted, or appended as they arrive instead of inserted at their annotation_index.",
      remedy:
        "Insert each annotation at its annotation_index, and keep the list as it is in what you send and store.",
    },
  },
  "AM-08": {
    "announced-annotation-left-out": {
      message: "A finished content part leaves out annotations that were announced",
      cause: "The final part is built from the text alone.",
      remedy: "Send content_part.done with the annotations that were announced.",
    },
  },
  "AM-09": {
    ...malformed,
    "source-changed": {
      message: "The sources of a message are not those that the application gave",
      cause: "A source is converted to a type that lacks some of its members.",
      remedy: "Send and store url, file and entity sources with all the members that the application gave.",
    },
  },
  "AM-10": {
    "sent-in-pieces": {
      message: "A message that the application emits as one event is not sent as one thread.item.done",
      cause: "The server sends every message as added, updated and done.",
      remedy: "Send a lone thread.item.done of the application as it is.",
    },
    "text-lost": {
      message: "A message in one event arrives without its text",
      cause: "The text of a message is built from its deltas, and a message in one event has none.",
      remedy: "Take the content of the message from the item of thread.item.done.",
    },
    "not-stored": {
      message: "A message in one event is not stored with its text",
      cause: "Only items that were announced by thread.item.added are stored.",
      remedy: "Store the item of every thread.item.done, whether it was added before or not.",
    },
  },
  "AM-11": {
    "delta-empty": {
      message: "A text delta is empty",
      cause: "Empty pieces of the model's stream are passed on.",
      remedy: "Skip empty pieces of text.",
    },
  },
  "AM-12": {
    "character-cut": {
      message: "A character is split between two text deltas",
      cause: "The text is cut by bytes or by UTF-16 code units.",
      remedy: "Cut text between characters, and keep half a character back until the rest of it arrives.",
    },
  },
});
