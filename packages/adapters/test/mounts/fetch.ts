import { getRequestListener } from "@hono/node-server";
import { chatkit } from "../../src/fetch.ts";
import type { Mount } from "../../src/testing/index.ts";
import { listen } from "./listen.ts";

export const mountFetch: Mount = (handler, { appHeader, ...options }) => {
  const answer = chatkit(handler, options);
  return listen(
    getRequestListener(async (request) => {
      const response = await answer(request);
      if (appHeader) response.headers.set("x-app", "kept");
      return response;
    }),
  );
};
