import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../conformance/servers/free-port.ts";
import { launch } from "../conformance/src/cli/launch.ts";
import { outcomeOf, run, type RunOptions } from "../conformance/src/index.ts";
import { demoUsers } from "../examples/task-manager/auth/users.ts";

/** Starts the TaskManager as its README says, signs two users in, and judges it: with its local model, and with the kit as its model. */

const server = fileURLToPath(new URL("../examples/task-manager/server.ts", import.meta.url));
let failed = 0;

const modelPort = await freePort();
await judge("T0, its local model", {}, { tier: "T0" });
const played = { OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`, OPENAI_API_KEY: "played-by-the-kit" };
// The kit hears no speech.
await judge("T1, the kit as its model", { ...played, DICTATION: "off" }, { tier: "T1", modelPort });
console.log(`${2 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function judge(name: string, env: Record<string, string>, options: RunOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "task-manager-"));
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const command = [process.execPath, "--conditions=@chatkit-protocol/source", server];
  const started = await launch(command, `${origin}/chatkit`, {
    cwd: folder,
    env: { OPENAI_API_KEY: "", ...env, PORT: port, DATA: folder },
  });
  try {
    if (started.problem !== undefined) throw new Error(started.problem);
    const users = await Promise.all(
      Object.keys(demoUsers).map(async (user) => `${user}=Cookie: ${await sessionOf(origin, user)}`),
    );
    const one = await run({ url: `${origin}/chatkit`, users, seed: 1, ...options });
    const { exit, counts, failingMusts } = outcomeOf(one, { profile: "strict" });
    const reached = one.transcript.tier === options.tier;
    if (exit !== 0 || !reached) failed += 1;
    const problems = reached ? failingMusts.strict : [`it was judged at ${one.transcript.tier} only`];
    const { pass, fail, warn, blocked } = counts;
    const seconds = (one.durationMs / 1000).toFixed(1);
    console.log(
      `TaskManager at ${name}: ${pass} pass, ${fail} fail, ${warn} warn, ${blocked} blocked, ${seconds} s`,
    );
    for (const problem of problems) console.log(`  ${problem}`);
  } finally {
    await started.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Signs a demo user in by the form, as a browser would. */
async function sessionOf(origin: string, name: string): Promise<string> {
  const page = await fetch(`${origin}/sign-in`);
  const cookie = page.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
  const [, token = ""] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? [];
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie },
    body: new URLSearchParams({ name, password: demoUsers[name] ?? "", token }),
  });
  const [session = ""] = answer.headers.getSetCookie();
  if (!session.startsWith("__Host-session=")) throw new Error(`${name} cannot sign in: ${answer.status}`);
  return session.split(";", 1)[0] ?? "";
}
