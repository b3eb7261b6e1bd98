import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Options } from "tsup";

/** `--fast` leaves the type declarations out: enough to run. */
const fast = process.argv.includes("--fast");

const common: Options = {
  format: "esm",
  target: "node22",
  clean: !fast,
  sourcemap: true,
  silent: true,
  config: false,
  // Dependencies stay imports; between our packages the built files are used, as their readers will use them.
  skipNodeModulesBundle: true,
};

const entries = (folder: string, names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([name, path]) => [name, `${folder}/src/${path}`]));

const adapters = ["node", "express", "fastify", "koa", "hono", "fetch"];

await build({
  ...common,
  dts: !fast,
  outDir: "packages/core/dist",
  entry: entries("packages/core", {
    index: "index.ts",
    protocol: "protocol/index.ts",
    server: "server/index.ts",
    sse: "sse/index.ts",
    client: "client/index.ts",
    memory: "stores/memory.ts",
    testing: "testing/index.ts",
    json: "json.ts",
  }),
});
await build({
  ...common,
  dts: !fast,
  outDir: "packages/stores/dist",
  removeNodeProtocol: false,
  entry: entries("packages/stores", { sqlite: "sqlite/index.ts" }),
});
await build({
  ...common,
  dts: !fast,
  outDir: "packages/adapters/dist",
  entry: entries("packages/adapters", {
    ...Object.fromEntries(adapters.map((name) => [name, `${name}.ts`])),
    testing: "testing/index.ts",
  }),
});
// The kit is installed by people who need none of our packages: they are bundled into it.
const own = /^@chatkit-protocol\//;
await build({
  ...common,
  skipNodeModulesBundle: false,
  noExternal: [own],
  external: ["commander", "eventsource-parser", "undici", "vitest", "zod"],
  dts: !fast && {
    // The bundler of declarations knows no package exports, but follows paths.
    compilerOptions: {
      paths: {
        "@chatkit-protocol/core": ["./packages/core/src/index.ts"],
        "@chatkit-protocol/core/*": ["./packages/core/src/*.ts", "./packages/core/src/*/index.ts"],
      },
    },
    entry: {
      index: "conformance/src/index.ts",
      vitest: "conformance/src/vitest.ts",
      "node-test": "conformance/src/node-test.ts",
      interpreter: "conformance/servers/interpreter/interpreter.ts",
    },
  },
  outDir: "conformance/dist",
  removeNodeProtocol: false,
  entry: {
    ...entries("conformance", {
      index: "index.ts",
      cli: "cli.ts",
      vitest: "vitest.ts",
      "node-test": "node-test.ts",
    }),
    interpreter: "conformance/servers/interpreter/interpreter.ts",
  },
});

// Whoever installs one package gets the terms with it; the one text is at the top.
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
for (const folder of ["spec", "packages/core", "packages/stores", "packages/adapters", "conformance"])
  copyFileSync(at("LICENSE"), at(`${folder}/LICENSE`));
