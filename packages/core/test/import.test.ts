import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

test("an import of core makes the objects of the protocol, but not their members: 370 schemas, not 1200", () => {
  const script = `
    let count = 0;
    // Zod calls it with each schema that it has made; that is how "zod/compile" finds them.
    globalThis.__zod_globalConfig = { postProcessor: () => void count++ };
    const { ErrorAnswer } = await import("@chatkit-protocol/core");
    const atImport = count;
    ErrorAnswer.safeParse({});
    console.log(JSON.stringify([atImport, count]));
  `;
  const args = ["--conditions=@chatkit-protocol/source", "--input-type=module", "--eval", script];
  const printed = execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });
  const [atImport, afterwards] = JSON.parse(printed) as [number, number];
  expect(atImport).toBeLessThan(400);
  expect(afterwards).toBeGreaterThan(atImport);
});
