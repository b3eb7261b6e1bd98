import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../servers/free-port.ts";

export interface Front {
  /** The endpoint as clients see it. */
  url: string;
  close(): Promise<void>;
}

/** The recommended configuration, as the guide prints it. */
export const recommended = readFileSync(
  new URL("../../../docs/snippets/deploy/nginx.conf", import.meta.url),
  "utf8",
);

/** Starts nginx on loopback in front of the server at `port`. The configuration is the guide's, with its own ports replaced. */
export async function startNginx(configuration: string, port: number): Promise<Front> {
  const home = mkdtempSync(join(tmpdir(), "chatkit-nginx-"));
  const listen = await freePort();
  const own = configuration
    .replaceAll("127.0.0.1:8000", `127.0.0.1:${port}`)
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${listen}`);
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  writeFileSync(
    join(home, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${home}/nginx.pid; error_log ${home}/error.log; events {} http { access_log off; ${paths.join(" ")}\n${own}\n}\n`,
  );
  const nginx = spawn("nginx", ["-p", home, "-e", `${home}/error.log`, "-c", join(home, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => nginx.once("close", () => resolve()));
  const url = `http://127.0.0.1:${listen}/chatkit`;
  await answers(url);
  return {
    url,
    async close() {
      nginx.kill("SIGTERM");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(url).then(
      (answer) => answer.text().then(() => true),
      () => false,
    );
    if (isUp) return;
    await sleep(50);
  }
  throw new Error(`nginx does not answer at ${url}.`);
}
