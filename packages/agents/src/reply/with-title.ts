import type { ReplyPart, TurnThread } from "@chatkit-protocol/core";

/** How a title is waited for. */
export interface TitleOptions {
  /** Milliseconds that the turn waits for the title after the answer. Default 2000. */
  wait?: number;
  /** Called with what `findTitle()` throws, which never fails the answer. Default: console.error. */
  onError?(error: unknown): void;
}

/**
 * The reply, and beside it a title for a thread that has none. The title is sought while the answer streams and delays no
 * part of it; it is assigned within the turn, so that it is stored and announced, and never over one that the user
 * has given meanwhile. `signal` is aborted when the turn ends first.
 */
export async function* withTitle(
  thread: Pick<TurnThread, "title">,
  reply: AsyncIterable<ReplyPart>,
  findTitle: (signal: AbortSignal) => Promise<string | undefined>,
  {
    wait = 2000,
    onError = (error) => console.error("chatkit: no title was found:", error),
  }: TitleOptions = {},
): AsyncGenerator<ReplyPart> {
  if (thread.title) return yield* reply;
  const over = new AbortController();
  let found: string | undefined;
  const assign = (): void => {
    if (found && !thread.title) thread.title = found;
    found = undefined;
  };
  const seeking = (async () => {
    try {
      found = cleaned(await findTitle(over.signal));
    } catch (error) {
      if (!over.signal.aborted) onError(error);
    }
  })();
  try {
    for await (const part of reply) {
      assign();
      yield part;
    }
    await Promise.race([seeking, sleep(wait, over.signal)]);
    assign();
  } finally {
    over.abort(new Error("The turn has ended."));
  }
}

/** Models like to put a title between quotation marks, and to go on after it. */
const cleaned = (title = ""): string =>
  // By characters: half a surrogate pair is not text.
  Array.from(
    title
      .trim()
      .split("\n", 1)
      .join("")
      .replaceAll(/^["'“”«»\s]+|["'“”«».\s]+$/g, ""),
  )
    .slice(0, 100)
    .join("");

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
