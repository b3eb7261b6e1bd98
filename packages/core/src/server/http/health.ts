import type { CallSettings } from "../call/call.ts";
import type { Report } from "../application/reporter.ts";
import type { UserTurns } from "../call/user-turns.ts";
import { guardStore } from "../store/guard-store.ts";
import type { Store } from "../store/store.ts";
import { jsonHeaders } from "./refusal-answer.ts";
import type { Answer, IncomingRequest, RequestHandler } from "./request-handler.ts";

/** What is asked for its health. */
export interface Subject extends Pick<CallSettings, "limits"> {
  report: Report;
  store: Store;
  turns: Pick<UserTurns, "isDraining" | "count">;
}

/** Orchestrators give up after seconds: an answer that comes later is none. */
const mostPatience = 3000;

/** Nobody's data, and none of it: a user whom `authenticate` may return has none of these either. */
const nobody = "chatkit:readiness";

const answer = (status: number, body: object): Answer => ({
  status,
  headers: { ...jsonHeaders },
  body: JSON.stringify(body),
});

export const liveness: RequestHandler = {
  handle: () => Promise.resolve(answer(200, { status: "ok" })),
};

/** Says nothing but a word and a number: anybody may ask. */
export const readiness = (subjectOf: (incoming: IncomingRequest) => Subject): RequestHandler => ({
  async handle(incoming) {
    const { store, turns, limits, report } = subjectOf(incoming);
    if (turns.isDraining) return answer(503, { status: "draining", turns: turns.count });
    try {
      const limit = Math.min(limits.storeCall, mostPatience);
      await guardStore(store, nobody, { report, limit }).loadThread("thr_readiness");
    } catch {
      return answer(503, { status: "store does not answer", turns: turns.count });
    }
    return answer(200, { status: "ok", turns: turns.count });
  },
});
