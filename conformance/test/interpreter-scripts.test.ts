import { expect, test } from "vitest";
import { checkScript, readScript, UnsupportedError } from "../servers/interpreter/script.ts";

test.each([
  ['{"report":{"toString":1}}', 'report:{"toString":1}'],
  ['{"report":1e400}', "report:1e400"],
  ['{"report":5}', "report:5"],
  ['{"report":"weather"}', "report:weather"],
  ['{"fail":{"kind":[]}}', "fail:[]"],
  ['{"set_thread":{"metadata":1e400}}', "set_thread"],
])("a script with the step %s is refused as %s", (step, word) => {
  const script = readScript(`{"ck":1,"do":[${step}]}`);
  expect(() => checkScript(script, "stream")).toThrow(new UnsupportedError(word));
});
