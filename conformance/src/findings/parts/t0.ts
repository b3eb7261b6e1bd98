import type { Explains } from "../explanation.ts";
import { declareFindings } from "../finding.ts";

/** What must be rejected and is accepted, or answered with another status. */
const group = "not-refused";

const unknownThread = {
  "unknown-thread-accepted": {
    message: "{operation} does not reject an unknown thread",
    cause:
      "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
    remedy: "Load the thread before you send the status line, and return 404 where there is none.",
    group,
  },
} as const;

/** Where the rule requires the status 404. */
const unknownThread404 = {
  "unknown-thread-accepted": {
    ...unknownThread["unknown-thread-accepted"],
    message: "{operation} does not reject an unknown thread with 404",
  },
} as const;

const unknownItem = {
  "unknown-item-accepted": {
    message: "{operation} does not reject an item that the thread does not have",
    cause:
      "The handler looks for the item in the stream that has already begun, or goes on where it finds none.",
    remedy:
      "Look the item up in the thread before you send the status line, and return 404 where it is missing.",
    group,
  },
} as const;

const traceOfRejection = {
  "rejected-request-changes-thread": {
    message: "A rejected {operation} changes the thread",
    cause: "The handler removes or adds items before it has checked the rest of the request.",
    remedy: "Check everything that can make you reject a request before you write to the store.",
    group: "rejected-request-changes-thread",
  },
} as const;

const missingFeature = {
  "missing-feature-fails": {
    message: "{operation} is neither served nor rejected as a feature that the server lacks",
    cause: "No handler is registered for the feature, and calling it throws.",
    remedy: "Return 400 with the code unsupported_operation for every operation that you do not serve.",
    group: "missing-feature-fails",
  },
} as const;

const foreignThread = {
  "foreign-thread-distinguishable": {
    message: "{operation} answers differently for another user's thread and for an unknown one",
    cause: "Ownership is checked after the thread was found, and has an answer of its own, such as 403.",
    remedy: "Look threads up among those of the user who asks, so that a foreign one is simply not found.",
    group: "foreign-thread-distinguishable",
  },
} as const;

export default declareFindings({
  "TR-01": {
    "post-not-accepted": {
      message: "{operation} is not accepted as a POST on the endpoint's URL",
      cause:
        "The operation has a path of its own, or the route expects another content type or a trailing slash.",
      remedy: "Send every POST on the one URL to one handler, and dispatch by the member type of the body.",
    },
  },
  "TR-02": {
    "other-method-accepted": {
      message: "{method} is not answered with 405",
      cause:
        "A catch-all route answers every method alike, or the framework answers 404 for a missing route.",
      remedy: "Return 405 with Allow: POST for every method but POST and OPTIONS.",
    },
  },
  "TR-13": {
    "accept-changes-answer": {
      message: "The request header Accept: {accept} changes the answer",
      cause: "The framework negotiates the content type and chooses the renderer by Accept.",
      remedy: "Choose between JSON and stream by the operation alone, and do not read Accept.",
    },
  },
  "TR-14": {
    "unknown-header-changes-answer": {
      message: "Request headers that the server does not use change the answer",
      cause: "A middleware rejects headers that are not on its list, or the answer depends on the language.",
      remedy: "Ignore every request header that the server has no use for.",
    },
  },
  "TR-15": {
    "preflight-rejected": {
      message: "A preflight request is not answered with a 2xx",
      cause: "CORS headers are added to every answer, but no route answers OPTIONS.",
      remedy: "Answer OPTIONS on the endpoint with 204, before authentication.",
    },
    "method-not-allowed": {
      message: "The answer to a preflight request does not allow POST",
      cause: "The CORS middleware is left with its default methods, or does not send them.",
      remedy: "Send Access-Control-Allow-Methods: POST.",
    },
    "header-not-allowed": {
      message: "The answer to a preflight request does not allow every header that was asked for",
      cause: "The allowed headers are a fixed list, and clients send headers of their own.",
      remedy: "Send the list of Access-Control-Request-Headers back as Access-Control-Allow-Headers.",
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
  "TR-17": {
    "anonymous-request-accepted": {
      message: "Without credentials, {request} is not rejected with 401 or 403",
      cause: "Authentication runs after the body was parsed, or inside a stream that has already begun.",
      remedy: "Authenticate before you read the body, and return 401 where the credentials are missing.",
      group,
    },
  },
  "TR-18": {
    "large-body-accepted": {
      message: "A body of many megabytes is not rejected with 413",
      cause: "The server reads a body of any size into memory, or its limit surfaces as another status.",
      remedy: "Limit the size of a request body, for example to 10 MiB, and return 413 beyond it.",
      group,
    },
  },
  "RQ-01": {
    "incomplete-json-accepted": {
      message: "A body of incomplete JSON is not rejected with a 4xx",
      cause: "The exception of the JSON parser is not caught, so the framework answers 500.",
      remedy: "Catch the parser's exception and return 400.",
      group,
    },
    "trailing-data-accepted": {
      message: "A body with text after its JSON is not rejected with a 4xx",
      cause: "The parser reads the first JSON value and ignores the rest, or its exception becomes a 500.",
      remedy: "Parse the whole body as one JSON value, and return 400 where anything follows it.",
      group,
    },
  },
  "RQ-02": {
    "empty-body-accepted": {
      message: "An empty body is not rejected with a 4xx",
      cause: "The framework reads an empty body as an empty object, or the parser's exception becomes a 500.",
      remedy: "Return 400 for an empty body.",
      group,
    },
    "non-object-body-accepted": {
      message: "A body that is not a JSON object ({what}) is not rejected with a 4xx",
      cause: "Members of the parsed value are read without a check that it is an object.",
      remedy: "Check that the parsed body is an object, and return 400 where it is not.",
      group,
    },
  },
  "RQ-03": {
    "missing-type-accepted": {
      message: "A request without type is not rejected with a 4xx",
      cause: "The dispatcher looks an undefined name up and throws.",
      remedy: "Check that type is there before you dispatch, and return 400 where it is not.",
      group,
    },
    "non-string-type-accepted": {
      message: "A request whose type is not a string is not rejected with a 4xx",
      cause: "The dispatcher uses type as a string without a check.",
      remedy: "Check that type is a string before you dispatch, and return 400 where it is not.",
      group,
    },
    "unknown-operation-accepted": {
      message: "An unknown operation is not rejected with a 4xx",
      cause: "The dispatcher ends in an exception, or does nothing, for an operation that it does not know.",
      remedy: "Return 400 with the code unknown_operation where no operation has the name.",
      group,
    },
  },
  "RQ-04": {
    "missing-params-accepted": {
      message: "A request without params is not rejected with a 4xx",
      cause: "params has a default, or its members are read although it is missing.",
      remedy: "Require params in every request, and return 400 where it is missing.",
      group,
    },
    "non-object-params-accepted": {
      message: "A request whose params is not an object ({what}) is not rejected with a 4xx",
      cause: "Members of params are read without a check, and reading a member of null throws.",
      remedy: "Check that params is an object, and return 400 where it is not.",
      group,
    },
  },
  "RQ-05": {
    "missing-parameter-accepted": {
      message: "A request that lacks a required parameter ({what}) is not rejected with a 4xx",
      cause: "The handler finds the parameter missing when it uses it, and its exception becomes a 500.",
      remedy: "Validate the parameters of every operation against its schema before the handler runs.",
      group,
    },
  },
  "RQ-06": {
    "wrong-type-accepted": {
      message: "A parameter of the wrong type ({what}) is not rejected with a 4xx",
      cause: "The value is converted to the expected type, or the handler throws when it uses the value.",
      remedy: "Validate parameters before the handler runs, without converting types.",
      group,
    },
  },
  "RQ-07": {
    "unknown-member-rejected": {
      message: "A request with members that the server does not know is rejected",
      cause: "The schemas of the server forbid additional members.",
      remedy: "Allow unknown members in every object of a request, and ignore them.",
    },
    "unknown-member-changes-answer": {
      message: "Members that the server does not know change the answer",
      cause: "All members of params are passed on, for example as arguments or as filters of a query.",
      remedy: "Pass on the parameters that the operation has, and nothing else.",
    },
  },
  "RQ-08": {
    "metadata-rejected": {
      message: "A request with a metadata object is rejected",
      cause:
        "The request is validated against a schema that does not have metadata, or allows only known members in it.",
      remedy: "Accept any object as the metadata of a request and do not act on it.",
    },
    "metadata-changes-answer": {
      message: "A metadata object changes the answer",
      cause: "The server reads a user or other settings from metadata.",
      remedy: "Serve a request in the same way whatever its metadata holds.",
    },
  },
  "RQ-09": {
    "null-metadata-rejected": {
      message: "A request whose metadata is null is rejected",
      cause: "The schema makes metadata optional, but does not allow null.",
      remedy: "Accept null as metadata and treat it as absent.",
    },
    "null-metadata-changes-answer": {
      message: "A metadata of null changes the answer",
      cause: "Null is stored or compared as a value instead of being read as absent.",
      remedy: "Treat a metadata of null as absent.",
    },
  },
  "RQ-10": {
    "null-rejected": {
      message: "A request with null for an optional parameter is rejected",
      cause: "The schema makes the parameter optional, but does not allow null.",
      remedy: "Accept null wherever a parameter may be absent.",
    },
    "null-misread": {
      message: "Null for an optional parameter is not read as absent",
      cause: "Null is passed on as a value, for example as the text null or as a cursor.",
      remedy: "Replace null by the default of the parameter before you use it.",
    },
  },
  "RQ-12": {
    "missing-attachments-rejected": {
      message: "A message without attachments is rejected",
      cause: "The schema requires the member.",
      remedy: "Make attachments optional, with an empty list as its default.",
    },
    "missing-attachments-misread": {
      message: "A message without attachments is not shown with an empty list, or without the member",
      cause: "The missing member is stored as null, or as another value than its default.",
      remedy: "Store an empty list where a message has no attachments.",
    },
  },
  "RQ-13": {
    "missing-options-rejected": {
      message: "A message without inference_options is rejected",
      cause: "The schema requires the member.",
      remedy: "Make inference_options optional, with {} as its default.",
    },
    "missing-options-misread": {
      message: "A message without inference_options is not shown with {}, or without the member",
      cause: "The missing member is stored as null, or filled with the server's own model or tool choice.",
      remedy: "Store {} where a message has no inference_options.",
    },
  },
  "RQ-14": {
    "missing-data-rejected": {
      message: "A tag without data is rejected",
      cause: "The schema of a tag requires data.",
      remedy: "Make data of a tag optional, with {} as its default.",
    },
    "missing-data-misread": {
      message: "A tag without data is not shown with {}, or without the member",
      cause: "The missing member is stored as null, or the tag is dropped or turned into text.",
      remedy: "Keep the tag as a part of its own, and store {} where it has no data.",
    },
  },
  "RQ-15": {
    "unknown-content-part-accepted": {
      message: "A content part of an unknown type is not rejected with a 4xx",
      cause:
        "Unknown parts are skipped and the message is stored without them, or the exception becomes a 500.",
      remedy: "Return 400 for a message with a content part that the server does not know.",
      group,
    },
  },
  "RQ-16": {
    ...traceOfRejection,
    "rejected-message-stored": {
      message: "A message that is rejected for its attachment leaves items in the thread",
      cause: "The message is stored before its attachments are looked up.",
      remedy: "Look up the attachments of a message before you store it.",
    },
    "rejected-create-leaves-thread": {
      message: "A rejected request ({what}) leaves a thread behind",
      cause: "The thread is created before the rest of the request has been checked.",
      remedy: "Validate the whole request before you create the thread.",
    },
  },
  "RQ-17": {
    "unknown-order-accepted": {
      message: "An order other than asc and desc ({what}) is not rejected with a 4xx",
      cause: "Any value but asc is read as desc, or the value reaches the query and fails there.",
      remedy: "Accept asc and desc, and return 400 for any other order.",
      group,
    },
  },
  "RQ-18": {
    "large-limit-rejected": {
      message: "{operation} rejects a limit of 9999",
      cause: "The schema has a maximum for limit.",
      remedy: "Accept any positive limit, and cap the number of elements in the query.",
    },
  },
  "RQ-19": {
    "negative-limit-misread": {
      message: "{operation} neither rejects a negative limit with a 4xx nor reads it as the default",
      cause: "The limit is passed to the query as it is, where -1 fails or means something else.",
      remedy: "Return 400 for a negative limit, or use the default page size.",
    },
  },
  "RQ-20": {
    "null-limit-rejected": {
      message: "A limit of null is rejected",
      cause: "The schema makes limit optional, but does not allow null.",
      remedy: "Accept null as limit and use the default page size.",
    },
    "null-limit-misread": {
      message: "A limit of null is not read as the default page size",
      cause: "Only an absent limit gets the default, and null reaches the query or fails the validation.",
      remedy: "Use the default page size where limit is null.",
    },
    "zero-limit-rejected": {
      message: "A limit of zero is rejected",
      cause: "The schema has a minimum of one for limit.",
      remedy: "Accept a limit of zero and use the default page size.",
    },
    "zero-limit-misread": {
      message: "A limit of zero is not read as the default page size",
      cause: "Zero reaches the query, which returns an empty page, or fails the validation.",
      remedy: "Use the default page size where limit is 0.",
    },
  },
  "RQ-21": {
    "missing-action-type-accepted": {
      message: "An action without type is not rejected with a 4xx",
      cause: "The action is handed to the application without a check.",
      remedy: "Check that the type of the action is a string that is not empty, and return 400 otherwise.",
      group,
    },
    "non-string-action-type-accepted": {
      message: "An action whose type is not a string is not rejected with a 4xx",
      cause: "The type is converted to a string, or handed to the application as it is.",
      remedy: "Check that the type of the action is a string that is not empty, and return 400 otherwise.",
      group,
    },
  },
  "RQ-23": {
    "empty-text-fails": {
      message: "A message with an empty text is neither answered with a whole stream nor rejected with a 4xx",
      cause: "The model's API rejects an empty message, and its exception breaks the stream.",
      remedy: "Return 400 for a message without text before the stream begins, or answer it normally.",
    },
  },
  "RQ-24": {
    "long-text-rejected": {
      message: "A long text is rejected",
      cause: "The framework has a default limit for request bodies, 100 kB in Express.",
      remedy: "Raise the limit for request bodies, for example to 10 MiB.",
    },
    "long-text-not-echoed": {
      message: "A long text with Unicode does not come back unchanged in its stream",
      cause: "The text is trimmed or normalised, or the body is decoded in pieces that cut characters.",
      remedy: "Decode the body as a whole as UTF-8, and announce the text exactly as it arrived.",
    },
    "long-text-not-stored": {
      message: "A long text with Unicode is not stored unchanged",
      cause: "The column is too short, or its encoding cannot hold every Unicode character.",
      remedy: "Store texts in a column for long text with full UTF-8, such as utf8mb4 in MySQL.",
    },
  },
  "RQ-25": {
    "duplicate-member-misread": {
      message: "A request with {member} twice is neither rejected with a 4xx nor read by the last one",
      cause: "The JSON parser keeps the first of two members with the same name.",
      remedy: "Use a parser that keeps the last of them, or one that rejects duplicate members.",
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
      group,
    },
    "foreign-attachment-accepted": {
      message: "A message with another user's attachment is not rejected like one with an unknown attachment",
      cause: "Attachments of other users are left out of the message instead of rejecting it.",
      remedy: "Look attachments up among those of the user who asks, and return 404 where one is missing.",
      group,
    },
    "thread-left-behind": {
      message: "A message with an unknown attachment leaves a thread behind",
      cause: "The thread is created before the attachments are looked up.",
      remedy: "Look up the attachments of the message before you create the thread.",
    },
  },
  "TM-01": {
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
      cause: "Items are ordered by an id or a time that does not grow in the order of storing",
      remedy: "Order items by a sequence that the store assigns when it adds them",
    },
  },
  "TM-03": unknownThread,
  "TM-04": foreignThread,
  "SER-08": {
    "tag-data-changed": {
      message: "The data of a tag does not come back unchanged",
      cause: "Free-form JSON is stored in typed columns or through a schema that drops members",
      remedy: "Store free-form JSON as it came",
    },
  },
  "RD-01": {
    "oldest-items-not-first": {
      message: "threads.get_by_id does not return the oldest items of the thread, oldest first",
      cause: "The page is read with the default order of items.list, newest first.",
      remedy: "Read the first page of threads.get_by_id in ascending order.",
    },
  },
  "RD-03": unknownThread404,
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
    "items-lost-or-repeated": {
      message: "Paging through a thread does not return every item exactly once, in order",
      cause: "The cursor is an offset that moves, or the item at the cursor is returned again or skipped.",
      remedy: "Let a page start with the item right after the cursor in the order of the list.",
    },
  },
  "RD-08": {
    "more-after-last-page": {
      message: "The last page has has_more: true or a cursor",
      cause: "has_more is true whenever the page is full.",
      remedy: "Read one element more than the limit, and set has_more and after only where it exists.",
    },
  },
  "RD-09": {
    "unknown-cursor-accepted": {
      message: "An unknown cursor ({what}) is not rejected with a 4xx",
      cause: "A cursor that is not found has the index -1, so the list starts again at its beginning.",
      remedy: "Return 400 with the code invalid_cursor where the list does not have the cursor.",
      group,
    },
    "deleted-cursor-restarts": {
      message: "A cursor whose element was deleted restarts the list",
      cause: "The cursor is looked up with index -1 as the result, and the page starts at index 0.",
      remedy: "Reject a cursor that is not found with a 4xx.",
    },
  },
  "RD-10": {
    "new-items-disturb-walk": {
      message: "New items disturb paging in descending order",
      cause: "Pages are cut by an offset, which moves when an item is added.",
      remedy: "Continue from the item of the cursor instead of an offset.",
    },
  },
  "RD-13": {
    "threads-lost-or-repeated": {
      message: "Paging through the threads ({order}) does not return each of them exactly once, in order",
      cause: "Pages are cut by an offset, or by a time that several threads share.",
      remedy: "Order threads by one sequence, and return the limit threads after that of the cursor.",
    },
    "newer-thread-not-first": {
      message: "A newer thread is not listed before an older one",
      cause:
        "The order of the request is ignored, or threads are sorted by something else than their creation.",
      remedy: "Sort threads by their creation in the order that the request asks for.",
    },
    "default-not-newest-first": {
      message: "Threads are not listed newest first where no order is given",
      cause: "The query sorts in ascending order by default.",
      remedy: "Use desc as the default order.",
    },
  },
  "RD-14": {
    "items-page-not-empty": {
      message: "A thread in threads.list does not have an empty page of items",
      cause: "The same function serialises the threads of the list and a single thread with its items.",
      remedy: "Give each thread of the list an empty page of items.",
    },
  },
  "RD-15": unknownThread404,
  "TU-01": {
    "renamed-thread-not-returned": {
      message: "threads.update does not return the renamed thread",
      cause: "The answer is empty, or is built from the thread as it was before the rename.",
      remedy: "Return the thread as it is stored after the rename.",
    },
    "title-not-stored": {
      message: "The new title is not stored",
      cause: "The title is changed in the object of the answer, and the thread is not saved.",
      remedy: "Save the title before you answer.",
    },
    "wrong-thread-returned": {
      message: "threads.update returns another thread than the renamed one",
      cause: "The handler does not use thread_id, or builds the answer as a new thread.",
      remedy: "Return the thread that thread_id names, with its own id.",
    },
    "title-not-listed": {
      message: "threads.list does not show the new title of a thread",
      cause: "The list is read from a copy or a cache that a rename does not update.",
      remedy: "Read threads.list and threads.get_by_id from the same record.",
    },
    "long-title-changed": {
      message: "A long title is neither stored as it was sent nor rejected with a 4xx",
      cause: "The title is truncated to the length of its column.",
      remedy: "Store the whole title, or return 400 for one that is too long.",
    },
    "empty-title-changed": {
      message: "An empty title is neither stored as it was sent nor rejected with a 4xx",
      cause: "The handler tests the title for truth, so an empty one is treated as missing.",
      remedy: "Store an empty title like any other, or return 400 for it.",
    },
  },
  "TU-02": unknownThread404,
  "TU-03": {
    "answer-changes-more": {
      message: "The answer to a rename shows a change of something other than the title",
      cause: "The answer is a new thread object with default values, not the stored one.",
      remedy: "Load the stored thread, change its title and return it.",
    },
    "rename-changes-more": {
      message: "A rename changes something other than the title",
      cause: "The rename writes a new thread with the title and defaults for the other members.",
      remedy: "Update only the title of the stored thread.",
    },
  },
  "TU-05": {
    "deletion-not-acknowledged": {
      message: "threads.delete does not return {}",
      cause: "The handler returns 204 or an empty body.",
      remedy: "Return status 200 with {}.",
    },
    "deleted-thread-listed": {
      message: "threads.list still shows a deleted thread",
      cause: "The thread is only marked as deleted, and the list does not read the mark.",
      remedy: "Delete the thread, or leave marked threads out of the list.",
    },
    "deleted-thread-readable": {
      message: "threads.get_by_id still returns a deleted thread",
      cause: "The thread is only marked as deleted, and reading it does not check the mark.",
      remedy: "Delete the thread, or return 404 for a marked one.",
    },
    "deleted-items-readable": {
      message: "items.list still returns the items of a deleted thread",
      cause: "The items stay in their own table, and items.list does not look the thread up.",
      remedy: "Delete the items with their thread, and look the thread up in items.list.",
    },
  },
  "TU-06": {
    "missing-thread-deletion-fails": {
      message: "The deletion of {which} thread returns neither {} nor 404",
      cause: "The store throws where it finds nothing to delete, and the exception becomes a 500.",
      remedy: "Return {} or 404 where there is nothing to delete.",
    },
  },
  "TU-07": {
    "foreign-thread-deleted": {
      message: "Another user can delete the thread",
      cause: "The thread is deleted by its id alone.",
      remedy: "Delete a thread only where it belongs to the user who asks.",
    },
  },
  "TU-09": {
    "feedback-not-acknowledged": {
      message: "items.feedback with kind {kind} does not return {}",
      cause: "The handler returns 204, an empty body or what the application returns.",
      remedy: "Return status 200 with {}, whatever the application does with the feedback.",
    },
  },
  "TU-10": {
    "unknown-kind-accepted": {
      message: "An unknown kind of feedback is not rejected with a 4xx",
      cause: "The kind is handed to the application as it is, or fails in a conversion to an enum.",
      remedy: "Accept positive and negative, and return 400 for any other kind.",
      group,
    },
  },
  "TU-11": {
    "unknown-item-rejected": {
      message: "Feedback on an unknown item is not accepted",
      cause: "Each item is looked up, and one that is not found is an error.",
      remedy: "Skip item ids that the thread does not have, and return {}.",
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
  },
  "RT-02": {
    "retry-not-streamed": {
      message: "A retry of a user message is not answered with a complete stream",
      cause: "The server does not find the message, or an exception breaks the stream.",
      remedy: "Answer the retry of a user message with stream_options and a new answer.",
    },
    "new-answer-missing": {
      message: "The stream of a retry does not contain the new answer",
      cause: "The retry removes the old items and does not run the handler, or fails on the way.",
      remedy: "Run the handler on the retried message and stream its answer.",
    },
  },
  "RT-06": { ...unknownThread, ...unknownItem, ...traceOfRejection },
  "RT-07": {
    "answer-retry-accepted": {
      message: "A retry of an assistant's message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a user message.",
      remedy: "Return 400, or one error event, where the item is not a user message.",
      group,
    },
    ...traceOfRejection,
  },
  "AM-06": {
    "retry-reuses-id": {
      message: "The answer of a retry has the id of the answer that it replaces",
      cause: "The id of an answer is derived from the message that it answers, or from its place.",
      remedy: "Give every answer a new id.",
    },
  },
  "AC-04": {
    "non-widget-sender-accepted": {
      message: "An action of a user message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a widget.",
      remedy: "Return 400, or one error event, where the item is not a widget.",
      group,
    },
    "retry-allowed": {
      message: "The error for an action of a user message allows a retry, which cannot succeed",
      cause: "Every exception becomes an error event with allow_retry: true.",
      remedy: "Send allow_retry: false for a request that can never succeed.",
    },
  },
  "AC-05": { ...unknownThread, ...unknownItem },
  "AC-11": {
    ...unknownThread,
    ...unknownItem,
    "non-widget-sender-accepted": {
      message: "A sync action of a user message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a widget.",
      remedy: "Return 400 where the item is not a widget.",
      group,
    },
  },
  "AC-13": missingFeature,
  "CT-07": {
    "output-without-call-accepted": {
      message: "A tool output that no call waits for is not rejected",
      cause: "The handler uses the result of its search for a pending call without a check.",
      remedy: "Return a 4xx, or one error event, where the thread has no pending call.",
      group,
    },
    ...traceOfRejection,
  },
  "CT-12": unknownThread,
  "SI-12": {
    ...unknownThread,
    ...unknownItem,
    "non-question-accepted": {
      message: "Answers to a user message are not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a structured input.",
      remedy: "Return a 4xx, or one error event, where the item is not a structured input.",
      group,
    },
  },
  "AT-01": {
    "attachment-not-returned": {
      message: "attachments.create does not return an attachment",
      cause: "The store of attachments throws, or the record is not returned with status 200.",
      remedy: "Store the record and return it with status 200.",
    },
    "member-missing": {
      message: "An attachment lacks id, name, mime_type or type",
      cause: "The server returns the record of its own storage, with other names for the members.",
      remedy: "Return id, name, mime_type and a type of file or image with every attachment.",
    },
    "preview-url-missing": {
      message: "An image has no preview_url",
      cause: "The preview is made when the bytes arrive, so the record does not have its URL yet.",
      remedy: "Return a preview_url for every image at once; a data: URL will do.",
    },
  },
  "AT-02": {
    "descriptor-invalid": {
      message: "An upload is not described by an absolute url, a method POST or PUT, and headers",
      cause: "The url is a path, headers are left out, or the upload is described by upload_url alone.",
      remedy: "Return upload_descriptor with an absolute url, a method and an object of headers.",
    },
  },
  "AT-03": {
    "attachment-not-shown": {
      message: "An attachment is not shown in the message that uses it",
      cause: "The message is stored with the ids of its attachments, or without them.",
      remedy: "Put the record of each attachment into the user message that you store and announce.",
    },
    "thread-id-wrong": {
      message: "An attachment does not have the thread_id of the message that uses it",
      cause: "The record is put into the message as it was created, before it belonged to a thread.",
      remedy: "Set thread_id in the record of the attachment when a message uses it.",
    },
    "attachment-changed": {
      message: "The {member} of an attachment is not shown as it was created",
      cause: "The attachment of a message is built anew, with default values for some members.",
      remedy: "Show the stored record of the attachment in the message.",
    },
    "attachments-not-in-order": {
      message: "The attachments of a message are not all shown in their order",
      cause: "One query finds all attachments by their ids and returns them in an order of its own.",
      remedy: "Put the attachments into the order in which the message names them.",
    },
  },
  "AT-04": {
    "deletion-not-acknowledged": {
      message: "attachments.delete does not return {}",
      cause: "The handler returns 204 or an empty body.",
      remedy: "Return status 200 with {}.",
    },
    "deleted-attachment-usable": {
      message: "A deleted attachment can still be used",
      cause: "The bytes are deleted and the record is kept.",
      remedy: "Delete the record as well, so that messages cannot find it.",
    },
  },
  "AT-05": {
    "unknown-deletion-fails": {
      message: "The deletion of an unknown attachment fails with a 5xx",
      cause: "The store throws where it finds nothing to delete.",
      remedy: "Return {} where there is nothing to delete.",
    },
  },
  "AT-06": {
    "foreign-attachment-usable": {
      message: "Another user's attachment can be used",
      cause: "Attachments are looked up by their id alone.",
      remedy: "Look attachments up among those of the user who asks.",
    },
    "foreign-request-takes-attachment": {
      message: "A request of another user makes an attachment unusable for its owner",
      cause: "An attachment is deleted or bound to a thread by its id alone.",
      remedy: "Delete and bind an attachment only where it belongs to the user who asks.",
    },
  },
  "AT-07": missingFeature,
  "AT-08": {
    "negative-size-accepted": {
      message: "A negative size of an attachment is not rejected with a 4xx",
      cause: "The schema of attachments.create has no minimum for size.",
      remedy: "Return 400 for a size below zero.",
      group,
    },
    "empty-mime-type-accepted": {
      message: "An empty mime_type of an attachment is not rejected with a 4xx",
      cause: "The schema of attachments.create accepts any string as mime_type.",
      remedy: "Return 400 for an empty mime_type.",
      group,
    },
  },
  "AT-09": {
    "bytes-rejected": {
      message: "The announced URL does not accept the bytes as announced",
      cause:
        "The upload route expects another method, other headers or credentials that clients do not send.",
      remedy:
        "Accept the method and the headers of upload_descriptor, with the permission in the URL itself.",
    },
    "unknown-upload-accepted": {
      message: "Bytes for an unknown attachment are not rejected with 404",
      cause: "The upload route stores bytes under any id, or throws where the record is missing.",
      remedy: "Look up the record before you read the bytes, and return 404 where there is none.",
      group,
    },
    "excess-bytes-accepted": {
      message: "Too many bytes (6 MiB, the most that the kit sends) are not rejected with 413",
      cause:
        "A limit of the framework or of the storage surfaces as another status or breaks the connection.",
      remedy: "Limit the size of an upload and return 413 beyond it.",
      group,
    },
  },
  "AT-10": {
    "text-missing": {
      message: "A transcription is not an object with a string text",
      cause: "The answer is the bare text, or the result of the speech model as it is.",
      remedy: "Return an object whose text is the transcription, with an empty string for silence.",
    },
  },
  "AT-11": {
    "invalid-base64-accepted": {
      message: "Audio that is not valid base64 is not rejected with a 4xx",
      cause: "The decoder skips characters that it does not know and accepts missing padding.",
      remedy: "Decode strictly, as standard base64 with padding, and return 400 for anything else.",
      group,
    },
  },
  "AT-12": missingFeature,
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
  "CN-04": {
    "empty-message-stored": {
      message: "A cancelled message without visible text is stored",
      cause: "Every message that is open at the cancellation is stored, whatever its text.",
      remedy: "Do not store a cancelled message whose text is empty or only white space.",
    },
  },
  "CN-10": {
    "user-message-lost": {
      message: "The announced user message of a cancelled turn is not kept",
      cause: "The turn is one transaction that is rolled back when it is cancelled.",
      remedy: "Commit the user's message before its thread.item.done is sent.",
    },
  },
  "IS-01": {
    "foreign-thread-listed": {
      message: "threads.list shows a thread of another user",
      cause: "The query does not filter by the user",
      remedy: "Filter every query by the user of the request",
    },
  },
  "IS-02": foreignThread,
  "IS-03": {
    "foreign-cursor-accepted": {
      message: "{operation} accepts a cursor of another {whose}",
      cause: "The cursor is looked up by its id alone, not in the list that is read.",
      remedy: "Look the cursor up in the list that is read, and reject one that it does not have.",
    },
    "foreign-item-accepted": {
      message: "{operation} accepts an item of another {whose}",
      cause: "The item is looked up by its id alone, not in the thread of the request.",
      remedy: "Look items up in the thread of the request, and reject ids that it does not have.",
    },
    "foreign-request-changes-thread": {
      message: "A request that names an item of another thread changes a thread",
      cause: "The handler changes or removes items by their id, without regard to their thread.",
      remedy: "Restrict every change to the items of the thread of the request.",
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

/** Which findings are only what a broken rule leaves behind. */
export const explains = {
  "RD-08/more-after-last-page": { inCase: ["RD-06"] },
  "RD-10/new-items-disturb-walk": { inRun: ["RD-05", "RD-06"] },
  "TU-03/answer-changes-more": { inCase: ["SER-01"] },
  // A server that accepts any cursor accepts that of another thread or user, too.
  "IS-03/foreign-cursor-accepted": { inRun: ["RD-09"] },
} satisfies Explains;
