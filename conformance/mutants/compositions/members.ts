import { wireMutants } from "../../src/wire-mutants/index.ts";
import { mutants } from "../index.ts";
import type { Mutant } from "../support/mutant.ts";
import { type Environment, environments } from "./environments.ts";

/** What a composition is made of: a fault, or a place where servers run. */
export type Member = Mutant | Environment;

/** With these every answer takes a second, so a run takes a minute. */
const late: readonly string[] = ["says-nothing-for-a-second", "returns-a-whole-stream-with-its-length"];

/** What makes the kit wait for nothing would cut what is merely slow. */
const isPatient = ({ id, patience }: Mutant): boolean => patience === undefined && !late.includes(id);

export const serverMembers: readonly Mutant[] = mutants.filter(isPatient);
export const wireMembers: readonly Mutant[] = wireMutants.filter(isPatient);

export const members: ReadonlyMap<string, Member> = new Map(
  [...serverMembers, ...wireMembers, ...environments].map((one) => [one.id, one]),
);

export function memberOf(id: string): Member {
  const found = members.get(id);
  if (!found) throw new Error(`No member is called ${id}`);
  return found;
}

export const isMutant = (member: Member): member is Mutant => "breaks" in member;
