import { fetchWire } from "../driver/fetch-wire.ts";
import { usersOf } from "../driver/identity.ts";
import { redactor } from "../driver/redaction.ts";
import type { Session } from "../driver/session.ts";
import { timeBudget } from "../driver/time-budget.ts";
import type { Wire } from "../driver/record.ts";
import { wire } from "../driver/wire.ts";
import { playModel } from "../model/model.ts";
import type { RunOptions } from "./run-options.ts";
import { tierOrder } from "./skip-reason.ts";

export interface OpenSession {
  session: Session;
  /** Another connection to the same server. */
  connect(): Wire;
}

/** The session of a run; rejects where the port of the model is taken. */
export async function openSession(options: RunOptions): Promise<OpenSession> {
  const { url = "http://localhost/chatkit", headers = {}, slow = 1 } = options;
  const users = usersOf(options.users ?? []);
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const connect = (): Wire => (options.fetch ? fetchWire(options.fetch, now) : wire(now));
  const settle = (options.timeLimits?.settle ?? 2500) * slow;
  const { modelPort, tier = "T2" } = options;
  const model =
    modelPort !== undefined && tierOrder[tier] >= tierOrder.T1 ? await playModel(modelPort, now) : undefined;
  const session: Session = {
    url,
    wire: connect(),
    now,
    users,
    headers,
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    slow,
    redactor: redactor(users, headers, url),
    exchanges: [],
    created: new Map(),
    running: new Set(),
    budget: timeBudget(now, options.timeLimits),
    lateReads: { patience: settle, patienceWithThreads: settle, seen: 0, waited: 0, steady: false },
    facts: { tier: "T0", capabilities: [] },
    ...(model ? { model } : {}),
  };
  return { session, connect };
}
