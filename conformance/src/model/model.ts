import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isObject, parse } from "../transcript/exchange-view.ts";
import { chatCompletions } from "./chat-completions.ts";
import { type Dialect, type Speech, toolNames } from "./dialect.ts";
import { marked, type ModelCall, type ModelStep, refusal, type Rounds } from "../transcript/model-call.ts";
import { plainValue, promptOf } from "./prompt.ts";
import { responses } from "./responses.ts";
import { beside } from "./side-requests.ts";

/** The kit in the role of the model: an OpenAI-compatible endpoint that says what the drives have planned. */
export interface Model {
  /** What the server under test needs as its `OPENAI_BASE_URL`. */
  readonly url: string;
  /** Every call so far. */
  readonly calls: readonly ModelCall[];
  /** Plans what is said to a message; returns the words that the message must hold. */
  plan(of: { case: string; label: string }, rounds: Rounds): string;
  /** Ends the plans of a case: a server that asks later about its messages gets an answer that stands in nobody's way. */
  retire(of: string): void;
  /** Opens a gate of a plan, now or for when the model gets there. */
  open(of: { case: string; label: string }, gate: string): void;
  /** Resolves with the first call of the plan that satisfies `such`; undefined where none does in time. */
  until(
    of: { case: string; label: string },
    such: (call: ModelCall) => boolean,
    patience: number,
  ): Promise<ModelCall | undefined>;
  close(): Promise<void>;
}

type Recorded = { -readonly [Key in keyof ModelCall]: ModelCall[Key] } & {
  sent: { at: number; text: string }[];
};

interface Plan {
  case: string;
  label: string;
  rounds: Rounds;
  gates: Map<string, { opened: Promise<void>; open: () => void }>;
}

const dialects: readonly Dialect[] = [responses, chatCompletions];
/** Said to calls that belong to no plan: titles, guardrails, rounds beyond the last. */
const plainly: readonly ModelStep[] = [{ say: "Very " }, { say: "well." }];

/** Listens on the port, 0 for a free one; rejects where it is taken. */
export async function playModel(port: number, now: () => number): Promise<Model> {
  const plans = new Map<string, Plan>();
  const calls: Recorded[] = [];
  const watchers = new Set<() => void>();
  /** Whether the server has asked for a planned answer as a stream. */
  let speaks = false;
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const idOf = (of: { case: string; label: string }) => `${of.case}/${of.label}`.replaceAll(/[^\w./-]/g, "-");
  const gateOf = (plan: Plan, name: string) => {
    const known = plan.gates.get(name) ?? Promise.withResolvers<void>();
    const gate = "promise" in known ? { opened: known.promise, open: () => known.resolve() } : known;
    plan.gates.set(name, gate);
    return gate;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const dialect = dialects.find((known) => path.endsWith(known.path));
    const { json } = parse(await text(request));
    const asked = isObject(json) ? json : {};
    if (!dialect) return beside(path, asked, response);
    const { mark, round, schema, text: prompt } = promptOf(asked);
    const streamed = asked["stream"] === true;
    const named = plans.get(mark ?? "");
    speaks ||= streamed && named !== undefined;
    // A server whose model speaks streams its answers; what it asks for whole is a title or a guardrail.
    const plan = schema === undefined && (streamed || !speaks) ? named : undefined;
    const call: Recorded = {
      ...(plan ? { case: plan.case, label: plan.label } : {}),
      at: now(),
      api: dialect.path.slice(1),
      streamed,
      tools: toolNames(asked),
      prompt,
      sent: [],
    };
    calls.push(call);
    changed();
    const end = (how: NonNullable<ModelCall["end"]>["how"]): void => {
      call.end ??= { how, at: now() };
      changed();
    };
    response.once("close", () => end(response.writableFinished ? "complete" : "left"));
    const steps =
      schema === undefined ? (plan?.rounds[round] ?? plainly) : [{ say: JSON.stringify(plainValue(schema)) }];
    const speech = dialect.begin(asked, String(calls.length));
    await speak({ response, call, steps, speech, plan, end, now, gateOf });
  };

  const http = createServer((request, response) => {
    // A server under test that leaves in the middle is what is watched here, not a failure.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    http.once("error", (cause) =>
      reject(new Error(`The kit cannot play the model on port ${port}: ${cause.message}`, { cause })),
    );
    http.listen(port, "127.0.0.1", resolve);
  });

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    calls,
    plan(of, rounds) {
      plans.set(idOf(of), { ...of, rounds, gates: new Map() });
      return marked(idOf(of));
    },
    retire(of) {
      for (const [id, plan] of plans) if (plan.case === of) plans.delete(id);
    },
    open(of, name) {
      const plan = plans.get(idOf(of));
      if (plan) gateOf(plan, name).open();
    },
    until: (of, such, patience) =>
      new Promise((resolve) => {
        const settle = (call: ModelCall | undefined): void => {
          clearTimeout(timer);
          watchers.delete(look);
          resolve(call);
        };
        const look = (): void => {
          const call = calls.find((one) => one.case === of.case && one.label === of.label && such(one));
          if (call) settle(call);
        };
        const timer = setTimeout(() => settle(undefined), patience);
        watchers.add(look);
        look();
      }),
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

interface Saying {
  response: ServerResponse;
  call: Recorded;
  steps: readonly ModelStep[];
  speech: Speech;
  plan: Plan | undefined;
  end(how: NonNullable<ModelCall["end"]>["how"]): void;
  now(): number;
  gateOf(plan: Plan, name: string): { opened: Promise<void> };
}

/** Goes through the steps until they are done or the reader has left. */
async function speak({ response, call, steps, speech, plan, end, now, gateOf }: Saying): Promise<void> {
  const [first] = steps;
  if (first && "refuse" in first) {
    end("refused");
    return refuse(response, first.refuse);
  }
  const send = (bytes: string): boolean => !call.streamed || response.write(bytes);
  response.writeHead(200, { "content-type": call.streamed ? "text/event-stream" : "application/json" });
  send(speech.open());
  const say = (words: string): boolean => {
    call.sent.push({ at: now(), text: words });
    return send(speech.say(words));
  };
  for (const step of steps) {
    if (response.destroyed) return;
    if ("say" in step) say(step.say);
    else if ("call" in step) send(speech.call(step.call, JSON.stringify(step.arguments)));
    else if ("gate" in step && plan) await opened(gateOf(plan, step.gate).opened, step.max ?? 5000, response);
    else if ("flood" in step) await flood(step, say, response);
    else if ("cut" in step) {
      // What was said before is on its way: only then is it an answer that breaks off.
      await new Promise((resolve) => setImmediate(resolve));
      end("cut");
      response.destroy();
    }
  }
  if (!response.destroyed) response.end(call.streamed ? speech.close() : speech.whole());
}

/** Until the gate opens, patience ends or the reader leaves. */
function opened(gate: Promise<void>, max: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, max);
    const pass = (): void => {
      clearTimeout(timer);
      resolve();
    };
    response.once("close", pass);
    void gate.then(pass);
  });
}

/** Until `max` bytes are out, the reader has left, or it has not taken anything for a second. */
async function flood(
  { flood: words, max }: Extract<ModelStep, { flood: string }>,
  say: (words: string) => boolean,
  response: ServerResponse,
): Promise<void> {
  for (let size = 0; size < max && !response.destroyed; size += words.length) {
    if (say(words)) continue;
    const taken = await room(response);
    if (!taken) return;
  }
}

/** Whether the reader takes more within a second; it has left counts as taken, the loop then ends. */
function room(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (taken: boolean): void => {
      clearTimeout(timer);
      response.off("drain", more).off("close", more);
      resolve(taken);
    };
    const more = (): void => settle(true);
    const timer = setTimeout(() => settle(false), 1000);
    response.on("drain", more).on("close", more);
  });
}

function refuse(response: ServerResponse, status: number): void {
  const body = { error: { message: refusal, type: "kit" } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  let whole = "";
  for await (const chunk of request.setEncoding("utf8") as AsyncIterable<string>) whole += chunk;
  return whole;
}
