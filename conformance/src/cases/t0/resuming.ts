import type { Case } from "../../case/case.ts";
import { createThread, listItems } from "../../case/requests.ts";
import { offersToResume, resumptionHeaders } from "../../transcript/resumption.ts";
import { answerSummary } from "../support/reading.ts";
import {
  judgeKey,
  keyed,
  lastNumber,
  needsStream,
  newKey,
  resume,
  resuming,
  sendStop,
} from "../support/resuming.ts";
import { outlineOf } from "./isolation.ts";

const patience = { timeout: 25_000 };
const offered = "resuming/is-offered-to-clients-that-ask" as const;
export const finished = "resuming/a-finished-stream-is-read-again" as const;

/** Milliseconds after which a client whose connection was lost asks again. */
const comingBack = 200;

/** A newest thread or none: any request that changes nothing would do. */
const read = { type: "threads.list", params: { limit: 1 } } as const;
/** A number that no stream of a short answer reaches. */
const future = 999_999;

/** The extension "resuming streams", as far as the stream of any answer shows it. Servers without it do not support these cases. */
export const resumingStreams: readonly Case[] = [
  {
    id: offered,
    rules: ["RS-01"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("plain", read);
      const asked = await d.send("asked", read, { headers: resuming });
      if (!offersToResume(asked)) d.unsupported(asked);
    },
    judge(seen, rule) {
      const plain = seen.get("plain");
      rule("RS-01").holds(!offersToResume(plain), "header-sent-unasked", {
        in: plain,
        received: plain.header(resumptionHeaders.supports),
      });
    },
  },
  {
    id: finished,
    rules: ["RS-02", "RS-03", "RS-04", "RS-05", "RS-09"],
    tier: "T0",
    turns: 1,
    after: [offered],
    async drive(d) {
      const key = newKey();
      const request = createThread("Please answer with one short sentence about rivers.");
      const first = await d.send("first", request, { headers: keyed(key), ...patience });
      needsStream(d, first);
      if (!first.streamed || first.threadId === "")
        d.blocked("the stream that is to be read again is not complete", first);
      const last = lastNumber(first);
      // A client comes back after some time: what it asks for is still there then.
      await d.pause(comingBack);
      await d.send("repeated", request, { headers: keyed(key), ...patience });
      if (last > 1) {
        const headers = keyed(key, Math.ceil(last / 2));
        await d.send("continued", request, { headers, ...patience });
      }
      const other = createThread("Please answer with one short sentence about lakes.");
      await d.send("reused", other, { headers: keyed(key), ...patience });
      await d.send("items", listItems(first.threadId));
    },
    judge(seen, rule) {
      const first = seen.get("first");
      const isSame = judgeKey(seen, rule, first);
      const readings = [seen.get("repeated"), ...(seen.has("continued") ? [seen.get("continued")] : [])];
      // Another turn has another end.
      for (const view of isSame ? readings : []) {
        rule("RS-05").holds(lastNumber(view) === lastNumber(first), "resumed-stream-incomplete", {
          in: view,
          expected: lastNumber(first),
          received: view.accepted ? lastNumber(view) : answerSummary(view),
        });
      }
    },
  },
  {
    id: "resuming/a-stream-that-is-not-there-is-unknown",
    rules: ["RS-06"],
    tier: "T0",
    after: [finished],
    async drive(d) {
      const first = d.recall("first", finished);
      const { body } = first.exchange.request;
      const key = first.header(resumptionHeaders.stream) ?? "";
      await d.send("forged", resume({ stream_id: newKey() }), { headers: resuming });
      await d.send("forged thread", resume({ thread_id: newKey() }), { headers: resuming });
      await sendStop(d, "forged stop", newKey());
      await d.send("future", resume({ stream_id: key }), { headers: keyed(key, future) });
      const repeated = typeof body === "string" ? { raw: body } : undefined;
      if (repeated) await d.send("forgotten", repeated, { headers: keyed(newKey(), 1), ...patience });
    },
    judge(seen, rule) {
      for (const view of seen.all) {
        rule("RS-06").holds(view.status === 404, "unknown-stream-accepted", {
          in: view,
          expected: 404,
          received: answerSummary(view),
        });
      }
    },
  },
  {
    id: "resuming/a-foreign-stream-is-unknown",
    rules: ["RS-06"],
    tier: "T0",
    twoUsers: true,
    after: [finished],
    async drive(d) {
      const key = d.recall("first", finished).header(resumptionHeaders.stream) ?? "";
      const options = { user: d.users[1] ?? null, headers: resuming, timeout: 5000 };
      for (const [whose, id] of [
        ["foreign", key],
        ["unknown", newKey()],
      ] as const) {
        await d.send(`${whose} streams.resume`, resume({ stream_id: id }), options);
        await sendStop(d, `${whose} streams.stop`, id, options);
      }
    },
    judge(seen, rule) {
      for (const operation of ["streams.resume", "streams.stop"]) {
        const [foreign, unknown] = [seen.get(`foreign ${operation}`), seen.get(`unknown ${operation}`)];
        rule("RS-06").equals(outlineOf(foreign), outlineOf(unknown), "foreign-stream-distinguishable", {
          in: foreign,
          with: { operation },
        });
      }
    },
  },
];
