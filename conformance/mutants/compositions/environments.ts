import { setTimeout as pause } from "node:timers/promises";
import type { RuleId } from "../../src/index.ts";
import type { Page, PageQuery } from "@chatkit-protocol/core";
import { operations } from "@chatkit-protocol/core/protocol";
import { type Fault, streamed } from "../support/mutant.ts";
import { intercepting, rejection } from "../support/requests.ts";
import { secondModelCall } from "./second-model-call.ts";
import { bodyParser, diesAt, dropsWhatThrows } from "./fronts.ts";

/** Where a server runs, or what it is built on: what other faults meet in the field. */
export interface Environment extends Fault {
  id: `environment/${string}`;
  /** Rules that it breaks, by id or as globs; a place in which a right server stays right has none. */
  blames?: readonly (RuleId | `${string}*`)[];
  /** Whether a whole run would take minutes: a sample of the cases is played. */
  isSlow?: boolean;
  /** What is different where the kit plays the model at this URL. */
  model?(base: string): Fault;
}

const optional = Object.entries(operations).flatMap(([name, row]) => ("optional" in row ? [name] : []));

/** A server that fails at every other optional operation. */
const failsAtHalf = (rest: number): Fault => {
  const failing = new Set(optional.filter((_name, index) => index % 2 === rest));
  return {
    answer: intercepting(async (asked, next) => (failing.has(asked.type) ? rejection(500) : next())),
  };
};

const isDelta = (frame: string): boolean => frame.includes("text_delta");

export const environments: readonly Environment[] = [
  {
    id: "environment/slow-words",
    isSlow: true,
    answer: streamed(async function* (body) {
      for await (const frame of body) {
        if (isDelta(frame)) await pause(20);
        yield frame;
      }
    }),
  },
  {
    id: "environment/slow-operations",
    isSlow: true,
    answer: (handler) => async (request) => {
      await pause(200);
      return handler.handle(request);
    },
  },
  {
    id: "environment/long-answers",
    handlers: ({ respond }) => {
      let answers = 0;
      return {
        async *respond(thread, input, context) {
          const text = JSON.stringify(input?.content ?? []);
          yield* respond(thread, input, context);
          // A script is played as it stands; and a run keeps every event that it has seen, so not all answers are long.
          if (!input || text.includes("ck:1 ") || ++answers % 30 !== 0) return;
          for (let n = 0; n < 10_000; n++) yield `word${n} `;
        },
      };
    },
  },
  {
    id: "environment/orders-by-milliseconds",
    blames: ["TM-02", "RD-01", "RD-05", "RD-07"],
    store: (view) => ({
      async listItems(threadId, query) {
        if (query.after !== undefined && !(await view.loadItem(threadId, query.after)))
          return view.listItems(threadId, query);
        return byTime(await view.listItems(threadId, whole(query)), query);
      },
    }),
  },
  {
    id: "environment/no-isolation",
    blames: ["IS-01", "IS-02", "IS-03", "TM-04", "TU-07", "AT-06", "RS-06"],
    answer: (handler) => async (request) =>
      handler.handle(request.identity ? { ...request, identity: { userId: "everybody" } } : request),
  },
  { id: "environment/drops-what-throws", blames: ["TR-08", "TR-20", "ER-*"], between: dropsWhatThrows },
  { id: "environment/dies-at-dictation", blames: ["AT-*", "TR-08"], between: diesAt("input.transcribe") },
  {
    id: "environment/dies-at-deletions-of-attachments",
    blames: ["AT-*", "TR-08"],
    between: diesAt("attachments.delete"),
  },
  { id: "environment/second-model-call", model: secondModelCall },
  {
    id: "environment/body-parser",
    blames: ["RQ-24", "RQ-26", "SER-08", "SER-15", "AT-10", "TR-17", "TR-20"],
    between: bodyParser,
  },
  {
    id: "environment/fails-at-some-optional-operations",
    blames: ["AC-*", "AT-*", "TU-09", "TU-10", "TU-11", "TU-12", "RQ-21", "TR-20"],
    ...failsAtHalf(0),
  },
  {
    id: "environment/fails-at-other-optional-operations",
    blames: ["AC-*", "AT-*", "TU-09", "TU-10", "TU-11", "TU-12", "RQ-21", "TR-20"],
    ...failsAtHalf(1),
  },
];

const whole = <Query extends PageQuery>(query: Query): Query => ({
  ...query,
  limit: 1_000_000,
  order: "asc",
  after: undefined,
});

/** A page of a list that is sorted by time only; what has one time comes in the order of the ids. */
function byTime<T extends { id: string; created_at: string }>(
  { data }: Page<T>,
  { limit, order, after }: PageQuery,
): Page<T> {
  const sorted = data.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (order === "desc") sorted.reverse();
  const start = after === undefined ? 0 : sorted.findIndex(({ id }) => id === after) + 1;
  const page = sorted.slice(start, start + limit);
  const has_more = start + limit < sorted.length;
  return { data: page, has_more, ...(has_more ? { after: page.at(-1)?.id } : {}) };
}

const keyOf = ({ id, created_at }: { id: string; created_at: string }): string =>
  `${new Date(created_at).toISOString()} ${id}`;
