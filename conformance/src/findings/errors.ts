import { declareFindings } from "./finding.ts";
import { malformed, notOneError } from "./shared.ts";

export default declareFindings({
  "ER-01": {
    ...notOneError,
    "cut-off-after-error": {
      message: "A stream is cut off behind its error event",
      cause: "The handler closes the socket or throws again after it has sent the error.",
      remedy: "End the body after the error event as after any other last event.",
    },
    "error-after-every-answer": {
      message: "Every turn that has said its whole answer ends with an error event",
      cause:
        "What runs after the answer fails each time, or a finally block sends the event whatever has happened.",
      remedy: "Send an error event only for a turn that fails, and log what fails behind a finished answer.",
    },
    "retry-failure-not-reported": {
      message: "A retry that fails does not send an error event",
      cause: "The handler of a retry runs outside the code that turns an exception into an error event.",
      remedy:
        "Run the handler of a retry through the same code as that of a message, which sends one error event on a failure.",
    },
  },
  "ER-02": {
    ...malformed,
    "not-a-stream-error": {
      message: "An unexpected failure is not an error with code stream.error and a boolean allow_retry",
      cause: "The code of the exception is passed on, or allow_retry is left out.",
      remedy:
        "Send code stream.error and allow_retry as true or false for every failure that is not described.",
    },
  },
  "ER-03": {
    ...malformed,
    "description-not-shown": {
      message: "A failure that the application describes is not sent with code custom and its message",
      cause: "Every exception becomes a stream.error, the application's own one included.",
      remedy: "Recognise the application's error and send code custom with the message that it gives.",
    },
  },
  "ER-04": {
    "allow-retry-missing": {
      message: "An error whose turn may be retried has no allow_retry",
      cause: "The member is left out of the event: clients then take it for false.",
      remedy: "Write allow_retry into every error event, true or false.",
    },
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
    "item-stored-differently": {
      message: "An item is not stored as it was announced",
      cause: "Another version of the item is saved than the one that is sent, such as an early draft.",
      remedy: "Save the same object that you send.",
    },
    "message-unreadable": {
      message: "A message that was announced cannot be read in the history",
      cause: "The history returns a user message in the store's own shape.",
      remedy: "Return the message from the history exactly as the stream announced it.",
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
  "ER-08": {
    "event-after-error": {
      message: "Another event than thread.updated follows an error",
      cause: "The handler goes on after its error, or a `finally` sends more.",
      remedy: "Send nothing after the error but thread.updated.",
    },
  },
  "ER-09": {
    "turn-not-announced": {
      message: "The thread or the message of a turn that fails at once is not announced",
      cause: "The application runs before the thread and the message are announced.",
      remedy: "Send thread.created and the user's message before you call the application.",
    },
  },
  "TR-19": {
    "exception-text-sent": {
      message: "The text of an exception reaches the client",
      cause: "The handler puts the exception's message into the error event or the body.",
      remedy:
        "Log the exception on the server and send the code stream.error without the exception's message.",
    },
    "stack-trace-sent": {
      message: "The stack trace or the query of a failure reaches the client",
      cause: "The framework runs in development mode, or the handler prints the exception into the answer.",
      remedy:
        "Turn off the debug page, log the exception on the server, and answer with a code and a message.",
    },
  },
  "TR-20": {
    "error-body-missing": {
      message: "A rejection has no JSON body with error.code and error.message",
      cause: "The web framework writes its own error page.",
      remedy: 'Answer every 4xx and 5xx with {"error":{"code":…,"message":…}}.',
    },
  },
});
