import { readdirSync, readFileSync } from "node:fs";
import { isEventType, isJsonOperation, ThreadItem } from "../../src/protocol/index.ts";
import type { Message } from "./answering.ts";

/** A golden vector in the message that brings it to a client. */
export interface Vector {
  path: string;
  message: Message;
}

const examples = new URL("../../../../spec/examples/", import.meta.url);
export const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, examples), "utf8")) as T;
export const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, examples)).filter((name) => name.endsWith(".json"));

const isItem = (type: string): boolean => ThreadItem._zod.propValues?.["type"]?.has(type) ?? false;
const item = (part: object): Message => ({
  event: {
    type: "thread.item.added",
    item: { id: "i", thread_id: "t", created_at: "2026-01-01T00:00:00Z", ...part },
  },
});

/** What carries a value of a folder; undefined for requests and what only they have. */
function carrierOf(folder: string): ((value: unknown) => Message) | undefined {
  const operation = folder.replace(/\.answer$/, "");
  if (operation !== folder && isJsonOperation(operation)) return (answer) => ({ operation, answer });
  if (isEventType(folder) || folder === "event.unknown") return (event) => ({ event });
  if (/^(assistant_message|generated_image|widget|workflow)\.[a-z]/.test(folder))
    return (update) => ({ event: { type: "thread.item.updated", item_id: "i", update } });
  if (isItem(folder)) return (item) => ({ event: { type: "thread.item.done", item } });
  if (folder.startsWith("attachment.")) return (answer) => ({ operation: "attachments.create", answer });
  if (folder === "output_text") return (part) => item({ type: "assistant_message", content: [part] });
  if (folder === "workflow") return (workflow) => item({ type: "workflow", workflow });
  if (folder.startsWith("task.")) return (task) => item({ type: "task", task });
  if (/^widget\.[A-Z]/.test(folder))
    return (node) => item({ type: "widget", widget: { type: "Card", children: [node] } });
  return undefined;
}

const folders = Object.keys(json<object>("index.json")).flatMap((folder) => {
  const carry = carrierOf(folder);
  return carry ? [{ folder, carry }] : [];
});

export const validVectors: Vector[] = folders.flatMap(({ folder, carry }) =>
  namesIn(folder).map((name) => ({
    path: `${folder}/${name}`,
    message: carry(json(`${folder}/${name}`)),
  })),
);

export const invalidVectors: Vector[] = folders.flatMap(({ folder, carry }) =>
  namesIn(`${folder}/invalid`).map((name) => {
    const path = `${folder}/invalid/${name}`;
    return { path, message: carry(json<{ value: unknown }>(path).value) };
  }),
);
