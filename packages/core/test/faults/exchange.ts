import { applyEvent, applyRequest, type createClient, RefusedError } from "../../src/client/index.ts";
import {
  isJsonOperation,
  type OperationName,
  operations,
  type ParamsInput,
  SyncCustomActionAnswer,
  type Thread,
  type ThreadStreamEvent,
} from "../../src/index.ts";
import type { Belongings } from "./world.ts";

type Client = ReturnType<typeof createClient>;

/** What a client requests of the thread of `owner`. */
export const paramsOf = ({ thread, items, attachments }: Belongings): Params => {
  const thread_id = thread.id;
  const idOf = (type: string): string => items.findLast((item) => item.type === type)?.id ?? "";
  const [used, free] = attachments.map(({ id }) => id);
  const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
  return {
    "threads.create": { input: { ...input, attachments: [free!] } },
    "threads.add_user_message": { thread_id, input: { ...input, attachments: [free!] } },
    "threads.add_client_tool_output": { thread_id, result: { picked: 1 } },
    "threads.add_structured_input": {
      thread_id,
      item_id: idOf("structured_input"),
      input: { status: "answered", answers: { q: { values: ["A"] } } } as never,
    },
    "threads.retry_after_item": { thread_id, item_id: idOf("user_message") },
    "threads.custom_action": { thread_id, item_id: idOf("widget"), action: { type: "use" } },
    "threads.sync_custom_action": { thread_id, item_id: idOf("widget"), action: { type: "use" } },
    "threads.get_by_id": { thread_id },
    "threads.list": {},
    "threads.update": { thread_id, title: "New" },
    "threads.delete": { thread_id },
    "items.list": { thread_id },
    "items.feedback": {
      thread_id,
      item_ids: [idOf("assistant_message"), idOf("widget")],
      kind: "positive",
    },
    "attachments.create": { name: "n", size: 1, mime_type: "text/plain" },
    "attachments.delete": { attachment_id: used! },
    "input.transcribe": { audio_base64: "aGk=", mime_type: "audio/webm" },
  };
};

export type Params = { [Name in OperationName]: ParamsInput<Name> };

/** How the exchange has ended for the client. */
export type Ending =
  /** A JSON answer. */
  | "answer"
  /** A whole stream without an error. */
  | "stream"
  /** A whole stream with one `error` event. */
  | "error"
  /** The client has left. */
  | "left"
  /** No end before the client gave up and left. */
  | "no answer"
  /** A refusal. */
  | `${number}`
  /** Anything else: no client can understand it. */
  | `broken: ${string}`;

export interface Exchange {
  ending: Ending;
  events: ThreadStreamEvent[];
  /** The thread as the client has it afterwards, if it knew it before. */
  shown: Thread | undefined;
}

export interface Manner {
  /** The thread as the client has it. */
  known?: Thread | undefined;
  /** Leaves after this many events. */
  leaveAfter?: number;
  beforeLeaving?: () => void;
  /** Milliseconds that it waits for the whole answer. */
  patience?: number;
}

/** One request, and the answer as a careful client reads it. Never rejects. */
export async function exchange<Name extends OperationName>(
  client: Client,
  name: Name,
  params: Params[Name],
  { known, leaveAfter = Infinity, beforeLeaving, patience = 10_000 }: Manner = {},
): Promise<Exchange> {
  const events: ThreadStreamEvent[] = [];
  let shown = known;
  const gone = new AbortController();
  const impatience = setTimeout(() => gone.abort(), patience);
  const end = (ending: Ending): Exchange => ({ ending, events, shown });
  try {
    if (isJsonOperation(name)) {
      const answer = await client.request(name, params as never, { signal: gone.signal });
      shown = afterAnswer(shown, name, answer);
      return end("answer");
    }
    const stream = client.stream(name, params as never, { signal: gone.signal });
    let accepted = false;
    for await (const event of stream) {
      if (!accepted && shown) shown = applyRequest(shown, name, params);
      accepted = true;
      events.push(event);
      shown = applyEvent(shown, event);
      if (events.length < leaveAfter) continue;
      beforeLeaving?.();
      return end("left");
    }
    const errors = events.filter(({ type }) => type === "error").length;
    return end(errors === 0 ? "stream" : errors === 1 ? "error" : `broken: ${errors} errors`);
  } catch (error) {
    if (gone.signal.aborted) return end("no answer");
    return end(error instanceof RefusedError ? `${error.status}` : `broken: ${String(error)}`);
  } finally {
    clearTimeout(impatience);
  }
}

/** The thread with what a JSON answer says about it. */
function afterAnswer(shown: Thread | undefined, name: OperationName, answer: object): Thread | undefined {
  if (name === "threads.delete" || shown === undefined) return undefined;
  if (name === "threads.update" && "title" in answer) return { ...shown, title: String(answer.title) };
  const updated = SyncCustomActionAnswer.safeParse(answer).data?.updated_item;
  return updated ? applyEvent(shown, { type: "thread.item.replaced", item: updated }) : shown;
}

export const operationNames = Object.keys(operations) as OperationName[];
