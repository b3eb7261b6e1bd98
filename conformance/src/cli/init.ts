import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { emptyBaseline, writeBaseline } from "../conclusions/baseline.ts";
import type { AddCommand } from "./command.ts";
import { type Config, configName } from "./config.ts";
import { isUrl, noUrl } from "./flags.ts";
import { UsageError } from "./usage.ts";

const baselineName = "chatkit-baseline.json";
const workflowName = ".github/workflows/chatkit-conformance.yml";

/** `init`: settings, an empty baseline and a workflow; what is there already is left alone. */
export const addInit: AddCommand = (program, { server }) => {
  program
    .command("init [url]")
    .description("writes settings, a baseline and a GitHub workflow; never overwrites a file")
    .action((url = "http://localhost:8000/chatkit") => {
      if (!isUrl(url)) throw new UsageError(noUrl(url));
      const config: Config = {
        url,
        ...(server.length > 0 ? { command: [...server] } : {}),
        profile: "compat",
        baseline: baselineName,
      };
      const files = {
        [configName]: `${JSON.stringify(config, null, 2)}\n`,
        [baselineName]: writeBaseline(emptyBaseline),
        [workflowName]: workflow(server),
      };
      for (const [path, text] of Object.entries(files)) {
        process.stdout.write(`${existsSync(path) ? "kept   " : "wrote  "} ${path}\n`);
        if (existsSync(path)) continue;
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      process.stdout.write(
        `\nNext: chatkit-conformance                     judges ${url}\n` +
          "      chatkit-conformance --baseline-update   records its failures as expected\n",
      );
    });
};

const workflow = (
  server: readonly string[],
): string => `# Judges the ChatKit endpoint of this project; settings are in ${configName}.
name: ChatKit conformance
on: [push, pull_request]
permissions:
  contents: read
jobs:
  conformance:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
${server.length > 0 ? "" : "      # Start the server before this step, or name a command in the settings.\n"}      - run: >-
          npx @chatkit-protocol/conformance --reporter pretty --reporter github
          --reporter html=chatkit-report.html --reporter junit=chatkit-report.xml
      - if: always()
        uses: actions/upload-artifact@v4
        with:
          name: chatkit-conformance
          path: chatkit-report.*
`;
