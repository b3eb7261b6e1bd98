import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, "packages/inspector/src/page");

/** Makes the inspector's page: its files by name. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(page, "main.tsx") },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    jsx: "automatic",
    minify: true,
    legalComments: "none",
    chunkNames: "chunk-[hash]",
    outdir: "/",
    write: false,
    conditions: ["@chatkit-protocol/source"],
    define: { "process.env.NODE_ENV": '"production"' },
    inject: [join(root, "scripts/page/instead/buffer.ts")],
    plugins: [samples, withoutNode],
  });
  const still = ["index.html", "page.css"].map((name) => [name, readFileSync(join(page, name))] as const);
  const made = outputFiles.map(({ path, contents }) => [path.slice(1), contents] as const);
  return new Map([...still, ...made]);
}

/** `virtual:request-samples`: the first well-formed example of each operation. */
const samples: Plugin = {
  name: "request-samples",
  setup(own) {
    own.onResolve({ filter: /^virtual:request-samples$/ }, ({ path }) => ({ path, namespace: "samples" }));
    own.onLoad({ filter: /.*/, namespace: "samples" }, () => ({
      contents: JSON.stringify(requests()),
      loader: "json",
    }));
  },
};

function requests(): Record<string, unknown> {
  const examples = join(root, "spec/examples");
  const found = new Map<string, unknown>();
  for (const path of globSync("{threads,items,attachments,input}.*/*.json", { cwd: examples }).toSorted()) {
    const value = JSON.parse(readFileSync(join(examples, path), "utf8")) as {
      type?: unknown;
      params?: unknown;
    };
    if (typeof value.type === "string" && value.params !== undefined && !found.has(value.type))
      found.set(value.type, value);
  }
  return Object.fromEntries(found);
}

/** What the kit does on Node alone, and what stands in for it in a page. */
const instead: readonly (readonly [module: RegExp, file: string])[] = [
  [/^node:crypto$/, "crypto"],
  [/\/content-coding\.ts$/, "content-coding"],
  [/\/upload-targets\.ts$/, "upload-targets"],
  [/\/driver\/wire\.ts$|\/model\/model\.ts$/, "sockets"],
];

const withoutNode: Plugin = {
  name: "without-node",
  setup(own) {
    for (const [filter, file] of instead)
      own.onResolve({ filter }, () => ({ path: join(root, `scripts/page/instead/${file}.ts`) }));
  },
};
