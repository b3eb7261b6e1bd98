import type { Outcome } from "../conclusions/outcome.ts";
import { agentReport } from "./agent.ts";
import { badgeReport } from "./badge.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html/html.ts";
import { jsonReport, ndjsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { type PrettyOptions, prettyReport } from "./pretty.ts";

/** Turns an outcome into text. */
export interface Reporter {
  render(outcome: Outcome, options: PrettyOptions): string;
  /** Read by programs: on standard output it must stand alone. */
  alone: boolean;
}

const alone = (render: Reporter["render"]): Reporter => ({ render, alone: true });

/** Every reporter by the name that `--reporter` takes. */
export const reporters = {
  pretty: { render: prettyReport, alone: false },
  github: { render: githubReport, alone: false },
  json: alone(jsonReport),
  ndjson: alone(ndjsonReport),
  junit: alone(junitReport),
  html: alone(htmlReport),
  md: alone(markdownReport),
  badge: alone(badgeReport),
  agent: alone(agentReport),
} satisfies Record<string, Reporter>;

/** A name that `--reporter` accepts. */
export type ReporterName = keyof typeof reporters;
