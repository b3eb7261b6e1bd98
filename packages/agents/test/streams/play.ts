import { replyParts as agUiParts } from "@chatkit-protocol/agents/ag-ui";
import { replyParts as aiSdkParts, toolContext } from "@chatkit-protocol/agents/ai-sdk";
import { ask, type ReplyPart, type RequestContext } from "@chatkit-protocol/core";
import type * as fc from "fast-check";
import { agUiStream } from "./ag-ui-streams.ts";
import { aiSdkStream, tools } from "./ai-sdk-streams.ts";
import { faultsOf } from "./faults.ts";
import { type World, world } from "./world.ts";

type Reply = (stream: readonly unknown[], request: RequestContext) => AsyncIterable<ReplyPart>;

async function* streamed<T>(values: readonly T[]): AsyncGenerator<T, void> {
  for (const value of values) {
    // As a network does: some values come together.
    if (value !== values[0]) await Promise.resolve();
    yield value;
  }
}

const silent = (): void => {};

/** The frameworks whose streams are generated, and how each is read. */
export const frameworks: Readonly<
  Record<string, { streams: fc.Arbitrary<readonly unknown[]>; reply: Reply }>
> = {
  "AI SDK": {
    streams: aiSdkStream,
    reply: (stream, request) =>
      aiSdkParts(streamed(stream) as never, { tools, context: toolContext(request), onProblem: silent }),
  },
  "AI SDK, tools unknown": {
    streams: aiSdkStream,
    reply: (stream) => aiSdkParts(streamed(stream) as never, { onProblem: silent }),
  },
  "AG-UI": {
    streams: agUiStream,
    reply: (stream, request) =>
      agUiParts(streamed(stream), {
        clientTools: ["pick"],
        context: toolContext(request),
        onProblem: silent,
      }),
  },
  "AG-UI, tools unknown, everything shown": {
    streams: agUiStream,
    reply: (stream) =>
      agUiParts(streamed(stream), {
        onProblem: silent,
        onState: () => "state ",
        onCustom: (name) => [`custom ${name} `],
        showActivity: ({ type, id }) => ({ type: "notice", level: "info", message: `${type} ${id}` }),
        showInterrupts: ([first]) => ask({ type: "freeform", id: "q", question: first?.message ?? "?" }),
      }),
  },
};

/** Plays a stream to its end, and returns what is wrong. */
export async function play(reply: Reply, stream: readonly unknown[]): Promise<string[]> {
  const self = world((_thread, request) => reply(stream, request));
  const events = await self.say();
  return faultsOf(self, events);
}

/** Leaves a stream after so many events, then says something else: the thread must be sound, and go on. */
export async function playAndLeave(
  reply: Reply,
  stream: readonly unknown[],
  after: number,
): Promise<string[]> {
  const self: World = world((_thread, request, said) => reply(said === "Again" ? [] : stream, request));
  const events = await self.say("Hi", { leaveAfter: after });
  const before = await faultsOf(self, events, { hasLeft: true });
  const next = await self.say("Again");
  const failed = next.some(({ type }) => type === "error") ? ["the next turn fails"] : [];
  return [...before, ...failed];
}
