import { ChatKitServer, type Identity, textOf } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Pool } from "pg";

const { DATABASE_URL, TOKENS = "alice=alice-token,bob=bob-token" } = process.env;

/** PostgreSQL if there is a DATABASE_URL, else a file. */
const store = DATABASE_URL
  ? await postgresStore(new Pool({ connectionString: DATABASE_URL }))
  : sqliteStore("chat.sqlite");

export const server = new ChatKitServer({
  store,
  async *respond(thread, input) {
    thread.title ??= textOf(input).slice(0, 40);
    const history = await thread.history({ last: 50 }); // oldest first, ends with input
    // Replace this with your model: yield its text token by token.
    for (const word of `You said "${textOf(input)}". This thread has ${history.length} items.`.split(
      /(?<= )/,
    )) {
      yield word;
    }
  },
});

const users = new Map(TOKENS.split(",").map((pair) => pair.split("=").toReversed() as [string, string]));

/** Replace this with your sessions. Who is not in TOKENS gets a 401. */
export function identityOf(authorization: string | undefined): Identity | null {
  const userId = users.get(authorization?.replace(/^Bearer /, "") ?? "");
  return userId === undefined ? null : { userId };
}
