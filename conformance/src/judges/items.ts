import type { ThreadItem } from "@chatkit-protocol/core/protocol";
import { applyUpdate, type ThreadItemUpdate } from "@chatkit-protocol/core/protocol";
import type { Judge, Say } from "../case.ts";
import { firstDifference } from "../compare.ts";
import type { RuleId } from "../generated/rules.ts";
import type { View, WireEvent } from "../view.ts";
import { isObject } from "../viewing.ts";

interface Open {
  item: ThreadItem;
  updates: number;
}

/** Which rule a fold that misses its end breaks, and which member it is about. */
const folds: Readonly<Record<string, [rule: RuleId, member: string]>> = {
  assistant_message: ["AM-02", "content"],
  widget: ["WG-04", "widget"],
  workflow: ["WF-04", "workflow"],
};

/** The life of every item in every stream: added, updated, ended, and its updates lead to its end. */
export const items: Judge = {
  id: "items",
  rules: ["AM-01", "AM-02", "AM-03", "AM-11", "IT-01", "IT-02", "IT-03", "IT-13", "WG-04", "WF-04"],
  exchange(view, rule) {
    if (!view.accepted) return;
    const open = new Map<string, Open>();
    const done = new Set<string>();
    view.events.forEach((event, frame) => {
      judgeEphemeral(view, event, frame, rule);
      const item = isObject(event["item"]) ? event["item"] : undefined;
      const id = String(item?.["id"] ?? event["item_id"] ?? "");
      if (event.type === "thread.item.added" && item) {
        open.set(id, { item: item as unknown as ThreadItem, updates: 0 });
      } else if (event.type === "thread.item.updated" && isObject(event["update"])) {
        judgeUpdate(view, frame, id, event["update"], open, done, rule);
      } else if (event.type === "thread.item.removed") {
        open.delete(id);
        done.delete(id);
      } else if (event.type === "thread.item.done" || event.type === "thread.item.replaced") {
        const pending = open.get(id);
        if (pending && item && event.type === "thread.item.done") judgeEnd(view, frame, pending, item, rule);
        open.delete(id);
        done.add(id);
      }
    });
    // The end of an item may be in a frame that cannot be read.
    const readable = view.events.length === view.frames.length;
    const failed = view.eventsOf("error").length > 0;
    if (view.streamed && readable && !failed && view.eventsOf("thread.item.added").length > 0) {
      rule("IT-13").holds(open.size === 0, {
        message: "An item that was added is not finished when the stream ends",
        in: view,
        received: [...open.values()].map(({ item }) => item.type),
      });
    }
  },
};

function judgeUpdate(
  view: View,
  frame: number,
  id: string,
  update: Readonly<Record<string, unknown>>,
  open: Map<string, Open>,
  done: ReadonlySet<string>,
  rule: Say,
): void {
  const pending = open.get(id);
  const isText = String(update["type"]).startsWith("assistant_message.");
  if (isText) {
    rule("AM-01").holds(pending !== undefined, {
      message: done.has(id)
        ? "A text update follows the end of its item"
        : "A text update comes before its item",
      in: view,
      frame,
    });
  }
  if (!pending) return;
  pending.updates++;
  if (isText && pending.item.type === "assistant_message") {
    const index = update["content_index"];
    rule("AM-03").holds(typeof index === "number" && index >= 0 && index <= pending.item.content.length, {
      message: "A text update addresses a part beyond the next one",
      in: view,
      frame,
      received: index,
    });
  }
  if (update["type"] === "assistant_message.content_part.done" && pending.item.type === "assistant_message") {
    // The finished part replaces what was streamed, so the fold alone would not miss a lost delta.
    const streamed = pending.item.content[Number(update["content_index"])]?.text ?? "";
    const final = isObject(update["content"]) ? update["content"]["text"] : undefined;
    rule("AM-02").holds(streamed === "" || streamed === final, {
      message: "The deltas of an assistant_message do not lead to the item at its end",
      in: view,
      frame,
      expected: final,
      received: streamed,
    });
  }
  if (update["type"] === "assistant_message.content_part.text_delta") {
    rule("AM-11").holds(update["delta"] !== "", { message: "A text delta is empty", in: view, frame });
  }
  try {
    pending.item = applyUpdate(pending.item, update as unknown as ThreadItemUpdate);
  } catch {
    // An update without its members leaves the item as it is; the comparison at the end shows it.
  }
}

function judgeEnd(
  view: View,
  frame: number,
  { item, updates }: Open,
  end: Readonly<Record<string, unknown>>,
  rule: Say,
): void {
  const [id, member] = folds[item.type] ?? [];
  if (id === undefined || member === undefined || updates === 0) return;
  const folded = normal(Object.entries(item).find(([key]) => key === member)?.[1]);
  const final = normal(end[member]);
  const path = firstDifference(folded, final, `$.item.${member}`);
  rule(id).holds(path === undefined, {
    message: `The updates of a ${item.type} do not lead to the item at its end`,
    in: view,
    frame,
    ...(path === undefined ? {} : { path }),
    expected: final,
    received: folded,
  });
}

/** A workflow gets its summary and is folded up at its end; absent annotations are none. */
function normal(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((part: unknown) =>
      isObject(part) && part["type"] === "output_text"
        ? { ...part, annotations: part["annotations"] ?? [] }
        : part,
    );
  if (isObject(value) && Array.isArray(value["tasks"])) return { tasks: value["tasks"] };
  return value;
}

const levels: ReadonlySet<unknown> = new Set(["info", "warning", "danger"]);

function judgeEphemeral(view: View, event: WireEvent, frame: number, rule: Say): void {
  const at = { in: view, frame, received: event };
  if (event.type === "progress_update") {
    rule("IT-01").holds(typeof event["text"] === "string", {
      message: "A progress_update has no text",
      ...at,
    });
  } else if (event.type === "client_effect") {
    rule("IT-02").holds(
      typeof event["name"] === "string" && (event["data"] === undefined || isObject(event["data"])),
      {
        message: "A client_effect has no name, or data that is no object",
        ...at,
      },
    );
  } else if (event.type === "notice") {
    rule("IT-03").holds(levels.has(event["level"]) && typeof event["message"] === "string", {
      message: "A notice has no known level or no message",
      ...at,
    });
  }
}
