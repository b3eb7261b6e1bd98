import { expect, test } from "vitest";
import { check, type Findings } from "../chaos/check.ts";
import type { History, ReadItem, Turn } from "../chaos/history.ts";

/** Turn `n` of a thread: a message and two answers, announced 100 ms after each other. */
function turn(n: number, changes: Partial<Turn> = {}): Turn {
  const requested = n * 1000;
  const acknowledged = ["m", "a", "b"].map((name, place) => ({
    id: `${name}${n}`,
    at: requested + 100 * (place + 1),
  }));
  const ended = requested + 400;
  return { threadId: "thr_1", token: `t${n}`, requested, ended, settled: ended, acknowledged, ...changes };
}

/** A retry at `n` with the message of turn `of`, with its two answers. */
const retry = (n: number, of: number, changes: Partial<Turn> = {}): Turn => {
  const { token: _none, ...rest } = turn(n, { anchor: `m${of}`, ...changes });
  return { ...rest, acknowledged: changes.acknowledged ?? rest.acknowledged.slice(1) };
};

const message = (n: number): ReadItem => ({ id: `m${n}`, isMessageOfUser: true, text: `t${n}` });
const answers = (n: number, of = n): ReadItem[] =>
  ["a", "b"].map((name, place) => ({
    id: `${name}${n}`,
    isMessageOfUser: false,
    text: `t${of}/${place + 1}/0000000${n} and more`,
  }));
const whole = (n: number): ReadItem[] => [message(n), ...answers(n)];

const read = (
  turns: readonly Turn[],
  items: readonly ReadItem[] | undefined,
  began = 90_000,
  ended = began + 100,
): History => ({
  turns,
  readings: [{ threadId: "thr_1", began, ended, items }],
});
const counts = (history: History): Record<keyof Findings, number> => {
  const { lost, duplicated, reordered } = check(history);
  return { lost: lost.length, duplicated: duplicated.length, reordered: reordered.length };
};
const sound = { lost: 0, duplicated: 0, reordered: 0 };
const all = [...whole(1), ...whole(2), ...whole(3)];
const turns = [turn(1), turn(2), turn(3)];

test("what was announced and is read in its order is sound", () => {
  expect(counts(read(turns, all))).toEqual(sound);
});

test.each(all.map(({ id }) => id))("%s, announced and not read, is lost", (id) => {
  expect(
    counts(
      read(
        turns,
        all.filter((item) => item.id !== id),
      ),
    ).lost,
  ).toBe(1);
});

test("everything of a thread is lost that does not exist", () => {
  expect(counts(read(turns, undefined)).lost).toBe(9);
});

test("what is announced after a reading began need not be in it", () => {
  expect(counts(read(turns, whole(1), 1900))).toEqual(sound);
  expect(counts(read(turns, whole(1), 2150)).lost).toBe(1);
});

test("a retry removes everything behind its message", () => {
  const items = [message(1), ...answers(4, 1)];
  expect(counts(read([...turns, retry(4, 1)], items))).toEqual(sound);
});

test("a retry does not remove its message", () => {
  expect(counts(read([...turns, retry(4, 2)], [...whole(1), ...answers(4, 2)])).lost).toBe(1);
});

test("a retry does not remove what was asked for after it was settled", () => {
  const items = [message(1), ...answers(4, 1)];
  expect(counts(read([...turns, retry(4, 1), turn(5)], items)).lost).toBe(3);
});

test("a retry whose end is not known may remove what was asked for before it is settled", () => {
  const unknown = retry(4, 1, { acknowledged: [], settled: 24_000 });
  expect(counts(read([...turns, unknown, turn(5)], [message(1)]))).toEqual(sound);
  expect(counts(read([...turns, unknown, turn(25)], [message(1)])).lost).toBe(3);
});

test("a retry may remove what was announced while a reading goes on", () => {
  const history = (ended: number) => read([...turns, retry(5, 1)], [message(1)], 4900, ended);
  expect(counts(history(6000))).toEqual(sound);
  expect(counts(history(4950)).lost).toBe(8);
});

test("a retry that was rejected removes nothing", () => {
  const rejected = retry(4, 1, { acknowledged: [], rejected: 409 });
  expect(counts(read([...turns, rejected], [message(1)])).lost).toBe(8);
});

test("a retry removes all answers of another turn, or none", () => {
  const overlapping = retry(2, 1, { requested: 2150 });
  const items = [message(1), ...answers(2, 1), ...answers(3).slice(1)];
  expect(counts(read([turn(1), overlapping, turn(3, { requested: 2100 })], items)).lost).toBe(1);
});

test("a retry does not remove what was stored before its message was sent", () => {
  expect(counts(read([...turns, retry(4, 3)], [...whole(1), message(3), ...answers(4, 3)])).lost).toBe(3);
});

test("an item that is read twice is a duplicate", () => {
  expect(counts(read(turns, [...all, answers(3)[1]!])).duplicated).toBeGreaterThan(0);
});

test("a message that is stored twice under two ids is a duplicate", () => {
  expect(counts(read(turns, [...all, { ...message(3), id: "m4" }])).duplicated).toBe(1);
});

test("an answer that two runs have given is a duplicate", () => {
  const items = [message(1), ...answers(1), ...answers(2, 1)];
  expect(counts(read([turn(1)], items)).duplicated).toBe(2);
});

test("an item that is in two threads is a duplicate", () => {
  const history: History = {
    turns: [],
    readings: ["thr_1", "thr_2"].map((threadId) => ({ threadId, began: 1, ended: 2, items: whole(1) })),
  };
  expect(counts(history).duplicated).toBe(3);
});

test("an answer behind another message is out of order", () => {
  expect(
    counts(read(turns, [message(1), message(2), ...answers(1), ...answers(2)])).reordered,
  ).toBeGreaterThan(0);
});

test("an older turn behind a newer one is out of order", () => {
  expect(counts(read(turns, [...whole(2), ...whole(1), ...whole(3)])).reordered).toBe(3);
});

test("answers that have changed places are out of order", () => {
  expect(counts(read(turns, [message(1), ...answers(1).toReversed()])).reordered).toBeGreaterThan(0);
});

test("the end of one answer behind the beginning of another is out of order", () => {
  const items = [message(1), answers(1)[0]!, answers(2, 1)[1]!];
  expect(counts(read([], items)).reordered).toBe(1);
});

test("what was not announced may be there or not, in its place", () => {
  const cut = turn(1, { acknowledged: turn(1).acknowledged.slice(0, 2) });
  expect(counts(read([cut, turn(2)], [...whole(1), ...whole(2)]))).toEqual(sound);
  expect(counts(read([cut, turn(2)], [message(1), answers(1)[0]!, ...whole(2)]))).toEqual(sound);
});
