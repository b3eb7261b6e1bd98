import type { Explains } from "../explanation.ts";
import { declareFindings } from "../finding.ts";

export default declareFindings({
  "RQ-08": {
    "metadata-rejected": {
      message: "A request with a metadata object is rejected",
      cause:
        "The request is validated against a schema that does not have metadata, or allows only known members in it.",
      remedy: "Accept any object as the metadata of a request and do not act on it.",
    },
  },
  "RQ-12": {
    "null-attachments-rejected": {
      message: "A message with null for attachments is rejected",
      cause: "The schema of the input requires an array of attachments.",
      remedy: "Read null for attachments as an empty list, as if the member were absent.",
    },
  },
  "RQ-13": {
    "null-options-rejected": {
      message: "A message with null for inference_options is rejected",
      cause: "The schema of the input requires an object of inference_options.",
      remedy: "Read null for inference_options as {}, as if the member were absent.",
    },
  },
  "RQ-20": {
    "list-empty-without-limit": {
      message: "A list without limit is empty although the thread has items",
      cause: "An absent limit becomes 0, and the query returns 0 items.",
      remedy: "Use the default page size where limit is absent.",
    },
    "null-limit-misread": {
      message: "A limit of null is not read as the default page size",
      cause: "Only an absent limit gets the default, and null reaches the query or fails the validation.",
      remedy: "Use the default page size where limit is null.",
    },
    "zero-limit-misread": {
      message: "A limit of zero is not read as the default page size",
      cause: "Zero reaches the query, which returns an empty page, or fails the validation.",
      remedy: "Use the default page size where limit is 0.",
    },
  },
  "RQ-22": {
    "empty-content-rejected": {
      message: "A message without content is rejected",
      cause: "The schema of the input requires at least one content part.",
      remedy: "Accept an empty content array: a message may consist of attachments alone.",
    },
  },

  "TC-02": {
    "message-changed": {
      message: "The user's message is not shown as it was sent",
      cause:
        "The user_message is built from the text alone, or its content, quoted_text or inference_options are normalised on the way.",
      remedy: "Copy content, quoted_text and inference_options of the input into the user_message unchanged.",
    },
  },
  "TC-05": {
    "announced-thread-unreadable": {
      message: "A thread cannot be read when it has just been announced",
      cause: "thread.created is sent before the thread is stored, or while its transaction is still open.",
      remedy: "Store and commit the thread before you send thread.created.",
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
  "TC-10": {
    "inference-options-not-passed": {
      message: "The inference_options of a message do not reach the application",
      cause: "The handler is called with the content of the message only.",
      remedy: "Hand the whole user_message to the application, inference_options included.",
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

  "RD-01": {
    "first-page-size": {
      message: "threads.get_by_id does not return between 1 and 20 items of a thread that has more",
      cause: "The thread is read without its items, or with all of them.",
      remedy: "Return the first page of items, at most 20, with the thread.",
    },
    "oldest-items-not-first": {
      message: "threads.get_by_id does not return the oldest items of the thread, oldest first",
      cause: "The page is read with the default order of items.list, newest first.",
      remedy: "Read the first page of threads.get_by_id in ascending order.",
    },
  },
  "RD-02": {
    "pages-not-continuous": {
      message: "The pages after threads.get_by_id leave a gap or overlap",
      cause:
        "The after of the page in threads.get_by_id is not its last item, or is read as the place before the next item.",
      remedy:
        "Send the id of the last item of the page as after, and let items.list in ascending order start with the item that follows it.",
    },
  },
  "RD-04": {
    "default-not-newest-first": {
      message: "Items are not listed newest first where no order is given",
      cause: "The query sorts ascending by default.",
      remedy: "Make desc the default order of items.list.",
    },
  },
  "RD-05": {
    "ascending-not-reverse": {
      message: "Ascending order is not the reverse of descending order",
      cause: "The page is cut first and sorted afterwards, or the two orders break ties in different ways.",
      remedy:
        "Sort the whole thread by one total order before you cut the page, and reverse that order for desc.",
    },
  },
  "RD-06": {
    "items-missing": {
      message: "Not every item of the thread is listed",
      cause: "The list ends early: has_more is false too soon, or the query has a fixed maximum.",
      remedy:
        "Return every visible item of the thread over all pages, and send has_more: true until the last one is sent.",
    },
    "items-lost-or-repeated": {
      message: "Paging through a thread does not return every item exactly once, in order",
      cause: "The cursor is an offset that moves, or the item at the cursor is returned again or skipped.",
      remedy: "Let a page start with the item right after the cursor in the order of the list.",
    },
  },
  "RD-07": {
    "tied-items-lost-or-repeated": {
      message: "Items with the same created_at are not all listed exactly once",
      cause:
        "Items are keyed or compared by created_at alone, so that equal times overwrite or skip each other.",
      remedy:
        "Order items by created_at and a second, unique key, such as the sequence in which they were stored.",
    },
    "tied-order-unstable": {
      message: "Items with the same created_at change their order from one read to the next",
      cause: "The query sorts by created_at alone, and the database may return ties in any order.",
      remedy: "Add a unique second key to the sort, such as the sequence in which items were stored.",
    },
    "tied-order-not-reversed": {
      message: "Items with the same created_at are not in reverse order when the list is read backwards",
      cause: "Only created_at is reversed for desc; the second key of the sort stays ascending.",
      remedy: "Reverse every key of the sort for desc.",
    },
    "tied-items-lost-in-pages": {
      message: "Paging through items with the same created_at loses or repeats some",
      cause:
        "The cursor is compared by created_at alone, so that items with the same time are skipped or returned again.",
      remedy: "Compare the cursor by the same unique keys as the sort.",
    },
  },
  "RD-08": {
    "more-after-only-page": {
      message: "A thread of exactly one page is said to have more",
      cause: "has_more is true whenever the page is full.",
      remedy: "Read one item more than the page holds, and set has_more only if there is one.",
    },
  },
  "RD-09": {
    "deleted-cursor-restarts": {
      message: "A cursor whose element was deleted restarts the list",
      cause: "The cursor is looked up with index -1 as the result, and the page starts at index 0.",
      remedy: "Reject a cursor that is not found with a 4xx.",
    },
  },
  "RD-11": {
    "hidden-item-shown": {
      message: "A hidden item is shown to the client",
      cause: "Hidden items are filtered out of the stream but not out of the list.",
      remedy: "Leave hidden_context_item and sdk_hidden_context out of every list that a client can read.",
    },
  },
  "RD-12": {
    "page-not-filled": {
      message: "A page is not filled although more items follow",
      cause: "Hidden items are filtered out after the page has been cut.",
      remedy: "Filter hidden items in the query, or read on until the page is full.",
    },
  },
  "RD-13": {
    "threads-lost-in-small-pages": {
      message: "Paging through the threads in small pages does not return each exactly once, newest first",
      cause:
        "The cursor is an offset or a created_at, and threads with the same time are skipped or returned again.",
      remedy:
        "Order threads by created_at and a unique second key, and let a page start right after the cursor.",
    },
    "new-thread-disturbs-paging": {
      message: "A thread that is created while a client pages through the threads disturbs the pages",
      cause: "The cursor is an offset, and a new thread at the top moves every other one by one place.",
      remedy: "Use the id of the last thread as the cursor and continue with the thread that follows it.",
    },
  },
  "RD-16": {
    "unfinished-item-listed": {
      message: "An item is listed before it has ended",
      cause: "The item is stored when thread.item.added is sent.",
      remedy: "Store an item when it ends, or leave unfinished items out of lists.",
    },
  },
  "RD-17": {
    "thread-does-not-open": {
      message: "A thread whose first turn has set a title does not open",
      cause:
        "Saving the title replaces the stored thread by one that can no longer be read, or fails because the thread is not stored yet.",
      remedy:
        "Store the thread before its first turn, and let a change of the title update only that member.",
    },
    "items-missing": {
      message: "A thread whose first turn has set a title opens without its items",
      cause:
        "Saving the title writes the thread as it was at the start of the turn, without the items stored since.",
      remedy: "Store items apart from the thread, or update only the members that have changed.",
    },
  },

  "SER-08": {
    "effect-data-changed": {
      message: "The data of an effect is changed on the way",
      cause: "Nulls or empty values are dropped, or numbers are rounded, when the event is serialised.",
      remedy:
        "Serialise the data of a client_effect as the application gave it, nested nulls and long numbers included.",
    },
    "tool-arguments-changed": {
      message: "The arguments of a tool call are changed on the way",
      cause: "Nulls or empty values are dropped, or numbers are rounded, when the item is serialised.",
      remedy:
        "Serialise the arguments of a client_tool_call as the application gave them, nested nulls and long numbers included.",
      group: "tool-arguments-changed",
    },
    "stored-tool-arguments-changed": {
      message: "The arguments of a tool call are changed in the store",
      cause: "The store parses the arguments into another type, drops nulls or rounds numbers.",
      remedy: "Store the arguments of a client_tool_call as JSON and return that JSON unchanged.",
      group: "tool-arguments-changed",
    },
    "tool-output-changed": {
      message: "The output of a tool call is changed in the store",
      cause:
        "The result of the request is parsed into another type, loses its nulls or has its numbers rounded.",
      remedy:
        "Store the result of threads.add_client_tool_output as JSON and return that JSON unchanged as the output.",
    },
    "entity-data-changed": {
      message: "The data of an entity is changed on the way",
      cause: "Nulls or empty values are dropped, or numbers are rounded, when the item is serialised.",
      remedy:
        "Serialise the data of an entity source as the application gave it, nested nulls and long numbers included.",
      group: "entity-data-changed",
    },
    "stored-entity-data-changed": {
      message: "The data of an entity is changed in the store",
      cause: "The store parses the data into another type, drops nulls or rounds numbers.",
      remedy: "Store the data of an entity source as JSON and return that JSON unchanged.",
      group: "entity-data-changed",
    },
  },
  "SER-09": {
    "payload-changed": {
      message: "The payload of a widget's action is changed on the way",
      cause: "The whole widget is serialised without nulls, and the payloads of its actions lose theirs.",
      remedy: "Leave out the null props of components only, and send payloads as the application gave them.",
    },
  },
  "SER-10": {
    "metadata-shown": {
      message: "A thread shows the application's metadata",
      cause: "The stored thread is sent as it is.",
      remedy: "Leave the content of metadata out of every thread that a client receives.",
    },
  },

  "AM-02": {
    "pieces-missing": {
      message: "A message of many pieces does not end with all of them",
      cause:
        "The final text is collected apart from the deltas, and its buffer is limited or loses the last pieces.",
      remedy: "Build the final item from the same pieces that you send as deltas, however many they are.",
    },
  },
  "AM-03": {
    "parts-missing": {
      message: "A message of two parts does not end with both",
      cause: "The server keeps one text per message and ignores content_index.",
      remedy: "Keep each content part at its own index, and send all of them in the finished item.",
    },
  },
  "AM-04": {
    "parts-not-stored": {
      message: "A message of two parts is not stored with both",
      cause: "The store keeps one text per message: the first part, or all parts joined.",
      remedy: "Store the content array of a message as it was sent.",
    },
  },
  "AM-07": {
    "annotation-at-start-misplaced": {
      message: "An annotation at the very beginning of a part is not at its place",
      cause: "An index of 0 counts as absent and is left out or replaced.",
      remedy: "Test the index of an annotation for null or absence, not for truth, and send 0 as 0.",
    },
  },

  "IT-01": {
    "not-sent": {
      message: "The application's progress_update is not sent",
      cause: "The server forwards only events about items and drops the others.",
      remedy: "Send each progress_update of the application, with its text, as it is produced.",
    },
    "ephemeral-stored": {
      message: "Something that is shown only once is in the history",
      cause: "Every event of a turn is stored as an item.",
      remedy: "Store items only; send a progress_update and forget it.",
      group: "ephemeral-stored",
    },
  },
  "IT-02": {
    "not-sent": {
      message: "The application's client_effect is not sent",
      cause: "The server forwards only events about items and drops the others.",
      remedy: "Send each client_effect of the application, with its name, as it is produced.",
    },
    "ephemeral-stored": {
      message: "Something that is shown only once is in the history",
      cause: "Every event of a turn is stored as an item.",
      remedy: "Store items only; send a client_effect and forget it.",
      group: "ephemeral-stored",
    },
  },
  "IT-03": {
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
  "IT-05": {
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
    "ended-twice-not-updated": {
      message: "An item that ends twice is not stored once with its last content",
      cause: "Each thread.item.done appends an item, or the second is ignored because the id exists.",
      remedy: "Insert or update by id: the last thread.item.done of an item is what is stored.",
    },
  },
  "IT-10": {
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
    "hidden-id-shown": {
      message: "The id of a hidden item is shown",
      cause: "Hidden items are filtered by their type, which thread.item.removed does not carry.",
      remedy: "Remember which items are hidden, and do not send the thread.item.removed of one.",
    },
  },

  "TH-01": {
    "title-not-announced": {
      message: "A title that the application sets is not announced",
      cause: "The title is stored, and no thread.updated is sent.",
      remedy: "Send thread.updated with the new title when the application sets one.",
    },
    "title-not-stored": {
      message: "A title that the application sets is not stored",
      cause: "The title is sent in thread.updated, and the changed thread is not saved.",
      remedy: "Save the thread before you send thread.updated.",
    },
  },
  "TH-02": {
    "members-not-own": {
      message: "thread.updated does not carry the thread's own id, created_at and status",
      cause: "The thread of the event is built anew from the change, with defaults for the other members.",
      remedy: "Send the whole stored thread in thread.updated.",
    },
  },
  "TH-03": {
    "late-title-not-announced": {
      message: "A title that is set at the very end of a turn is not announced",
      cause: "Changes of the thread are looked for when an event is sent, and no event follows the change.",
      remedy:
        "Look for changes of the thread once more after the handler has ended, and send thread.updated.",
    },
  },
  "TH-04": {
    "status-not-announced": {
      message: "A status that the application sets is not announced with its reason",
      cause: "Only the title is watched for changes, or the status is sent without its reason.",
      remedy: "Send thread.updated with the whole status, type and reason, when the application changes it.",
    },
    "status-not-stored": {
      message: "A status that the application sets is not stored with its reason",
      cause: "The status is not saved with the thread, or only its type is.",
      remedy: "Store the whole status, type and reason.",
    },
  },
  "TH-05": {
    "unset-domains-sent": {
      message: "allowed_image_domains is sent although it is not set",
      cause: "The member has an empty list as its default, which forbids every image.",
      remedy: "Leave allowed_image_domains out of a thread until the application sets it.",
    },
    "domains-not-announced": {
      message: "allowed_image_domains is not announced as the application has set it",
      cause: "The member is not watched for changes, or an empty list counts as not set.",
      remedy:
        "Send thread.updated when allowed_image_domains changes, with an empty list as [] and without the member when it is cleared.",
    },
    "domains-not-stored": {
      message: "allowed_image_domains is not stored as the application has set it",
      cause: "The store has no place for the member, or does not distinguish an empty list from none.",
      remedy: "Store allowed_image_domains with the thread, and keep an empty list apart from none.",
    },
  },
  "TH-06": {
    "updated-without-change": {
      message: "thread.updated is sent although nothing public has changed",
      cause: "The whole stored thread is compared, its private metadata included.",
      remedy: "Compare what clients can see of the thread, and send thread.updated only when that changes.",
    },
  },
  "TH-07": {
    "announced-and-stored-differ": {
      message: "A title that is set before an error is stored but not announced, or announced but not stored",
      cause:
        "The path of an error leaves the turn after one of the two steps, saving the thread and sending thread.updated.",
      remedy:
        "Save and announce pending changes of the thread together, also when the turn fails, or drop both.",
    },
  },
  "TH-08": {
    "announced-title-unreadable": {
      message: "A title cannot be read when it has just been announced",
      cause: "thread.updated is sent before the thread is saved, or while its transaction is still open.",
      remedy: "Save and commit the thread before you send thread.updated.",
    },
  },

  "TU-03": {
    "rename-changes-more": {
      message: "A rename changes something other than the title",
      cause: "The rename writes a new thread with the title and defaults for the other members.",
      remedy: "Update only the title of the stored thread.",
    },
  },
  "TU-04": {
    "rename-lost": {
      message: "A rename that arrives while a turn runs is lost",
      cause: "The turn writes back the whole thread as it was at its start.",
      remedy: "Let a turn write only the members of the thread that it has changed.",
    },
  },
  "TU-08": {
    "deleted-thread-restored": {
      message: "A thread that was deleted while its turn ran exists again",
      cause: "The turn saves its thread or items with an insert-or-update, which creates the thread anew.",
      remedy: "Let a turn only update a thread that exists, and discard what it stores after a deletion.",
    },
  },
  "TU-12": {
    "feedback-not-passed": {
      message: "Feedback does not reach the application",
      cause: "The server answers items.feedback with {} and calls no handler.",
      remedy: "Call the application's feedback handler with the thread, the item_ids and the kind.",
    },
  },

  "RT-02": {
    "new-answer-missing": {
      message: "The stream of a retry does not contain the new answer",
      cause: "The retry removes the old items and does not run the handler, or fails on the way.",
      remedy: "Run the handler on the retried message and stream its answer.",
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
  "ER-01": {
    "retry-failure-not-reported": {
      message: "A retry that fails does not send an error event",
      cause: "The handler of a retry runs outside the code that turns an exception into an error event.",
      remedy:
        "Run the handler of a retry through the same code as that of a message, which sends one error event on a failure.",
    },
  },

  "IS-04": {
    "text-in-wrong-thread": {
      message: "A thread holds text that was said in another thread at the same time",
      cause: "The current thread or the open items are kept in a variable that parallel turns share.",
      remedy: "Keep the state of a turn in the turn and pass its thread along.",
    },
  },
  "IS-05": {
    "neither-stream-nor-conflict": {
      message: "A second stream of a thread is answered by neither a well-formed stream nor a 409",
      cause: "Two turns of one thread collide in the store or in shared state, and one of them throws.",
      remedy:
        "Reject a second turn with a 409 while one is running, or let it wait, or run both independently.",
    },
  },

  "SI-01": {
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
      message: "A missing or empty answer is not recorded as skipped without values",
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

  "AC-10": {
    "not-answered-during-stream": {
      message: "A sync action is not answered while a stream of its thread is running",
      cause: "The action waits for the lock that the running turn holds, or is rejected because of it.",
      remedy: "Run sync actions outside the lock of the turn.",
    },
  },
  "TR-10": {
    "events-held-back": {
      message: "Events are held back while the handler works",
      cause:
        "The server, a framework, compression or a proxy buffers the answer, or events are collected until the handler ends.",
      remedy:
        "Write and flush each event as soon as it is produced, and switch off buffering and compression for event streams.",
    },
  },
  "TR-16": {
    "request-waits-for-stream": {
      message: "Another request waits for a running stream",
      cause:
        "One worker or one lock serves all requests, and the stream occupies it; blocking calls in an event loop have the same effect.",
      remedy: "Serve each request independently, and keep blocking calls out of the event loop.",
    },
  },

  "WG-03": {
    "not-one-finished-item": {
      message: "A static widget is not sent as one finished item",
      cause: "Every widget is sent as if it were streamed, or the widget is dropped.",
      remedy: "Send a widget that has only one state as a single thread.item.done.",
    },
  },
  "WG-04": {
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "The finished item holds an earlier state of the widget, or one that was built from the updates.",
      remedy: "Send the last state of the widget as it is in thread.item.done.",
      group: "last-state-not-reached",
    },
  },
  "WG-06": {
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "States are compared by the ids of their texts, and the change of a text without an id is not seen.",
      remedy:
        "Compare texts without an id too, send a new root where one changes, and end with the last state.",
      group: "last-state-not-reached",
    },
  },
  "WG-07": {
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "Only props that both states have are compared, and one that is added or removed is not seen or fails the turn.",
      remedy:
        "Compare the props of both states, send the changed component or a new root, and end with the last state.",
      group: "last-state-not-reached",
    },
  },
  "WG-09": {
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause: "Only texts are compared, and a component that is added or removed is not seen.",
      remedy: "Send a new root or component where the structure changes, and end with the last state.",
      group: "last-state-not-reached",
    },
    "structure-update-missing": {
      message: "The structure of a widget changes without a new root or component",
      cause:
        "The server forwards text deltas only and drops widget.root.updated and widget.component.updated.",
      remedy: "Send widget.root.updated or widget.component.updated when the structure of a widget changes.",
    },
  },
  "WG-10": {
    "copy-text-missing": {
      message: "copy_text is not sent or not stored with its widget",
      cause: "Only the widget itself is copied into the item.",
      remedy: "Send and store the copy_text of a widget item.",
    },
  },
  "WG-11": {
    "unknown-component-changed": {
      message: "A component or prop that the server does not know does not arrive as the application gave it",
      cause: "Widgets are parsed into known classes, which drop or reject other components and props.",
      remedy: "Pass components and props that you do not know through unchanged.",
    },
  },
  "WG-14": {
    "table-or-chart-changed": {
      message: "A Table or Chart does not arrive as the application gave it",
      cause: "The server knows only one of the two catalogues of components and drops or rejects the others.",
      remedy: "Accept Table and Chart with all their props, and send and store them unchanged.",
    },
  },

  "WF-04": {
    "not-finished": {
      message: "A workflow is not finished",
      cause: "The workflow is added and updated, and no thread.item.done is sent for it.",
      remedy: "Send thread.item.done for every workflow that was added.",
    },
    "continuation-not-finished": {
      message: "A workflow that goes on in a later stream is not finished there",
      cause:
        "The server tracks open items per stream and drops the end of one that was added in an earlier stream.",
      remedy: "Send the thread.item.done of a workflow in the stream in which it ends.",
    },
    "continuation-updates-differ": {
      message: "The updates of a workflow that goes on in a later stream do not lead to its end",
      cause: "The later stream starts from an empty workflow, and task indices are counted anew.",
      remedy: "Load the stored workflow in the later stream and update its tasks at their indices.",
    },
  },
  "WF-06": {
    "continuation-fails-turn": {
      message: "A turn fails because a workflow of an earlier turn goes on",
      cause: "The update finds no open item of that id in its own stream and throws.",
      remedy: "Load the stored workflow when a later turn updates it.",
    },
    "continuation-not-stored-once": {
      message: "A workflow that goes on after a client tool call is not stored once",
      cause: "The later stream stores the workflow as a new item, or the first one never stored it.",
      remedy: "Insert or update the workflow by its id.",
    },
    "continuation-not-stored": {
      message: "A workflow that goes on after a client tool call is not stored as it ended",
      cause: "The id exists already, and the second thread.item.done is ignored.",
      remedy: "Update the stored workflow when it ends again.",
    },
  },
  "WF-07": {
    "equal-tasks-share-index": {
      message: "Equal tasks do not get indices of their own",
      cause: "The index of a task is found by comparing tasks, and the search returns the first equal one.",
      remedy: "Take the number of tasks before the new one as its index.",
    },
  },
  "WF-08": {
    "out-of-range-fails-turn": {
      message: "A task update that is out of range fails the turn",
      cause: "The update indexes the array of tasks without a check, and the exception ends the turn.",
      remedy: "Ignore an update of a task that does not exist, and let the turn go on.",
    },
  },
});

/** Which findings are only what a broken rule leaves behind. */
export const explains = {
  "RD-07/tied-order-not-reversed": { inRun: ["RD-05"] },
  "RD-07/tied-items-lost-in-pages": { inRun: ["RD-05"] },
  "RD-12/page-not-filled": { inRun: ["RD-06"] },
  "RD-13/threads-lost-in-small-pages": { inRun: ["TC-07"] },
  "RD-13/new-thread-disturbs-paging": { inRun: ["TC-07"] },

  "SER-08/stored-tool-arguments-changed": { inCase: ["AM-04"] },
  "SER-08/tool-output-changed": { inCase: ["AM-04"] },
  "SER-08/stored-entity-data-changed": { inCase: ["AM-04"] },

  "AM-07/annotation-at-start-misplaced": { inCase: ["AM-03", "AM-04", "SER-07"] },
  "IT-06/replacement-not-stored": { inCase: ["AM-04", "SER-02"] },
  "IT-07/replacement-not-stored": { inRun: ["AM-04"] },
  "IT-08/ended-twice-not-updated": { inRun: ["AM-04"] },
  "IT-10/not-listed": { inCase: ["RD-11"] },

  "TH-04/status-not-announced": { inCase: ["SER-01"] },
  "TH-04/status-not-stored": { inCase: ["SER-01"] },
  "TH-07/announced-and-stored-differ": { inRun: ["TH-01"] },
  "TU-04/rename-lost": { inRun: ["TU-01"] },
  "TU-08/deleted-thread-restored": { inRun: ["TU-05"] },

  "RT-04/newer-items-kept": { inRun: ["RT-01"] },
  "RT-05/hidden-items-kept": { inRun: ["RT-01"] },
  "RT-08/later-messages-kept": { inRun: ["RT-01"] },
  "RT-09/items-differ-after-retries": { inRun: ["RT-01"] },
  "ER-01/retry-failure-not-reported": { inRun: ["RT-02"] },

  "WF-04/continuation-not-finished": { inCase: ["SER-03", "WF-06/continuation-fails-turn"] },
  "WF-04/continuation-updates-differ": { inCase: ["WF-02", "WF-03"] },
  "WF-06/continuation-fails-turn": { inCase: ["SER-03"] },
} satisfies Explains;
