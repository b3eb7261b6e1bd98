import type { Case } from "../src/case.ts";
import { conversation } from "./t0/conversation.ts";
import { isolation } from "./t0/isolation.ts";
import { lists } from "./t0/lists.ts";
import { refusals } from "./t0/refusals.ts";
import { unknown } from "./t0/unknown.ts";
import { validation } from "./t0/validation.ts";
import { modelCases } from "./t1/model.ts";
import { answers } from "./t2/answers.ts";
import { failures } from "./t2/failures.ts";
import { interaction } from "./t2/interaction.ts";
import { itemCases } from "./t2/items.ts";
import { widgets } from "./t2/widgets.ts";

/** Every case, in the order in which they run; the first is the liveness gate. */
export const cases: readonly Case[] = [
  ...conversation,
  ...validation,
  ...refusals,
  ...unknown,
  ...isolation,
  ...lists,
  ...modelCases,
  ...answers,
  ...failures,
  ...interaction,
  ...itemCases,
  ...widgets,
];
