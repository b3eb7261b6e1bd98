import { declareFindings } from "./finding.ts";
import { malformed } from "./shared.ts";

export default declareFindings({
  "SER-01": {
    ...malformed,
    "read-answers-nothing": {
      message: "threads.get_by_id returns 200 with null or with nothing in it",
      cause: "What the store has not found is printed as it is.",
      remedy: "Return the thread, or 404 where there is none.",
    },
    "rename-answers-nothing": {
      message: "threads.update returns 200 with null or with nothing in it",
      cause: "The handler returns nothing, or what the store has not found.",
      remedy: "Return the renamed thread, or 404 where there is none.",
    },
    "member-missing": {
      message: "A thread lacks {member}",
      cause: "The thread is sent as the store has it.",
      remedy: "Send every thread with id, created_at, status and a page of items, even an empty one.",
    },
  },
  "SER-02": {
    ...malformed,
    "member-missing": {
      message: "An item lacks {member}",
      cause: "The item is built without the members that all items have.",
      remedy: "Send every item with id, thread_id, created_at and type.",
    },
    "identity-missing": {
      message: "An item lacks {member}, so that clients cannot tell what it is",
      cause: "The item is built without the members that all items have.",
      remedy: "Send every item with id, thread_id, created_at and type.",
    },
    "item-names-another-thread": {
      message: "An item in a thread names another thread as its own",
      cause: "Items are copied between threads, or the query does not filter by thread.",
      remedy: "Return only items whose thread_id is the thread that was asked for.",
    },
  },
  "SER-03": {
    "created-at-not-rfc-3339": {
      message: "`created_at` is not an RFC 3339 timestamp with an offset",
      cause: "The time is printed without a time zone, or as a number.",
      remedy: "Print times in UTC, such as 2026-01-31T12:00:00Z.",
    },
  },
  "SER-04": {
    "created-at-changes": {
      message: "The created_at of an object changes",
      cause: "The time is set again each time the object is built or read.",
      remedy: "Set created_at once, when the object is created, and store it.",
    },
  },
  "SER-05": {
    "null-sent": {
      message: "A member without a value is sent as null",
      cause: "The serializer prints absent values as null.",
      remedy: "Leave members without a value out.",
    },
  },
  "SER-06": {
    ...malformed,
    "page-empty-with-more": {
      message: "A page without elements says that there are more, and not where",
      cause: "The elements of a page are filtered after it was cut, so that no last one is left.",
      remedy:
        "Fill the page with elements that clients may see, or send the after of the last one that was read.",
    },
    "page-inconsistent": {
      message: "The after of a page does not go with its has_more",
      cause: "after is sent with the last page too, or is missing where there are more.",
      remedy: "Send after exactly when has_more is true.",
    },
    "member-missing": {
      message: "A page lacks {member}",
      cause: "The list is sent without the members of a page, or under another name.",
      remedy: "Send data and has_more with every page.",
    },
    "data-missing": {
      message: "A page lacks data, the list of what is on it",
      cause: "The list is sent without the members of a page, or under another name.",
      remedy: "Send data and has_more with every page.",
    },
  },
  "SER-07": {
    "member-of-wrong-type": {
      message: "The member {member} is not of type {kind}",
      cause: "The value is printed as text, or an empty list as null.",
      remedy: "Send the member with the type that the schema declares.",
    },
  },
  "SER-08": {
    "tag-data-changed": {
      message: "The data of a tag does not come back unchanged",
      cause: "Free-form JSON is stored in typed columns or through a schema that drops members.",
      remedy: "Store free-form JSON as it came.",
    },
    "effect-data-changed": {
      message: "The data of an effect is changed on the way",
      cause: "Nulls or empty values are dropped when the event is serialised.",
      remedy: "Serialise the data of a client_effect as the application gave it with its nested nulls.",
    },
    "tool-arguments-changed": {
      message: "The arguments of a tool call are changed on the way",
      cause: "Nulls or empty values are dropped when the item is serialised.",
      remedy:
        "Serialise the arguments of a client_tool_call as the application gave them with its nested nulls.",
      group: "tool-arguments-changed",
    },
    "stored-tool-arguments-changed": {
      message: "The arguments of a tool call are changed in the store",
      cause: "The store parses the arguments into another type or drops nulls.",
      remedy: "Store the arguments of a client_tool_call as JSON and return that JSON unchanged.",
      group: "tool-arguments-changed",
    },
    "tool-output-changed": {
      message: "The output of a tool call is changed in the store",
      cause: "The result of the request is parsed into another type, or loses its nulls.",
      remedy:
        "Store the result of threads.add_client_tool_output as JSON and return that JSON unchanged as the output.",
    },
    "entity-data-changed": {
      message: "The data of an entity is changed on the way",
      cause: "Nulls or empty values are dropped when the item is serialised.",
      remedy: "Serialise the data of an entity source as the application gave it with its nested nulls.",
      group: "entity-data-changed",
    },
    "stored-entity-data-changed": {
      message: "The data of an entity is changed in the store",
      cause: "The store parses the data into another type or drops nulls.",
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
      cause: "The thread is sent as it is stored.",
      remedy: "Send an empty metadata object to clients.",
    },
    "metadata-not-an-object": {
      message: "The metadata of a thread is an empty list",
      cause: "The language has one type for lists and for objects, and prints an empty one as [].",
      remedy: "Send {}: in PHP, cast to an object before you encode.",
    },
  },
  "SER-11": {
    "metadata-shown": {
      message: "An attachment shows the application's metadata",
      cause: "The attachment is sent as it is stored.",
      remedy: "Leave metadata out of attachments that are sent to clients.",
    },
  },
  "SER-12": {
    "id-in-two-threads": {
      message: "Two threads, or items of two threads, have the same id",
      cause: "Ids are counted in each thread, or derived from the time.",
      remedy: "Give threads and items ids that are unique over all threads.",
    },
  },
  "SER-13": {
    "id-too-short": {
      message: "The id of a thread is too short to hold 64 random bits",
      cause: "Ids are counted, or a random id is cut.",
      remedy: "Use a random id such as a UUID.",
    },
  },
  "SER-14": {
    ...malformed,
    "member-missing": {
      message: "A tag lacks {member}",
      cause: "The server drops members of tags that it does not use.",
      remedy: "Store and return tags with all their members.",
    },
    "tag-changed": {
      message: "A tag does not come back as it was sent",
      cause: "The server rebuilds tags from their text or id.",
      remedy: "Store and return tags as they came.",
    },
  },
  "SER-15": {
    "long-number-rounded": {
      message: "A number in {what} does not come back with all its digits",
      cause: "The JSON parser turns every number into a double.",
      remedy: "Keep the digits of numbers in free-form values: as raw JSON, as decimals or as integers.",
    },
  },
});
