import { liveness } from "../run/selection.ts";
import type { Run } from "../run/finished-run.ts";
import { isObject, viewOf } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** Why a server that answers could not be judged: the closed list of `reason`. */
export const obstacleReasons = [
  "credentials-required",
  "credentials-rejected",
  "redirected",
  "wrong-path",
  "rate-limited",
  "server-unavailable",
  "model-failed",
] as const;

export type ObstacleReason = (typeof obstacleReasons)[number];

/** What stands between the kit and a verdict, and what its user can do about it. */
export interface Obstacle {
  reason: ObstacleReason;
  /** One line: what was answered, and what to pass or to start. */
  advice: string;
}

type Recognise = (first: View, run: Run) => string | undefined;

/** Each obstacle by what the first request of a run was answered. */
const signs: readonly (readonly [ObstacleReason, Recognise])[] = [
  [
    "credentials-required",
    (first) =>
      (isRefusal(first) || isSentToLogIn(first)) && !hasCredentials(first)
        ? `the server answers ${first.status}; pass credentials: --as ME=TOKEN, or --as ME='Header: value'`
        : undefined,
  ],
  [
    "credentials-rejected",
    (first) =>
      isRefusal(first)
        ? `the server answers ${first.status} to the credentials of the run; pass others with --as or --header`
        : undefined,
  ],
  [
    "redirected",
    (first) =>
      first.status >= 300 && first.status < 400
        ? `the server redirects (${first.status}) to ${first.header("location") ?? "no place that it names"}; pass that URL`
        : undefined,
  ],
  [
    "wrong-path",
    (first) =>
      [404, 405, 410].includes(first.status) || (first.status === 200 && isPage(first))
        ? `the server answers ${first.status}${isPage(first) ? " with an HTML page" : ""} to POST ${pathOf(first)}; pass the URL of the endpoint, path included`
        : undefined,
  ],
  [
    "rate-limited",
    (first) =>
      first.status === 429
        ? `the server answers 429${waitOf(first)}; lift its limit for the run, or wait`
        : undefined,
  ],
  [
    "server-unavailable",
    (first) =>
      isGatewayStatus(first.status)
        ? `${first.header("server") ?? "something in front of the server"} answers ${first.status} in its place; see that the server behind it runs and answers in time`
        : undefined,
  ],
  [
    "model-failed",
    (first, { transcript }) => {
      const error = first.eventsOf("error")[0];
      if (transcript.tier !== "T0" || !error || hasAnswer(first)) return undefined;
      const { code, message } = error;
      const said = [code, message].filter((one) => typeof one === "string" && one !== "").join(": ");
      return `the first turn ends with an \`error\` event${said === "" ? "" : ` (${said})`} and no answer; check the key and the address of the model, or start the server with the kit's model (--model-port)`;
    },
  ],
];

/** Why a run could not judge its server; undefined where it could. */
export function obstacleOf(run: Run): Obstacle | undefined {
  const first = run.transcript.exchanges.find(
    ({ case: id, label, response }) => id === liveness && label === "create" && response !== undefined,
  );
  if (!first) return undefined;
  const view = viewOf(first);
  for (const [reason, recognise] of signs) {
    const advice = recognise(view, run);
    if (advice !== undefined) return { reason, advice };
  }
  return undefined;
}

const isRefusal = ({ status }: View): boolean => status === 401 || status === 403;

/** A redirect to the page on which people log in, as frameworks answer a request without a session. */
const isSentToLogIn = (view: View): boolean =>
  [302, 303].includes(view.status) && /log-?in|sign-?in|auth/i.test(view.header("location") ?? "");

const hasCredentials = ({ exchange: { user, request } }: View): boolean =>
  user !== null ||
  Object.keys(request.headers).some((name) =>
    /^(authorization|cookie|proxy-authorization)$|token|key|secret|session/i.test(name),
  );

const isPage = ({ mediaType, text }: View): boolean =>
  mediaType === "text/html" || (mediaType !== "text/event-stream" && /^\s*<(!doctype|html)/i.test(text));

const pathOf = ({ exchange }: View): string => new URL(exchange.request.url).pathname;

const waitOf = (view: View): string => {
  const seconds = view.header("retry-after");
  return seconds === undefined ? "" : ` (Retry-After: ${seconds})`;
};

/** Statuses of proxies whose server does not answer; 520 to 530 are Cloudflare's. */
const isGatewayStatus = (status: number): boolean =>
  [502, 503, 504].includes(status) || (status >= 520 && status <= 530);

/** Whether a stream has shown an item besides the user's message. */
const hasAnswer = ({ events }: View): boolean =>
  events.some(({ item }) => isObject(item) && item["type"] !== "user_message");
