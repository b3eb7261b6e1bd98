import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { outcomeOf, type Outcome, type OutcomeOptions, parseUser, run } from "../src/index.ts";

/** What must neither run in a page nor act on a terminal, a log or a table. */
export const hostileText =
  '</script><script>alert(1)</script><img src=x onerror="alert(2)">\u001b[31m\u202e|`]]>&"\'\n::error::pwned\n```';

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** The outcome of a run on a server whose every answer is hostile, in its bytes, ids, headers and events. */
export async function hostile(options: OutcomeOptions = {}): Promise<Outcome> {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      yield hostileText;
    },
    onError() {},
  });
  const sound = chatkit(server, { authenticate: () => ({ userId: "alice" }) });
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await sound(request);
    const text = (await answer.text())
      .replaceAll('"type":"stream_options"', () => `"type":${JSON.stringify(hostileText)}`)
      .replaceAll(/"id":"msg_/g, () => `"id":${JSON.stringify(`${hostileText}msg_`).slice(0, -1)}`);
    const headers = new Headers(answer.headers);
    headers.delete("cache-control");
    headers.set("x-evil", encodeURI(hostileText).replaceAll("%20", " ") + "<script>alert(3)</script>");
    return new Response(text, { status: answer.status, headers });
  };
  const url = `http://localhost/chatkit?q=${encodeURIComponent("<script>")}`;
  const one = await run({ fetch, url, users, seed: 1, only: ["kit/*", "threads.add_user_message/*"] });
  return outcomeOf(one, options);
}
