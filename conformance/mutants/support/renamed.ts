import type { Interceptor } from "../../src/relay/relay.ts";
import { blocksOf, bytes, isStream, textOf } from "../../src/wire-mutants/change.ts";

/** What stands in a URL is part of its path, not an id. */
const reference = /(?<!\/)\b(?:thr|msg|tc|wgt|wf|tsk|img|si|hcx|shcx|atc|eot)_[0-9a-f]{32}\b/g;

/** Gives every id another name on its way to the client, and its own again on its way back. */
export function renamed(rename: (id: string, count: number) => string): Interceptor {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? rename(id, names.size);
    names.set(id, name);
    ids.set(name, id);
    return name;
  };
  const out = (text: string): string => text.replaceAll(reference, nameOf);
  /** Ids stand alone in their strings. */
  const back = (text: string): string =>
    text.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (whole, inner: string) => {
      const id = ids.get(inner);
      return id === undefined ? whole : `"${id}"`;
    });
  return async (asked, ask) => {
    const reply = await ask({ ...asked, body: readable(asked.body, back) });
    return {
      ...reply,
      headers: reply.headers.filter(([name]) => name !== "content-length"),
      body: isStream(reply)
        ? (async function* () {
            for await (const block of blocksOf(reply.body)) yield bytes(out(block));
          })()
        : (async function* () {
            yield bytes(out(await textOf(reply.body)));
          })(),
    };
  };
}

/** What is not UTF-8 has no ids, and stays as it is. */
function readable(body: Uint8Array, change: (text: string) => string): Uint8Array {
  try {
    return bytes(change(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return body;
  }
}
