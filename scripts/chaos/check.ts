import type { History, ReadItem, Reading, Turn } from "./history.ts";
import { readAnswer } from "./text.ts";

/** What went wrong, a line each. */
export interface Findings {
  lost: string[];
  duplicated: string[];
  reordered: string[];
}

/**
 * Compares what streams have announced with what was read later. It knows no server and no store; it counts on this only: a turn has
 * its thread for itself, and a retry removes what is behind its message. So a retry has removed all items of another turn, or none.
 */
export function check({ turns, readings }: History): Findings {
  const findings: Findings = { lost: [], duplicated: [], reordered: [] };
  const byThread = Map.groupBy(turns, ({ threadId }) => threadId);
  const homes = new Map<string, string>();
  for (const reading of readings) {
    const all = byThread.get(reading.threadId) ?? [];
    const items = reading.items ?? [];
    checkLost(all, reading, findings);
    checkTwice(reading.threadId, items, findings);
    checkAnswers(reading.threadId, items, findings);
    checkOrder(all, reading.threadId, items, findings);
    for (const { id } of items) {
      const home = homes.get(id) ?? reading.threadId;
      homes.set(id, home);
      if (home !== reading.threadId) findings.duplicated.push(`${id}: in ${home} and in ${reading.threadId}`);
    }
  }
  return findings;
}

function checkLost(
  turns: readonly Turn[],
  { threadId, began, ended, items = [] }: Reading,
  { lost }: Findings,
): void {
  const present = new Set(items.map(({ id }) => id));
  const owners = new Map(turns.flatMap((turn) => turn.acknowledged.map(({ id }) => [id, turn] as const)));
  const retries = turns.filter(({ anchor, requested }) => anchor !== undefined && requested < ended);
  /** Whether a retry may have removed an item of the turn; it must have run after the turn, with an older message or the turn's own. */
  const removers = (turn: Turn, id?: string): Turn[] =>
    retries.filter((retry) => {
      if (retry === turn || retry.anchor === id || retry.settled < turn.requested) return false;
      const owner = owners.get(retry.anchor!);
      return owner === undefined || owner === turn || owner.requested <= turn.ended;
    });
  const isRemovable = (turn: Turn, id?: string): boolean =>
    removers(turn, id).some(({ rejected }) => rejected === undefined);
  const place = (turn: Turn): string => {
    const retry = removers(turn).find(({ rejected }) => rejected !== undefined);
    const hint = retry
      ? `, a retry was rejected with ${retry.rejected} at ${Math.round(retry.ended)} ms`
      : "";
    return `${threadId}, asked for at ${Math.round(turn.requested)} ms, read at ${Math.round(began)} ms${hint}`;
  };
  for (const turn of turns) {
    const wanted = turn.acknowledged.filter(({ at }) => at < began);
    const [message, answers] = turn.token === undefined ? [undefined, wanted] : [wanted[0], wanted.slice(1)];
    if (message && !present.has(message.id) && !isRemovable(turn, message.id))
      lost.push(`${message.id}: the message ${turn.token} of ${place(turn)}`);
    const missing = answers.filter(({ id }) => !present.has(id));
    if (missing.length === 0) continue;
    if (missing.length < answers.length || !isRemovable(turn)) {
      const which = `${missing.length} of ${answers.length} announced`;
      lost.push(...missing.map(({ id }) => `${id}: an answer in ${place(turn)}; ${which}`));
    }
  }
}

function checkTwice(threadId: string, items: readonly ReadItem[], { duplicated }: Findings): void {
  const seen = new Set<string>();
  const note = (key: string): void => {
    if (seen.has(key)) duplicated.push(`${key}: twice in ${threadId}`);
    seen.add(key);
  };
  for (const { id, isMessageOfUser, text } of items) {
    note(id);
    if (isMessageOfUser) note(`message ${text}`);
    const answer = isMessageOfUser ? undefined : readAnswer(text);
    if (answer) note(`answer ${answer.token}/${answer.part}`);
  }
}

/** Behind each message are the parts of one answer to it, in their order. */
function checkAnswers(threadId: string, items: readonly ReadItem[], { reordered }: Findings): void {
  let token: string | undefined;
  let attempt: string | undefined;
  let part = 0;
  for (const { id, isMessageOfUser, text } of items) {
    if (isMessageOfUser) {
      token = text;
      attempt = undefined;
      part = 0;
      continue;
    }
    // What was cut before its first text says nothing of its place.
    const answer = readAnswer(text);
    if (!answer) continue;
    const isNext = answer.token === token && answer.part === part + 1;
    if (!isNext || (attempt !== undefined && answer.attempt !== attempt))
      reordered.push(`${id}: ${text} in ${threadId} behind part ${part} of the answer to ${token}`);
    ({ attempt, part } = answer);
  }
}

/** Items are in the order in which they were announced; a turn that was asked for later is behind what had been announced by then. */
function checkOrder(
  turns: readonly Turn[],
  threadId: string,
  items: readonly ReadItem[],
  { reordered }: Findings,
): void {
  const known = new Map(
    turns.flatMap((turn) => turn.acknowledged.map(({ id, at }, place) => [id, { turn, at, place }] as const)),
  );
  let latest: Turn | undefined;
  const places = new Map<Turn, number>();
  for (const { id } of items) {
    const one = known.get(id);
    if (!one) continue;
    if (latest && one.at < latest.requested)
      reordered.push(`${id}: behind a turn of ${threadId} that was asked for after it`);
    if ((places.get(one.turn) ?? -1) > one.place)
      reordered.push(`${id}: behind an item of its turn in ${threadId} that was announced after it`);
    places.set(one.turn, one.place);
    if (!latest || one.turn.requested > latest.requested) latest = one.turn;
  }
}
