import type { RequestHandler } from "@chatkit-protocol/core";
import type { JsonObject } from "../support/json-object.ts";
import { parseJson } from "@chatkit-protocol/core/json";
import { eventIn, type Mutant } from "../support/mutant.ts";

/** The messages that are announced and not yet listed. */
const unlisted = new Set<string>();
/** Milliseconds from the event of a message to its place in the history. */
const lag = 50;

async function* late(body: AsyncIterable<string>): AsyncIterable<string> {
  const own = new Set<string>();
  try {
    for await (const text of body) {
      const event = eventIn(text);
      const item = event?.type === "thread.item.done" ? (event["item"] as JsonObject) : {};
      if (item["type"] === "assistant_message") {
        const id = String(item["id"]);
        own.add(id);
        unlisted.add(id);
        setTimeout(() => unlisted.delete(id), lag);
      }
      yield text;
    }
  } finally {
    // A turn waits for its writes before it ends.
    for (const id of own) unlisted.delete(id);
  }
}

function listed(body: string): string {
  if (![...unlisted].some((id) => body.includes(id))) return body;
  wasSought();
  const page = parseJson(body) as JsonObject;
  const data = page["data"];
  if (!Array.isArray(data)) return body;
  return JSON.stringify({
    ...page,
    data: data.filter((item: JsonObject) => !unlisted.has(String(item["id"]))),
  });
}

/** Called when somebody looks for items of which one is not listed yet. */
let wasSought = (): void => {};

/** Lists the answer to one question only after somebody has looked for it, or after a second. */
async function* afterALook(body: AsyncIterable<string>): AsyncIterable<string> {
  let isMeant = false;
  for await (const text of body) {
    isMeant ||= text.includes("three sentences");
    const event = eventIn(text);
    const item = event?.type === "thread.item.done" ? (event["item"] as JsonObject) : {};
    const isHeld = isMeant && item["type"] === "assistant_message";
    if (isHeld) unlisted.add(String(item["id"]));
    yield text;
    if (!isHeld) continue;
    await new Promise<void>((resolve) => {
      const longest = setTimeout(resolve, 1000);
      wasSought = () => {
        clearTimeout(longest);
        setTimeout(resolve, lag);
      };
    });
    unlisted.delete(String(item["id"]));
  }
}

/** Faults in the order of storing and announcing. */
export const announcing: readonly Mutant[] = [
  {
    id: "announces-before-it-stores",
    breaks: "IT-14/announced-item-unlisted",
    answer:
      (handler: RequestHandler): RequestHandler["handle"] =>
      async (request) => {
        const answer = await handler.handle(request);
        return { ...answer, body: typeof answer.body === "string" ? listed(answer.body) : late(answer.body) };
      },
  },
  {
    id: "stores-after-the-event",
    breaks: "IT-14/announced-item-unlisted",
    answer:
      (handler: RequestHandler): RequestHandler["handle"] =>
      async (request) => {
        const answer = await handler.handle(request);
        const { body } = answer;
        return { ...answer, body: typeof body === "string" ? listed(body) : afterALook(body) };
      },
  },
];
