import { expect, test } from "vitest";
import { type LiveMember, LiveSet } from "../src/live-set.ts";

class Member implements LiveMember {
  memberIndex: number | undefined;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

test("members leave in any order, each once", () => {
  const set = new LiveSet<Member>();
  const members = Array.from("abcdefgh", (name) => new Member(name));
  for (const member of members) set.add(member);
  expect(set.size).toBe(8);
  const there = new Set(members);
  // From the middle, the first, the last, and one that has moved into the place of another.
  for (const index of [3, 0, 7, 6, 5, 1, 4, 2]) {
    const member = members[index]!;
    expect(set.delete(member)).toBe(true);
    expect(set.delete(member)).toBe(false);
    there.delete(member);
    expect(new Set(set.all())).toEqual(there);
    expect(set.size).toBe(there.size);
  }
});

test("what has left can come back", () => {
  const set = new LiveSet<Member>();
  const member = new Member("a");
  set.add(member);
  set.delete(member);
  set.add(member);
  expect(set.all()).toEqual([member]);
});

test("a list of the members stays as it was", () => {
  const set = new LiveSet<Member>();
  const members = [new Member("a"), new Member("b")];
  for (const member of members) set.add(member);
  const before = set.all();
  for (const member of before) set.delete(member);
  expect(before).toEqual(members);
  expect(set.size).toBe(0);
});
