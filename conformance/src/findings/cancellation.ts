import { declareFindings } from "./finding.ts";
import { callContinuesUnread } from "./shared.ts";

export default declareFindings({
  "CN-01": {
    "handler-continues": {
      message: "The handler goes on after its client has closed the connection",
      cause: "The server does not notice the close, or does not cancel the handler when it does.",
      remedy: "Watch for the close of the connection and cancel the handler then.",
    },
    "next-message-waits": {
      message: "The next message waits until the model has finished an answer whose client has left",
      cause: "The turn holds the thread until its call to the model has ended, and nothing ends that call.",
      remedy: "Cancel the turn when its client closes the connection, and release the thread then.",
    },
  },
  "CN-02": {
    "thread-unreadable-after-cancellation": {
      message: "A thread cannot be read after a cancelled turn",
      cause: "The cancelled turn leaves a lock, an open transaction or half a thread behind.",
      remedy: "Release whatever the turn holds, and store only whole items, when the turn is cancelled.",
    },
    "message-rejected-after-cancellation": {
      message: "A thread does not accept a message after a cancelled turn",
      cause: "The thread stays marked as busy, because its release does not run when the turn is cancelled.",
      remedy: "Release the thread in code that also runs on cancellation.",
    },
  },
  "CN-03": {
    "shown-text-lost": {
      message: "The text that a cancelled message has shown is not stored",
      cause: "A message is stored only at its end, or the write that stores the rest is cancelled as well.",
      remedy:
        "On cancellation, store the text that each open message has shown, and shield that write from it.",
    },
    "shown-text-under-another-id": {
      message: "The text that a cancelled message has shown is stored under another id",
      cause: "The text is stored as a new message instead of the one that was announced.",
      remedy: "Store the text under the id with which its thread.item.added announced the message.",
    },
  },
  "CN-04": {
    "empty-message-stored": {
      message: "A cancelled message without visible text is stored",
      cause: "Every message that is open at the cancellation is stored, whatever its text.",
      remedy: "Do not store a cancelled message whose text is empty or only white space.",
    },
  },
  "CN-05": {
    "marker-shown": {
      message: "After a cancellation, the thread shows an item that no stream has announced",
      cause: "The marker of the cancellation is stored as an ordinary message.",
      remedy: "Store the marker as a hidden item, which no answer to a client contains.",
    },
  },
  "CN-06": {
    "cancellation-unknown-to-next-turn": {
      message: "The next turn cannot know that the previous one was cancelled",
      cause: "No marker is stored, or the write that stores it is cancelled with the turn.",
      remedy:
        "On cancellation, store a hidden item for the model, and shield that write from the cancellation.",
    },
  },
  "CN-07": {
    "slow-reader-treated-differently": {
      message:
        "A client that stopped reading before it left is treated differently from one that simply left",
      cause: "The server waits until it can write, and cancels a turn only where it is not waiting.",
      remedy: "Watch for the close of the connection while a write waits, and cancel the turn as usual.",
    },
    ...callContinuesUnread,
  },
  "CN-08": {
    "allow-cancel-ignored": {
      message: "stream_options does not report the application's choice",
      cause: "The server sends the same allow_cancel in every stream.",
      remedy: "Ask the application for allow_cancel when a stream opens, and send its answer.",
    },
  },
  "CN-09": {
    "announced-title-lost": {
      message: "A title that was announced before a cancellation is lost",
      cause: "Changes of the thread are saved at the end of a turn, which a cancelled turn does not reach.",
      remedy: "Save each change of the thread before you send its thread.updated.",
    },
  },
  "CN-10": {
    "user-message-lost": {
      message: "The announced user message of a cancelled turn is not kept",
      cause: "The turn is one transaction that is rolled back when it is cancelled.",
      remedy: "Commit the user's message before its thread.item.done is sent.",
    },
  },
  "CN-11": {
    "model-call-continues": {
      message: "The call to the model goes on after the client has closed the connection",
      cause: "The turn's cancellation is not passed to the call to the model.",
      remedy: "Pass the turn's cancellation signal to the model's client, so that it closes its connection.",
    },
    ...callContinuesUnread,
  },
});
