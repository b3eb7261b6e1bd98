import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../../bin/chatkit-conformance.js", import.meta.url));

/** How what `doctor` complains of (such as `FAIL browser`) differs from what it must complain of. */
export async function unexpectedDiagnoses(url: string, expected: readonly string[]): Promise<string[]> {
  const output = await new Promise<string>((resolve) => {
    const args = [
      "--conditions=@chatkit-protocol/source",
      entry,
      "doctor",
      url,
      "--as",
      "alice=alice",
      "--as",
      "bob=bob",
    ];
    execFile(process.execPath, args, (_failed, stdout, stderr) => resolve(stdout + stderr));
  });
  const checks = [...output.matchAll(/^(ok|warn|FAIL|skip) +([a-z ]+?)  /gm)];
  const found = checks.flatMap(([, state, name]) =>
    state === "FAIL" || state === "warn" ? [`${state} ${name}`] : [],
  );
  const isExpected = checks.length > 5 && found.toSorted().join() === expected.toSorted().join();
  const said = (list: readonly string[]): string => list.join(", ") || "nothing";
  return isExpected ? [] : [`doctor says ${said(found)}, and not ${said(expected)}:`, output];
}
