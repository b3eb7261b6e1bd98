import type { Mutant } from "../support/mutant.ts";
import { textOf } from "../support/mutant.ts";

/** A server whose parser also takes what `repair` makes JSON of. */
const taking = (id: string, repair: (body: string) => string): Mutant => ({
  id: `takes-${id}`,
  breaks: "RQ-01/invalid-json-accepted",
  answer: (handler) => async (request) => {
    const body = await textOf(request);
    return handler.handle({ ...request, body: isJson(body) ? body : repair(body) });
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It is not, which is the answer.
    return false;
  }
}

/** Servers that read more than JSON. */
export const lenientJson: readonly Mutant[] = [
  taking("trailing-commas", (body) => body.replaceAll(/,(\s*[}\]])/g, "$1")),
  taking("comments", (body) => body.replaceAll(/\/\*.*?\*\/|\/\/[^"]*\n/gs, "")),
  taking("single-quotes", (body) => body.replaceAll("'", '"')),
  taking("not-a-number", (body) => body.replaceAll(/\bNaN\b|-?\bInfinity\b/g, "null")),
  taking("names-without-quotes", (body) => body.replaceAll(/([{,])(\w+):/g, '$1"$2":')),
  taking("raw-line-breaks-in-strings", (body) => body.replaceAll(/[\n\t]/g, " ")),
  taking("closing-braces-at-the-end", (body) => body.replace(/}}}+$/, "}}")),
  taking("leading-zeros", (body) => body.replaceAll(/:0+(\d)/g, ":$1")),
  taking("forms", (body) => {
    const fields = new URLSearchParams(body);
    return fields.has("type")
      ? JSON.stringify({ type: fields.get("type"), params: JSON.parse(fields.get("params") ?? "{}") })
      : body;
  }),
];
