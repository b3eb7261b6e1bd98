import type { Case } from "../src/case.ts";
import { bodies } from "./t0/bodies.ts";
import { conversation } from "./t0/conversation.ts";
import { cors } from "./t0/cors.ts";
import { foreignIds } from "./t0/foreign-ids.ts";
import { isolation } from "./t0/isolation.ts";
import { leaving } from "./t0/leaving.ts";
import { lists } from "./t0/lists.ts";
import { refusals } from "./t0/refusals.ts";
import { unknown } from "./t0/unknown.ts";
import { validation } from "./t0/validation.ts";
import { answers } from "./t2/answers.ts";
import { cancellation } from "./t2/cancellation.ts";
import { concurrency } from "./t2/concurrency.ts";
import { failures } from "./t2/failures.ts";
import { foreignSenders } from "./t2/foreign-ids.ts";
import { interaction } from "./t2/interaction.ts";
import { itemCases } from "./t2/items.ts";
import { whileStreaming } from "./t2/while-streaming.ts";
import { widgets } from "./t2/widgets.ts";

/** Every case, in the order in which they run; the first is the liveness gate. */
export const cases: readonly Case[] = [
  ...conversation,
  ...validation,
  ...refusals,
  ...unknown,
  ...isolation,
  ...lists,
  ...bodies,
  ...cors,
  ...leaving,
  ...foreignIds,
  ...answers,
  ...failures,
  ...interaction,
  ...itemCases,
  ...widgets,
  ...whileStreaming,
  ...cancellation,
  ...concurrency,
  ...foreignSenders,
];
