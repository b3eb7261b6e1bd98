import type { Mutation } from "./mutation.ts";

/** Changes that no rule notices, and why. */
export interface UnnoticedChange {
  /**
   * `same`: a reader ends in the same state. `free`: a correct server may send it. `unseen`: only a further request
   * would show it, and a record has none; server mutants show it. `open`: the kit could notice it and does not yet.
   */
  kind: "same" | "free" | "unseen" | "open";
  why: string;
  /** Whether a run may go without the answer, so that the entry is unused now and then. */
  rare?: true;
  /** The changes by their signatures, … */
  changes?: readonly string[];
  /** … or all changes of some JSON answers. */
  answers?: {
    /** The operation, or the method of what is not an operation; absent: any. */
    request?: string;
    status: number | "4xx";
    /** The members and everything below them; absent: the whole answer. */
    members?: readonly string[];
    /** What was done to the member; absent: anything. */
    changed?: readonly Mutation["kind"][];
  };
}

/** The changes of the recorded runs that no rule notices, by reason. */
export const unnoticedChanges: readonly UnnoticedChange[] = [
  {
    kind: "free",
    why: "the server chooses the code and the message of an error",
    answers: { status: "4xx", members: ["$.error.code", "$.error.message"], changed: ["wrong value"] },
  },
  {
    kind: "free",
    why: "the server chooses the code and the message of a failure",
    answers: { status: 500, members: ["$.error.code", "$.error.message"], changed: ["wrong value"] },
  },
  {
    kind: "free",
    why: "what else an error body holds is up to the server",
    answers: { status: "4xx", members: ["$.error.issues"] },
  },
  {
    kind: "unseen",
    why: "an answer that is sent while the body of its request still arrives may get lost",
    rare: true,
    answers: { request: "POST", status: 413 },
  },
  {
    kind: "unseen",
    why: "the body of the request is broken on purpose: its operation is known only if its last members win",
    answers: { request: "POST", status: 200 },
  },
  {
    kind: "free",
    why: "a server may correct a name and sign its URLs; using them shows that they work",
    changes: [
      "attachments.create 200 $.preview_url wrong value",
      "attachments.create 200 $.upload_descriptor deleted",
      "attachments.create 200 $.upload_descriptor.headers wrong value",
      "attachments.create 200 $.upload_descriptor.headers.content-type deleted",
      "attachments.create 200 $.upload_descriptor.headers.content-type wrong value",
      "attachments.create 200 $.upload_descriptor.url wrong value",
      "items.list 200 $.data[].attachments[].preview_url (image) wrong value",
      "thread.item.done user_message $.item.attachments[].preview_url wrong value",
    ],
  },
  {
    kind: "free",
    why: "an unknown member beside the options: a server may add members of its own to the options that it lists",
    changes: ["threads.get_by_id 200 $.items.data[].inference_options (user_message) wrong value"],
  },
  {
    kind: "free",
    why: "the application chooses its words and icons",
    changes: [
      "input.transcribe 200 $.text wrong value",
      "notice $.title deleted",
      "notice $.title wrong value",
    ],
  },
  {
    kind: "unseen",
    why: "a cursor is opaque: only a request for the next page shows whether it works",
    changes: [
      "items.list 200 $.after wrong value",
      "threads.get_by_id 200 $.items.after wrong value",
      "threads.list 200 $.after wrong value",
    ],
  },
  {
    kind: "free",
    why: "the application chooses it; only a script that sets it shows the difference (CN-08)",
    changes: ["stream_options $.stream_options.allow_cancel wrong value"],
  },
  {
    kind: "same",
    why: "the finished workflow describes itself again",
    changes: [
      "thread.item.added workflow $.item.workflow.expanded wrong value",
      "thread.item.added workflow $.item.workflow.summary deleted",
      "thread.item.added workflow $.item.workflow.summary.title wrong value",
    ],
  },
  {
    kind: "same",
    why: "a reader ignores an event or update of an unknown type, as if it had been dropped",
    changes: [
      "thread.item.updated generated_image.updated $.update.type wrong value",
      "thread.item.updated widget.component.updated $.type wrong value",
      "thread.item.updated widget.root.updated $.type wrong value",
      "thread.item.updated widget.streaming_text.value_delta $.type wrong value",
      "thread.item.updated workflow.task.updated $.type wrong value",
    ],
  },
  {
    kind: "same",
    why: "an item is gone whether it goes before the event of another item or after it",
    changes: [
      "threads.create: thread.item.removed / thread.item.removed swapped",
      "threads.create: thread.item.removed / thread.item.added assistant_message swapped",
    ],
  },
  {
    kind: "same",
    why: "the finished part brings its annotations again",
    changes: [
      "thread.item.updated assistant_message.content_part.annotation_added $.type wrong value",
      "threads.create: thread.item.updated assistant_message.content_part.text_delta / thread.item.updated assistant_message.content_part.annotation_added swapped",
    ],
  },
  {
    kind: "free",
    why: "the application chooses the drafts of an image",
    changes: [
      "thread.item.updated generated_image.updated $.update.image.id wrong value",
      "thread.item.updated generated_image.updated $.update.image.url wrong value",
      "thread.item.updated generated_image.updated $.update.progress deleted",
      "threads.create: thread.item.updated generated_image.updated / thread.item.done generated_image swapped",
      "threads.create: thread.item.updated generated_image.updated / thread.item.updated generated_image.updated swapped",
      "threads.create: thread.item.updated generated_image.updated delayed",
    ],
  },
  {
    kind: "same",
    why: "a later root or component replaces this one",
    changes: [
      "thread.item.added widget $.item.widget.children[].size deleted",
      "threads.create: thread.item.updated widget.streaming_text.value_delta / thread.item.updated widget.component.updated swapped",
      "threads.create: thread.item.updated widget.streaming_text.value_delta / thread.item.updated widget.root.updated swapped",
    ],
  },
  {
    kind: "same",
    why: "a later update describes the task again",
    changes: [
      "thread.item.updated workflow.task.added $.update.task.queries deleted",
      "thread.item.updated workflow.task.added $.update.task.queries wrong value",
      "thread.item.updated workflow.task.added $.update.task.queries[] deleted",
      "thread.item.updated workflow.task.added $.update.task.queries[] wrong value",
      "thread.item.updated workflow.task.added $.update.task.sources[].url wrong value",
      "thread.item.updated workflow.task.added $.update.task.title_query deleted",
      "thread.item.updated workflow.task.added $.update.task.title_query wrong value",
      "threads.add_client_tool_output: thread.item.updated workflow.task.updated / thread.item.updated workflow.task.added swapped",
      "threads.create: thread.item.updated workflow.task.updated / thread.item.updated workflow.task.added swapped",
    ],
  },
  {
    kind: "same",
    why: "the same options a second time",
    changes: [
      "threads.add_client_tool_output: stream_options duplicated",
      "threads.add_user_message: stream_options duplicated",
      "threads.create: stream_options duplicated",
      "threads.custom_action: stream_options duplicated",
      "threads.retry_after_item: stream_options duplicated",
    ],
  },
  {
    kind: "same",
    why: "items are identified by their ids: the state is the same",
    changes: [
      "threads.add_client_tool_output: thread.item.done assistant_message duplicated",
      "threads.add_client_tool_output: thread.item.done workflow duplicated",
      "threads.add_client_tool_output: thread.item.removed duplicated",
      "threads.add_structured_input: thread.item.done assistant_message duplicated",
      "threads.add_structured_input: thread.item.replaced structured_input duplicated",
      "threads.add_user_message: thread.item.done assistant_message duplicated",
      "threads.add_user_message: thread.item.done client_tool_call duplicated",
      "threads.add_user_message: thread.item.done end_of_turn duplicated",
      "threads.add_user_message: thread.item.done task duplicated",
      "threads.add_user_message: thread.item.done widget duplicated",
      "threads.add_user_message: thread.item.done workflow duplicated",
      "threads.create: thread.item.done client_tool_call duplicated",
      "threads.create: thread.item.done end_of_turn duplicated",
      "threads.create: thread.item.done generated_image duplicated",
      "threads.create: thread.item.done structured_input duplicated",
      "threads.create: thread.item.done task duplicated",
      "threads.create: thread.item.done widget duplicated",
      "threads.create: thread.item.done workflow duplicated",
      "threads.custom_action: thread.item.done assistant_message duplicated",
      "threads.custom_action: thread.item.replaced widget duplicated",
      "threads.retry_after_item: thread.item.done assistant_message duplicated",
    ],
  },
  {
    kind: "free",
    why: "two items of one turn may overlap",
    changes: [
      "threads.add_client_tool_output: thread.item.removed / thread.item.added assistant_message swapped",
      "threads.add_client_tool_output: thread.item.removed delayed",
      "threads.add_client_tool_output: thread.item.removed dropped",
      "threads.add_user_message: thread.item.done assistant_message / thread.item.added assistant_message swapped",
      "threads.add_user_message: thread.item.done assistant_message / thread.item.done widget swapped",
      "threads.add_user_message: thread.item.done task / thread.item.done end_of_turn swapped",
      "threads.add_user_message: thread.item.done widget / thread.item.done workflow swapped",
      "threads.add_user_message: thread.item.done workflow / thread.item.done task swapped",
      "threads.create: thread.item.added widget / thread.item.done assistant_message swapped",
      "threads.create: thread.item.done assistant_message / thread.item.added workflow swapped",
      "threads.create: thread.item.done assistant_message / thread.item.done workflow swapped",
      "threads.create: thread.item.done assistant_message / thread.item.removed swapped",
      "threads.create: thread.item.done assistant_message / thread.item.replaced assistant_message swapped",
      "threads.create: thread.item.done assistant_message / thread.item.updated workflow.task.updated swapped",
      "threads.create: thread.item.done structured_input / thread.item.added assistant_message swapped",
      "threads.create: thread.item.done task / thread.item.added assistant_message swapped",
      "threads.create: thread.item.done workflow / thread.item.added assistant_message swapped",
      "threads.create: thread.item.done workflow / thread.item.added workflow swapped",
      "threads.create: thread.item.replaced assistant_message / thread.item.replaced assistant_message swapped",
      "threads.create: thread.item.updated workflow.task.added / thread.item.added assistant_message swapped",
      "threads.retry_after_item: thread.item.done assistant_message / thread.item.added assistant_message swapped",
    ],
  },
  {
    kind: "same",
    why: "a message of one delta is complete when its part is done",
    changes: [
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.added / thread.item.updated assistant_message.content_part.text_delta swapped",
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.text_delta dropped",
      "threads.custom_action: thread.item.updated assistant_message.content_part.added / thread.item.updated assistant_message.content_part.text_delta swapped",
      "threads.custom_action: thread.item.updated assistant_message.content_part.text_delta dropped",
    ],
  },
  {
    kind: "same",
    why: "a part begins with its first delta and is complete when its item is done",
    changes: [
      "threads.add_client_tool_output: thread.item.updated assistant_message.content_part.added dropped",
      "threads.add_client_tool_output: thread.item.updated assistant_message.content_part.done dropped",
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.added dropped",
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.done dropped",
      "threads.add_user_message: thread.item.updated assistant_message.content_part.added dropped",
      "threads.add_user_message: thread.item.updated assistant_message.content_part.done dropped",
      "threads.custom_action: thread.item.updated assistant_message.content_part.added dropped",
      "threads.custom_action: thread.item.updated assistant_message.content_part.done dropped",
      "threads.retry_after_item: thread.item.updated assistant_message.content_part.added dropped",
      "threads.retry_after_item: thread.item.updated assistant_message.content_part.done dropped",
    ],
  },
  {
    kind: "same",
    why: "a part is identified by its index: the state is the same",
    changes: [
      "threads.add_client_tool_output: thread.item.updated assistant_message.content_part.added duplicated",
      "threads.add_client_tool_output: thread.item.updated assistant_message.content_part.done duplicated",
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.added duplicated",
      "threads.add_structured_input: thread.item.updated assistant_message.content_part.done duplicated",
      "threads.add_user_message: thread.item.updated assistant_message.content_part.added duplicated",
      "threads.add_user_message: thread.item.updated assistant_message.content_part.done duplicated",
      "threads.create: thread.item.updated assistant_message.content_part.annotation_added duplicated",
      "threads.custom_action: thread.item.updated assistant_message.content_part.added duplicated",
      "threads.custom_action: thread.item.updated assistant_message.content_part.done duplicated",
      "threads.retry_after_item: thread.item.updated assistant_message.content_part.added duplicated",
      "threads.retry_after_item: thread.item.updated assistant_message.content_part.done duplicated",
    ],
  },
  {
    kind: "same",
    why: "the state is the same",
    changes: [
      "threads.add_client_tool_output: thread.item.updated workflow.task.updated duplicated",
      "threads.create: thread.item.updated widget.component.updated duplicated",
      "threads.create: thread.item.updated widget.root.updated duplicated",
      "threads.create: thread.item.updated workflow.task.updated duplicated",
    ],
  },
  {
    kind: "free",
    why: "the server chooses when, within a turn, it announces a change of the thread",
    changes: [
      "threads.add_user_message: thread.item.added assistant_message / thread.updated swapped",
      "threads.add_user_message: thread.updated / thread.item.updated assistant_message.content_part.added swapped",
      "threads.add_user_message: thread.updated delayed",
      "threads.create: error / thread.updated swapped",
      "threads.create: error delayed",
      "threads.create: thread.item.added assistant_message / thread.updated swapped",
      "threads.create: thread.updated delayed",
      "threads.create: thread.item.done assistant_message / thread.updated swapped",
      "threads.create: thread.updated / thread.item.updated assistant_message.content_part.added swapped",
      "threads.custom_action: thread.item.added assistant_message / thread.updated swapped",
      "threads.custom_action: thread.updated / thread.item.updated assistant_message.content_part.added swapped",
      "threads.custom_action: thread.updated delayed",
    ],
  },
  {
    kind: "unseen",
    why: "the retry that follows removes the item; where the item stays, streams of other operations show the loss",
    changes: [
      "threads.add_user_message: thread.item.done end_of_turn dropped",
      "threads.add_user_message: thread.item.done task dropped",
      "threads.add_user_message: thread.item.done widget dropped",
      "threads.add_user_message: thread.item.done workflow dropped",
    ],
  },
  {
    kind: "free",
    why: "the server chooses when, within a turn, an item of one event is done",
    changes: [
      "threads.add_user_message: thread.item.done task delayed",
      "threads.add_user_message: thread.item.done widget delayed",
      "threads.add_user_message: thread.item.done workflow delayed",
      "threads.create: thread.item.done structured_input delayed",
      "threads.create: thread.item.replaced assistant_message delayed",
    ],
  },
  {
    kind: "same",
    why: "the same thread a second time",
    changes: [
      "threads.add_user_message: thread.updated duplicated",
      "threads.custom_action: thread.updated duplicated",
    ],
  },
  {
    kind: "free",
    why: "an event that is shown once may come at any time, and twice",
    changes: [
      "threads.create: client_effect / notice swapped",
      "threads.create: client_effect / thread.item.done assistant_message swapped",
      "threads.create: client_effect delayed",
      "threads.create: notice / progress_update swapped",
      "threads.create: notice / thread.item.added assistant_message swapped",
      "threads.create: notice delayed",
      "threads.create: progress_update / client_effect swapped",
      "threads.create: progress_update / thread.item.added assistant_message swapped",
      "threads.create: progress_update / thread.updated swapped",
      "threads.create: thread.item.done assistant_message / progress_update swapped",
      "threads.create: thread.updated / client_effect swapped",
      "threads.create: progress_update delayed",
      "threads.create: thread.item.updated assistant_message.content_part.text_delta / progress_update swapped",
    ],
  },
  {
    kind: "same",
    why: "a part is identified by its index: it may begin before the last one is done",
    changes: [
      "threads.create: thread.item.updated assistant_message.content_part.done / thread.item.updated assistant_message.content_part.added swapped",
    ],
  },
  {
    kind: "free",
    why: "two items of one turn may overlap",
    changes: [
      "threads.create: thread.item.updated assistant_message.content_part.text_delta / thread.item.added widget swapped",
    ],
  },
];
