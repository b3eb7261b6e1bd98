import { judgeExchange, type PageMark } from "../../../../../conformance/src/in-page.ts";
import type { LoggedExchange } from "./exchange-log.ts";

/** What one answer breaks by itself. */
export const marksOf = ({
  url,
  operation,
  body,
  status = 0,
  headers,
  chunks,
  end,
}: LoggedExchange): PageMark[] => {
  const how = end === "whole" ? "complete" : end === "aborted" ? "closed" : "cut";
  return judgeExchange({ url, operation, body, status, headers, chunks, how });
};
