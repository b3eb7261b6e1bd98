import { judgeExchange, type PageExchange } from "../../../../../conformance/src/in-page.ts";
import type { JudgedExchange } from "./judge-exchange.ts";

/** The kit beside the page: judging an answer of 10 000 frames takes a second, in which the page has to go on. */
addEventListener("message", ({ data }: MessageEvent<PageExchange>) => {
  postMessage(judged(data));
});

function judged(exchange: PageExchange): JudgedExchange {
  try {
    return { marks: judgeExchange(exchange) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
