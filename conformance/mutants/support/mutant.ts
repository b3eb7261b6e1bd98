import { isJsonObject, type JsonObject } from "./json-object.ts";
import type {
  Answer,
  RequestHandler,
  Application,
  IncomingRequest,
  ServerSettings,
  UserStore,
} from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import type { ReferenceHandlers } from "../../servers/reference/index.ts";
import type { ServeUpload } from "../../servers/reference/uploads.ts";
import type { WireFault, Wrong } from "../../src/wire-mutants/wire-mutant.ts";

/** What is different in a server that is otherwise the reference. */
export interface Fault extends Partial<WireFault> {
  /** A fault of the store: members that replace those of the real view. */
  store?(view: UserStore): Partial<UserStore>;
  /** A fault around the application: members that replace those of the sound one, undefined takes one away. */
  handlers?(handlers: ReferenceHandlers): Partial<Application>;
  /** Settings of the server that differ. */
  settings?: ServerSettings;
  /** A fault in the headers for front ends of other origins. */
  cors?(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
  /** A fault of the answer. */
  answer?(handler: RequestHandler): RequestHandler["handle"];
  /** A fault where bytes of attachments go. */
  upload?(serve: ServeUpload): ServeUpload;
}

/** The reference server with one fault, in the server or in a relay before it. */
export interface Mutant extends Wrong, Fault {}

/** Changes every event of a stream; undefined drops it, several are sent one after the other. */
export const frames =
  (change: (event: StreamEvent, index: number) => StreamEvent | StreamEvent[] | undefined) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) => {
    const answer = await handler.handle(request);
    const { body } = answer;
    return typeof body === "string" ? answer : { ...answer, body: changed(body, change) };
  };

/** An event as it stands in the stream. */
export type StreamEvent = JsonObject & { type: string };

async function* changed(body: AsyncIterable<string>, change: (event: StreamEvent, index: number) => unknown) {
  let index = 0;
  for await (const text of body) {
    const read = eventIn(text);
    if (!read) yield text;
    else {
      const out = change(read, index++);
      for (const event of Array.isArray(out) ? out : [out]) {
        if (event !== undefined) yield `${nameIn(text)}data: ${JSON.stringify(event)}\n\n`;
      }
    }
  }
}

/** The line with which another fault has named an event; "" where none has. */
const nameIn = (frame: string): string => /^event: .*\n/.exec(frame)?.[0] ?? "";

/** The event of a frame; undefined where another fault has left none. */
export function eventIn(frame: string): StreamEvent | undefined {
  const text = frame.slice(nameIn(frame).length);
  if (!text.startsWith("data: ")) return undefined;
  try {
    const value = parseJson(text.slice("data: ".length));
    return isJsonObject(value) && typeof value["type"] === "string" ? (value as StreamEvent) : undefined;
  } catch {
    return undefined;
  }
}

export const answers =
  (change: (answer: Answer) => Answer) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) =>
    change(await handler.handle(request));

/** Changes the text of every answer, frame by frame or whole. */
export const texts = (change: (text: string) => string) =>
  answers(({ body, ...answer }) => ({
    ...answer,
    body: typeof body === "string" ? change(body) : mapped(body, change),
  }));

async function* mapped(body: AsyncIterable<string>, change: (text: string) => string) {
  for await (const text of body) yield change(text);
}

export const streamed = (change: (body: AsyncIterable<string>) => AsyncIterable<string>) =>
  answers((answer) => (typeof answer.body === "string" ? answer : { ...answer, body: change(answer.body) }));

/** The body of a request, of whatever size; what is not UTF-8 becomes what is not JSON. */
export async function textOf({ body }: IncomingRequest): Promise<string> {
  if (typeof body !== "object" || !(Symbol.asyncIterator in body))
    return typeof body === "string" ? body : "";
  let text = "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  } catch {
    // The sound server rejects both, and for the same reason.
    return "not UTF-8";
  }
  return text;
}

/** An application that lacks something optional. */
export const without = (...names: readonly (keyof Application)[]): Partial<Application> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

/** The reference without anything optional: what is left out is to be refused (AC-13, AT-07, AT-12). */
export const bare: Fault = {
  handlers: () => without("action", "syncAction", "transcribe", "feedback", "attachments", "streamOptions"),
};
