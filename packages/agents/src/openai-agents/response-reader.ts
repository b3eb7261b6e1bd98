import type { AgentEvent } from "../reply/index.ts";
import { annotationOf } from "./annotations.ts";
import { hostedCall, unwrapped } from "./hosted-tools.ts";
import type { OpenAIAgentsOptions } from "./options.ts";
import { indexIn, objectOf, objectsOf, type RawObject, textIn } from "./raw-values.ts";

/** Reads one answer of the model, as it streams: from the events of the API if there are any, else from the SDK's own. */
export interface ResponseReader {
  /** Text as the SDK gives it, for any API. */
  textDelta(event: RawObject): AgentEvent[];
  /** An event of the Responses API, a chunk of Chat Completions, or a part of an AI SDK model. */
  rawEvent(event: RawObject): Promise<AgentEvent[]>;
  /** The whole answer: what has not come before, comes now. */
  done(response: RawObject): Promise<AgentEvent[]>;
  /** The calls that the provider has run itself; the SDK reports them once more. */
  readonly hosted: ReadonlySet<string>;
}

/** Parts of messages and thoughts get names that are unique in the run; `number` is that of the answer. */
export function responseReader(
  number: number,
  options: OpenAIAgentsOptions,
  /** How many drafts the image tool of the agent sends. */
  partialImages: number | undefined,
): ResponseReader {
  /** The text of each part so far, in the order in which they have begun. */
  const texts = new Map<string, string>();
  const cited = new Set<string>();
  const thoughts = new Set<string>();
  const hosted = new Set<string>();
  const ended = new Set<string>();
  const problem = (text: string): [] => {
    (options.onProblem ?? console.warn)(text);
    return [];
  };

  const nameOf = (event: RawObject, part: unknown): string =>
    `${number}:${textIn(event["item_id"]) ?? textIn(event["itemId"]) ?? ""}:${indexIn(part) ?? 0}`;

  function text(message: string, delta: string): AgentEvent[] {
    texts.set(message, (texts.get(message) ?? "") + delta);
    return [{ type: "text", message, delta }];
  }

  function citation(message: string, raw: RawObject): AgentEvent[] {
    const key = `${message} ${JSON.stringify(raw)}`;
    if (cited.has(key)) return [];
    cited.add(key);
    const usual = annotationOf(raw, texts.get(message) ?? "");
    const annotation = options.annotation ? options.annotation(raw, usual) : usual;
    return annotation ? [{ type: "citation", message, annotation }] : [];
  }

  function thought(name: string, delta: string): AgentEvent[] {
    thoughts.add(name);
    return delta === "" ? [] : [{ type: "thought", thought: name, delta }];
  }

  async function imageUrl(
    callId: string,
    base64: string,
    item: RawObject,
    partialIndex?: number,
  ): Promise<string> {
    const mimeType = `image/${textIn(item["output_format"]) ?? "png"}`;
    const image = { callId, base64, mimeType, ...(partialIndex === undefined ? {} : { partialIndex }) };
    return (await options.imageUrl?.(image)) ?? `data:${mimeType};base64,${base64}`;
  }

  /** A call of a hosted tool begins or ends; an image is no step. */
  async function outputItem(item: RawObject, isDone: boolean): Promise<AgentEvent[]> {
    const callId = textIn(item["id"]);
    if (item["type"] === "image_generation_call" && callId !== undefined) {
      hosted.add(callId);
      if (!isDone) return [{ type: "image", callId }];
      if (ended.has(callId)) return [];
      ended.add(callId);
      const result = textIn(item["result"]);
      const url = result === undefined ? undefined : await imageUrl(callId, result, item);
      return [{ type: "image_end", callId, ...(url === undefined ? {} : { url }) }];
    }
    const call = hostedCall(item);
    if (!call) return [];
    const { name, task, failed } = call;
    const events: AgentEvent[] = [];
    if (!hosted.has(call.callId))
      events.push({ type: "tool_start", callId: call.callId, name, task, arguments: item });
    hosted.add(call.callId);
    if (!isDone || ended.has(call.callId)) return events;
    ended.add(call.callId);
    return [...events, { type: "tool_end", callId: call.callId, name, task, failed }];
  }

  async function partialImage(event: RawObject): Promise<AgentEvent[]> {
    const callId = textIn(event["item_id"]);
    const base64 = textIn(event["partial_image_b64"]);
    if (callId === undefined || base64 === undefined)
      return problem("a draft of an image came without image or id");
    hosted.add(callId);
    const index = indexIn(event["partial_image_index"]) ?? 0;
    const url = await imageUrl(callId, base64, event, index);
    const progress = partialImages ? Math.min(1, index / partialImages) : 0;
    return [{ type: "image", callId, url, progress }];
  }

  const summaryOf = (event: RawObject): string => nameOf(event, event["summary_index"]);
  const rawThoughtOf = (event: RawObject): string => `${nameOf(event, event["content_index"])}:raw`;

  const rawEvents: Readonly<Record<string, (event: RawObject) => AgentEvent[] | Promise<AgentEvent[]>>> = {
    "response.output_text.annotation.added": (event) =>
      citation(nameOf(event, event["content_index"]), objectOf(event["annotation"])),
    "response.refusal.delta": (event) =>
      text(nameOf(event, event["content_index"]), textIn(event["delta"]) ?? ""),
    "response.content_part.done": (event) => [
      { type: "message_end", message: nameOf(event, event["content_index"]) },
    ],
    "response.reasoning_summary_text.delta": (event) =>
      thought(summaryOf(event), textIn(event["delta"]) ?? ""),
    "response.reasoning_summary_text.done": (event) => [{ type: "thought_end", thought: summaryOf(event) }],
    "response.reasoning_text.delta": (event) => thought(rawThoughtOf(event), textIn(event["delta"]) ?? ""),
    "response.reasoning_text.done": (event) => [{ type: "thought_end", thought: rawThoughtOf(event) }],
    "response.output_item.added": (event) => outputItem(objectOf(event["item"]), false),
    "response.output_item.done": (event) => outputItem(objectOf(event["item"]), true),
    "response.image_generation_call.partial_image": partialImage,
    // A model of the AI SDK behind this one.
    "reasoning-delta": ({ id, delta }) => thought(`${number}:${String(id)}`, textIn(delta) ?? ""),
    "reasoning-end": ({ id }) => [{ type: "thought_end", thought: `${number}:${String(id)}` }],
  };

  /** A chunk of Chat Completions has no type; its text comes as the SDK's own event. */
  function chunk({ choices }: RawObject): AgentEvent[] {
    return objectsOf(choices)
      .filter(({ index }) => index === 0)
      .flatMap(({ delta: raw }) => {
        const delta = objectOf(raw);
        const reasoning = textIn(delta["reasoning"]) ?? textIn(delta["reasoning_content"]);
        const refusal = textIn(delta["refusal"]);
        return [
          ...(reasoning === undefined ? [] : thought(`${number}:reasoning`, reasoning)),
          ...(refusal === undefined ? [] : text(`${number}:refusal:0`, refusal)),
        ];
      });
  }

  /** What the message has of text that has not been streamed; a text that differs stays as it was streamed. */
  function missingText(parts: readonly FinalPart[]): AgentEvent[] {
    const streamed = [...texts.values()].join("");
    const whole = parts.map(({ text }) => text).join("");
    if (streamed === whole) return [];
    if (!whole.startsWith(streamed)) return problem("the model's whole text is not what it has streamed");
    let left = streamed.length;
    return parts.flatMap(({ message, text: all }) => {
      const rest = all.slice(left);
      const name = left > 0 ? ([...texts.keys()].at(-1) ?? message) : message;
      left = Math.max(0, left - all.length);
      return rest === "" ? [] : text(name, rest);
    });
  }

  /** Citations that were not streamed: parts in order, since the SDK may have lost their ids. */
  function missingCitations(parts: readonly FinalPart[]): AgentEvent[] {
    const names = [...texts.keys()];
    const said = parts.filter(({ text }) => text !== "");
    return said.flatMap(({ annotations }, index) => {
      const message = names[said.length === names.length ? index : names.length - 1];
      return message === undefined ? [] : annotations.flatMap((raw) => citation(message, raw));
    });
  }

  return {
    hosted,
    textDelta: (event) =>
      text(nameOf(event, objectOf(event["providerData"])["content_index"]), textIn(event["delta"]) ?? ""),
    async rawEvent(event) {
      const { type } = event;
      if (type === undefined && "choices" in event) return chunk(event);
      return typeof type === "string" && Object.hasOwn(rawEvents, type) ? rawEvents[type]!(event) : [];
    },
    async done(response) {
      const output = objectsOf(response["output"]);
      const parts = output.flatMap((item, at) =>
        finalParts(item, `${number}:${textIn(item["id"]) ?? ""}:final ${at}`),
      );
      const events: AgentEvent[] = [...thoughts].map((name) => ({ type: "thought_end", thought: name }));
      if (thoughts.size === 0) {
        for (const [index, content] of output.flatMap(thoughtsOf).entries()) {
          const name = `${number}:final ${index}`;
          events.push(...thought(name, content), { type: "thought_end", thought: name });
        }
      }
      for (const item of output) events.push(...(await outputItem(unwrapped(item), true)));
      events.push(...missingText(parts), ...missingCitations(parts));
      for (const message of texts.keys()) events.push({ type: "message_end", message });
      const { inputTokens, outputTokens, totalTokens } = objectOf(response["usage"]);
      if (typeof totalTokens === "number") {
        const number = (value: unknown): number => (typeof value === "number" ? value : 0);
        events.push({
          type: "usage",
          inputTokens: number(inputTokens),
          outputTokens: number(outputTokens),
          totalTokens,
        });
      }
      return events;
    },
  };
}

interface FinalPart {
  message: string;
  text: string;
  annotations: RawObject[];
}

const finalParts = (item: RawObject, message: string): FinalPart[] =>
  item["type"] !== "message" && item["role"] !== "assistant"
    ? []
    : objectsOf(item["content"]).map((part, index) => ({
        message: `${message}:${index}`,
        // What has neither text nor refusal is sound or an image, which no message can show.
        text: textIn(part["text"]) ?? textIn(part["refusal"]) ?? textIn(part["transcript"]) ?? "",
        annotations: objectsOf(objectOf(part["providerData"])["annotations"]),
      }));

const thoughtsOf = (item: RawObject): string[] => {
  if (item["type"] !== "reasoning") return [];
  const summaries = objectsOf(item["content"]);
  const shown = summaries.length > 0 ? summaries : objectsOf(item["rawContent"]);
  return shown.flatMap(({ text }) => textIn(text) ?? []);
};
