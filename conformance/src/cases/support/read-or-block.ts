import type { Drive, WireRequest } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";

/** Reads what the case compares later; blocks the case if it is not there. */
export async function readOrBlock(d: Drive, label: string, request: WireRequest): Promise<View> {
  const view = await d.send(label, request);
  needsAnswer(d, view);
  return view;
}

/** Blocks the case if a read is not answered, or with something else than JSON. */
export function needsAnswer(d: Drive, view: View): void {
  const what = view.exchange.request.operation ?? "a read";
  if (!view.accepted) d.blocked(`${what} is not answered`, view);
  if (view.json === undefined) d.blocked(`the answer to ${what} is not JSON`, view);
}
