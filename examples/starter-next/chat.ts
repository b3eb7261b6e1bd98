import {
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
} from "@chatkit-protocol/agents/openai-agents";
import { ChatKitServer, describeModelError, type Identity, textOf } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Agent, run } from "@openai/agents";
import { Pool } from "pg";

const { DATABASE_URL, OPENAI_API_KEY, TOKENS = "alice=alice-token,bob=bob-token" } = process.env;

/** PostgreSQL if there is a DATABASE_URL, else a file. */
const store = DATABASE_URL
  ? await postgresStore(new Pool({ connectionString: DATABASE_URL }))
  : sqliteStore("chat.sqlite");

const agent = new Agent({ name: "Assistant", instructions: "Help the user." });

export const server = new ChatKitServer({
  store,
  describeError: describeModelError,
  async *respond(thread, input, request) {
    thread.title ??= textOf(input).slice(0, 40);
    if (!OPENAI_API_KEY) return yield `You said "${textOf(input)}". Set OPENAI_API_KEY for a better answer.`;
    const context = toolContext(request);
    const history = await modelInput(await historyWindow(thread, { items: 50 }));
    yield* replyParts(await run(agent, history, runOptions(context)), { context });
  },
});

const users = new Map(TOKENS.split(",").map((pair) => pair.split("=").toReversed() as [string, string]));

/** Replace this with your sessions. Who is not in TOKENS gets a 401. */
export function identityOf(authorization: string | null | undefined): Identity | null {
  const userId = users.get(authorization?.replace(/^Bearer /, "") ?? "");
  return userId === undefined ? null : { userId };
}
