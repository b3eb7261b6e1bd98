import { declareFindings } from "./finding.ts";

export default declareFindings({
  "RQ-01": {
    "incomplete-json-accepted": {
      message: "A body of incomplete JSON is not rejected with a 4xx",
      cause: "The exception of the JSON parser is not caught, so the framework answers 500.",
      remedy: "Catch the parser's exception and return 400.",
      group: "not-refused",
    },
    "trailing-data-accepted": {
      message: "A body with text after its JSON is not rejected with a 4xx",
      cause: "The parser reads the first JSON value and ignores the rest, or its exception becomes a 500.",
      remedy: "Parse the whole body as one JSON value, and return 400 where anything follows it.",
      group: "not-refused",
    },
    "invalid-json-accepted": {
      message: "A body that is not JSON is not rejected with a 4xx: {what}",
      cause: "The parser is lenient and reads a superset of JSON, or its exception becomes a 500.",
      remedy: "Parse the body by RFC 8259 and nothing else, and return 400 where it does not match.",
      group: "not-refused",
    },
  },
  "RQ-02": {
    "empty-body-accepted": {
      message: "An empty body is not rejected with a 4xx",
      cause: "The framework reads an empty body as an empty object, or the parser's exception becomes a 500.",
      remedy: "Return 400 for an empty body.",
      group: "not-refused",
    },
    "non-object-body-accepted": {
      message: "A body that is not a JSON object ({what}) is not rejected with a 4xx",
      cause: "Members of the parsed value are read without a check that it is an object.",
      remedy: "Check that the parsed body is an object, and return 400 where it is not.",
      group: "not-refused",
    },
  },
  "RQ-03": {
    "missing-type-accepted": {
      message: "A request without type is not rejected with a 4xx",
      cause: "The dispatcher looks an undefined name up and throws.",
      remedy: "Check that type is there before you dispatch, and return 400 where it is not.",
      group: "not-refused",
    },
    "non-string-type-accepted": {
      message: "A request whose type is not a string is not rejected with a 4xx",
      cause: "The dispatcher uses type as a string without a check.",
      remedy: "Check that type is a string before you dispatch, and return 400 where it is not.",
      group: "not-refused",
    },
    "unknown-operation-accepted": {
      message: "An unknown operation is not rejected with a 4xx",
      cause: "The dispatcher ends in an exception, or does nothing, for an operation that it does not know.",
      remedy: "Return 400 with the code unknown_operation where no operation has the name.",
      group: "not-refused",
    },
  },
  "RQ-04": {
    "missing-params-accepted": {
      message: "A request without params is not rejected with a 4xx",
      cause: "params has a default, or its members are read although it is missing.",
      remedy: "Require params in every request, and return 400 where it is missing.",
      group: "not-refused",
    },
    "non-object-params-accepted": {
      message: "A request whose params is not an object ({what}) is not rejected with a 4xx",
      cause: "Members of params are read without a check, and reading a member of null throws.",
      remedy: "Check that params is an object, and return 400 where it is not.",
      group: "not-refused",
    },
  },
  "RQ-05": {
    "missing-parameter-accepted": {
      message: "A request that lacks a required parameter ({what}) is not rejected with a 4xx",
      cause: "The handler finds the parameter missing when it uses it, and its exception becomes a 500.",
      remedy: "Validate the parameters of every operation against its schema before the handler runs.",
      group: "not-refused",
    },
  },
  "RQ-06": {
    "wrong-type-accepted": {
      message: "A parameter of the wrong type ({what}) is not rejected with a 4xx",
      cause: "The value is converted to the expected type, or the handler throws when it uses the value.",
      remedy: "Validate parameters before the handler runs, without converting types.",
      group: "not-refused",
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
  "RQ-11": {
    "empty-quote-accepted": {
      message: "An empty quote is not read as no quote",
      cause: "quoted_text is taken as it comes.",
      remedy: "Read an empty quoted_text like an absent one.",
    },
    "empty-quote-rejected": {
      message: "A message with an empty quoted_text is rejected, the same message without it is accepted",
      cause: "quoted_text must have at least one character.",
      remedy: "Read an empty quoted_text like an absent one.",
    },
  },
  "RQ-12": {
    "null-attachments-rejected": {
      message: "A message with null for attachments is rejected",
      cause: "The schema of the input requires an array of attachments.",
      remedy: "Read null for attachments as an empty list, as if the member were absent.",
    },
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
    "null-options-rejected": {
      message: "A message with null for inference_options is rejected",
      cause: "The schema of the input requires an object of inference_options.",
      remedy: "Read null for inference_options as {}, as if the member were absent.",
    },
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
      group: "not-refused",
    },
  },
  "RQ-16": {
    "rejected-request-changes-thread": {
      message: "A rejected {operation} changes the thread",
      cause: "The handler removes or adds items before it has checked the rest of the request.",
      remedy: "Check everything that can make you reject a request before you write to the store.",
      group: "rejected-request-changes-thread",
    },
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
      group: "not-refused",
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
    "null-limit-rejected": {
      message: "A limit of null is rejected",
      cause: "The schema makes limit optional, but does not allow null.",
      remedy: "Accept null as limit and use the default page size.",
    },
    "zero-limit-rejected": {
      message: "A limit of zero is rejected",
      cause: "The schema has a minimum of one for limit.",
      remedy: "Accept a limit of zero and use the default page size.",
    },
  },
  "RQ-21": {
    "missing-action-type-accepted": {
      message: "An action without type is not rejected with a 4xx",
      cause: "The action is handed to the application without a check.",
      remedy: "Check that the type of the action is a string that is not empty, and return 400 otherwise.",
      group: "not-refused",
    },
    "non-string-action-type-accepted": {
      message: "An action whose type is not a string is not rejected with a 4xx",
      cause: "The type is converted to a string, or handed to the application as it is.",
      remedy: "Check that the type of the action is a string that is not empty, and return 400 otherwise.",
      group: "not-refused",
    },
  },
  "RQ-22": {
    "empty-content-rejected": {
      message: "A message without content is rejected",
      cause: "The schema of the input requires at least one content part.",
      remedy: "Accept an empty content array: a message may consist of attachments alone.",
    },
  },
  "RQ-23": {
    "empty-text-fails": {
      message: "A message with an empty text is neither answered with a whole stream nor rejected with a 4xx",
      cause: "The model's API rejects an empty message, and its exception breaks the stream.",
      remedy: "Return 400 for a message without text before the stream begins, or answer it normally.",
    },
    "thread-unreadable": {
      message: "A thread cannot be read after a message with an empty text",
      cause: "The empty text is dropped when the message is stored, and the reader of the store requires it.",
      remedy: "Store the empty text as it came, or return 400 for it before you store the message.",
    },
  },
  "RQ-24": {
    "long-text-rejected": {
      message: "A long text is rejected",
      cause: "The framework has a default limit for request bodies, 100 kB in Express.",
      remedy: "Raise the limit for request bodies, for example to 10 MiB.",
    },
    "text-read-as-latin-1": {
      message: "A text comes back as if its UTF-8 had been read as Latin-1",
      cause: "The body is decoded with the character set of the platform, or with the default of HTTP.",
      remedy: "Decode the body as UTF-8, whatever the request or the platform says.",
    },
    "characters-replaced": {
      message: "Characters of a text come back as question marks",
      cause:
        "An encoder, or a column of the database, has no place for them: ASCII, or utf8 in MySQL, which ends at U+FFFF.",
      remedy: "Write and store every text in full UTF-8, such as utf8mb4 in MySQL.",
    },
    "characters-escaped": {
      message: "A text comes back with entities of HTML",
      cause: "Texts are escaped as for a page, on their way in or out.",
      remedy: "Send every text as it is: the client escapes what it shows.",
    },
    "long-text-not-echoed": {
      message: "A long text with Unicode does not come back unchanged in its stream",
      cause: "The text is trimmed or normalised, or the body is decoded in pieces that cut characters.",
      remedy: "Decode the body as a whole as UTF-8, and announce the text exactly as it arrived.",
    },
    "long-text-not-passed": {
      message: "The application does not receive a long text with unusual characters as it was sent",
      cause: "The text is cut or cleaned before the application gets it.",
      remedy: "Hand the text of a message to the application exactly as it was sent.",
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
  "RQ-26": {
    "invalid-utf-8-accepted": {
      message: "A body that is not valid UTF-8 ({what}) is not rejected with a 4xx",
      cause: "The decoder replaces invalid bytes by U+FFFD, or its exception becomes a 500.",
      remedy: "Decode the body with a decoder that fails on invalid bytes, and return 400 where it does.",
      group: "not-refused",
    },
  },
  "RQ-27": {
    "lone-surrogate-fails": {
      message: "A text with a lone surrogate is neither accepted nor rejected with a 4xx",
      cause: "The text cannot be encoded as UTF-8, and the exception becomes a 500 or breaks the stream.",
      remedy: "Look for lone surrogates when you validate the request, and return 400 where there is one.",
      group: "not-refused",
    },
    "lone-surrogate-replaced": {
      message: "A lone surrogate in a text is replaced by another character",
      cause: "The JSON parser or an encoder replaces lone surrogates by U+FFFD or a question mark.",
      remedy: "Return 400 for a text with a lone surrogate, or keep its escape.",
    },
    "stored-lone-surrogate-replaced": {
      message: "A lone surrogate in a text is replaced by another character in the store",
      cause: "The database encodes texts as UTF-8, which has no lone surrogates.",
      remedy: "Store texts as JSON with escapes, or return 400 for a text with a lone surrogate.",
    },
  },
  "RQ-28": {
    "other-case-accepted": {
      message: "Members whose names are written in another case are read",
      cause: "The JSON library matches names in any case by default, as encoding/json does in Go.",
      remedy: "Match the names of members exactly.",
      group: "other-case",
    },
    "other-case-overrides": {
      message: "A member with a name in another case ({member}) replaces the one that was meant",
      cause: "The JSON library matches names in any case by default, and the last one wins.",
      remedy:
        "Match the names of members exactly, and ignore names in another case like other unknown members.",
      group: "other-case",
    },
  },
  "RQ-29": {
    "unknown-member-echoed": {
      message: "A member that the server does not know comes back in the message",
      cause: "The input of the request is sent as the message, with everything that was in it.",
      remedy: "Build the message from the members that the schema has.",
      group: "unknown-member-returned",
    },
    "unknown-member-stored": {
      message: "A member that the server does not know comes back in the history",
      cause: "The input of the request is stored as the message, with everything that was in it.",
      remedy: "Build the message that you store from the members that the schema has.",
      group: "unknown-member-returned",
    },
  },
});
