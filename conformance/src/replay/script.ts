import { memberAt, parse } from "../transcript/exchange-view.ts";
import { afterScriptPrefix } from "../transcript/script-contract.ts";
import type { View } from "../transcript/view.ts";
import { paramsOf } from "./request.ts";

/** The steps of the script that a message carries; none if it carries none. */
export function scriptSteps(view: View): readonly unknown[] {
  const content = memberAt(paramsOf(view), "input", "content");
  const text = Array.isArray(content) ? memberAt(content[0], "text") : undefined;
  const script = typeof text === "string" ? afterScriptPrefix(text) : undefined;
  const steps = script === undefined ? undefined : memberAt(parse(script).json, "do");
  return Array.isArray(steps) ? steps : [];
}
