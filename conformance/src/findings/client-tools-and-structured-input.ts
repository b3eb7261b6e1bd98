import { declareFindings } from "./finding.ts";
import { malformed, opening, stored } from "./shared.ts";

export default declareFindings({
  "CT-01": {
    ...malformed,
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
  "CT-02": {
    "item-after-tool-call": {
      message: "An item follows a client tool call in its stream",
      cause: "The handler goes on after it has asked the client to run a tool.",
      remedy: "End the stream after the client tool call; go on when its output arrives.",
    },
  },
  "CT-03": {
    ...opening,
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
    "output-rejected": {
      message: "An output for a pending call is rejected",
      cause: "The handler looks for the call in the wrong place, or keeps pending calls in memory only.",
      remedy: "Look for the newest pending call in the stored items of the thread, and accept its output.",
    },
    "falsy-output-rejected": {
      message: "An output for a pending call is rejected because it is {output}",
      cause:
        "The handler tests the result for truth, so that 0, false, an empty text or an empty list counts as missing.",
      remedy: "Test only whether result is present, and accept any value of it.",
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
  "CT-07": {
    "output-without-call-accepted": {
      message: "A tool output that no call waits for is not rejected",
      cause: "The handler uses the result of its search for a pending call without a check.",
      remedy: "Return a 4xx, or one error event, where the thread has no pending call.",
      group: "not-refused",
    },
    "rejected-request-changes-thread": {
      message: "A rejected {operation} changes the thread",
      cause: "The handler removes or adds items before it has checked the rest of the request.",
      remedy: "Check everything that can make you reject a request before you write to the store.",
      group: "rejected-request-changes-thread",
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
    "message-stored": {
      message: "A tool output is stored as a user message",
      cause: "The output goes through the code for new messages.",
      remedy: "Store the output with its call, and nothing else.",
    },
    "continuation-with-message": {
      message: "The continuation after a tool output does not run as a turn without a user message",
      cause:
        "The handler makes a user message of the output, or hands the last one to the application again.",
      remedy: "Run the application without a new user message, and let it read the output from the history.",
    },
  },
  "CT-13": {
    "turn-goes-on": {
      message: "The turn goes on visibly after a client tool call",
      cause: "The loop over the events of the model goes on after the call.",
      remedy: "Leave the loop at the client tool call, and go on in the request that brings its output.",
    },
  },
  "CT-12": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
  },
  "SI-01": {
    ...malformed,
    "not-sent-as-pending": {
      message: "A structured input is not sent as pending",
      cause: "The item is sent without a status, or with another one.",
      remedy: 'Send a new structured_input with status "pending".',
    },
    "questions-changed": {
      message: "A structured input is not sent with its questions",
      cause: "Questions lose members on the way, such as the options of a choice.",
      remedy: "Send every question with its id, type and question, and every choice with its options.",
    },
  },
  "SI-02": {
    ...opening,
    "answered-item-not-announced": {
      message: "The answered item is not announced by thread.item.replaced",
      cause: "The answers are stored and the item is not sent, or sent as a new item.",
      remedy: "Send thread.item.replaced with the answered item, under its id, right after stream_options.",
    },
  },
  "SI-03": {
    "answers-not-recorded": {
      message: "Given answers are not recorded with their values as not skipped",
      cause: "The answers of the request are not copied into the questions, or skipped is left out.",
      remedy: "Record an answer that has values as these values with skipped: false.",
    },
  },
  "SI-04": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "The submission is validated as if every question needed an answer with values.",
      remedy: "Accept missing and empty answers and record them as skipped.",
      group: "submission-rejected",
    },
    "missing-answer-not-skipped": {
      message: "A missing, empty or skipped answer is not recorded as skipped without values",
      cause: "Only questions that the submission answers get an answer, or an empty one counts as given.",
      remedy:
        "Record an answer for every question: { values: [], skipped: true } where the submission has no values.",
    },
  },
  "SI-05": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: 'The submission is validated without the status "skipped", or without answers beside it.',
      remedy: 'Accept the status "skipped", whatever answers come with it.',
      group: "submission-rejected",
    },
    "skip-not-recorded": {
      message: "A skipped submission does not mark the item and each answer as skipped",
      cause:
        "The status is taken over and the answers are recorded as if they were given, or the status is ignored.",
      remedy:
        'Set the item to "skipped" and every answer to { values: [], skipped: true } when the submission is skipped.',
    },
  },
  "SI-06": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "A single choice with several values fails the validation.",
      remedy: "Accept several values for a single choice and keep the first.",
      group: "submission-rejected",
    },
    "first-value-not-kept": {
      message: "A single choice does not keep exactly its first value",
      cause: "All values are recorded, or the last one.",
      remedy: "Keep only the first value of a multiple_choice that does not have multiple: true.",
    },
  },
  "SI-07": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "A repeated value, or values in another order than the options, fail the validation.",
      remedy: "Accept any list of values for a multiple choice.",
      group: "submission-rejected",
    },
    "values-not-kept": {
      message: "A multiple choice does not keep all its values",
      cause: "The values are treated as a set, sorted like the options, or cut to the first.",
      remedy:
        "Record the values of a multiple choice as they were posted, in their order and with repetitions.",
    },
  },
  "SI-08": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "Values are validated against the options of the question.",
      remedy: "Accept values that are not among the options.",
      group: "submission-rejected",
    },
    "own-value-not-recorded": {
      message: "A value that is not among the options is not recorded",
      cause: "Values are filtered by the options, trimmed, or dropped when they are empty.",
      remedy: "Record every value as it was posted, whether or not it is an option.",
    },
  },
  "SI-09": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "An answer to a question that the item does not have fails the validation.",
      remedy: "Ignore answers to unknown questions instead of rejecting the submission.",
      group: "submission-rejected",
    },
    "unknown-question-not-ignored": {
      message: "An answer to a question that the item does not have changes the recorded answers",
      cause:
        "The answers of the request are stored as they came, or the unknown id stops the loop over them.",
      remedy:
        "Go through the questions of the item and look up the answer to each; ignore the rest of the request.",
    },
  },
  "SI-10": {
    ...stored,
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "Only the newest item of the thread can be answered, and an item follows the form.",
      remedy: "Find the form by its item_id, wherever it stands in the thread.",
      group: "submission-rejected",
    },
    "id-or-place-changed": {
      message: "An answered form does not keep its id and place",
      cause: "The pending form is deleted and the answered one appended as a new item.",
      remedy: "Update the stored form where it stands, under its id.",
    },
    "answers-not-stored": {
      message: "An answered form is not stored with its answers and its created_at",
      cause: "The answered form is sent and not stored, or stored with the time of the submission.",
      remedy: "Store the answered form with its status, its answers and the created_at that it had.",
    },
  },
  "SI-11": {
    "second-submission-accepted": {
      message: "A second submission for the same form is not rejected",
      cause: "The status of the form is not checked before the answers are recorded.",
      remedy: "Answer a submission for a form that is not pending with a 409 or one error event.",
      group: "not-refused",
    },
    "second-submission-changes-thread": {
      message: "A second submission for the same form changes the thread",
      cause: "The answers are stored before the status of the form is checked.",
      remedy: "Check that the form is pending before you store anything.",
    },
  },
  "SI-12": {
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
    "non-question-accepted": {
      message: "Answers to a user message are not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a structured input.",
      remedy: "Return a 4xx, or one error event, where the item is not a structured input.",
      group: "not-refused",
    },
  },
  "SI-13": {
    "submission-rejected": {
      message: "A submission for a pending form is rejected",
      cause: "The schema of the submission requires status and answers.",
      remedy: 'Accept {} and read it with status "answered" and no answers.',
      group: "submission-rejected",
    },
    "empty-submission-not-answered": {
      message: "An empty submission is not read as answered with every question skipped",
      cause: "An empty submission counts as skipped or as nothing, and the form stays as it was.",
      remedy: 'Set the form to "answered" and every answer to { values: [], skipped: true }.',
    },
  },
});
