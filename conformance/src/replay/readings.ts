import type { View } from "../transcript/view.ts";
import type { ReplayedExchange } from "./exchange.ts";
import { itemsIn, pagesIn } from "./sightings.ts";

/** A complete reading of a thread's items, as one answer or page by page. */
export interface Reading {
  readonly threadId: string;
  /** Whether it was requested oldest first. */
  readonly ascending: boolean;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** The first and the last page. */
  readonly first: View;
  readonly last: View;
}

/** The page of its thread's items that an exchange has read; undefined where it has read none. */
const itemPageIn = ({ view, threadId, reads }: ReplayedExchange): Page | undefined =>
  reads && threadId !== "" ? pagesIn(view)[0]?.value : undefined;

type Page = Readonly<Record<string, unknown>>;

/** Whether an exchange has read all items of its thread in one answer. */
export const readsWhole = (exchange: ReplayedExchange): boolean =>
  itemPageIn(exchange)?.["has_more"] === false && (exchange.params["after"] ?? undefined) === undefined;

/** The complete readings: answers that hold all items, and walks from the first page to the last. */
export function* readingsIn(exchanges: readonly ReplayedExchange[]): Generator<Reading> {
  const walks = new Map<string, { pages: ReplayedExchange[]; after: unknown }>();
  for (const exchange of exchanges) {
    const { view, params } = exchange;
    if (!view.accepted || view.exchange.end.how !== "complete") continue;
    const page = itemPageIn(exchange);
    if (!page || !Array.isArray(page["data"])) continue;
    const { after } = params;
    const key = `${view.exchange.case} ${view.exchange.series?.name ?? view.exchange.label} ${view.exchange.user}`;
    const known = walks.get(key);
    const isLater = typeof after === "string";
    const walk = isLater ? known : { pages: [], after: undefined };
    walks.delete(key);
    if (!walk || (isLater && walk.after !== after)) continue;
    walk.pages.push(exchange);
    if (page["has_more"] === true) walks.set(key, { pages: walk.pages, after: page["after"] });
    else yield reading(walk.pages);
  }
}

function reading(pages: readonly ReplayedExchange[]): Reading {
  const [{ view: first }, { view: last, threadId, params }] = [pages[0]!, pages.at(-1)!];
  return {
    threadId,
    // RD-04 and RD-01 judge the default orders; a reading in one of them does not prove an order.
    ascending: params["order"] === "asc",
    items: pages.flatMap(({ view }) => itemsIn(view).map(({ value }) => value)),
    first,
    last,
  };
}
