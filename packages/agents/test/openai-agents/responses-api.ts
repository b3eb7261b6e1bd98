import { Usage } from "@openai/agents";
import { modelStream } from "@openai/agents/testing";

type Step = ReturnType<typeof modelStream>;
type StreamEvent = Parameters<typeof modelStream>[0] extends infer Events
  ? Events extends Iterable<infer Event>
    ? Event
    : never
  : never;
type OutputItem = Extract<StreamEvent, { type: "response_done" }>["response"]["output"][number];

/** An event of the Responses API, as the SDK passes it on. */
export const raw = (event: object): StreamEvent => ({
  type: "model",
  event,
  providerData: { rawModelEventSource: "openai-responses" },
});

/** A piece of an answer: its events, and what the whole answer has of it. */
export interface Piece {
  events: StreamEvent[];
  output?: OutputItem;
}

/** One answer of the model, as the SDK's own model streams it. */
export const answer = (...pieces: Piece[]): Step => modelStream(answerEvents(...pieces));

let count = 0;
export function answerEvents(...pieces: Piece[]): StreamEvent[] {
  const output = pieces.flatMap(({ output }) => output ?? []);
  return [
    { type: "response_started" },
    ...pieces.flatMap(({ events }) => events),
    {
      type: "response_done",
      response: {
        id: `resp_${++count}`,
        output,
        usage: new Usage({ requests: 1, inputTokens: 10, outputTokens: 5, totalTokens: 15 }),
      },
    },
  ];
}

export const delta = (itemId: string, text: string, content_index = 0): StreamEvent => ({
  type: "output_text_delta",
  itemId,
  delta: text,
  providerData: { type: "response.output_text.delta", item_id: itemId, content_index },
});

/** A message that streams its tokens, each citation after the token it follows. */
export function message(
  id: string,
  tokens: readonly string[],
  citations: Readonly<Record<number, object>> = {},
): Piece {
  const events = tokens.flatMap((token, index) => {
    const annotation = citations[index];
    const cited = {
      type: "response.output_text.annotation.added",
      item_id: id,
      content_index: 0,
      annotation_index: 0,
      annotation,
    };
    return [delta(id, token), ...(annotation ? [raw(cited)] : [])];
  });
  const text = tokens.join("");
  return {
    events: [...events, raw({ type: "response.content_part.done", item_id: id, content_index: 0 })],
    output: {
      type: "message",
      role: "assistant",
      status: "completed",
      id,
      content: [{ type: "output_text", text, providerData: { annotations: Object.values(citations) } }],
    },
  };
}

export function refusal(id: string, tokens: readonly string[]): Piece {
  const events = tokens.map((token) =>
    raw({ type: "response.refusal.delta", item_id: id, content_index: 0, delta: token }),
  );
  const content = [{ type: "refusal" as const, refusal: tokens.join("") }];
  return { events, output: { type: "message", role: "assistant", status: "completed", id, content } };
}

/** Summaries of a reasoning item, each in tokens. */
export function reasoning(id: string, ...summaries: readonly string[][]): Piece {
  const events = summaries.flatMap((tokens, summary_index) => [
    ...tokens.map((token) =>
      raw({ type: "response.reasoning_summary_text.delta", item_id: id, summary_index, delta: token }),
    ),
    raw({ type: "response.reasoning_summary_text.done", item_id: id, summary_index }),
  ]);
  const content = summaries.map((tokens) => ({ type: "input_text" as const, text: tokens.join("") }));
  return { events, output: { type: "reasoning", id, content } };
}

export const call = (name: string, args: object | string, callId: string): Piece => ({
  events: [],
  output: {
    type: "function_call",
    id: `fc_${callId}`,
    callId,
    name,
    arguments: typeof args === "string" ? args : JSON.stringify(args),
    status: "completed",
  },
});

/** The item of a hosted call in the Responses API. */
interface HostedItem {
  id: string;
  type: string;
  status?: string;
  result?: string;
  [member: string]: unknown;
}

/** A call of a tool that the provider runs; `between` comes while it runs. */
export function hostedCall(item: HostedItem, ...between: object[]): Piece {
  const { id, type, status = "completed", result, ...rest } = item;
  return {
    events: [
      raw({ type: "response.output_item.added", item: { id, type, status: "in_progress" } }),
      ...between.map((event) => raw({ item_id: id, ...event })),
      raw({ type: "response.output_item.done", item: { status, ...item } }),
    ],
    output: {
      type: "hosted_tool_call",
      id,
      name: type,
      status,
      ...(typeof result === "string" ? { output: result } : {}),
      providerData: { type, ...rest },
    },
  };
}
