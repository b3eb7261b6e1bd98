import { bytesOf, costlyRequests } from "../../packages/core/test/hostile/corpus.ts";
import { createThread, list, mebibytes, post, startSubject } from "./subject.ts";

/**
 * Measures how long hostile requests hold the event loop of a server with the limits that it has by itself, and what they need in
 * memory: `npm run hostile`, with the file of a SQLite store as an argument if you like. Exits with 1 if one of them holds it for longer than `most` milliseconds.
 */

const most = 50;
/** The shortest of so many tries: the others had the noise of the machine in them. */
const tries = 5;

interface Row {
  what: string;
  bytes: number;
  status: number;
  answer: number;
  stall: number;
  cpu: number;
  peak: number;
}

const rows: Row[] = [];
const subject = await startSubject(process.argv[2] ?? "memory");
for (let n = 0; n < 200; n++) await post(subject.port, n % 2 ? list : createThread());

async function measure(what: string, body: string | Buffer, user = "alice"): Promise<void> {
  const row: Row = {
    what,
    bytes: Buffer.byteLength(body),
    status: 0,
    answer: 0,
    stall: Infinity,
    cpu: Infinity,
    peak: 0,
  };
  for (let n = 0; n < tries; n++) {
    const before = await subject.reset();
    const { status, bytes } = await post(subject.port, body, user);
    const after = await subject.report();
    row.status = status;
    row.answer = bytes;
    row.stall = Math.min(row.stall, after.stall);
    row.cpu = Math.min(row.cpu, after.cpu);
    row.peak = Math.max(row.peak, after.peak - before.rss);
  }
  rows.push(row);
}

for (const { what, body } of costlyRequests) await measure(what, bytesOf(body));

// What a user has stored in many requests and asks for in one.
for (let n = 0; n < 9999; n++) await post(subject.port, createThread(), "many");
await measure(
  "a list of 9 999 threads",
  JSON.stringify({ type: "threads.list", params: { limit: 9999 } }),
  "many",
);
const { text } = await post(subject.port, createThread(), "large");
const thread_id = /"id":"(thr_[^"]+)"/.exec(text)?.[1];
const message = (size: number): string =>
  JSON.stringify({
    type: "threads.add_user_message",
    params: { thread_id, input: { content: [{ type: "input_text", text: "x".repeat(size) }] } },
  });
for (let n = 0; n < 20; n++) await post(subject.port, message(1_000_000), "large");
const params = { thread_id, limit: 9999 };
await measure("a page of messages of 1 MB", JSON.stringify({ type: "items.list", params }), "large");
for (let n = 0; n < 20_000; n++) await post(subject.port, message(10), "large");
const small = { thread_id, limit: 9999, order: "desc" };
await measure("a page of 9 999 messages", JSON.stringify({ type: "items.list", params: small }), "large");
subject.stop();

const cells = rows.map(({ what, bytes, status, answer, stall, cpu, peak }) => [
  what,
  mebibytes(bytes),
  String(status),
  String(answer),
  stall.toFixed(0) + (stall > most ? " !" : ""),
  cpu.toFixed(0),
  mebibytes(peak),
]);
const heads = ["request", "MiB", "status", "answer in bytes", "stall in ms", "CPU in ms", "RSS in MiB"];
for (const row of [heads, heads.map(() => "---"), ...cells]) console.log(`| ${row.join(" | ")} |`);
process.exit(rows.some(({ stall }) => stall > most) ? 1 : 0);
