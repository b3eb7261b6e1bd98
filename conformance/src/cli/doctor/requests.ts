import { createThread } from "../../case/requests.ts";
import { scriptText } from "../../transcript/script-contract.ts";

/** What the interpreter repeats in its answer. */
export const nonce = "doctor";

/** The smallest read. */
export const listRequest = { type: "threads.list", params: { limit: 1 } } as const;

/** A message that an interpreter answers with what it is, and every other server in words of its own. */
export const hello = createThread(scriptText({ hello: nonce }));

/** Milliseconds of silence in the middle of a stream; far longer than a network pauses by itself. */
export const pause = 800;

/** A new thread whose answer has that silence in it. */
export const paused = createThread({ script: [{ say: "one" }, { wait: pause }, { say: "two" }] });
