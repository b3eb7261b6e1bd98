import { type RuleId, rules } from "../generated/rules.ts";
import type { FindingTable, FindingText, Placeholders } from "./finding.ts";
import attachmentsAndDictation from "./attachments-and-dictation.ts";
import cancellation from "./cancellation.ts";
import clientToolsAndStructuredInput from "./client-tools-and-structured-input.ts";
import errors from "./errors.ts";
import isolation from "./isolation.ts";
import requests from "./requests.ts";
import streams from "./streams.ts";
import textAndAnnotations from "./text-and-annotations.ts";
import serialization from "./serialization.ts";
import reading from "./reading.ts";
import threads from "./threads.ts";
import resumingStreams from "./resuming-streams.ts";
import items from "./items.ts";
import transport from "./transport.ts";
import widgetsAndActions from "./widgets-and-actions.ts";
import workflowsTasksImages from "./workflows-tasks-images.ts";

/** Every finding of every rule, a table for each chapter. */
const tables = {
  ...transport,
  ...requests,
  ...streams,
  ...serialization,
  ...reading,
  ...threads,
  ...items,
  ...textAndAnnotations,
  ...workflowsTasksImages,
  ...widgetsAndActions,
  ...clientToolsAndStructuredInput,
  ...attachmentsAndDictation,
  ...errors,
  ...cancellation,
  ...isolation,
  ...resumingStreams,
};

type Tables = typeof tables;

export const findings: FindingTable = tables;

/** The keys that a rule declares; of several rules those that all of them declare. */
export type FindingKey<Rule extends RuleId> = Extract<keyof Tables[Extract<Rule, keyof Tables>], string>;

/** A finding's name, the same for the same fault in every run: `TU-01/title-not-stored`. */
export type FindingName = {
  [Rule in keyof Tables]: `${Rule}/${Extract<keyof Tables[Rule], string>}`;
}[keyof Tables];

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
  const own = findings[rule] ?? {};
  const text = Object.hasOwn(own, key) ? own[key] : undefined;
  if (!text) throw new Error(`${rule} does not declare a finding ${key}`);
  return text;
}

/** The sentence of a finding with its values filled in. */
export const sentence = ({ message }: FindingText, values: Readonly<Record<string, string>> = {}): string =>
  message.replaceAll(/\{([a-z]\w*)\}/gi, (whole, name: string) => values[name] ?? whole);
