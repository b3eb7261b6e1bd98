import { interpreterAnswers, isHello } from "../../driver/interpreter-answers.ts";
import { visible } from "../../report/visible.ts";
import type { View } from "../../transcript/view.ts";
import { type Diagnosis, ok, warn } from "./check.ts";
import { nonce } from "./requests.ts";

/** Whether the server runs scripts, or why it seems not to. */
export function interpreter(view: View): Diagnosis {
  const hello = interpreterAnswers(view).find((answer) => isHello(answer, nonce));
  if (hello)
    return ok(`${visible(String(hello["interpreter"]))} on ${visible(String(hello["sdk"]))}: tier T2`);
  const advice =
    "call a script interpreter from respond(), in a server that nobody else uses: then every rule can be judged (T2)";
  return interpreterAnswers(view).length > 0
    ? warn("the server repeats the script instead of running it (T0)", advice)
    : warn("the server does not run scripts (T0)", advice);
}
