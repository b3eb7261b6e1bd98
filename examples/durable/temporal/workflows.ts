import { proxyActivities } from "@temporalio/workflow";
import type { Job } from "../turns.ts";
import type * as activities from "./activities.ts";

const { askTheModel, storeTheAnswer } = proxyActivities<typeof activities>({
  startToCloseTimeout: "10 minutes",
});

/** Each step runs until it has succeeded, on whichever worker is alive. */
export async function answer(job: Job): Promise<string> {
  const text = await askTheModel(job);
  await storeTheAnswer(job, text);
  return text;
}
