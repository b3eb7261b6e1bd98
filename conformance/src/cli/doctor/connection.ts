import { lookup } from "node:dns/promises";
import { connect as connectTcp, isIP } from "node:net";
import { connect as connectTls, type PeerCertificate } from "node:tls";
import { readableCodings } from "../../driver/content-coding.ts";
import { type Check, fail, type Diagnosis, ok, skip, warn } from "./check.ts";

const timeout = 5000;

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");
const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === "https:" ? 443 : 80);

/** What a browser accepts, and the kit cannot read here. */
const missingCodings = readableCodings.includes("zstd")
  ? ""
  : "; without zstd, which the kit therefore does not ask for";

/** Everything below HTTP. */
export const connection: readonly Check[] = [
  {
    name: "node",
    run: async () => ok(`${process.version}, the kit requires 22.19 or newer${missingCodings}`),
  },
  {
    name: "name",
    async run({ url }) {
      const host = hostOf(url);
      try {
        const addresses = await lookup(host, { all: true });
        return ok(`${host} is ${addresses.map(({ address }) => address).join(", ")}`);
      } catch (error) {
        return fail(
          `${host} has no address: ${messageOf(error)}`,
          "check the spelling of the host, and your DNS or VPN",
        );
      }
    },
  },
  {
    name: "port",
    async run({ url }) {
      const [host, port] = [hostOf(url), portOf(url)];
      const tried = await Promise.all((await addressesOf(host)).map((address) => reach(address, port)));
      const open = tried.filter(({ problem }) => problem === undefined);
      const closed = tried.filter(({ problem }) => problem !== undefined);
      if (open.length === 0)
        return fail(
          `nothing listens on port ${port}: ${closed.map(({ address, problem }) => `${address} ${problem}`).join(", ")}`,
          "start the server; in a container it must listen on 0.0.0.0 and its port must be published",
        );
      if (closed.length > 0)
        return warn(
          `${open.map(({ address }) => address).join(", ")} answers, ${closed.map(({ address }) => address).join(", ")} does not`,
          `clients that try the other address fail or wait: use http://${open[0]?.address}:${port}, or listen on both`,
        );
      return ok(`port ${port} is open on ${open.map(({ address }) => address).join(", ")}`);
    },
  },
  {
    name: "tls",
    async run({ url }) {
      if (url.protocol !== "https:") return skip("http: no TLS");
      return tls(hostOf(url), portOf(url));
    },
  },
];

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    // The check before this one has reported it.
    return [host];
  }
}

function reach(address: string, port: number): Promise<{ address: string; problem?: string }> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host: address, port, timeout });
    const end = (problem?: string): void => {
      socket.destroy();
      resolve({ address, ...(problem === undefined ? {} : { problem }) });
    };
    socket.once("connect", () => end());
    socket.once("timeout", () => end("does not answer"));
    socket.once("error", (error) => end(codeOf(error)));
  });
}

function tls(host: string, port: number): Promise<Diagnosis> {
  return new Promise((resolve) => {
    // A bad certificate is reported; it must not end the handshake.
    const socket = connectTls({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
      timeout,
    });
    const end = (finding: Diagnosis): void => {
      socket.destroy();
      resolve(finding);
    };
    socket.once("secureConnect", () => {
      const certificate: PeerCertificate = socket.getPeerCertificate();
      const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / 86_400_000);
      const problem = socket.authorizationError as Error | string | null | undefined;
      if (problem)
        return end(
          fail(
            `the certificate is not trusted: ${String(problem)}`,
            "install a certificate chain that clients trust; for your own authority set NODE_EXTRA_CA_CERTS=ca.pem",
          ),
        );
      if (days < 14) return end(warn(`the certificate expires in ${days} days`, "renew it"));
      end(ok(`${socket.getProtocol()}, the certificate is valid for ${days} days`));
    });
    socket.once("timeout", () =>
      end(fail("the handshake does not finish", "if the port speaks http, use http://")),
    );
    socket.once("error", (error) =>
      end(fail(`the handshake fails: ${codeOf(error)}`, "if the port speaks http, use http://")),
    );
  });
}

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : error.message);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
