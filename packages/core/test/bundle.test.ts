import { execFileSync } from "node:child_process";
import { basename } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** A minified bundle of a module, with the files that it imports, and those of them that are in it. */
async function bundled(code: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
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

const all = (entry: string) => bundled(`export * from ${JSON.stringify(entry)};`);

// A bundler keeps all of Zod for `import { z }` and for `z.core`: half of the bundle would be its locales.
test.each(["core", "core/protocol"])("a bundle of %s has no locale but English", async (entry) => {
  const { files } = await all(`@chatkit-protocol/${entry}`);
  expect(files.filter((file) => file.includes("/locales/")).map((file) => basename(file))).toEqual(["en.js"]);
});

test("a server takes less than 48.5 kB, with the small form of Zod and without its printer of JSON Schemas", async () => {
  const { files, bytes } = await bundled(
    'export { ChatKitServer, memoryStore } from "@chatkit-protocol/core";',
  );
  expect(
    files.filter((file) => /zod\/v4\/classic|json-schema-processors|core\/src\/testing/.test(file)),
  ).toEqual([]);
  expect(files.some((file) => file.includes("zod/v4/mini/schemas"))).toBe(true);
  expect(brotliCompressSync(bytes).length).toBeLessThan(48_500);
});

test("a server that defines actions has the printer, for their descriptions", async () => {
  const { files } = await bundled('export { ChatKitServer, defineAction } from "@chatkit-protocol/core";');
  expect(files.some((file) => file.includes("json-schema-processors"))).toBe(true);
});

// The package has no side effects, as far as bundlers know; the sentences of Zod Mini are one.
test.each(["ErrorAnswer", "Border", "UploadDescriptor"])(
  "a bundle of %s alone has the sentences of Zod",
  async (name) => {
    const { bytes } = await bundled(`
    import { ${name} } from "@chatkit-protocol/core/protocol";
    console.log(${name}.safeParse(1).error.issues[0].message);
  `);
    const printed = execFileSync(process.execPath, ["--input-type=module"], {
      input: bytes,
      encoding: "utf8",
    });
    expect(printed.trim()).toBe("Invalid input: expected object, received number");
  },
);

test("core/client imports no schema, so that a page that bundles it gets less than 8 kB", async () => {
  const { imported, bytes } = await all("@chatkit-protocol/core/client");
  // Not even one that a bundler would leave out again: not every bundler does.
  expect(imported.filter((file) => /\/zod\//.test(file))).toEqual([]);
  expect(imported.some((file) => file.includes("eventsource-parser"))).toBe(true);
  expect(brotliCompressSync(bytes).length).toBeLessThan(8000);
});

test("nor does the example of its guide", async () => {
  const { imported } = await all("../examples/client.ts");
  expect(imported.filter((file) => /\/zod\/|\/server\//.test(file))).toEqual([]);
});

test("a bundle of core does not contain the optional package for Zod 3, installed or not", async () => {
  const { imported, bytes } = await all("@chatkit-protocol/core");
  expect(imported.filter((file) => /zod-to-json-schema|zod\/v3/.test(file))).toEqual([]);
  expect(Buffer.from(bytes).toString()).not.toContain("jsonSchema7");
});
