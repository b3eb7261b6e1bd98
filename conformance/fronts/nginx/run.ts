import { spawnSync } from "node:child_process";
import { startReferenceServer } from "../../servers/reference/index.ts";
import { type RuleId, run, type Verdict, worstVerdicts } from "../../src/index.ts";
import { unexpectedDiagnoses } from "./diagnoses.ts";
import { recommended, startNginx } from "./nginx.ts";

/** Judges the reference server behind a real nginx: `npm run interop:nginx`. */

const users = ["alice=alice", "bob=bob"];

/** nginx as it comes, with compression of every type: the commonest broken deployment. */
const careless = recommended
  .replace("proxy_buffering off;", "proxy_ignore_headers X-Accel-Buffering;")
  .replace("gzip off;", "gzip on; gzip_types *; gzip_min_length 0; gzip_http_version 1.0;")
  .replace("client_max_body_size 10m;", "");

let passed = 0;
let failed = 0;
function check(what: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failed++;
  console.log(problems.length === 0 ? `ok    ${what}` : [`FAIL  ${what}`, ...problems].join("\n      "));
}

/** Rules that are judged differently behind nginx. */
function differences(
  direct: ReadonlyMap<RuleId, Verdict>,
  behind: ReadonlyMap<RuleId, Verdict>,
): readonly string[] {
  return [...direct].flatMap(([rule, verdict]) =>
    behind.get(rule) === verdict ? [] : [`${rule}: ${behind.get(rule)} behind nginx, ${verdict} without it`],
  );
}

async function verdictsAt(url: string): Promise<ReadonlyMap<RuleId, Verdict>> {
  const one = await run({ url, users, seed: 1 });
  if (!one.reachable) throw new Error(`${url} is unreachable.`);
  return worstVerdicts(one.results);
}

async function judge(): Promise<void> {
  const server = await startReferenceServer();
  const port = Number(new URL(server.url).port);
  const good = await startNginx(recommended, port);
  check(
    "the kit judges the server as it does without nginx",
    differences(await verdictsAt(server.url), await verdictsAt(good.url)),
  );
  check(
    "doctor finds nothing wrong with the recommended configuration",
    await unexpectedDiagnoses(good.url, []),
  );
  const bad = await startNginx(careless, port);
  check(
    "doctor finds compression without a flush, and the limit of bodies, in a careless one",
    await unexpectedDiagnoses(bad.url, ["FAIL browser", "warn body parser"]),
  );
  await bad.close();
  await server.close();
  const response = await fetch(good.url, { method: "POST" });
  check(
    "a server that is down is a 502",
    response.status === 502 ? [] : [`The status is ${response.status}.`],
  );
  await good.close();
}

if (spawnSync("nginx", ["-v"]).status === 0) {
  await judge();
  console.log(`nginx: ${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} else {
  console.log("skipped: nginx (it is not installed)");
}
