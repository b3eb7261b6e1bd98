import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** A minified bundle of what an entry exports, with the files that it imports, and those of them that are in it. */
async function bundled(entry: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: import.meta.dirname },
    conditions: ["@chatkit-protocol/source"],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output!.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return { imported: Object.keys(metafile.inputs), files, bytes: outputFiles[0]!.contents };
}

// A bundler keeps all of Zod for `import { z }` and for `z.core`: half of the bundle would be its locales.
test.each(["core", "core/protocol"])("a bundle of %s has no locale but English", async (entry) => {
  const { files } = await bundled(`@chatkit-protocol/${entry}`);
  expect(files.filter((file) => file.includes("zod/v4/classic/schemas"))).toHaveLength(1);
  expect(files.filter((file) => file.includes("/locales/") && !file.endsWith("/en.js"))).toEqual([]);
});

test("core/client imports no schema, so that a page that bundles it gets less than 8 kB", async () => {
  const { imported, bytes } = await bundled("@chatkit-protocol/core/client");
  // Not even one that a bundler would leave out again: not every bundler does.
  expect(imported.filter((file) => /\/zod\//.test(file))).toEqual([]);
  expect(imported.some((file) => file.includes("eventsource-parser"))).toBe(true);
  expect(brotliCompressSync(bytes).length).toBeLessThan(8000);
});

test("nor does the example of its guide", async () => {
  const { imported } = await bundled("../examples/client.ts");
  expect(imported.filter((file) => /\/zod\/|\/server\//.test(file))).toEqual([]);
});

test("a bundle of core does not contain the optional package for Zod 3, installed or not", async () => {
  const { imported, bytes } = await bundled("@chatkit-protocol/core");
  expect(imported.filter((file) => /zod-to-json-schema|zod\/v3/.test(file))).toEqual([]);
  expect(Buffer.from(bytes).toString()).not.toContain("jsonSchema7");
});
