/**
 * The values of `source` until `signal` is aborted, which ends the wait for the next one at once with the signal's
 * reason. The source is told to stop and is not waited for; what that throws goes to `report`.
 */
export async function* interruptible<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
  report: (error: unknown) => void,
): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let interrupt = (): void => {};
  // One listener for the whole iteration: a race against a promise per value would pile up reactions.
  const onAbort = (): void => interrupt();
  signal.addEventListener("abort", onAbort);
  let ended = false;
  const next = () =>
    new Promise<IteratorResult<T>>((resolve, reject) => {
      interrupt = () => reject(signal.reason);
      iterator.next().then(resolve, (error) => {
        ended = true;
        reject(error);
      });
    });
  try {
    while (true) {
      signal.throwIfAborted();
      const step = await next();
      if (step.done) {
        ended = true;
        return;
      }
      yield step.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    if (!ended) stop(iterator).catch(report);
  }
}

async function stop(iterator: AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}

/** What `promise` gives, or a rejection with the signal's reason as soon as that is aborted. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let interrupt = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    interrupt = () => reject(signal.reason);
  });
  if (signal.aborted) interrupt();
  signal.addEventListener("abort", interrupt);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", interrupt);
  }
}
