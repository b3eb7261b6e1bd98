import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, endOfMessage, textOf } from "@chatkit-protocol/core";
import { answerText, partsOfAnswer } from "./text.ts";
import { type Place, storeAt } from "./place.ts";

/** One process of the group, which is killed at any time. It prints a line once it listens. */
export interface MemberConfig {
  place: Place;
  /** Whether the store has leases. */
  leases: boolean;
  port: number;
}

async function listen({ place, leases, port }: MemberConfig): Promise<void> {
  const { leases: own, ...rest } = await storeAt(place);
  const server = new ChatKitServer({
    store: leases && own ? { ...rest, leases: own } : rest,
    onError: (error) => console.error(error instanceof Error ? error.name : error),
    async *respond(_thread, message) {
      const token = message ? textOf(message) : "";
      const attempt = randomUUID().slice(0, 8);
      for (let part = 1; part <= partsOfAnswer; part++) {
        yield answerText({ token, part, attempt });
        await sleep(10);
        yield " and the rest of it";
        yield endOfMessage();
      }
    },
  });
  const authenticate = ({ headers }: { headers: { authorization?: string } }) => ({
    userId: headers.authorization?.replace("Bearer ", "") ?? "",
  });
  createServer(chatkit(server, { authenticate })).listen(port, "127.0.0.1", () => console.log("listening"));
  // Nobody is left behind if the parent is killed.
  process.stdin.resume().on("close", () => process.exit());
}

const [, , config] = process.argv;
if (config !== undefined) await listen(JSON.parse(config) as MemberConfig);
