import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The lines of TypeScript in a folder, without empty ones and comments. */
function linesOfCode(folder: string): number {
  const files = globSync("**/*.{ts,tsx}", {
    cwd: join(root, folder),
    exclude: (name) => ["node_modules", ".next", "next-env.d.ts"].includes(name),
  });
  const lines = files.flatMap((file) => readFileSync(join(root, folder, file), "utf8").split("\n"));
  return lines.filter((line) => line.trim() !== "" && !/^\s*(\/\/|\/?\*)/.test(line)).length;
}

test.each(globSync("examples/starter-*", { cwd: root }))(
  "%s has at most 60 lines of code, as many as the README says",
  (folder) => {
    const count = linesOfCode(folder);
    expect(count).toBeLessThanOrEqual(60);
    const [, said] =
      new RegExp(`\\(${folder}/README\\.md\\) \\((\\d+)\\s+lines\\s+of code\\)`).exec(readme) ?? [];
    expect(said).toBe(String(count));
  },
);
