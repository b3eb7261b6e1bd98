import * as z from "zod/mini";
import { object } from "../../protocol/parts/object.ts";
import {
  type ChatKitRequest,
  isOperation,
  issuesOf,
  requestReaderSchema,
  requests,
} from "../../protocol/index.ts";
import { invalidRequest, quoted, RequestError } from "../application/errors.ts";
import { checkElements } from "../limits/check-elements.ts";
import type { Limits } from "../limits/limits.ts";

const Envelope = object(() => ({ type: z.string() }));

/**
 * The request as its operation's schema reads it. Throws RequestError `invalid_request`, also for more than `elements`
 * in its arrays, or `unknown_operation`.
 */
export function parseRequest(value: unknown, { elements }: Pick<Limits, "elements">): ChatKitRequest {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) throw invalidRequest(issuesOf(envelope.error));
  const { type } = envelope.data;
  if (!isOperation(type)) {
    throw new RequestError("unknown_operation", `There is no operation ${quoted(type)}.`, {
      issues: [{ path: "$.type", message: `Must be one of ${Object.keys(requests).join(", ")}` }],
    });
  }
  checkElements(requests[type], value, elements);
  const request = requestReaderSchema<(typeof requests)[typeof type]>(requests[type]).safeParse(value);
  if (!request.success) throw invalidRequest(issuesOf(request.error));
  return request.data;
}
