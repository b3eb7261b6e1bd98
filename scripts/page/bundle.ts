import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, "packages/inspector/src/page");

/** Makes the inspector's page: its files by name. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(page, "main.tsx"), "judge-worker": join(page, "wire/judge-worker.ts") },
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
    plugins: [
      virtualJson("virtual:request-samples", requests),
      virtualJson("virtual:request-schemas", requestSchemas),
      withoutNode,
    ],
  });
  const still = ["index.html", "page.css"].map((name) => [name, readFileSync(join(page, name))] as const);
  const made = outputFiles.map(({ path, contents }) => [path.slice(1), contents] as const);
  return new Map([...still, ...made]);
}

/** A module that the bundler makes. */
const virtualJson = (name: string, make: () => unknown): Plugin => ({
  name,
  setup(own) {
    own.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: name }));
    own.onLoad({ filter: /.*/, namespace: name }, () => ({
      contents: JSON.stringify(make()),
      loader: "json",
    }));
  },
});

/** A well-formed example of each operation: the request of the official client if there is one. */
function requests(): Record<string, unknown> {
  const examples = join(root, "spec/examples");
  const found = new Map<string, unknown>();
  const paths = globSync("{threads,items,attachments,input}.*/*.json", { cwd: examples }).toSorted();
  const isOfficial = (path: string): boolean => path.endsWith("official.json");
  for (const path of [...paths.filter(isOfficial), ...paths]) {
    const value = JSON.parse(readFileSync(join(examples, path), "utf8")) as {
      type?: unknown;
      params?: unknown;
    };
    if (typeof value.type === "string" && value.params !== undefined && !found.has(value.type))
      found.set(value.type, value);
  }
  return Object.fromEntries([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The published schemas of requests as servers accept them, by `$id`, with all that they refer to. */
function requestSchemas(): Record<string, unknown> {
  const { $defs } = JSON.parse(readFileSync(join(root, "spec/generated/schema.json"), "utf8")) as {
    $defs: Record<string, { $id: string }>;
  };
  const byId = new Map(Object.values($defs).map((schema) => [schema.$id, schema]));
  const found = new Map<string, unknown>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.set(id, byId.get(id));
    for (const [, ref] of JSON.stringify(byId.get(id)).matchAll(/"\$ref":"([^"]+)"/g)) add(ref!);
  };
  add($defs["accept.ChatKitRequest"]!.$id);
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
