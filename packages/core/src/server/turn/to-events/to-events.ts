import { isHiddenType, type ThreadItem } from "../../../protocol/index.ts";
import { InvalidEventError } from "../../application/errors.ts";
import type { IdKind } from "../../application/ids.ts";
import type { HandlerEvent, ItemPart, ReplyPart } from "../../application/reply-parts.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { imageEvents } from "./image.ts";
import { openMessage } from "./message.ts";
import type { NewItem } from "./new-item.ts";
import { eventWithoutNullProps, itemWithoutNullProps } from "./null-props.ts";
import { widgetEvents } from "./widget.ts";
import type { StepEnding } from "./ended-task.ts";
import { openWorkflow } from "./workflow.ts";

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
export interface Converter {
  convert(part: ReplyPart): HandlerEvent[] | EventStream;
  /** What is still open when the handler has finished. */
  end(): HandlerEvent[];
  /** Ends the workflows of a turn that ends before its handler does. */
  settle(how: StepEnding): HandlerEvent[];
}

export function toEvents(makeItem: NewItem): Converter {
  /** The ids of everything that the handler has shown or stored. */
  const produced = new Set<string>();
  const newItem: NewItem = (kind, id) => {
    const item = makeItem(kind, id);
    produced.add(item.id);
    return item;
  };
  const message = openMessage(newItem);
  const workflow = openWorkflow(newItem);
  const closeAll = (): HandlerEvent[] => [...message.close(), ...workflow.close()];
  /** What ends before an item is shown: a client tool call is the last visible item of its turn (CT-02). */
  const before = (item: { type: string }): HandlerEvent[] =>
    isHiddenType(item.type)
      ? []
      : item.type === "client_tool_call"
        ? [...message.close(), ...workflow.settle("stopped")]
        : closeAll();

  const parts: Parts = {
    item({ item, check }) {
      const done = (): HandlerEvent[] => [
        ...before(item),
        // The union of all items, hidden ones among them, is not resolved by the compiler.
        { type: "thread.item.done", item: itemWithoutNullProps(whole(item, newItem)) } as HandlerEvent,
      ];
      return check ? eventStream(checked(check), { each: done }) : done();
    },
    message({ text, annotations }) {
      const before = workflow.close();
      if (typeof text === "string") return [...before, ...message.extend(text, annotations)];
      return eventStream(text, {
        begin: [...before, ...message.close()],
        each: (token) => message.extend(token),
        end: () => [...message.extend("", annotations), ...message.close()],
      });
    },
    message_end: () => message.close(),
    task: ({ key, task }) => [
      ...(workflow.runsElsewhere(key) ? [] : message.close()),
      ...workflow.step(key, task),
    ],
    workflow: ({ workflow: description }) => [...message.close(), ...workflow.describe(description)],
    workflow_end: ({ summary }) => workflow.close(summary),
    widget: (part) => after(closeAll(), widgetEvents(part, newItem)),
    image: (part) => after(closeAll(), imageEvents(part, newItem)),
    take_back() {
      const removed = [...produced].map((item_id): HandlerEvent => ({
        type: "thread.item.removed",
        item_id,
      }));
      produced.clear();
      message.drop();
      workflow.drop();
      return removed;
    },
  };

  /** Notes what a raw event produces or takes away. */
  function note(event: HandlerEvent): void {
    if (event.type === "thread.item.added" || event.type === "thread.item.done") produced.add(event.item.id);
    else if (event.type === "thread.item.removed") produced.delete(event.item_id);
  }

  return {
    convert(part) {
      if (typeof part === "string") return after(workflow.close(), message.extend(part));
      if (isEvent(part)) {
        const event = eventWithoutNullProps(part);
        note(event);
        return opensSomething(event) ? [...before(event.item), event] : [event];
      }
      if (!isPart(part, parts)) throw invalidPart(part);
      // The table holds one function per kind, so the part's own kind picks its function.
      return parts[part.part](part as never);
    },
    end: () => [...message.close(), ...workflow.settle("stopped")],
    settle: (how) => workflow.settle(how),
  };
}

type Tagged = Extract<ReplyPart, { part: string }>;
type Parts = {
  [Kind in Tagged["part"]]: (part: Extract<Tagged, { part: Kind }>) => HandlerEvent[] | EventStream;
};

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
const isPart = (part: unknown, parts: Parts): part is Tagged =>
  isObject(part) && "part" in part && Object.hasOwn(parts, String(part.part));

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
