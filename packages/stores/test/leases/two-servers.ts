import { ChatKitServer, type ServerOptions, type Store } from "@chatkit-protocol/core";

/** Several servers on one database, as several processes have them: nothing is shared but the store's data. */
export const serversOn = (
  stores: readonly Store[],
  options: Omit<ServerOptions, "store">,
): { server: ChatKitServer; reported: unknown[] }[] =>
  stores.map((store) => {
    const reported: unknown[] = [];
    return {
      server: new ChatKitServer({ onError: (error) => reported.push(error), ...options, store }),
      reported,
    };
  });

/** Waits until `isTrue`, which is asked again and again. */
export async function until(isTrue: () => unknown): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error("This has not become true within 20 s.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A promise, and what settles it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
