import { createHmac } from "node:crypto";
import { ChatKitServer, memoryStore, requestLogs } from "@chatkit-protocol/core";
import { pino } from "pino";

const logger = pino();
const key = process.env["LOG_KEY"] ?? "development";

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, _input, { requestId }) {
    logger.info({ requestId }, "asking the model");
    yield "Hello";
  },
  observers: [
    requestLogs({
      log: (record, level) => logger[level](record),
      // The same user has the same pseudonym in every line, and nobody without the key can tell who it is.
      user: (userId) => createHmac("sha256", key).update(userId).digest("base64url").slice(0, 16),
    }),
  ],
  onError: (error, at) => logger.error({ err: error, requestId: at.requestId }, "chatkit failure"),
});
