import { isHiddenType, type ThreadItem } from "../../../protocol/index.ts";
import { InvalidEventError } from "../../application/errors.ts";
import type { IdKind } from "../../application/ids.ts";
import type { HandlerEvent, ItemPart, MessagePart, ReplyPart } from "../../application/reply-parts.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { imageEvents } from "./image.ts";
import { OpenMessage } from "./message.ts";
import type { NewItem } from "./new-item.ts";
import { eventWithoutNullProps, itemWithoutNullProps } from "./null-props.ts";
import { widgetEvents } from "./widget.ts";
import type { StepEnding } from "./ended-task.ts";
import { OpenWorkflow } from "./workflow.ts";

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
export class Converter {
  readonly #newItem: NewItem;
  readonly #message: OpenMessage;
  readonly #workflow: OpenWorkflow;
  /** The ids of everything that the handler has shown or stored. */
  readonly #produced = new Set<string>();

  constructor(makeItem: NewItem) {
    this.#newItem = (kind, id) => {
      const item = makeItem(kind, id);
      this.#produced.add(item.id);
      return item;
    };
    this.#message = new OpenMessage(this.#newItem);
    this.#workflow = new OpenWorkflow(this.#newItem);
  }

  convert(part: ReplyPart): HandlerEvent[] | EventStream {
    if (typeof part === "string") return after(this.#workflow.close(), this.#message.extend(part));
    if (isEvent(part)) {
      const event = eventWithoutNullProps(part);
      this.#note(event);
      return opensSomething(event) ? [...this.#before(event.item), event] : [event];
    }
    if (!isTagged(part)) throw invalidPart(part);
    switch (part.part) {
      case "item":
        return this.#item(part);
      case "message":
        return this.#text(part);
      case "message_end":
        return this.#message.close();
      case "task": {
        const { key, task } = part;
        const closed = this.#workflow.runsElsewhere(key) ? [] : this.#message.close();
        return [...closed, ...this.#workflow.step(key, task)];
      }
      case "workflow":
        return [...this.#message.close(), ...this.#workflow.describe(part.workflow)];
      case "workflow_end":
        return this.#workflow.close(part.summary);
      case "widget":
        return after(this.#closeAll(), widgetEvents(part, this.#newItem));
      case "image":
        return after(this.#closeAll(), imageEvents(part, this.#newItem));
      case "take_back":
        return this.#takeBack();
      default:
        throw invalidPart(part);
    }
  }

  /** What is still open when the handler has finished. */
  end(): HandlerEvent[] {
    return [...this.#message.close(), ...this.#workflow.settle("stopped")];
  }

  /** Ends the workflows of a turn that ends before its handler does. */
  settle(how: StepEnding): HandlerEvent[] {
    return this.#workflow.settle(how);
  }

  #item({ item, check }: ItemPart): HandlerEvent[] | EventStream {
    const done = (): HandlerEvent[] => [
      ...this.#before(item),
      // The union of all items, hidden ones among them, is not resolved by the compiler.
      { type: "thread.item.done", item: itemWithoutNullProps(whole(item, this.#newItem)) } as HandlerEvent,
    ];
    return check ? eventStream(checked(check), { each: done }) : done();
  }

  #text({ text, annotations }: MessagePart): HandlerEvent[] | EventStream {
    const message = this.#message;
    const before = this.#workflow.close();
    if (typeof text === "string") return [...before, ...message.extend(text, annotations)];
    return eventStream(text, {
      begin: [...before, ...message.close()],
      each: (token) => message.extend(token),
      end: () => [...message.extend("", annotations), ...message.close()],
    });
  }

  #takeBack(): HandlerEvent[] {
    const removed = [...this.#produced].map((item_id): HandlerEvent => ({
      type: "thread.item.removed",
      item_id,
    }));
    this.#produced.clear();
    this.#message.drop();
    this.#workflow.drop();
    return removed;
  }

  #closeAll(): HandlerEvent[] {
    return [...this.#message.close(), ...this.#workflow.close()];
  }

  /** What ends before an item is shown: a client tool call is the last visible item of its turn (CT-02). */
  #before(item: { type: string }): HandlerEvent[] {
    if (isHiddenType(item.type)) return [];
    if (item.type !== "client_tool_call") return this.#closeAll();
    return [...this.#message.close(), ...this.#workflow.settle("stopped")];
  }

  /** Notes what a raw event produces or takes away. */
  #note(event: HandlerEvent): void {
    if (event.type === "thread.item.added" || event.type === "thread.item.done")
      this.#produced.add(event.item.id);
    else if (event.type === "thread.item.removed") this.#produced.delete(event.item_id);
  }
}

type Tagged = Extract<ReplyPart, { part: string }>;

const whole = (draft: ItemPart["item"], newItem: NewItem): ThreadItem => ({
  ...draft,
  ...newItem(idKinds[draft.type] ?? "message", draft.id),
});

async function* checked(check: () => Promise<void>): AsyncGenerator<void, void> {
  yield await check();
}

function after(events: HandlerEvent[], then: HandlerEvent[] | EventStream): HandlerEvent[] | EventStream {
  if (events.length === 0) return then;
  return Array.isArray(then) ? [...events, ...then] : { ...then, begin: [...events, ...then.begin] };
}

/** Whether a raw event puts something visible into the thread. */
const opensSomething = (event: HandlerEvent): event is Extract<HandlerEvent, { item: unknown }> =>
  (event.type === "thread.item.added" ||
    event.type === "thread.item.done" ||
    event.type === "thread.item.replaced") &&
  !isHiddenType(event.item.type);

const isObject = (part: unknown): part is object => typeof part === "object" && part !== null;
const isEvent = (part: unknown): part is HandlerEvent => isObject(part) && "type" in part;
const isTagged = (part: unknown): part is Tagged => isObject(part) && "part" in part;

/** The error for a value that the types forbid: JavaScript applications have no types. */
function invalidPart(part: unknown): InvalidEventError {
  const what = Array.isArray(part)
    ? "an array"
    : part === null || part === undefined
      ? String(part)
      : typeof part === "object"
        ? "an object without `type`"
        : `a ${typeof part}`;
  return new InvalidEventError(`respond() or action() yielded ${what}`, [
    {
      path: "$",
      message: "Must be text, a raw event, or what functions such as assistantMessage() and widget() return",
    },
  ]);
}
