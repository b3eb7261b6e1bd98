import { answers, requests } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case.ts";
import { isEvent, isObject, parse } from "../viewing.ts";

const isOperation = (name: string | undefined): boolean =>
  name !== undefined && Object.hasOwn(requests, name);
const streams = (name: string | undefined): boolean =>
  isOperation(name) && !Object.hasOwn(answers, name ?? "");

const begun: ReadonlySet<string> = new Set(["stream_options", "thread.item.added"]);

/** Status, media type and body of every answer. */
export const transport: Judge = {
  id: "transport",
  rules: ["TR-03", "TR-04", "TR-08", "TR-12", "TR-20"],
  exchange(view, rule) {
    const { operation, method, padding } = view.exchange.request;
    const { how } = view.exchange.end;
    // A preflight is none of the protocol's requests, and what is said into the middle of a body may get lost.
    if (view.status >= 400 && method !== "OPTIONS" && padding === undefined) {
      const { json } = view;
      const error = isObject(json) && isObject(json["error"]) ? json["error"] : {};
      const received = view.text.slice(0, 200);
      rule("TR-20").holds(typeof error["code"] === "string" && typeof error["message"] === "string", {
        message: "A refusal has no JSON body with error.code and error.message",
        in: view,
        expected: { error: { code: "…", message: "…" } },
        received,
      });
    }
    if (view.status !== 200 || !isOperation(operation)) return;
    if (streams(operation)) {
      rule("TR-04").holds(view.mediaType === "text/event-stream", {
        message: "A streaming operation is answered with another media type",
        in: view,
        expected: "text/event-stream",
        received: view.mediaType,
      });
      if (view.mediaType !== "text/event-stream") return;
      const cache = view.header("cache-control") ?? "";
      rule("TR-12").holds(/\bno-(cache|store)\b/i.test(cache), {
        message: "A stream has no Cache-Control that keeps it out of caches",
        in: view,
        expected: "no-cache",
        received: cache === "" ? "no header" : cache,
      });
      // Cut before the turn has begun it is a refusal gone wrong, and the refusal's own rule says so.
      if (how !== "closed" && view.events.some(({ type }) => begun.has(type))) {
        rule("TR-08").holds(how === "complete", {
          message: "A stream ends without the end of its HTTP body",
          in: view,
          expected: "complete",
          received: how,
        });
      }
      return;
    }
    rule("TR-03").holds(view.mediaType === "application/json" && parse(view.text).problem === undefined, {
      message: "A JSON operation is answered with something else than one JSON document",
      in: view,
      expected: "application/json",
      received: `${view.mediaType}: ${view.text.slice(0, 100)}`,
    });
  },
};

/** The frames of every stream. */
export const framing: Judge = {
  id: "framing",
  rules: ["TR-05", "TR-06", "TR-07", "TR-09"],
  exchange(view, rule) {
    if (view.mediaType !== "text/event-stream" || view.status !== 200) return;
    rule("TR-07").holds(isUtf8(view.bytes, view.exchange.end.how === "complete"), {
      message: "A stream is not valid UTF-8",
      in: view,
    });
    for (const frame of view.frames) {
      const json = rule("TR-09").holds(frame.problem === undefined, {
        message: "A frame is not JSON",
        in: view,
        frame,
        expected: "a JSON object",
        received: frame.data.slice(0, 100),
      });
      if (json) {
        rule("TR-05").holds(isEvent(frame.json), {
          message: "A frame is no JSON object with a string type",
          in: view,
          frame,
          received: frame.data.slice(0, 100),
        });
      }
      rule("TR-06").holds(!frame.data.includes("\n") && frame.event === undefined && frame.id === undefined, {
        message: "A frame has several data lines, or an event or id field",
        in: view,
        frame,
      });
    }
  },
};

/** A stream that was broken off may end within a character. */
function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    // That it throws is the answer.
    return false;
  }
}
