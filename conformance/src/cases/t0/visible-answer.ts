import type { Case } from "../../case/case.ts";
import { foreignContentIn } from "../../judges/visible-answers.ts";
import { isWhole, saysInstead, showsAnswer } from "../../replay/shown.ts";

/** What a user sees of the answer to the plain question of the liveness gate. */
export const visibleAnswer: Case = {
  id: "threads.create/shows-its-answer",
  rules: ["TC-12"],
  tier: "T0",
  after: ["kit/liveness"],
  drive(d) {
    const create = d.recall("create", "kit/liveness");
    const instead = saysInstead(create);
    if (instead !== undefined && !showsAnswer(create))
      d.notReached(`could not be judged: the model failed, or the server had no answer (${instead})`);
    return Promise.resolve();
  },
  judge(seen, rule) {
    const create = seen.of("kit/liveness").get("create");
    // The judge of all answers reports what is of an unknown type.
    if (!isWhole(create) || (!showsAnswer(create) && foreignContentIn(create).length > 0)) return;
    rule("TC-12").holds(showsAnswer(create), "answer-empty", {
      in: create,
      expected: "an item that clients show",
      received: create.events.map(({ type }) => type),
    });
  },
};
