import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { buildPackages } from "./build.ts";
import type { Scenario, Subject } from "./scenario.ts";

/** What a page or an edge function imports. */
const entries: Readonly<Record<string, string>> = {
  "core server": 'export { ChatKitServer, memoryStore } from "@chatkit-protocol/core";',
  "core server and fetch adapter":
    'export { ChatKitServer, memoryStore } from "@chatkit-protocol/core"; export { chatkit } from "@chatkit-protocol/adapters/fetch";',
  "core/client": 'export * from "@chatkit-protocol/core/client";',
  'zod by import { z } from "zod"':
    'import { z } from "zod"; export const schema = z.object({ a: z.string() });',
  'zod by import * as z from "zod"':
    'import * as z from "zod"; export const schema = z.object({ a: z.string() });',
};

const subject = ([name, code]: [string, string]): Subject => ({
  name,
  async measure() {
    const output = await bundle(code);
    return { brotli: brotliCompressSync(output).length / 1000, minified: output.length / 1000 };
  },
  close: async () => {},
});

/** Bundles the code as if it were a file of this repository, where all packages are installed. */
async function bundle(code: string): Promise<Buffer> {
  const folder = join(import.meta.dirname, "../../.cache/bench/bundle");
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, "entry.js");
  writeFileSync(entry, code);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: "oxc",
      rolldownOptions: {
        input: entry,
        external: /^node:/,
        preserveEntrySignatures: "strict",
      },
      modulePreload: false,
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = output!.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
  return Buffer.from(chunks.join("\n"));
}

/** What a bundle takes of the packages as they are published, minified. */
export const bundleSize: Scenario = {
  name: "bundle-size",
  title: "size of a bundle",
  quick: false,
  isFresh: true,
  metrics: [
    { name: "brotli", unit: "kB with brotli", better: "less" },
    { name: "minified", unit: "kB minified", better: "less" },
  ],
  async open() {
    buildPackages();
    return { subjects: Object.entries(entries).map(subject), skipped: [] };
  },
};
