import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinnedTo } from "../measuring/pinning.ts";
import { buildPackages } from "./build.ts";
import type { Scenario, Subject } from "./scenario.ts";

const modules = [
  "zod",
  "zod/mini",
  "@chatkit-protocol/core",
  "@chatkit-protocol/core/server",
  "@chatkit-protocol/core/client",
  "@chatkit-protocol/adapters/node",
];

/** Imports a module in a new process, and prints how long that took in milliseconds of time and of CPU. */
const code = (name: string): string => `
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await import(${JSON.stringify(name)});
  const { user, system } = process.cpuUsage(cpu);
  console.log(performance.now() - begin, (user + system) / 1000);
`;

const subject = (name: string): Subject => ({
  name,
  async measure() {
    const [program, ...args] = pinnedTo("server", [
      process.execPath,
      "--input-type=module",
      "--eval",
      code(name),
    ]);
    // From a folder in which all packages are installed; as published, so without the condition for sources.
    const cwd = fileURLToPath(new URL("../../packages/core", import.meta.url));
    const [time, cpu] = execFileSync(program!, args, { cwd, encoding: "utf8" }).split(" ").map(Number);
    return { time: time!, cpu: cpu! };
  },
  close: async () => {},
});

/** How long a process takes to import a published package, compared with the Zod that it needs. */
export const importTime: Scenario = {
  name: "import-time",
  title: "importing a package in a new process",
  quick: false,
  metrics: [
    { name: "cpu", unit: "ms of CPU", better: "less" },
    { name: "time", unit: "ms", better: "less" },
  ],
  async open() {
    buildPackages();
    return { subjects: modules.map(subject), skipped: [] };
  },
};
