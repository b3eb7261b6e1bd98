import { existsSync } from "node:fs";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

const executablePath = paths.find((path) => existsSync(path));

/** How to launch the browser of this machine; undefined if there is none. */
export const installed = executablePath === undefined ? undefined : { executablePath, args };
