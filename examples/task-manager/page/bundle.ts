import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A file of the page. */
export interface Asset {
  type: string;
  bytes: Uint8Array;
}

/** Bundles the page's script; what the chat loads on demand lies beside it. A production build does this once. */
export async function bundlePage(conditions: readonly string[]): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: { main: here("main.ts") },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2023",
    jsx: "automatic",
    outdir: "/",
    write: false,
    conditions: [...conditions],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const style: Asset = { type: "text/css", bytes: readFileSync(here("style.css")) };
  return new Map<string, Asset>([
    ["style.css", style],
    ...outputFiles.map(
      ({ path, contents }) => [path.slice(1), { type: "text/javascript", bytes: contents }] as const,
    ),
  ]);
}
