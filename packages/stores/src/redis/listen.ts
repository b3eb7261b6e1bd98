import type { RedisConnection, RedisSubscriber } from "./client.ts";

/** Listens to the channel until it is ended. Calls `wake` at notifications, and after each connection. */
export function listen(client: RedisConnection, channel: string, wake: () => void): () => void {
  const subscriber = client.duplicate();
  // It reconnects; polling goes on meanwhile, so that nothing is missed.
  subscriber.on("error", () => {});
  subscriber.on("ready", wake);
  void begin(subscriber, channel, wake);
  return () => {
    try {
      subscriber.destroy();
    } catch {
      /* It was closed already. */
    }
  };
}

async function begin(subscriber: RedisSubscriber, channel: string, wake: () => void): Promise<void> {
  try {
    await subscriber.connect();
    await subscriber.subscribe(channel, wake);
    // Whatever came before is looked for once.
    wake();
  } catch {
    /* It was ended, or its options forbid another attempt: polling goes on. */
  }
}
