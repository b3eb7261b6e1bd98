import type {
  AnswerReader,
  Attachment,
  JsonOperation,
  OutputText,
  SafeRead,
  Thread,
  ThreadItemUpdate,
  UploadDescriptor,
  VisibleItem,
} from "../protocol/index.ts";
import type { ThreadEvent } from "./apply-event.ts";
import { type Check, index, issuesOf, list, type Members, number, object, oneOf } from "./checks.ts";
import { optional, text, texts, typed } from "./checks.ts";

/** The checks of some types of a union; names of members that a type does not have do not compile. */
type ByType<T extends { type: string }, Type extends T["type"] = T["type"]> = {
  readonly [One in Type]: Members<Extract<T, { type: One }>>;
};

/** A table of members as one of checks. */
const objects = (table: Readonly<Record<string, Readonly<Record<string, Check | undefined>>>>) =>
  Object.fromEntries(Object.entries(table).map(([type, members]) => [type, object(members)]));

const part = typed(
  objects({
    output_text: { text, annotations: optional(list()) },
  } satisfies ByType<OutputText>),
);

const item = typed(
  objects({
    assistant_message: { content: list(part) },
    widget: { widget: object() },
    workflow: { workflow: object({ tasks: list() }) },
  } satisfies ByType<VisibleItem, "assistant_message" | "widget" | "workflow">),
  object({ id: text } satisfies Members<VisibleItem>),
);

const thread = object({ id: text, items: object({ data: list(item) }) } satisfies Members<Thread>);

const update = typed(
  objects({
    "assistant_message.content_part.added": { content_index: index, content: part },
    "assistant_message.content_part.text_delta": { content_index: index, delta: text },
    "assistant_message.content_part.annotation_added": {
      content_index: index,
      annotation_index: index,
      annotation: object(),
    },
    "assistant_message.content_part.done": { content_index: index, content: part },
    "widget.streaming_text.value_delta": { component_id: text, delta: text },
    "widget.component.updated": { component_id: text, component: object() },
    "widget.root.updated": { widget: object() },
    "workflow.task.added": { task_index: index, task: object() },
    "workflow.task.updated": { task_index: index, task: object() },
    "generated_image.updated": { image: object(), progress: optional(number) },
  } satisfies ByType<ThreadItemUpdate>),
);

const event = typed(
  objects({
    "thread.created": { thread },
    "thread.updated": { thread },
    "thread.item.added": { item },
    "thread.item.updated": { item_id: text, update },
    "thread.item.done": { item },
    "thread.item.removed": { item_id: text },
    "thread.item.replaced": { item },
  } satisfies ByType<ThreadEvent>),
);

const upload_descriptor = optional(
  object({
    url: text,
    method: oneOf("POST", "PUT"),
    headers: optional(texts),
  } satisfies Members<UploadDescriptor>),
);
const upload = { id: text, name: text, mime_type: text, upload_descriptor };
const attachment = typed(objects({ file: upload, image: upload } satisfies ByType<Attachment>));

/** The answers that functions of the client take; any other is an object. */
const answers: { readonly [Name in JsonOperation]?: Check } = {
  "threads.sync_custom_action": object({ updated_item: optional(item) }),
  "threads.get_by_id": thread,
  "threads.list": object({ data: list(thread) }),
  "threads.update": thread,
  "items.list": object({ data: list(item) }),
  "attachments.create": attachment,
};

function checked<T>(check: Check, value: unknown): SafeRead<T> {
  const issues = issuesOf(check, value);
  // All that is known of the value; the documentation says so.
  return issues.length === 0 ? { success: true, data: value as T } : { success: false, issues };
}

/**
 * Reads without schemas: it changes nothing, and checks the members without which `applyEvent()`, `loadThread()` and
 * `uploadAttachment()` could not work, and numbers of theirs that may come with too many digits.
 */
export const basicReader: AnswerReader = {
  event: (value) => checked(event, value),
  answer: (name, value) => checked(answers[name] ?? object(), value),
};
