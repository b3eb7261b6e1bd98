import { type OpensStreamLog, testStreamLog } from "@chatkit-protocol/core/testing";
import { redisStreamLog } from "@chatkit-protocol/stores/redis";
import { outages } from "./outages.ts";
import { refusals } from "./refusals.ts";
import { type RedisServer, startRedis } from "./server.ts";
import { tally } from "../tally.ts";

/**
 * Runs the contract of stream logs, and faults, on a Redis of this machine: woken by notifications alone, and by polling alone. Ends with
 * what was skipped.
 */
const { check, end } = tally();

async function contract(redis: RedisServer): Promise<void> {
  const client = await redis.connect();
  const deaf = { on() {}, connect: async () => {}, subscribe: async () => {}, destroy() {} };
  const ways = {
    // So rarely that only notifications can wake it in time.
    notified: { source: client, own: { poll: 60_000 } },
    polling: {
      source: {
        sendCommand: (args: readonly string[], options?: object) => client.sendCommand(args, options),
        duplicate: () => deaf,
      },
      own: { poll: 100 },
    },
  };
  for (const [way, { source, own }] of Object.entries(ways)) {
    const open: OpensStreamLog = (place, options) =>
      redisStreamLog(source, { ...options, ...own, prefix: `${place}_${way}`, lease: 1000 });
    for (const { title, run } of testStreamLog(`${redis.version}, ${way}`, open, { shared: true })) {
      await check(title, run);
    }
  }
}

const only = process.argv[2] ?? "";
const servers = { lasting: await startRedis({ persistent: true }), plain: await startRedis() };
if (!servers.lasting || !servers.plain) {
  console.log("skipped: redis (no redis-server; on Debian: apt-get install redis-server)");
} else {
  const { lasting, plain } = servers;
  try {
    if (only === "") await contract(plain);
    for (const { title, persistent, run } of [...outages, ...refusals]) {
      if (title.includes(only)) await check(title, () => run(persistent ? lasting : plain));
    }
    end(plain.version);
  } finally {
    await lasting.remove();
    await plain.remove();
  }
}
