import { fileURLToPath } from "node:url";
import { Worker } from "@temporalio/worker";
import { askTheModel, storeTheAnswer } from "./activities.ts";

const worker = await Worker.create({
  taskQueue: "chat",
  workflowsPath: fileURLToPath(new URL("workflows.ts", import.meta.url)),
  activities: { askTheModel, storeTheAnswer },
});
await worker.run();
