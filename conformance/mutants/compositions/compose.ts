import type { Application, RequestHandler, UserStore } from "@chatkit-protocol/core";
import type { ReferenceHandlers } from "../../servers/reference/index.ts";
import { inFrames } from "../../servers/reference/in-frames.ts";
import type { Interceptor } from "../../src/relay/relay.ts";
import type { Fault } from "../support/mutant.ts";

/** One server with all of these faults; each finds what the ones before it have left. */
export function compose(faults: readonly Fault[]): Fault {
  const every = <Key extends keyof Fault>(key: Key): NonNullable<Fault[Key]>[] =>
    faults.flatMap((fault) => fault[key] ?? []) as NonNullable<Fault[Key]>[];
  const { store, handlers, settings, cors, answer, upload, between } = {
    store: every("store"),
    handlers: every("handlers"),
    settings: every("settings"),
    cors: every("cors"),
    answer: every("answer"),
    upload: every("upload"),
    between: every("between"),
  };
  const patience = Math.min(...every("patience"));
  return {
    ...(store.length === 0
      ? {}
      : { store: (view) => store.reduce<UserStore>((own, fault) => ({ ...own, ...fault(own) }), view) }),
    ...(handlers.length === 0 ? {} : { handlers: (sound) => replaced(sound, handlers) }),
    ...(settings.length === 0 ? {} : { settings: Object.assign({}, ...settings) }),
    ...(cors.length === 0 ? {} : { cors: (headers) => cors.reduce((own, fault) => fault(own), headers) }),
    ...(answer.length === 0
      ? {}
      : {
          answer: (handler) =>
            answer.reduce<RequestHandler>(
              // Most faults handle one frame at a time; another fault may have joined them.
              (own, fault) => ({
                handle: fault({ handle: async (request) => inFrames(await own.handle(request)) }),
              }),
              handler,
            ).handle,
        }),
    ...(upload.length === 0 ? {} : { upload: (serve) => upload.reduce((own, fault) => fault(own), serve) }),
    ...(between.length === 0 ? {} : { between: between.reduce(behind) }),
    ...(Number.isFinite(patience) ? { patience } : {}),
  };
}

/** What one fault takes away the next ones still find, so that they can wrap it; in the end it is gone. */
function replaced(
  sound: ReferenceHandlers,
  faults: readonly NonNullable<Fault["handlers"]>[],
): Partial<Application> {
  let now = sound;
  const lacking: Partial<Application> = {};
  for (const fault of faults) {
    for (const [name, handler] of Object.entries(fault(now))) {
      if (handler === undefined) Object.assign(lacking, { [name]: handler });
      else now = { ...now, [name]: handler };
    }
  }
  return { ...now, ...lacking };
}

const behind =
  (inner: Interceptor, outer: Interceptor): Interceptor =>
  (asked, ask) =>
    outer(asked, (again) => inner(again, ask));
