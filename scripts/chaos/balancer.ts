import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A load balancer without sticky sessions: each connection goes to the next port that takes it. */
export interface Balancer {
  port: number;
  /** How many connections each of the ports has got. */
  taken: readonly number[];
  close(): Promise<void>;
}

export async function balance(ports: readonly number[]): Promise<Balancer> {
  let next = 0;
  const taken = ports.map(() => 0);
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    open.add(client);
    client.on("error", () => {});
    client.once("close", () => open.delete(client));
    void reach(client).then((upstream) => {
      if (!upstream || client.destroyed) {
        upstream?.destroy();
        client.destroy();
      } else join(client, upstream);
    });
  });

  /** A connection to the next process that listens; nothing was sent to those before it. */
  async function reach(client: Socket): Promise<Socket | undefined> {
    for (let tries = 0; tries < ports.length && !client.destroyed; tries++) {
      const place = next++ % ports.length;
      const upstream = connect({ port: ports[place]!, host: "127.0.0.1", allowHalfOpen: true });
      const connected = await once(upstream, "connect").then(
        () => true,
        () => false,
      );
      if (!connected) continue;
      taken[place]!++;
      return upstream;
    }
    return undefined;
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    taken,
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function join(client: Socket, upstream: Socket): void {
  upstream.on("error", () => {});
  client.pipe(upstream);
  upstream.pipe(client);
  client.once("close", () => upstream.destroy());
  // What has arrived is still delivered, unless the connection broke.
  upstream.once("close", (broke) => (broke ? client.destroy() : client.end()));
}
