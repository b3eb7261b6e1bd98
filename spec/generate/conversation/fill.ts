import { STATUS_CODES } from "node:http";
import { format } from "prettier";
import { fillFences, fencesOf, type Fence } from "../fences.ts";
import type { Conversation, Exchange } from "./record.ts";

/**
 * The chapter with what was really sent in its blocks. A block names its exchange in its second or third word:
 * `json <Shape> create` is the request, `json <answer> create` with a shape of the answer the document,
 * `http create` the head of the answer, `text create 1-3` frames. Throws where the blocks leave frames out.
 */
export async function fillChapter(text: string, conversation: Conversation): Promise<string> {
  const bodies = new Map<number, string>();
  const shown = new Map<string, number>();
  for (const fence of fencesOf(text)) {
    const name = fence.words.find((word) => Object.hasOwn(conversation, word));
    const exchange = name === undefined ? undefined : conversation[name];
    if (name === undefined || !exchange) throw new Error(`line ${fence.line}: the block names no exchange`);
    bodies.set(fence.line, await print(fence, name, exchange, shown));
  }
  for (const [name, { frames }] of Object.entries(conversation)) {
    if ((shown.get(name) ?? 0) !== frames.length)
      throw new Error(`"${name}" has ${frames.length} frames, but the chapter shows ${shown.get(name) ?? 0}`);
  }
  return fillFences(text, ({ line }) => bodies.get(line));
}

async function print(
  { words, line }: Fence,
  name: string,
  { request, status, headers, frames, document }: Exchange,
  shown: Map<string, number>,
): Promise<string> {
  const [language, shape = ""] = words;
  if (language === "http") {
    const lines = Object.entries(headers).map(([key, value]) => `${key}: ${value}`);
    return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join("\n");
  }
  if (language === "json") return json(shape.endsWith("Request") ? request : document);
  const [first = 0, last = first] = (words[2] ?? "").split("-").map(Number);
  if (first !== (shown.get(name) ?? 0) + 1 || last > frames.length)
    throw new Error(`line ${line}: frames ${words[2]} of "${name}" are out of order`);
  shown.set(name, last);
  return frames
    .slice(first - 1, last)
    .map((frame) => `${frame}\n`)
    .join("\n");
}

/** As the formatter of the repository would write it. */
const json = async (value: unknown): Promise<string> =>
  (await format(JSON.stringify(value), { parser: "json", printWidth: 110 })).trimEnd();
