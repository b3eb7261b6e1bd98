import type { Case } from "../case/case.ts";
import type { CaseId } from "../case/case-id.ts";
import type { Drive, DrivenModel, Label, OpenExchange, SendOptions, WireRequest } from "../case/drive.ts";
import { addUserMessage, createThread } from "../case/requests.ts";
import { isObject, textAt, viewOf } from "../transcript/exchange-view.ts";
import { creatingOperations } from "../transcript/operations-and-events.ts";
import type { ScriptRefusal } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";
import { refusalIn } from "./interpreter-answers.ts";
import { caughtUp, leaveTime } from "./late-reads.ts";
import { lookAgain } from "./look-again.ts";
import { lostThread, noteBroken } from "./lost-threads.ts";
import { addExchange, giveTo, missingId, type NewExchange, placeOf } from "./new-exchange.ts";
import { afterLimit, turnedAway } from "./rate-limit.ts";
import { pause } from "./pause.ts";
import { targetOf } from "./upload-targets.ts";
import { modelUnlock, type Session, stop } from "./session.ts";

/** A list that goes on longer than this is not read to its end. */
const mostPages = 50;

/** What the drive of one case may do, on the session of its run. */
export function drive(session: Session, { id, after = [] }: Pick<Case, "id" | "after">): Drive {
  const { facts, users, exchanges } = session;
  let words = 0;
  const { open, send } = sender(session, id);

  return {
    get tier() {
      return facts.tier;
    },
    users: users.map(({ name }) => name),
    slow: session.slow,
    has: (capability) => facts.capabilities.includes(capability),
    send,
    open,
    async createThread(label, message, options) {
      const view = await send(label, createThread(message), options);
      const threadId = createdIn(view);
      if (threadId === "")
        stop({ how: "blocked", by: "TC-01", because: "threads.create announced no thread" });
      // What an earlier request has left in its thread is not the doing of this case.
      if (session.created.get(threadId) !== view.exchange.n)
        stop({
          how: "blocked",
          by: "TC-11",
          because: "threads.create announced a thread that was there before",
        });
      const userMessage = view
        .eventsOf("thread.item.done")
        .find((event) => textAt(event, "item", "type") === "user_message");
      return { view, threadId, userMessageId: textAt(userMessage, "item", "id") };
    },
    addUserMessage: (label, threadId, message, options) =>
      send(label, addUserMessage(threadId, message), options),
    walk: (name, request, options) => walk(name, request, (page, body) => send(page, body, options)),
    get model() {
      return drivenModel(session, id);
    },
    recall(label: Label, of: CaseId = id) {
      if (of !== id && !after.includes(of)) throw new Error(`${id} recalls ${of} without naming it in after`);
      const { label: wanted } = placeOf(label);
      const exchange = exchanges.find((known) => known.case === of && known.label === wanted);
      if (!exchange) return stop({ how: "not-reached", unlock: `${of} did not send ${wanted}` });
      return viewOf(exchange);
    },
    unique: (stem) => `${stem} ${session.seed.toString(36)} ${id} ${(words += 1)}`,
    pause,
    blocked: (because, view) =>
      stop({ how: "blocked", by: view ? `exchange ${view.exchange.n}` : id, because }),
    unsupported: (view) => stop({ how: "unsupported", exchange: view.exchange.n }),
    notReached: (unlock) => stop({ how: "not-reached", unlock }),
    inapplicable: (unlock) => stop({ how: "not-reached", unlock, inapplicable: true }),
  };
}

/** The id of the thread that a stream announces as new; "" where it announces none. */
const createdIn = (view: View): string => textAt(view.eventsOf("thread.created")[0], "thread", "id");

/** Sends the requests of a case and records them. */
function sender(session: Session, id: CaseId): Pick<Drive, "open" | "send"> {
  /** Sends a request again until no rate limit rejects it, or gives up. */
  const begin = async (asked: NewExchange, outside: boolean) => {
    for (let times = 1; ; times++) {
      const { exchange, outgoing } = addExchange(session, asked);
      const running = await session.wire.open(exchange, { ...outgoing, outside });
      session.running.add(running);
      if (exchange.response?.status !== 429) return { exchange, running };
      await running.done;
      session.running.delete(running);
      const next = afterLimit(exchange, times, session.slow);
      if ("unlock" in next) stop({ how: "not-reached", unlock: next.unlock });
      giveTo(turnedAway, exchange, session.exchanges);
      await pause(next.wait);
    }
  };
  const open = async (
    label: Label,
    request: WireRequest,
    options: SendOptions = {},
  ): Promise<OpenExchange> => {
    const suspect = session.budget.suspect();
    if (suspect)
      await (session.looking ??= lookAgain(session, suspect).finally(() => delete session.looking));
    const end = session.budget.exhausted() ?? missingId(request) ?? (await lostThread(session, request));
    if (end) stop(end);
    await leaveTime(session, request);
    const target = options.url === undefined ? undefined : await targetOf(options.url, session.url);
    if (target?.refusal !== undefined) stop({ how: "not-reached", unlock: target.refusal });
    const { exchange, running } = await begin(
      { case: id, label, request, options },
      target?.outside ?? false,
    );
    const done = running.done.then((view) => {
      session.running.delete(running);
      session.budget.note(exchange);
      noteBroken(session, exchange);
      const { how, detail = "" } = exchange.end;
      // What the kit has not read to its end shows neither a fault nor its absence, unless the case has foreseen it.
      if (how === "stopped" && options.unhurried === undefined) stop({ how: "not-reached", unlock: detail });
      const created = creatingOperations.has(exchange.request.operation) ? createdIn(view) : "";
      if (!session.created.has(created)) session.created.set(created, exchange.n);
      const refusal = refusalIn(view);
      if (refusal) stop({ how: "not-reached", unlock: unknownStep(refusal), refusal });
      return view;
    });
    // A drive need not wait for the end.
    done.catch(() => {});
    return {
      ...running,
      done,
      until: (found, timeout) =>
        running.until(found, timeout === undefined ? undefined : timeout * session.slow),
    };
  };
  const send = async (label: Label, request: WireRequest, options?: SendOptions): Promise<View> =>
    caughtUp(session, request, async () => (await open(label, request, options)).done);
  return { open, send };
}

const unknownStep = ({ word }: ScriptRefusal): string =>
  `the server's script interpreter does not know ${word}`;

/** The elements of all pages of a list, one exchange of the series `name` for each page. */
async function walk(
  name: string,
  request: WireRequest,
  send: (label: Label, request: WireRequest) => Promise<View>,
): Promise<unknown[]> {
  const found: unknown[] = [];
  let after: string | undefined;
  for (let n = 1; n <= mostPages; n++) {
    const params = { ...("params" in request ? request.params : {}), ...(after ? { after } : {}) };
    const { json } = await send({ name, n }, { ...request, params } as WireRequest);
    if (!isObject(json) || !Array.isArray(json["data"])) break;
    found.push(...(json["data"] as unknown[]));
    after = json["has_more"] === true && typeof json["after"] === "string" ? json["after"] : undefined;
    if (after === undefined) break;
  }
  return found;
}

function drivenModel({ model, slow }: Session, id: CaseId): DrivenModel {
  if (!model) return stop({ how: "not-reached", unlock: modelUnlock });
  return {
    plan: (label, rounds) => `Please answer in one sentence. ${model.plan({ case: id, label }, rounds)}`,
    open: (label, gate) => model.open({ case: id, label }, gate),
    until: (label, such, timeout) => model.until({ case: id, label }, such, timeout * slow),
  };
}
