import type { Exchange } from "../transcript/transcript.ts";
import { viewOf } from "../transcript/exchange-view.ts";
import type { Paint } from "./painting.ts";
import { bytesAsText, count, cut, visible, visibleLines } from "./visible.ts";

/** Bytes of a body that are shown. */
const most = 8000;

/** An exchange as it went over the wire: what was sent, what came back, and when each event arrived. */
export function exchangeText(exchange: Exchange, paint: Paint): string[] {
  const { request, response, end, n, label, case: id } = exchange;
  const { bytes, frames } = viewOf(exchange);
  const { body } = request;
  const sent = body instanceof Uint8Array ? bytesAsText(body) : (body ?? "");
  const since = (at: number): string => `${Math.round(at - request.at)} ms`;
  const answer = response
    ? [
        `< HTTP ${response.status}  (${since(response.at)})`,
        ...response.headers.map(([name, value]) => `< ${visible(`${name}: ${value}`)}`),
      ]
    : [`< no status line: ${end.how}${end.detail === undefined ? "" : `, ${visible(end.detail)}`}`];
  const received =
    frames.length > 0
      ? frames.flatMap((frame) => [
          paint("dim", `  event ${frame.index + 1}, ${since(frame.at)}, byte ${count(frame.offset)}`),
          ...cutLines(frame.raw).map((line) => `  ${line}`),
        ])
      : cutLines(bytesAsText(bytes.subarray(0, most))).map((line) => `  ${line}`);
  return [
    paint("bold", `exchange ${n} "${visible(label)}" of ${visible(id)}`),
    `> ${request.method} ${visible(request.url)}`,
    ...Object.entries(request.headers).map(([name, value]) => `> ${visible(`${name}: ${value}`)}`),
    ...(sent === "" ? [] : [`> ${cut(visible(sent), most)}`]),
    ...answer,
    ...received,
    paint("dim", `  ${end.how} after ${since(end.at)}, ${count(bytes.length)} bytes`),
  ];
}

const cutLines = (text: string): string[] => visibleLines(cut(text, most)).split("\n");
