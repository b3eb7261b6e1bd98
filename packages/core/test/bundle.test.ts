import { build } from "esbuild";
import { expect, test } from "vitest";

/** The files in a bundle of what an entry exports. */
async function bundled(entry: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: import.meta.dirname },
    conditions: ["@chatkit-protocol/source"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output!.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
}

// A bundler keeps all of Zod for `import { z }` and for `z.core`: half of the bundle would be its locales.
test.each(["core", "core/client", "core/protocol"])(
  "a bundle of %s has no locale but English",
  async (entry) => {
    const files = await bundled(`@chatkit-protocol/${entry}`);
    expect(files.filter((file) => file.includes("zod/v4/classic/schemas"))).toHaveLength(1);
    expect(files.filter((file) => file.includes("/locales/") && !file.endsWith("/en.js"))).toEqual([]);
  },
);
