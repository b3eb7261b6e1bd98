import { ChatKitServer, describeModelError, memoryStore } from "@chatkit-protocol/core";
import { runWorkflow } from "./workflow.ts";

export const server = new ChatKitServer({
  store: memoryStore(),
  describeError: describeModelError,
  respond: (thread, _input, request) => runWorkflow(thread, request),
});
