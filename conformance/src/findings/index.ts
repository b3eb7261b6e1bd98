import { type RuleId, rules } from "../generated/rules.ts";
import type { FindingTable, FindingText, Placeholders } from "./finding.ts";
import t0 from "./parts/t0.ts";
import t2a from "./parts/t2a.ts";
import t2b from "./parts/t2b.ts";
import judges from "./parts/judges.ts";

type Tables = typeof t0 & typeof t2a & typeof t2b & typeof judges;

/** Every finding of every rule. */
export const findings: Readonly<Record<string, Readonly<Record<string, FindingText>>>> = merged([
  t0,
  t2a,
  t2b,
  judges,
]);

function merged(tables: readonly FindingTable[]): Record<string, Record<string, FindingText>> {
  const all: Record<string, Record<string, FindingText>> = {};
  for (const table of tables)
    for (const [rule, own] of Object.entries(table)) all[rule] = { ...all[rule], ...own };
  return all;
}

/** The keys that a rule declares; of several rules those that all of them declare. */
export type FindingKey<Rule extends RuleId> = string & keyof Tables[Rule & keyof Tables];

/** A finding's name, the same for the same fault in every run: `TU-01/title-not-stored`. */
export type FindingName = {
  [Rule in keyof Tables & string]: `${Rule}/${string & keyof Tables[Rule]}`;
}[keyof Tables & string];

/** The rules that declare a key. */
export type RuleWith<Key extends string> = {
  [Rule in keyof Tables & RuleId]: Key extends keyof Tables[Rule] ? Rule : never;
}[keyof Tables & RuleId];

/** What the judge has to fill in. */
export type ValuesOf<Rule extends RuleId, Key> = Tables[Rule & keyof Tables] extends infer Own
  ? Own extends unknown
    ? Key extends keyof Own
      ? Own[Key] extends { message: infer Message }
        ? Placeholders<Message>
        : never
      : never
    : never
  : never;

/** The rule and the key of a finding's name. */
export function partsOf(name: string): { rule: RuleId; key: string } {
  const [rule = "", key = ""] = name.split("/");
  if (!Object.hasOwn(rules, rule)) throw new Error(`${name} is not the name of a finding: RULE/finding`);
  return { rule: rule as RuleId, key };
}

/** What a rule says about one of its findings; throws where it declares no such key. */
export function textOf(rule: RuleId, key: string): FindingText {
  const own = findings[rule];
  const text = own && Object.hasOwn(own, key) ? own[key] : undefined;
  if (!text) throw new Error(`${rule} does not declare a finding ${key}`);
  return text;
}

/** The sentence of a finding with its values filled in. */
export const sentence = ({ message }: FindingText, values: Readonly<Record<string, string>> = {}): string =>
  message.replaceAll(/\{([a-z]\w*)\}/gi, (whole, name: string) => values[name] ?? whole);
