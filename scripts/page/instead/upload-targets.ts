import type * as original from "../../../conformance/src/driver/upload-targets.ts";

/** The page's policy lets it talk to its own origin alone. */
export const targetOf: typeof original.targetOf = async (url, endpoint) =>
  new URL(url).origin === new URL(endpoint).origin
    ? { outside: false }
    : {
        outside: true,
        refusal: "announce uploads to the origin of this page: its policy forbids every other",
      };
