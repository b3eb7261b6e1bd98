import { first, key, keyed, type ResumptionClient, resumes } from "./resumptions.ts";

const answer = { say: ["Whisk two eggs ", "with a cup of milk."] };
const endless = [answer, { wait: 60_000 }];

/** What a client reads that loses connections, and what a server answers it. */
export const lostConnections: Readonly<
  Record<string, readonly [title: string, run: (client: ResumptionClient) => Promise<void>]>
> = {
  "without-the-extension": [
    "A client that does not take part sees nothing of the extension",
    async ({ post }) => {
      await post("threads.create", first(answer));
      await post("threads.create", first(answer), { headers: { "Idempotency-Key": key } });
      await post("streams.resume", { stream_id: key });
      await post("streams.stop", { stream_id: key });
    },
  ],
  "not-interrupted": [
    "The frames of a stream that can be resumed have numbers, and its last frame is the comment `end`",
    async ({ post }) => void (await post("threads.create", first(answer), { headers: keyed() })),
  ],
  "cut-between-frames": [
    "The connection is lost after a frame, and the same request continues the stream",
    async ({ post }) => {
      await post("threads.create", first(answer), { headers: keyed(), lostAfter: 5 });
      await post("threads.create", first(answer), { headers: keyed(5) });
    },
  ],
  "cut-inside-a-frame": [
    "The connection is lost inside a frame: the client drops the half and gets the frame again",
    async ({ post }) => {
      await post("threads.create", first(answer), { headers: keyed(), lostAfter: 5, insideFrame: true });
      await post("threads.create", first(answer), { headers: keyed(5) });
    },
  ],
  "cut-before-the-end": [
    "Only the comment `end` is missing: the client asks once more, and learns that the stream was complete",
    async ({ post }) => {
      const { text = "" } = await post("threads.create", first(answer), { headers: keyed(), lostAfter: 9 });
      if (text.includes(": end")) throw new Error("The stream has another length");
      await post("threads.create", first(answer), { headers: keyed(9) });
    },
  ],
  "cut-again-and-again": [
    "Three connections are lost, each at another frame",
    async ({ post }) => {
      await post("threads.create", first(answer), { headers: keyed(), lostAfter: 1 });
      await post("threads.create", first(answer), { headers: keyed(1), lostAfter: 2 });
      await post("threads.create", first(answer), { headers: keyed(3), lostAfter: 4 });
      await post("threads.create", first(answer), { headers: keyed(7) });
    },
  ],
  "answer-lost": [
    "Nothing of the answer arrives; the client knows that the server takes part, and sends the request again",
    async ({ post }) => {
      await post("threads.list", { limit: 10 }, { headers: resumes });
      await post("threads.create", first(answer), { headers: keyed(), lostAfter: 0 });
      await post("threads.create", first(answer), { headers: keyed() });
      // The message was stored once.
      await post("threads.list", { limit: 10 }, { headers: resumes });
    },
  ],
  "second-reader": [
    "A second tab reads the stream of the turn that runs on a thread, from the first frame; both see the same bytes",
    async (client) => {
      const { post } = client;
      await post("threads.create", first(...endless), { headers: keyed(), lostAfter: 8 });
      await post("streams.resume", { thread_id: client.thread }, { headers: resumes, lostAfter: 8 });
      await post("streams.stop", { stream_id: key }, { headers: resumes });
      await post("threads.create", first(...endless), { headers: keyed(8) });
      await post("streams.resume", { stream_id: key }, { headers: { ...resumes, "Last-Event-ID": "8" } });
      // No turn runs on the thread any more.
      await post("streams.resume", { thread_id: client.thread }, { headers: resumes });
      await post("streams.stop", { stream_id: key }, { headers: resumes });
    },
  ],
  "given-up": [
    "The server gives up on its reader: an `error` event without a number and no comment `end`; the client reads the thread",
    async (client) => {
      const { post, streamLog } = client;
      await post("threads.create", first(...endless), { headers: keyed(), lostAfter: 8 });
      await post(
        "streams.resume",
        { stream_id: key },
        { headers: resumes, lostAfter: 8, meanwhile: () => streamLog.forUser("alice").forget(key) },
      );
      await post("threads.create", first(...endless), { headers: keyed(8) });
    },
  ],
  refusals: [
    "Keys of other requests, malformed keys, and streams that are foreign, unknown or not as long",
    async ({ post }) => {
      await post("threads.create", first(answer), { headers: keyed() });
      await post("threads.create", first({ say: "Fry the bread." }), { headers: keyed() });
      await post("threads.create", first(answer), {
        headers: { ...resumes, "Idempotency-Key": "too short" },
      });
      await post("threads.create", first(answer), { headers: keyed(4711) });
      await post("streams.resume", { stream_id: key }, { headers: { ...resumes, "Last-Event-ID": "4711" } });
      await post("streams.resume", { stream_id: "unknown-stream-id" }, { headers: resumes });
      await post("streams.stop", { stream_id: "unknown-stream-id" }, { headers: resumes });
      await post("streams.resume", { stream_id: key }, { user: "bob", headers: resumes });
      await post("streams.stop", { stream_id: key }, { user: "bob", headers: resumes });
      await post("streams.resume", {}, { headers: resumes });
    },
  ],
  "key-of-another-user": [
    "The same key of another user names another stream",
    async ({ post }) => {
      await post("threads.create", first(answer), { headers: keyed() });
      await post("threads.create", first(answer), { user: "bob", headers: keyed() });
    },
  ],
};
