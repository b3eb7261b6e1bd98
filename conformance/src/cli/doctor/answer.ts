import { countUnknown, unknownTypeText } from "../../judges/unknown-types.ts";
import { isWhole, saysInstead, showsAnswer } from "../../replay/shown.ts";
import { visible } from "../../report/visible.ts";
import { type Check, fail, ok, warn } from "./check.ts";
import { notStreamed } from "./flow.ts";

/** Whether a client shows any of the answer. */
export const answer: Check = {
  name: "answer",
  async run({ seen: { stream: view } }) {
    if (!view || !isWhole(view)) return notStreamed(view);
    const unknown = visible(countUnknown([view]).map(unknownTypeText).join(", "));
    if (showsAnswer(view))
      return ok(
        `clients show the answer${unknown === "" ? "" : `, but ignore what they do not know: ${unknown}`}`,
      );
    const instead = saysInstead(view);
    if (instead !== undefined)
      return warn(
        `there is no answer, but ${visible(instead)}`,
        "look at the server's log: its model may have failed",
      );
    return fail(
      `nobody can see it: ${unknown === "" ? "it contains no visible item" : `clients do not know ${unknown}`}`,
      "send an `assistant_message` whose content is a part of type `output_text`",
    );
  },
};
