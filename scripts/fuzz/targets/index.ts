import type { Target } from "../support/target.ts";

/** Everything that is fuzzed, by name; loaded one by one, since each has its own process. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  bodies: async () => (await import("./body.ts")).body,
  operations: async () => (await import("./operations.ts")).inProcess,
  "operations over HTTP": async () => (await import("./http.ts")).overHttp,
  "bytes on the socket": async () => (await import("./http.ts")).rawHttp,
  uploads: async () => (await import("./uploads.ts")).uploads,
  "event streams": async () => (await import("./event-stream.ts")).eventStream,
  clients: async () => (await import("./unchecked-client.ts")).uncheckedClient,
  threads: async () => (await import("./thread-state.ts")).threadState,
  "reader schemas": async () => (await import("./reader-schemas.ts")).readerSchemas,
  widgets: async () => (await import("./widgets.ts")).widgets,
  "files of the kit": async () => (await import("./kit-files.ts")).kitFiles,
  transcripts: async () => (await import("./transcripts.ts")).transcripts,
  proxy: async () => (await import("./relay.ts")).proxy,
};
