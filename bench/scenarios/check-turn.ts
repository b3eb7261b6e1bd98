import { word } from "../servers/reply-plan.ts";

interface Event {
  type: string;
  item?: { type: string; content?: [{ text: string }] };
  update?: { type: string; delta?: string };
}

/**
 * Requests a turn once and checks it in detail, since the load generator only counts. Throws unless it has the deltas of the plan,
 * one event each, and ends with the whole message.
 */
export async function checkTurn(url: URL, body: string, deltas: number): Promise<void> {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const events = (await answer.text())
    .split("\n\n")
    .filter((frame) => frame.startsWith("data: "))
    .map((frame) => JSON.parse(frame.slice("data: ".length)) as Event);
  const said = events.filter(({ update }) => update?.type === "assistant_message.content_part.text_delta");
  const last = events.findLast(({ type }) => type === "thread.item.done");
  if (said.length !== deltas) throw new Error(`The answer has ${said.length} deltas instead of ${deltas}.`);
  if (last?.item?.content?.[0].text !== word.repeat(deltas)) {
    throw new Error("The answer does not end with the whole message.");
  }
}
