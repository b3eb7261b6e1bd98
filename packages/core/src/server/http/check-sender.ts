import { quoted, RequestError } from "../application/errors.ts";
import type { IncomingRequest } from "./request-handler.ts";

/** What keeps the pages of other sites from sending requests with the cookies of a user. */
export interface SenderRules {
  /** `json`: only requests with `Content-Type: application/json`, which no page may send to another origin unasked. */
  contentTypes: "json" | "any";
  /** The origins of the pages that may send requests, such as `https://app.example.com`; undefined: all. */
  origins: readonly string[] | undefined;
}

/** Throws RequestError: 403 for a page of another origin, 415 for a body that is not declared as JSON. */
export function checkSender(
  { origin, contentType }: Pick<IncomingRequest, "origin" | "contentType">,
  { origins, contentTypes }: SenderRules,
): void {
  // A client that is not a browser sends no origin, and has no cookies of a user either.
  if (origins && origin !== undefined && !origins.includes(origin)) {
    throw new RequestError("forbidden", `Pages of the origin ${quoted(origin)} may not use this server.`);
  }
  if (contentTypes === "json" && mediaTypeOf(contentType) !== "application/json") {
    throw new RequestError(
      "unsupported_media_type",
      `The Content-Type must be application/json; it is ${contentType === undefined ? "missing" : quoted(contentType)}.`,
    );
  }
}

const mediaTypeOf = (contentType = ""): string => contentType.split(";", 1)[0]!.trim().toLowerCase();
