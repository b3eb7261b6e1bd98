import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build as esbuild } from "esbuild";
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
  "zod/mini": 'import * as z from "zod/mini"; export const schema = z.object({ a: z.string() });',
};

/** The bundlers that most applications have; they differ in what they leave out of a namespace that is exported again. */
const bundlers = { esbuild: byEsbuild, Vite: byVite };

type Bundler = (entry: string) => Promise<string>;

async function byEsbuild(entry: string): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    logLevel: "error",
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("\n");
}

async function byVite(entry: string): Promise<string> {
  const result = await build({
    root: dirname(entry),
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, external: /^node:/, preserveEntrySignatures: "strict" },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return output!.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : [])).join("\n");
}

const subject = (name: string, code: string, bundler: Bundler): Subject => ({
  name,
  async measure() {
    // As if it were a file of this repository, where all packages are installed.
    const folder = join(import.meta.dirname, "../../.cache/bench/bundle");
    mkdirSync(folder, { recursive: true });
    const entry = join(folder, "entry.js");
    writeFileSync(entry, code);
    const output = Buffer.from(await bundler(entry));
    return { brotli: brotliCompressSync(output).length / 1000, minified: output.length / 1000 };
  },
  close: async () => {},
});

/** The size of a minified bundle of the published packages. */
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
    const subjects = Object.entries(entries).flatMap(([name, code]) =>
      Object.entries(bundlers).map(([tool, bundler]) => subject(`${name}, ${tool}`, code, bundler)),
    );
    return { subjects, skipped: [] };
  },
};
