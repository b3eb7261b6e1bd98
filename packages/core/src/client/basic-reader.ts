import type {
  AnswerReader,
  Attachment,
  ItemPage,
  JsonOperation,
  OutputText,
  SafeRead,
  SyncCustomActionAnswer,
  Thread,
  ThreadItemUpdate,
  ThreadPage,
  UploadDescriptor,
  VisibleItem,
  Workflow,
} from "../protocol/index.ts";
import type { ThreadEvent } from "./apply-event.ts";
import { type Check, index, issuesOf, list, type MembersByType, number, object } from "./checks.ts";
import { oneOf, optional, text, texts, typed } from "./checks.ts";

const part = typed<OutputText>({ output_text: { text, annotations: optional(list()) } });

const item = typed<VisibleItem>(
  {
    assistant_message: { content: list(part) },
    widget: { widget: object() },
    workflow: { workflow: object<Workflow>({ tasks: list() }) },
  },
  { id: text },
);

const thread = object<Thread>({ id: text, items: object<ItemPage>({ data: list(item) }) });

const update = typed<ThreadItemUpdate>({
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
} satisfies MembersByType<ThreadItemUpdate>);

const event = typed<ThreadEvent>({
  "thread.created": { thread },
  "thread.updated": { thread },
  "thread.item.added": { item },
  "thread.item.updated": { item_id: text, update },
  "thread.item.done": { item },
  "thread.item.removed": { item_id: text },
  "thread.item.replaced": { item },
} satisfies MembersByType<ThreadEvent>);

const file = {
  id: text,
  name: text,
  mime_type: text,
  upload_descriptor: optional(
    object<UploadDescriptor>({ url: text, method: oneOf("POST", "PUT"), headers: optional(texts) }),
  ),
};
const attachment = typed<Attachment>({ file, image: file });

/** The answers that functions of the client take; any other is an object. */
const answers: { readonly [Name in JsonOperation]?: Check } = {
  "threads.sync_custom_action": object<SyncCustomActionAnswer>({ updated_item: optional(item) }),
  "threads.get_by_id": thread,
  "threads.list": object<ThreadPage>({ data: list(thread) }),
  "threads.update": thread,
  "items.list": object<ItemPage>({ data: list(item) }),
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
