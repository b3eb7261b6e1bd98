import { declareFindings } from "./finding.ts";
import { foreignThread, messageStoredTwice } from "./shared.ts";

export default declareFindings({
  "IS-01": {
    "foreign-thread-listed": {
      message: "threads.list shows a thread of another user",
      cause: "The query does not filter by the user.",
      remedy: "Filter every query by the user of the request.",
    },
  },
  "IS-02": foreignThread,
  "IS-03": {
    "foreign-request-changes-thread": {
      message: "A request that names an item of another thread changes a thread",
      cause: "The handler changes or removes items by their id, without regard to their thread.",
      remedy: "Restrict every change to the items of the thread of the request.",
    },
    "foreign-cursor-accepted": {
      message: "{operation} accepts a cursor of another {whose}",
      cause: "The cursor is looked up by its id alone, not in the list that is read.",
      remedy: "Look the cursor up in the list that is read, and reject one that it does not have.",
    },
    "foreign-sender-accepted": {
      message: "{operation} accepts a widget or a question of another {whose}",
      cause: "The item is looked up by its id alone, not in the thread of the request.",
      remedy: "Look items up in the thread of the request, and reject ids that it does not have.",
    },
    "foreign-item-accepted": {
      message: "{operation} accepts an item of another {whose}",
      cause: "The item is looked up by its id alone, not in the thread of the request.",
      remedy: "Look items up in the thread of the request, and reject ids that it does not have.",
    },
  },
  "IS-04": {
    "event-of-another-stream": {
      message: "A stream contains an event of another stream that runs at the same time",
      cause: "Progress, effects, notices or titles go to a queue or a variable that all streams share.",
      remedy: "Keep a queue for each stream, and hand it to the handler with its context.",
    },
    "item-of-another-stream": {
      message: "A thread holds an item that was announced in another thread's stream",
      cause: "State of a turn is kept in a variable that all requests share.",
      remedy: "Keep the thread and its items in the scope of the request.",
    },
    "text-in-wrong-thread": {
      message: "A thread holds text that was said in another thread at the same time",
      cause: "The current thread or the open items are kept in a variable that parallel turns share.",
      remedy: "Keep the state of a turn in the turn and pass its thread along.",
    },
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
    ...messageStoredTwice,
    "item-of-parallel-streams-lost": {
      message: "An item that was announced while another stream of its thread ran is lost",
      cause: "Each turn reads the whole thread, adds to it, and writes it back over the other's items.",
      remedy: "Append items one by one, or let one turn of a thread run at a time.",
    },
    "neither-stream-nor-conflict": {
      message: "A second stream of a thread is answered by neither a well-formed stream nor a 409",
      cause: "Two turns of one thread collide in the store or in shared state, and one of them throws.",
      remedy:
        "Reject a second turn with a 409 while one is running, or let it wait, or run both independently.",
    },
    "first-stream-broken": {
      message: "A stream breaks when a second one is requested for its thread",
      cause: "The second turn closes or takes over what the first one works with.",
      remedy:
        "Let the first turn finish, and run the second one beside it, after it, or answer it with a 409.",
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
  "IS-07": {
    "identity-read-from-body": {
      message: "A user named in the body decides whose threads are listed",
      cause: "The user's id is read from metadata, params or another member of the body.",
      remedy: "Take the user from the credentials of the HTTP request alone.",
    },
  },
});
