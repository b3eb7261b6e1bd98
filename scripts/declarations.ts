import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Checks that the type declarations of core stay small and quick to emit: they must refer to recursive shapes by name
 * instead of writing them out.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
/** A multiple of what was measured on 2 cores (4 s and 234 kB), to allow for slow machines and new shapes. */
const limits = { seconds: 30, bytes: 400_000, bytesPerFile: 60_000 };
/** The types that each declaration file must refer to by name. */
const names: Record<string, readonly string[]> = {
  "protocol/widgets/component.d.ts": ["WidgetComponent[]", "TableRowComponent[]", "Space", "WidgetColor"],
  "protocol/items.d.ts": ["WidgetRoot", "StructuredInput", "Task"],
  "protocol/events.d.ts": ["VisibleItem", "ThreadItemUpdate"],
};

const place = mkdtempSync(join(tmpdir(), "chatkit-declarations-"));
const problems: string[] = [];
try {
  const config = join(place, "tsconfig.json");
  const out = join(place, "out");
  const source = join(root, "packages/core/src");
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: out,
    rootDir: source,
    typeRoots: [join(root, "node_modules/@types")],
  };
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: [source] }),
  );
  const begin = performance.now();
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", config], {
    stdio: "inherit",
  });
  const seconds = (performance.now() - begin) / 1000;

  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const sizes = files.map((name) => ({ name, bytes: statSync(join(out, name)).size }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (seconds > limits.seconds)
    problems.push(`Emitting took ${seconds.toFixed(1)} s; the limit is ${limits.seconds} s`);
  if (total > limits.bytes)
    problems.push(`The declarations have ${total} bytes; the limit is ${limits.bytes}`);
  for (const { name, bytes } of sizes) {
    if (bytes > limits.bytesPerFile) problems.push(`${name} has ${bytes} bytes: it writes a shape out`);
  }
  for (const [name, types] of Object.entries(names)) {
    const text = readFileSync(join(out, name), "utf8");
    for (const type of types) {
      if (!text.includes(`ZodMiniType<${type}`) && !text.includes(`.${type},`))
        problems.push(`${name} does not refer to ${type} by name`);
    }
  }
  console.log(`${files.length} declaration files of core, ${total} bytes, in ${seconds.toFixed(1)} s`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
