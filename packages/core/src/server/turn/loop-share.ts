/** Milliseconds that turns may run in one round of the event loop, all of them together. */
const share = 5;

/** When the first turn of this round began to run; undefined before. */
let began: number | undefined;
/** Those that wait for a round of their own, in order. */
const waiting: (() => void)[] = [];

/**
 * Undefined while a turn may go on; else what to wait for before its next step. A handler that waits for nothing would keep
 * the loop to itself until its turn is over, and nobody else's request would be read. The share is that of all turns, since
 * it is their sum that the others wait for; it goes to one after the other, so that each can send much at once.
 */
export function untilLoopIsShared(): Promise<void> | undefined {
  if (began === undefined) beginRound();
  else if (performance.now() - began > share) return new Promise((resolve) => waiting.push(resolve));
  return undefined;
}

function beginRound(): void {
  began = performance.now();
  afterOthers(() => {
    began = undefined;
    const next = waiting.shift();
    if (!next) return;
    beginRound();
    next();
  });
}

const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };

/** Calls back once the loop has looked for what else there is to do. Only Node's own way costs no time. */
const afterOthers = (callback: () => void): unknown =>
  setImmediate ? setImmediate(callback) : setTimeout(callback);
