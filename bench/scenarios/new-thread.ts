import { createThread, type ReplyPlan } from "../servers/reply-plan.ts";

/** Sends a body and returns the whole answer; throws for any status but 200. */
export async function post(url: URL, body: string): Promise<string> {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`The server answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}

/** Creates a thread with the plan, waits for the end of its turn, and returns its id. */
export async function newThread(url: URL, plan: ReplyPlan): Promise<string> {
  const id = /"thread":\{[^{}]*"id":"([^"]+)"/.exec(await post(url, createThread(plan)))?.[1];
  if (id === undefined) throw new Error("The answer does not begin with a thread.");
  return id;
}
