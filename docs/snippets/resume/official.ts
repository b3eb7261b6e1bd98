import { resumableFetch } from "@chatkit-protocol/core/client";

/** For the `api` option of the official client. */
export const api = {
  url: "/chatkit",
  domainKey: "local-dev",
  fetch: resumableFetch(),
};
