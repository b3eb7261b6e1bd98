import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Server } from "./server.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const environment = path("../../.cache/bench/chatkit-python");
const requirements = path("chatkit-python/requirements.txt");
/** What was installed there. */
const installed = `${environment}/installed.txt`;

/** The reference under uvicorn. */
export const python: Server = {
  name: "chatkit-python",
  role: "reference",
  quick: true,
  install() {
    const wanted = [requirements, path("../../conformance/servers/chatkit-python/requirements.txt")]
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return undefined;
    if (spawnSync("python3", ["--version"]).status !== 0) return "python3 is not installed";
    mkdirSync(dirname(environment), { recursive: true });
    const steps = [
      ["python3", "-m", "venv", "--clear", environment],
      [`${environment}/bin/pip`, "install", "--quiet", "--no-deps", "--requirement", requirements],
    ];
    for (const [command, ...args] of steps) {
      const { status } = spawnSync(command!, args, { stdio: ["ignore", "ignore", "inherit"] });
      if (status !== 0) return `${[command, ...args].join(" ")} failed`;
    }
    writeFileSync(installed, wanted);
    return undefined;
  },
  command: () => ({
    command: `${environment}/bin/python`,
    args: [path("chatkit-python/server.py")],
    isNode: false,
  }),
};
