import type { FailureContext, Report } from "../application/reporter.ts";
import type { Observer, RequestEnd, StoreCallBegin, StoreCallEnd, TurnBegin, TurnEnd } from "./observer.ts";
import { heard, type Watch, watch } from "./watch.ts";

/** Notifies a server's observers of one request. */
export interface ObservedRequest extends Watch<Omit<RequestEnd, keyof FailureContext>> {
  turn(begin: TurnBegin): Watch<TurnEnd>;
  storeCall(begin: StoreCallBegin): Watch<StoreCallEnd>;
}

interface Sources {
  /** What is known about the request; read at its end. */
  at: FailureContext;
  /** Reads a header of the request. */
  header: (name: string) => string | undefined;
  report: Report;
}

/** Notifies the observers that a request has arrived. */
export function observeRequest(
  observers: readonly Observer[],
  { at, header, report }: Sources,
): ObservedRequest {
  const { requestId } = at;
  const observations = heard(
    observers,
    (observer) => observer.request({ requestId, headers: headersFor(observer, header) }),
    report,
  );
  const whole = watch<RequestEnd>(observations, report);
  /** The stream reports to the client that its turn has failed, although the status cannot. */
  let turnError: string | undefined;
  return {
    ...whole,
    end(end) {
      const errorType = end.errorType ?? turnError;
      whole.end({ ...at, ...end, ...(errorType === undefined ? {} : { errorType }) });
    },
    turn(begin) {
      const turn = watch<TurnEnd>(
        heard(observations, (one) => one.turn?.(begin), report),
        report,
      );
      return {
        ...turn,
        end(end) {
          turnError = end.errorType;
          turn.end(end);
        },
      };
    },
    storeCall: (begin) =>
      watch<StoreCallEnd>(
        heard(observations, (one) => one.storeCall?.(begin), report),
        report,
      ),
  };
}

function headersFor(observer: Observer, header: Sources["header"]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of observer.headers ?? []) {
    const value = header(name);
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}
