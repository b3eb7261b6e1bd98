import type { Drive, WireRequest } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";

/** Reads what the case compares later; blocks the case if the server does not answer. */
export async function readOrBlock(d: Drive, label: string, request: WireRequest): Promise<View> {
  const view = await d.send(label, request);
  if (!view.accepted) d.blocked(`${view.exchange.request.operation ?? "a read"} is not answered`, view);
  return view;
}
