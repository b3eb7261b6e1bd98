import type { Command } from "commander";
import { cleanUp } from "../driver/clean-up.ts";
import { drive } from "../driver/driver.ts";
import { DriveStop, type Session } from "../driver/session.ts";
import { timeBudget } from "../driver/time-budget.ts";
import { redactor } from "../driver/redaction.ts";
import { painter, wantsColours } from "../report/painting.ts";
import { wire } from "../driver/wire.ts";
import type { AddCommand } from "./command.ts";
import { applyConfig, readConfig } from "./config.ts";
import { type Check, type Diagnosis, fail, type Target } from "./doctor/check.ts";
import { connection } from "./doctor/connection.ts";
import { protocol } from "./doctor/protocol.ts";
import { addTargetFlags, isUrl, noUrl, type TargetFlags } from "./flags.ts";
import { launch } from "./launch.ts";
import { UsageError } from "./usage.ts";

/** `doctor`: what prevents a server from being judged, line by line, and what to do about it. */
export const addDoctor: AddCommand = (program, { end, server }) => {
  addTargetFlags(
    program
      .command("doctor [url]")
      .description("checks what prevents a server from being judged, and what to do; generates two answers"),
  ).action(async (given: string | undefined, _flags: unknown, command: Command) => {
    const config = readConfig(undefined);
    applyConfig(command, config);
    const url = given ?? config.url;
    if (url === undefined || !isUrl(url)) throw new UsageError(noUrl(url));
    const start = server.length > 0 ? server : (config.command ?? []);
    const launched = start.length > 0 ? await launch(start, url) : undefined;
    try {
      if (launched?.problem !== undefined) process.stderr.write(`${launched.problem}\n`);
      end(await examine(url, command.opts<TargetFlags>()));
    } finally {
      await launched?.stop();
    }
  });
};

const checks: readonly Check[] = [...connection, ...protocol];
/** If one of these fails, the checks after it cannot run. */
const required: ReadonlySet<string> = new Set(["name", "port", "tls", "endpoint"]);

/** 0 nothing is wrong, 1 something is, 3 the server cannot be reached. */
/** What a check says whose request the kit has given up. */
function stopped(error: unknown): Diagnosis {
  if (!(error instanceof DriveStop)) throw error;
  const { end } = error;
  return fail(
    end.how === "not-reached" ? end.unlock : "because" in end ? end.because : end.how,
    "look at the server's log: it hangs, or never ends its answer",
  );
}

async function examine(address: string, { as: users, header }: TargetFlags): Promise<number> {
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const secrets = redactor(users, header, address);
  const session: Session = {
    url: address,
    wire: wire(now),
    now,
    users,
    headers: header,
    seed: 1,
    slow: 1,
    redactor: secrets,
    budget: timeBudget(now),
    exchanges: [],
    created: new Map(),
    running: new Set(),
    lateReads: { patience: 0, patienceWithThreads: 0, seen: 0, waited: 0, steady: false },
    facts: { tier: "T0", capabilities: [] },
  };
  const hand = drive(session, { id: "kit/doctor" });
  const target: Target = {
    url: new URL(address),
    users,
    send: hand.send,
    seen: {},
  };
  const paint = painter(wantsColours(process.stdout));
  const marks = {
    ok: paint("green", "ok  "),
    warn: paint("yellow", "warn"),
    fail: paint("red", "FAIL"),
    skip: paint("dim", "skip"),
  };
  const states: Diagnosis["state"][] = [];
  try {
    for (const [index, { name, run }] of checks.entries()) {
      const found = await run(target).catch(stopped);
      states.push(found.state);
      process.stdout.write(`${marks[found.state]}  ${name.padEnd(13)} ${secrets.text(found.text)}\n`);
      if (found.advice !== undefined) process.stdout.write(`${" ".repeat(20)}→ ${found.advice}\n`);
      if (found.state !== "fail" || !required.has(name)) continue;
      const rest = checks.slice(index + 1).map((one) => one.name);
      process.stdout.write(`${marks.skip}  ${rest.join(", ")}: skipped until this is fixed\n`);
      break;
    }
    await cleanUp(session);
  } finally {
    await session.wire.close();
  }
  const reached = session.exchanges.some(({ response }) => response);
  return reached ? (states.includes("fail") ? 1 : 0) : 3;
}
