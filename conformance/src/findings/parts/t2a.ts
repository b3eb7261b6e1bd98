import type { Explains } from "../explanation.ts";
import { declareFindings } from "../finding.ts";

export default declareFindings({
  "TR-10": {
    "model-text-held-back": {
      message: "The text of the model is held back until the model sends more",
      cause: "The handler collects the model's answer, or several chunks of it, before it sends an event.",
      remedy: "Send a text_delta for each chunk of the model as soon as it arrives, and flush it.",
    },
  },
  "TR-19": {
    "exception-text-sent": {
      message: "The text of an exception reaches the client",
      cause: "The handler puts the exception's message into the error event or the body.",
      remedy:
        "Log the exception on the server and send the code stream.error without the exception's message.",
    },
  },
  "SER-08": {
    "tool-arguments-changed": {
      message: "The arguments of a tool call are changed on the way",
      cause: "Nulls or empty values are dropped, or numbers are rounded, when the item is serialised.",
      remedy:
        "Serialise the arguments of a client_tool_call as the application gave them, nested nulls and long numbers included.",
      group: "tool-arguments-changed",
    },
  },
  "SER-12": {
    "id-in-two-threads": {
      message: "Two threads, or items of two threads, have the same id",
      cause: "Ids are counted in each thread, or derived from the time.",
      remedy: "Give threads and items ids that are unique over all threads.",
    },
  },
  "TM-05": {
    "history-differs": {
      message: "The application does not read exactly the earlier items of the thread and the new message",
      cause:
        "The history that the application reads is limited to one page or to messages, or is loaded before the new message is stored.",
      remedy:
        "Load all stored items of this thread, the new message included, whenever the application asks for the history.",
    },
  },
  "AM-02": {
    "text-differs": {
      message: "A finished message does not have the text that the application produced",
      cause: "Chunks are trimmed, dropped or decoded one by one before they are joined.",
      remedy: "Join the application's chunks in order and unchanged, and end the message with that text.",
    },
  },
  "AM-04": {
    "item-stored-differently": {
      message: "An item is not stored as it was announced",
      cause: "Another version of the item is saved than the one that is sent, such as an early draft.",
      remedy: "Save the same object that you send.",
    },
  },
  "AM-05": {
    "two-items-with-one-id": {
      message: "Two items of one turn have the same id",
      cause: "The id is derived from the turn or from the model's answer.",
      remedy: "Give every item an id of its own.",
    },
  },
  "AM-06": {
    "id-used-again": {
      message: "The id of an item is used again for another item of the thread",
      cause: "Ids are counted from the start of each turn, or reused from the model's answer.",
      remedy: "Give every item an id that the thread has not had before.",
    },
  },
  "AM-07": {
    "annotation-positions-changed": {
      message:
        "The annotations of a message do not have the order and the positions that the application gave",
      cause:
        "Annotations are sorted, or appended as they arrive instead of inserted at their annotation_index.",
      remedy:
        "Insert each annotation at its annotation_index, and keep the list as it is in what you send and store.",
    },
  },
  "AM-09": {
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
  "IT-09": {
    "drafts-not-sent": {
      message: "The drafts of a generated image are not sent as updates",
      cause: "The server waits for the final image, or drops updates of a type that it does not know.",
      remedy:
        "Send a thread.item.updated with generated_image.updated for each draft and for the final image.",
    },
    "image-ends-without-image": {
      message: "A generated image ends without its image",
      cause: "The finished item is sent or stored before the image is there.",
      remedy: "Set image in the item of thread.item.done, and store that item.",
    },
  },
  "AC-02": {
    "action-without-sender-rejected": {
      message: "An action without a sender is rejected",
      cause: "The handler requires item_id, or looks for an item with an empty or null id.",
      remedy: "Read an absent, null or empty item_id as no sender, and run the action without one.",
    },
  },
  "AC-03": {
    "payload-changed": {
      message: "The payload of an action does not reach the application unchanged",
      cause: "The payload is read as an object only, or falsy values and nested nulls are dropped.",
      remedy: "Hand action.payload to the application as the JSON value that was sent, whatever its type.",
    },
  },
  "AC-06": {
    "replaced-widget-not-stored": {
      message: "A widget that an action has replaced is not stored",
      cause: "The handler sends thread.item.replaced without writing the new item to the store.",
      remedy: "Write the new widget to the store under the id of the old one before you send the event.",
    },
  },
  "AC-07": {
    "user-message-stored": {
      message: "An action stores a user message",
      cause: "The handler runs an action like a message of the user.",
      remedy: "Run the turn of an action without adding a user message to the thread.",
    },
  },
  "AC-08": {
    "answer-not-an-object": {
      message: "A sync action is not answered with a JSON object",
      cause:
        "The handler returns an empty body, or what the application returns without an object around it.",
      remedy: "Return status 200 with {} or with an object that has updated_item.",
    },
    "updated-item-differs": {
      message: "A sync action is not answered with the item that the application returns",
      cause: "The handler ignores what the application returns, or answers with the item as it was before.",
      remedy: "Put the item that the application returns into updated_item, under its own id.",
    },
  },
  "AC-09": {
    "updated-item-not-stored": {
      message: "The item with which a sync action is answered is not stored",
      cause: "The handler sends the application's item without writing it to the store.",
      remedy: "Write updated_item to the store before you answer with it.",
    },
  },
  "AC-12": {
    "hidden-item-shown": {
      message: "A sync action is answered with a hidden item",
      cause: "The handler sends whatever item the application returns.",
      remedy: "Check the type of the returned item and answer {} where it is a hidden one.",
    },
    "fails-on-hidden-item": {
      message: "A sync action fails where the application returns a hidden item",
      cause: "The handler raises an exception for a hidden item instead of leaving it out.",
      remedy: "Answer {} where the application returns a hidden item.",
    },
  },
  "WG-13": {
    "old-widget-shown": {
      message: "A thread that is opened again shows a widget as it was before an action",
      cause: "threads.get_by_id reads the items from a copy that the replacement does not reach.",
      remedy: "Read the items of a thread from the store into which the replaced widget is written.",
    },
  },
  "CT-01": {
    "call-malformed": {
      message: "A client tool call is not sent as a finished item with status, call_id, name and arguments",
      cause: "The call is sent without thread.item.done, or with its arguments as a JSON string.",
      remedy:
        "Send thread.item.done with the status pending, a call_id, the name and the arguments as an object.",
    },
    "call-differs-from-model": {
      message: "A client tool call does not have the name and the arguments that the model asked for",
      cause:
        "The handler sends the call before all arguments of the model have arrived, or does not parse them.",
      remedy: "Wait for the model's complete call, parse its arguments and copy both into a pending item.",
    },
    "call-not-announced": {
      message: "A client tool call is not announced while an older one is pending",
      cause: "The server allows one pending call per thread and ends the turn that makes another one.",
      remedy: "Announce the new call whether or not an older one still waits for its output.",
    },
  },
  "CT-03": {
    "no-answer-after-output": {
      message: "The answer does not go on after the output of a client tool",
      cause: "The output is stored, but the model is not called again with it.",
      remedy: "Call the model with the output and stream its answer in response to the same request.",
    },
  },
  "CT-04": {
    "output-not-stored": {
      message: "A completed call is not stored with its output",
      cause: "The output is handed to the application, but the stored call is not updated.",
      remedy: "Store the call with the status completed and the posted result before the turn goes on.",
    },
    "falsy-output-not-stored": {
      message: "A call whose output is {output} is not stored as completed with it",
      cause:
        "The handler tests the result for truth, so that 0, false, an empty text or an empty list is lost.",
      remedy: "Test only whether result is present, and store any value of it.",
    },
    "output-not-on-newest-call": {
      message: "An output is not stored with the newest call that waits for one",
      cause: "The handler gives the output to the first pending call that it finds, which is the oldest.",
      remedy: "Look for the pending call from the newest item backwards.",
    },
  },
  "CT-05": {
    "null-result-rejected": {
      message: "A result of null is rejected",
      cause: "The handler cannot distinguish a result of null from one that is absent.",
      remedy: "Test whether the member result is present, and accept null as its value.",
    },
    "null-result-ignored": {
      message: "A result of null does not complete the call",
      cause: "The stored call is updated only where the result is not null.",
      remedy: "Set the call to completed for every result, null included.",
    },
  },
  "CT-06": {
    "missing-result-accepted": {
      message: "A tool output without result is not rejected with a 4xx",
      cause: "An absent result is read as null, or causes an exception and a 500.",
      remedy: "Check that the member result is present, and return 400 where it is not.",
      group: "not-refused",
    },
  },
  "CT-08": {
    "second-output-accepted": {
      message: "A second output for the same call is not rejected",
      cause: "The handler takes the newest call whatever its status.",
      remedy: "Look for a pending call only, and return a 4xx or one error event where there is none.",
      group: "not-refused",
    },
    "second-output-changes-thread": {
      message: "A second output for the same call changes the thread",
      cause: "The handler writes the output or starts a turn before it checks the status of the call.",
      remedy: "Check that a call is pending before you write anything to the store.",
    },
  },
  "CT-09": {
    "output-rejected-after-hidden-item": {
      message: "A tool output is rejected where a newer item is hidden",
      cause:
        "The handler expects the pending call to be the newest item of the thread, and a hidden one is newer.",
      remedy: "Skip hidden items when you look for the pending call.",
    },
    "call-not-completed": {
      message: "A call is not completed where a newer item is hidden",
      cause: "The handler updates the newest item of the thread instead of the pending call.",
      remedy: "Skip hidden items when you look for the call to complete.",
    },
  },
  "CT-10": {
    "older-call-pending": {
      message: "An older call stays pending when a newer one is completed",
      cause: "The handler updates only the call that the output belongs to.",
      remedy: "Remove or complete the other pending calls of the thread when you store an output.",
    },
  },
  "CT-11": {
    "continuation-with-message": {
      message: "The continuation after a tool output does not run as a turn without a user message",
      cause:
        "The handler makes a user message of the output, or hands the last one to the application again.",
      remedy: "Run the application without a new user message, and let it read the output from the history.",
    },
  },
  "ER-01": {
    "not-one-error-and-a-clean-end": {
      message: "A failing turn does not end with exactly one error event and the end of the body",
      cause: "The exception reaches the web framework, which drops the connection, or it is reported twice.",
      remedy: "Catch what the handler throws, send one error event, and end the body.",
    },
  },
  "ER-02": {
    "not-a-stream-error": {
      message: "An unexpected failure is not an error with code stream.error and a boolean allow_retry",
      cause: "The code of the exception is passed on, or allow_retry is left out.",
      remedy:
        "Send code stream.error and allow_retry as true or false for every failure that is not described.",
    },
  },
  "ER-03": {
    "description-not-shown": {
      message: "A failure that the application describes is not sent with code custom and its message",
      cause: "Every exception becomes a stream.error, the application's own one included.",
      remedy: "Recognise the application's error and send code custom with the message that it gives.",
    },
  },
  "ER-04": {
    "allow-retry-changed": {
      message: "The allow_retry of the application does not reach the client",
      cause: "The error event has a constant allow_retry, or one that depends on the code alone.",
      remedy: "Copy allow_retry from the application's error into the event, for either code.",
    },
  },
  "ER-05": {
    "finished-item-lost": {
      message: "An item that was finished before a failure is not kept",
      cause: "The turn is one transaction that is rolled back.",
      remedy: "Commit every item before its thread.item.done is sent.",
    },
  },
  "ER-06": {
    "item-not-stored": {
      message: "An item that was open at a failure is neither removed nor stored",
      cause: "A failing turn leaves its open items as they are.",
      remedy: "When a turn fails, finish and store its open items, or send thread.item.removed for them.",
    },
  },
  "ER-07": {
    "message-rejected-after-failure": {
      message: "A thread does not accept a message after a failed turn",
      cause: "The thread stays marked as busy or failed.",
      remedy: "Release the thread whichever way its turn ends, and accept the next message.",
    },
    "retry-rejected-after-failure": {
      message: "A thread does not accept a retry after a failed turn",
      cause: "The user's message is lost with the failed turn, or the thread stays marked as busy or failed.",
      remedy: "Keep the user's message, release the thread when its turn fails, and accept the retry.",
    },
  },
  "ER-09": {
    "turn-not-announced": {
      message: "The thread or the message of a turn that fails at once is not announced",
      cause: "The application runs before the thread and the message are announced.",
      remedy: "Send thread.created and the user's message before you call the application.",
    },
  },
  "CN-01": {
    "handler-continues": {
      message: "The handler goes on after its client has closed the connection",
      cause: "The server does not notice the close, or does not cancel the handler when it does.",
      remedy: "Watch for the close of the connection and cancel the handler then.",
    },
    "model-call-continues": {
      message: "The call to the model goes on after the client has closed the connection",
      cause: "The turn's cancellation is not passed to the call to the model.",
      remedy: "Pass the turn's cancellation signal to the model's client, so that it closes its connection.",
    },
    "model-call-continues-unread": {
      message:
        "The call to the model goes on after a client that had stopped reading has closed the connection",
      cause: "The server waits until it can write, and notices a close only when it writes.",
      remedy:
        "Watch for the close of the connection while a write waits, and cancel the call to the model then.",
      group: "model-call-continues-unread",
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
    "model-call-continues-unread": {
      message:
        "The call to the model goes on after a client that had stopped reading has closed the connection",
      cause: "The server waits until it can write, and notices a close only when it writes.",
      remedy:
        "Watch for the close of the connection while a write waits, and cancel the call to the model then.",
      group: "model-call-continues-unread",
    },
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
  "IS-03": {
    "foreign-request-changes-thread": {
      message: "A request that names an item of another thread changes a thread",
      cause: "The handler changes or removes items by their id, without regard to their thread.",
      remedy: "Restrict every change to the items of the thread of the request.",
    },
  },
  "IS-04": {
    "streams-mixed": {
      message: "A stream contains something other than the text of its own turn while another one runs",
      cause: "State of a turn is kept in a global or a shared object.",
      remedy: "Keep the events, the items and the context of a turn in objects of their own.",
    },
    "threads-mixed": {
      message: "A thread contains something other than its own text after two turns ran at once",
      cause: "The thread to write to is kept in a global or a shared object.",
      remedy: "Pass the id of its thread to every write of a turn.",
    },
  },
  "IS-05": {
    "first-stream-broken": {
      message: "A stream breaks when a second one is requested for its thread",
      cause: "The second turn closes or takes over what the first one works with.",
      remedy:
        "Let the first turn finish, and run the second one beside it, after it, or answer it with a 409.",
    },
    "neither-stream-nor-conflict": {
      message: "A second stream of a thread is answered by neither a well-formed stream nor a 409",
      cause: "Two turns of one thread collide in the store or in shared state, and one of them throws.",
      remedy:
        "Reject a second turn with a 409 while one is running, or let it wait, or run both independently.",
    },
    "item-not-stored-once": {
      message: "Not every item that was finished in one of two streams of a thread is stored exactly once",
      cause: "Each turn reads the thread, adds to its copy and writes the whole back.",
      remedy: "Append single items, or make read and write one transaction.",
    },
  },
  "IS-06": {
    "create-not-answered": {
      message: "Not every one of many parallel creates is answered with a stream",
      cause: "Connections, workers or database sessions run out, and what waits is cut off.",
      remedy: "Let requests wait for a free worker or session, or allow more of them at once.",
    },
    "thread-shared": {
      message: "Parallel creates share a thread",
      cause: "Ids are derived from the time or from a counter that is read and written in two steps.",
      remedy: "Generate the id of every thread at random.",
    },
  },
});

/** Which findings are only what a broken rule leaves behind. */
export const explains = {
  "AM-07/annotation-positions-changed": { inCase: ["AM-04"] },
  "AM-10/not-stored": { inCase: ["AM-04"] },
  "AC-06/replaced-widget-not-stored": { inCase: ["SER-03"] },
  "AC-08/updated-item-differs": { inCase: ["SER-03"] },
  "AC-09/updated-item-not-stored": { inCase: ["SER-03"] },
  "WG-13/old-widget-shown": { inCase: ["SER-03"] },
  "CT-01/call-not-announced": { inRun: ["TM-07"] },
  "CT-05/null-result-ignored": { inRun: ["CT-04"] },
  "CN-02/thread-unreadable-after-cancellation": { inRun: ["TR-01"] },
  "CN-03/shown-text-lost": { inRun: ["AM-04"] },
  "CN-03/shown-text-under-another-id": { inRun: ["AM-04"] },
  "IS-04/threads-mixed": { inCase: ["AM-04", "RD-11"] },
} satisfies Explains;
