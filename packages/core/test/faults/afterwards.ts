import { isDeepStrictEqual } from "node:util";
import { loadThread } from "../../src/client/index.ts";
import { isHidden, type Thread, ThreadItem, ThreadMetadata } from "../../src/index.ts";
import { plainly } from "./application.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { type Belongings, itemsOf, pendingCalls, type World } from "./world.ts";

/** The state of a world after a fault; `problems` should be empty. */
export interface Aftermath {
  problems: string[];
  /** Milliseconds until the thread had taken one more message and one retry. */
  usableAfter: number;
}

export interface Circumstances {
  alice: Belongings;
  bob: Belongings;
  /** What has just happened to Alice, and what she has on her screen. */
  after: Exchange;
  /**
   * What the screen and the store must have in common. `same`: everything. `shown`: everything finished that was shown is stored,
   * and there may be more. `order`: only the order of what both have.
   */
  agreement: "same" | "shown" | "order";
  /** Whether Alice continues only when nothing late can happen any more. */
  isPatient?: boolean;
}

/** Continues to use the thread as its user would, then checks everything. */
export async function afterwards(
  world: World,
  { alice, bob, after, agreement, isPatient }: Circumstances,
): Promise<Aftermath> {
  if (isPatient) await world.store.end();
  const problems: string[] = [];
  const claim = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
  const client = world.client(alice.userId);
  const created = after.events.find((event) => event.type === "thread.created");
  const threadId = created?.thread.id ?? alice.thread.id;
  const view = world.sound.forUser(alice.userId);

  const started = performance.now();
  const input = { content: [{ type: "input_text" as const, text: plainly }] };
  const isThere = (await view.loadThread(threadId)) !== undefined;
  const known = isThere ? after.shown : undefined;
  const next = isThere
    ? await exchange(client, "threads.add_user_message", { thread_id: threadId, input }, { known })
    : await exchange(client, "threads.create", { input });
  claim(next.ending === "stream", `the next message: ${next.ending}`);
  const announced = next.events.find((event) => event.type === "thread.created")?.thread.id;
  const thread_id = announced ?? threadId;
  const message = next.events.find((event) => event.type === "thread.item.done")?.item.id ?? "";
  const again = { thread_id, item_id: message };
  const retried = await exchange(client, "threads.retry_after_item", again, { known: next.shown });
  claim(retried.ending === "stream", `the retry: ${retried.ending}`);
  const usableAfter = performance.now() - started;

  await world.store.end();
  claim((await world.turns()) === 0, "a turn has not ended");
  problems.push(...(await inconsistencies(world, alice.userId, thread_id)));
  if (retried.shown) problems.push(...(await disagreements(world, alice.userId, retried.shown, agreement)));
  const stored = await itemsOf(world.sound, alice.userId, thread_id);
  const shown = after.events.filter((event) => "item" in event && event.item.type === "client_tool_call");
  const most = pendingCalls(alice.items).length + Math.max(1, shown.length);
  claim(pendingCalls(stored).length <= most, "too many tool calls are pending");

  const untouched = [await world.sound.forUser(bob.userId).loadThread(bob.thread.id)];
  claim(isDeepStrictEqual(untouched, [bob.thread]), "another user's thread has changed");
  const others = await itemsOf(world.sound, bob.userId, bob.thread.id);
  claim(isDeepStrictEqual(others, bob.items), "another user's items have changed");
  return { problems, usableAfter };
}

/** Whether everything stored is valid and complete, and can be read in both directions. */
async function inconsistencies(world: World, userId: string, thread_id: string): Promise<string[]> {
  const problems: string[] = [];
  const view = world.sound.forUser(userId);
  const metadata = ThreadMetadata.safeParse({ ...(await view.loadThread(thread_id)), metadata: {} });
  if (!metadata.success) problems.push(`the thread is invalid: ${metadata.error.message}`);
  const items = await itemsOf(world.sound, userId, thread_id);
  for (const item of items) {
    const read = ThreadItem.safeParse(asShown(item));
    if (!read.success) problems.push(`${item.type} is invalid: ${read.error.message}`);
    if (!isWhole(item)) problems.push(`half of a ${item.type} is stored`);
  }
  if (new Set(items.map(({ id }) => id)).size !== items.length) problems.push("an item is stored twice");
  const client = world.client(userId);
  const visible = items.filter((item) => !isHidden(item)).map(({ id }) => id);
  try {
    const read = await loadThread(client, thread_id);
    if (!isDeepStrictEqual(idsOf(read), visible)) problems.push("get_by_id does not return the stored items");
    const backwards = (await idsBackwards(world, userId, thread_id)).reverse();
    if (!isDeepStrictEqual(backwards, visible)) problems.push("items.list does not return the stored items");
    await client.request("threads.list", {});
  } catch (error) {
    problems.push(`the thread cannot be read: ${String(error)}`);
  }
  return problems;
}

/** The ids of all visible items, newest first, page by page: a page ends early if its items are large. */
async function idsBackwards(world: World, userId: string, thread_id: string): Promise<string[]> {
  const client = world.client(userId);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const params = {
      thread_id,
      limit: 1000,
      order: "desc" as const,
      ...(after === undefined ? {} : { after }),
    };
    const page = await client.request("items.list", params);
    ids.push(...page.data.map(({ id }) => id));
    after = page.has_more ? page.after : undefined;
  } while (after !== undefined);
  return ids;
}

/** Without what the application keeps to itself. */
const asShown = (item: ThreadItem): ThreadItem =>
  item.type === "user_message"
    ? { ...item, attachments: item.attachments.map(({ metadata: _private, ...rest }) => rest) }
    : item;

const idsOf = ({ items }: Thread): string[] => items.data.map(({ id }) => id);

/** Whether nothing of the item is still to come. */
const isWhole = (item: ThreadItem): boolean =>
  item.type === "workflow"
    ? item.workflow.tasks.every(({ status_indicator }) => status_indicator !== "loading")
    : item.type === "assistant_message"
      ? item.content.some(({ text }) => text !== "")
      : true;

/** Where the store differs from the client's screen. */
async function disagreements(
  world: World,
  userId: string,
  shown: Thread,
  agreement: Circumstances["agreement"],
): Promise<string[]> {
  const { title, items } = await loadThread(world.client(userId), shown.id);
  const stored = items.data;
  const problems: string[] = [];
  const both = shown.items.data.filter(({ id }) => stored.some((item) => item.id === id));
  const inOrder = stored.filter(({ id }) => both.some((item) => item.id === id)).map(({ id }) => id);
  if (
    !isDeepStrictEqual(
      both.map(({ id }) => id),
      inOrder,
    )
  )
    problems.push("the order differs from the screen");
  if (agreement === "order") return problems;
  const lost = shown.items.data.filter((item) => !stored.some((other) => isDeepStrictEqual(item, other)));
  for (const { type } of lost) problems.push(`a ${type} was shown, but is not stored as shown`);
  if (agreement === "shown") return problems;
  const more = stored.filter(({ id }) => !shown.items.data.some((item) => item.id === id));
  for (const { type } of more) problems.push(`a ${type} is stored, but was not shown`);
  if (title !== shown.title) problems.push(`the title ${title} was shown as ${shown.title}`);
  return problems;
}
