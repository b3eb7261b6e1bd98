import { isDeepStrictEqual } from "node:util";
import { loadThread } from "../../src/client/index.ts";
import type { ServerOptions, Store } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { application, isPlain } from "./application.ts";
import { exchange, paramsOf } from "./exchange.ts";
import type { Users } from "./store-matrix.ts";
import { withinLimit } from "./within-limit.ts";
import { idle, itemsOf, newWorld, plant } from "./world.ts";
import type { Author } from "./author.ts";
import { endless, failing, heedless } from "./failing-authors.ts";
import { babbling, formless, meddling, thieving } from "./babbling-authors.ts";
import { excessive } from "./excessive-authors.ts";

/** Every author, by what is wrong with it. */
export const authors = (scale: number): [kind: string, authors: Author[]][] => [
  ["throws", failing],
  ["never ends", endless],
  ["ignores that its client has left", heedless],
  ["yields garbage", babbling],
  ["is not a generator", formless],
  ["uses ids of others, or its own ids twice", thieving],
  ["makes its thread invalid", meddling],
  ["is too much", excessive(scale)],
];

export interface AuthorResult {
  does: string;
  ending: string;
  problems: string[];
  usableAfter: number;
}

/** Lets the author answer a message, and checks what is left. */
export const answerWith = (author: Author, newStore: () => Store, users: Users): Promise<AuthorResult> =>
  author.turn === undefined
    ? answerOnce(author, newStore(), users, Infinity)
    : withinLimit(author.turn, (limit) => answerOnce(author, newStore(), users, limit));

async function answerOnce(author: Author, store: Store, users: Users, turn: number): Promise<AuthorResult> {
  const { alice, bob } = users;
  await plant(store, alice);
  await plant(store, bob);
  const respond = ((thread, input, context) =>
    isPlain(input)
      ? application.respond(thread, input)
      : author.respond({ thread, context, bob })) as NonNullable<ServerOptions["respond"]>;
  const world = newWorld(store, { respond, limits: { turn, storeCall: 30_000 } });
  const client = world.client("alice");
  const known = await loadThread(client, alice.thread.id);
  const { leaveAfter = Infinity } = author;
  const after = await exchange(
    client,
    "threads.add_user_message",
    paramsOf(alice)["threads.add_user_message"],
    {
      known,
      leaveAfter,
      patience: 3_600_000,
    },
  );
  await idle(world);
  const items = (await itemsOf(store, "alice", alice.thread.id)).slice(alice.items.length + 1);
  const stored = items.map(({ type }) => type);
  const agreement = author.leaveAfter === undefined ? "same" : "order";
  const { problems, usableAfter } = await afterwards(world, { alice, bob, after, agreement });
  if (after.ending !== author.ending) problems.push(`ended in ${after.ending}`);
  if (!isDeepStrictEqual(stored, author.stored)) problems.push(`stored ${stored.join(", ") || "nothing"}`);
  return { does: author.does, ending: after.ending, problems, usableAfter };
}
