import type { Case } from "../../case/case.ts";
import { createThread } from "../../case/requests.ts";

/** Milliseconds that a model may take. */
const patience = 25_000;
const names = ["one", "the other"] as const;

/** Two people who ask at the same moment; at T2 gates hold two streams open for certain. */
export const twoAtOnce: Case = {
  id: "threads.create/two-at-once",
  rules: ["IS-04"],
  tier: "T0",
  turns: 2,
  after: ["kit/liveness"],
  async drive(d) {
    const streams = await Promise.all(
      names.map((name, index) => {
        const user = d.users[index] ?? d.users[0];
        const question = `Please answer with three sentences about the sea, for ${d.unique("reader")}.`;
        return d.open(name, createThread(question), {
          timeout: patience,
          ...(user === undefined ? {} : { user }),
        });
      }),
    );
    await Promise.all(streams.map(({ done }) => done));
  },
  judge(seen, rule) {
    const [one, other] = [seen.get(names[0]), seen.get(names[1])];
    for (const [stream, { threadId }] of [
      [one, other],
      [other, one],
    ] as const) {
      // TC-11 covers two requests that get one thread.
      if (threadId === "" || threadId === stream.threadId) continue;
      const stray = stream.frames.find(({ json }) =>
        JSON.stringify(json)?.includes(JSON.stringify(threadId)),
      );
      rule("IS-04").holds(stray === undefined, "event-of-another-stream", {
        in: stream,
        ...(stray ? { frame: stray } : {}),
        received: stray?.json,
      });
    }
  },
};
