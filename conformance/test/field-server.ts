import { isObject } from "../src/transcript/exchange-view.ts";

/** What servers of the field do besides what they should; each is a kind that was seen. */
export type Habit =
  | "another-vocabulary"
  | "one-store-for-all"
  | "inclusive-cursor"
  | "always-a-cursor"
  | "retries-any-id"
  | "retry-of-no-item-empties"
  | "retry-of-no-item-crashes"
  | "501-for-actions"
  | "counts-ids-in-threads"
  | "renames-nothing"
  | "time-of-the-end"
  | "makes-what-it-does-not-find"
  | "model-fails"
  | "501-for-feedback"
  | "501-for-sync-actions"
  | "parses-before-it-authenticates"
  | "status-is-a-word"
  | "ids-are-numbers"
  | "no-index"
  | "ids-are-uuids"
  | "ids-are-counted"
  | "threads-of-each-user"
  | "501-for-outputs"
  | "threads-in-any-order"
  | "items-in-any-order"
  | "any-case"
  | "ignores-limits"
  | "forgets-quotes"
  | "forgets-options"
  | "stores-answers-twice"
  | "adds-answers-twice"
  | "parts-of-another-type"
  | "ends-with-done"
  | "retries-remove-one"
  | "seconds-in-any-order"
  | "makes-anything-it-does-not-find"
  | "metadata-is-a-list"
  | "title-is-empty"
  | "foreign-threads-are-forbidden"
  | "items-of-anybody"
  | "renames-any-thread"
  | "stores-answers-again"
  | "looks-feedback-up";

type Json = Readonly<Record<string, unknown>>;

interface Thread {
  readonly id: unknown;
  readonly user: string;
  readonly created_at: string;
  title: unknown;
  items: Json[];
}

class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;

  constructor(status: number) {
    super("refused");
    this.status = status;
  }
}

const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
const listIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A server in the manner of a tutorial: a map of threads, hand-written events, and hardly any validation. */
export function fieldServer(habits: readonly Habit[]): (request: Request) => Promise<Response> {
  const has = (habit: Habit): boolean => habits.includes(habit);
  const threads = new Map<unknown, Thread>();
  let count = 0;
  let rotation = 0;
  const newId = (prefix: string): unknown => {
    count++;
    if (has("ids-are-uuids")) return crypto.randomUUID();
    if (has("ids-are-counted")) return String(count);
    return has("ids-are-numbers") ? count : `${prefix}_${crypto.randomUUID().replaceAll("-", "")}`;
  };
  /** A clock of seconds may show one for the whole run. */
  const now = (): string => (has("seconds-in-any-order") ? "2026-01-31T12:00:00Z" : moment());
  /** A time with a fraction of a second where a test needs one. */
  const moment = (): string => {
    const time = new Date().toISOString();
    return has("renames-any-thread") ? time.replace(/\.\d+/, ".123") : time;
  };

  const shown = (item: Json): Json =>
    has("another-vocabulary") ? { ...item, type: "message", role: "any" } : item;
  const pageOf = (rows: readonly Json[], params: Json): Json => {
    const { limit, after } = params;
    const size = typeof limit === "number" && limit > 0 && !has("ignores-limits") ? limit : 20;
    const at = after === undefined || after === null ? -1 : rows.findIndex(({ id }) => id === after);
    const start = at + (has("inclusive-cursor") && at >= 0 ? 0 : 1);
    const data = rows.slice(start, start + size);
    const has_more = start + size < rows.length;
    const next = has_more || has("always-a-cursor") ? data.at(-1)?.["id"] : undefined;
    return { data: data.map(shown), has_more, ...(next === undefined ? {} : { after: next }) };
  };
  const itemsOf = (thread: Thread, params: Json): Json =>
    pageOf(params["order"] === "asc" ? unordered(thread) : unordered(thread).toReversed(), params);
  const threadOut = (thread: Thread, items: Json): Json => ({
    id: thread.id,
    created_at: thread.created_at,
    status: has("status-is-a-word") ? "active" : { type: "active" },
    metadata: has("metadata-is-a-list") ? [] : {},
    ...(thread.title === undefined ? (has("title-is-empty") ? { title: "" } : {}) : { title: thread.title }),
    items,
  });
  const empty = { data: [], has_more: false };

  const keyOf = (user: string, id: unknown): unknown =>
    has("threads-of-each-user") ? `${user} ${String(id)}` : id;
  const make = (id: unknown, user: string): Thread => {
    const thread = { id, user, created_at: now(), title: undefined, items: [] };
    threads.set(keyOf(user, id), thread);
    return thread;
  };
  const find = (user: string, { thread_id: id }: Json): Thread => {
    const thread = threads.get(keyOf(user, id));
    if (thread?.user === user) return thread;
    if (thread && has("foreign-threads-are-forbidden")) throw new Refusal(403);
    const isKey = typeof id !== "object";
    if (has("makes-anything-it-does-not-find") && thread === undefined) return make(id, user);
    if (has("makes-what-it-does-not-find") && thread === undefined && isKey) return make(id, user);
    throw new Refusal(404);
  };

  const answers: Readonly<Record<string, (user: string, params: Json) => Json>> = {
    "threads.get_by_id": (user, params) => {
      const thread = find(user, params);
      return threadOut(thread, pageOf(unordered(thread), {}));
    },
    "threads.list": (user, params) => {
      const mine = [...threads.values()].filter((thread) => thread.user === user);
      if (has("threads-in-any-order")) rotation++;
      const turned = [...mine.slice(rotation % mine.length), ...mine.slice(0, rotation % mine.length)];
      const byName = mine.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
      const inOrder = params["order"] === "asc" ? turned : turned.toReversed();
      const rows = has("seconds-in-any-order") ? byName : inOrder;
      return pageOf(
        rows.map((thread) => threadOut(thread, empty)),
        params,
      );
    },
    "items.list": (user, params) => {
      const anybodys = has("items-of-anybody") ? threads.get(params["thread_id"]) : undefined;
      return itemsOf(anybodys ?? find(user, params), params);
    },
    "threads.update": (user, params) => {
      const id = params["thread_id"];
      const anybodys = has("renames-any-thread") ? (threads.get(id) ?? make(id, user)) : undefined;
      const thread = anybodys ?? find(user, params);
      if (!has("renames-nothing")) thread.title = params["title"];
      return threadOut(thread, empty);
    },
    "threads.delete": (user, params) => {
      threads.delete(keyOf(user, find(user, params).id));
      return {};
    },
    "items.feedback": (user, params) => {
      if (has("501-for-feedback")) throw new Refusal(501);
      if (has("looks-feedback-up")) {
        const known = new Set(find(user, params).items.map(({ id }) => id));
        const asked: unknown = params["item_ids"];
        if (Array.isArray(asked) && !asked.every((id) => known.has(id))) throw new Refusal(404);
      }
      return {};
    },
    ...(has("501-for-outputs") && {
      "threads.add_client_tool_output": () => {
        throw new Refusal(501);
      },
      "threads.add_structured_input": () => {
        throw new Refusal(501);
      },
    }),
    "threads.custom_action": () => {
      throw new Refusal(has("501-for-actions") ? 501 : 400);
    },
    "threads.sync_custom_action": () => {
      throw new Refusal(has("501-for-sync-actions") ? 501 : 400);
    },
  };

  /** Go's map: no order at all. */
  const unordered = (thread: Thread): Json[] => {
    if (!has("items-in-any-order")) return thread.items;
    rotation++;
    const at = rotation % Math.max(1, thread.items.length);
    return [...thread.items.slice(at), ...thread.items.slice(0, at)];
  };

  function* answerTo(thread: Thread): Generator<Json> {
    const counted = has("counts-ids-in-threads") ? `msg_${String(thread.items.length)}` : newId("msg");
    const [id, text] = [counted, "Certainly."];
    const base = { id, type: "assistant_message", thread_id: thread.id, created_at: now() };
    const type = has("parts-of-another-type") ? "text" : "output_text";
    const part = { type, text: "", annotations: [] };
    const index = has("no-index") ? {} : { content_index: 0 };
    const update = (type: string, members: Json): Json => ({
      type: "thread.item.updated",
      item_id: id,
      update: { type: `assistant_message.content_part.${type}`, ...index, ...members },
    });
    if (!has("another-vocabulary")) {
      const early = { ...base, content: [] };
      yield { type: "thread.item.added", item: early };
      if (has("adds-answers-twice")) yield { type: "thread.item.added", item: early };
      yield update("added", { content: part });
      yield update("text_delta", { delta: text });
      yield update("done", { content: { ...part, text } });
    }
    const later = has("time-of-the-end") ? new Date(Date.now() + 1000).toISOString() : base.created_at;
    const item = { ...base, created_at: later, content: [{ ...part, text }] };
    thread.items.push(item);
    if (has("stores-answers-twice")) thread.items.push({ ...item, id: newId("msg") });
    if (has("stores-answers-again")) thread.items.push(item);
    yield { type: "thread.item.done", item: shown(item) };
  }

  /** What a message or a retry does before the answer; a refusal comes before the first event. */
  function begin(user: string, type: string, params: Json): { thread: Thread; events: Json[] } {
    const isNew = type === "threads.create";
    if (!isNew && type !== "threads.add_user_message" && type !== "threads.retry_after_item")
      throw new Refusal(400);
    const thread = isNew ? make(newId("thr"), user) : find(user, params);
    const events: Json[] = isNew ? [{ type: "thread.created", thread: threadOut(thread, empty) }] : [];
    if (type === "threads.retry_after_item") {
      const at = thread.items.findIndex(({ id }) => id === params["item_id"]);
      // What follows index -1 is everything: it is gone before the server sees that it has nothing to retry.
      if (at < 0 && has("retry-of-no-item-empties")) thread.items = [];
      if (at < 0 && has("retry-of-no-item-crashes")) {
        thread.items = [];
        throw new Refusal(500);
      }
      if (at < 0 && !has("retries-any-id")) throw new Refusal(404);
      const rest = has("retries-remove-one") ? thread.items.slice(at + 2) : [];
      if (at >= 0) thread.items = [...thread.items.slice(0, at + 1), ...rest];
      return { thread, events };
    }
    const { content, quoted_text } = objectIn(params["input"]);
    const item = {
      id: newId("msg"),
      type: "user_message",
      thread_id: thread.id,
      created_at: now(),
      content: listIn(content),
      attachments: [],
      inference_options: has("forgets-options")
        ? {}
        : objectIn(objectIn(params["input"])["inference_options"]),
      ...(typeof quoted_text === "string" && !has("forgets-quotes") ? { quoted_text } : {}),
    };
    thread.items.push(item);
    return { thread, events: [...events, { type: "thread.item.done", item: shown(item) }] };
  }

  function* turn({ thread, events }: { thread: Thread; events: Json[] }): Generator<Json> {
    yield* events;
    yield { type: "stream_options", stream_options: { allow_cancel: true } };
    if (has("model-fails")) yield { type: "error", code: "custom", message: "No model", allow_retry: true };
    else yield* answerTo(thread);
  }

  const userOf = (request: Request): string => {
    const [, user] = /^Bearer (alice|bob)$/.exec(request.headers.get("authorization") ?? "") ?? [];
    if (user === undefined) throw new Refusal(401);
    return has("one-store-for-all") ? "everybody" : user;
  };
  const bodyOf = async (request: Request): Promise<Json> => {
    try {
      return objectIn(await request.json());
    } catch {
      throw new Refusal(400);
    }
  };
  const respond = async (request: Request): Promise<Response> => {
    if (request.method !== "POST") throw new Refusal(405);
    const parsed = has("parses-before-it-authenticates") ? await bodyOf(request) : undefined;
    const user = userOf(request);
    const body = parsed ?? (await bodyOf(request));
    const [type, params] = [
      String((has("any-case") ? body["Type"] : undefined) ?? body["type"]),
      objectIn(body["params"]),
    ];
    const answer = answers[type];
    if (answer) return Response.json(answer(user, params));
    const frames = [...turn(begin(user, type, params))].map((event) => `data: ${JSON.stringify(event)}\n\n`);
    if (has("ends-with-done")) frames.push("data: [DONE]\n\n");
    return new Response(frames.join(""), { headers: { "content-type": "text/event-stream" } });
  };
  return async (request) => {
    try {
      return await respond(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Response.json({ error: { code: "refused", message: "Not so" } }, { status: error.status });
    }
  };
}
