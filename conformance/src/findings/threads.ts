import { declareFindings } from "./finding.ts";
import { listDiffers, malformed } from "./shared.ts";

export default declareFindings({
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
    "title-lost-in-turn": {
      message: "A title is gone, or another one, after a turn that has not announced a new one",
      cause: "The turn writes the thread back without its title, or makes it anew.",
      remedy: "Let a turn write only the members of the thread that it has changed.",
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
    "marked-title-changed": {
      message: "A title that looks like markup is neither stored as it was sent nor rejected with a 4xx",
      cause: "The title is escaped or stripped of tags where it is stored; clients show it as text.",
      remedy: "Store the title as it was sent, and escape where markup is made of it.",
    },
    "padded-title-changed": {
      message: "A title loses the spaces around it",
      cause: "The title is trimmed before it is stored.",
      remedy: "Store the title as it was sent; trim it where it is typed, if at all.",
    },
    "empty-title-changed": {
      message: "An empty title is accepted, but not stored as it was sent",
      cause: "The handler tests the title for truth, so an empty one is treated as missing.",
      remedy: "Store an empty title like any other.",
    },
  },
  "TU-02": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread with 404",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
  },
  "TU-03": {
    "rename-changes-more": {
      message: "A rename changes something other than the title",
      cause: "The rename writes a new thread with the title and defaults for the other members.",
      remedy: "Update only the title of the stored thread.",
    },
    "answer-changes-more": {
      message: "The answer to a rename shows a change of something other than the title",
      cause: "The answer is a new thread object with default values, not the stored one.",
      remedy: "Load the stored thread, change its title and return it.",
    },
  },
  "TU-04": {
    "rename-lost": {
      message: "A rename that arrives while a turn runs is lost",
      cause: "The turn writes back the whole thread as it was at its start.",
      remedy: "Let a turn write only the members of the thread that it has changed.",
    },
  },
  "TU-05": {
    ...malformed,
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
    "deleted-thread-renamed": {
      message: "threads.update still renames a deleted thread",
      cause: "The thread is marked as deleted, and the update does not look at the mark.",
      remedy: "Remove the thread, and answer 404 to whatever names it.",
    },
    "other-thread-deleted": {
      message: "threads.delete also removes another thread or its items",
      cause: "The deletion is not limited to the thread: a condition is missing in one of its queries.",
      remedy: "Remove the named thread and the items of that thread, and nothing else.",
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
  "TU-08": {
    "deleted-thread-restored": {
      message: "A thread that was deleted while its turn ran exists again",
      cause: "The turn saves its thread or items with an insert-or-update, which creates the thread anew.",
      remedy: "Let a turn only update a thread that exists, and discard what it stores after a deletion.",
    },
  },
  "TU-09": {
    ...malformed,
    "feedback-on-nothing-rejected": {
      message: "Feedback with an empty item_ids does not return {}",
      cause: "The validation demands at least one item.",
      remedy: "Accept an empty item_ids: such feedback is about the thread as a whole.",
    },
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
      group: "not-refused",
    },
  },
  "TU-11": {
    "unknown-item-rejected": {
      message: "Feedback on an unknown item is not accepted",
      cause: "Each item is looked up, and one that is not found is an error.",
      remedy: "Skip item ids that the thread does not have, and return {}.",
    },
  },
  "TU-12": {
    "feedback-not-passed": {
      message: "Feedback does not reach the application",
      cause: "The server answers items.feedback with {} and calls no handler.",
      remedy: "Call the application's feedback handler with the thread, the item_ids and the kind.",
    },
  },
  "TU-13": {
    "empty-title-rejected": {
      message: "A rename to an empty title is rejected",
      cause: "The handler tests the title for truth, or its schema has a minimal length.",
      remedy: "Accept an empty title like any other.",
    },
  },
  "TH-01": {
    ...listDiffers,
    ...malformed,
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
    "another-thread-announced": {
      message: "thread.updated is about another thread than its stream",
      cause: "The event is built from another thread object.",
      remedy: "Send thread.updated with the thread of the stream.",
    },
    "created-at-changes": {
      message: "thread.updated has another created_at than the thread",
      cause: "The thread is built anew for the event.",
      remedy: "Send the stored thread, with its created_at.",
    },
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
    ...listDiffers,
    ...malformed,
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
    ...listDiffers,
    ...malformed,
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
    "change-not-stored": {
      message: "A change of a thread's {member} is not stored as it was announced",
      cause: "The change is sent as thread.updated, but the thread is not saved.",
      remedy: "Save the thread before you send thread.updated.",
    },
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
});
