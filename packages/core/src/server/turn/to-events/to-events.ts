import { isHiddenType, type ThreadItem } from "../../../protocol/index.ts";
import { lowerImage } from "./image.ts";
import { lowerMessage } from "./message.ts";
import type { NewItem } from "./new-item.ts";
import { lowerWidget } from "./widget.ts";
import { lowerWorkflow } from "./workflow.ts";
import type { IdKind } from "../../application/ids.ts";
import { InvalidEventError } from "../../application/errors.ts";
import type { HandlerEvent, ItemPart, ReplyPart } from "../../application/reply-parts.ts";

const idKinds: Partial<Record<ThreadItem["type"], IdKind>> = {
  client_tool_call: "tool_call",
  hidden_context_item: "hidden_context",
  sdk_hidden_context: "sdk_hidden_context",
  structured_input: "structured_input",
  task: "task",
  end_of_turn: "end_of_turn",
  widget: "widget",
  workflow: "workflow",
  generated_image: "image",
};

/** Turns what a handler yields into events: open messages and workflows are closed by the next visible thing. */
export async function* lower(
  handler: AsyncIterable<ReplyPart>,
  newItem: NewItem,
): AsyncGenerator<HandlerEvent, void> {
  const message = lowerMessage(newItem);
  const workflow = lowerWorkflow(newItem);

  async function* closed(): AsyncGenerator<HandlerEvent, void> {
    yield* message.close();
    yield* workflow.close();
  }
  const sugar: Sugar = {
    async *item({ item, check }) {
      await check?.();
      if (!isHiddenType(item.type)) yield* closed();
      yield { type: "thread.item.done", item: whole(item, newItem) } as HandlerEvent;
    },
    async *message({ text, annotations }) {
      yield* workflow.close();
      yield* typeof text === "string" ? message.extend(text, annotations) : message.whole(text, annotations);
    },
    message_end: () => message.close(),
    async *task({ key, task }) {
      yield* message.close();
      yield* workflow.step(key, task);
    },
    async *workflow({ workflow: description }) {
      yield* message.close();
      yield* workflow.describe(description);
    },
    workflow_end: ({ summary }) => workflow.close(summary),
    async *widget(said) {
      yield* closed();
      yield* lowerWidget(said, newItem);
    },
    async *image(said) {
      yield* closed();
      yield* lowerImage(said, newItem);
    },
  };

  for await (const said of handler) {
    if (typeof said === "string") {
      yield* workflow.close();
      yield* message.extend(said);
    } else if (isEvent(said)) {
      if (opensSomething(said)) yield* closed();
      yield said;
    } else if (isSugar(said, sugar)) {
      yield* sugar[said.part](said as never);
    } else {
      throw wrongYield(said);
    }
  }
  yield* closed();
}

type Tagged = Extract<ReplyPart, { part: string }>;
type Events = AsyncIterable<HandlerEvent> | Iterable<HandlerEvent>;
type Sugar = { [Kind in Tagged["part"]]: (said: Extract<Tagged, { part: Kind }>) => Events };

const whole = (draft: ItemPart["item"], newItem: NewItem): ThreadItem => ({
  ...draft,
  ...newItem(idKinds[draft.type] ?? "message", draft.id),
});

/** Whether a raw event puts something visible into the thread. */
const opensSomething = (event: HandlerEvent): boolean =>
  (event.type === "thread.item.added" ||
    event.type === "thread.item.done" ||
    event.type === "thread.item.replaced") &&
  !isHiddenType(event.item.type);

const isObject = (said: unknown): said is object => typeof said === "object" && said !== null;
const isEvent = (said: unknown): said is HandlerEvent => isObject(said) && "type" in said;
const isSugar = (said: unknown, sugar: Sugar): said is Tagged =>
  isObject(said) && "part" in said && Object.hasOwn(sugar, String(said.part));

/** The types say what may be yielded; not everybody has types. */
function wrongYield(said: unknown): InvalidEventError {
  const what = Array.isArray(said)
    ? "an array"
    : said === null || said === undefined
      ? String(said)
      : typeof said === "object"
        ? "an object without `type`"
        : `a ${typeof said}`;
  return new InvalidEventError(`respond() or action() yielded ${what}`, [
    {
      path: "$",
      message: "Must be text, a raw event, or what the likes of assistantMessage() and widget() return",
    },
  ]);
}
