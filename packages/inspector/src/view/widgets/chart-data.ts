import { type ChartSeries, CurveType } from "@chatkit-protocol/core/protocol";
import { colorOf } from "./colors.ts";
import { asFlag, asList, asName, asNumber, asObject, asText } from "./props.ts";

/** One row of values that is drawn. */
export interface Series {
  readonly type: ChartSeries["type"];
  readonly dataKey: string;
  readonly label: string;
  /** A CSS colour. */
  readonly color: string;
  readonly stack: string | undefined;
  readonly curveType: CurveType;
}

/** A chart as it is drawn, whatever the server sent. */
export interface Chart {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly series: readonly Series[];
  readonly axis: {
    readonly dataKey: string;
    readonly hide: boolean;
    readonly labels: ReadonlyMap<string, string>;
  };
  readonly showYAxis: boolean;
  readonly showLegend: boolean;
  readonly showTooltip: boolean;
  readonly barGap: number | undefined;
  readonly barCategoryGap: number | undefined;
}

const palette = ["blue", "orange", "green", "purple", "red", "yellow", "pink"];

/** More points than a chart has pixels are of no use. */
const mostRows = 2000;

const typeOf = (value: unknown): Series["type"] | undefined =>
  value === "bar" || value === "area" || value === "line" ? value : undefined;

const curveOf = (value: unknown): CurveType => {
  const read = CurveType.safeParse(value);
  return read.success ? read.data : "linear";
};

const rowOf = (value: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(asObject(value) ?? {}).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || (typeof entry[1] === "number" && Number.isFinite(entry[1])),
    ),
  );

/** What can be drawn of the props of a Chart. */
export function chartOf(node: Readonly<Record<string, unknown>>): Chart {
  const axis = asObject(node["xAxis"]);
  const labels = Object.entries(asObject(axis?.["labels"]) ?? {}).map(
    ([value, label]) => [value, asText(label)] as const,
  );
  return {
    rows: asList(node["data"]).slice(0, mostRows).map(rowOf),
    series: asList(node["series"]).flatMap((value, index) => {
      const { type, dataKey, label, color, stack, curveType } = asObject(value) ?? {};
      const [kind, key] = [typeOf(type), asName(dataKey)];
      if (!kind || !key) return [];
      return [
        {
          type: kind,
          dataKey: key,
          label: asName(label) ?? key,
          color: colorOf(color) ?? colorOf(palette[index % palette.length]) ?? "currentColor",
          stack: asName(stack),
          curveType: curveOf(curveType),
        },
      ];
    }),
    axis: {
      dataKey: axis ? asText(axis["dataKey"]) : asText(node["xAxis"]),
      hide: asFlag(axis?.["hide"]),
      labels: new Map(labels),
    },
    showYAxis: asFlag(node["showYAxis"]),
    // As in the official client, both are shown unless they are switched off.
    showLegend: node["showLegend"] !== false,
    showTooltip: node["showTooltip"] !== false,
    barGap: asNumber(node["barGap"]),
    barCategoryGap: asNumber(node["barCategoryGap"]),
  };
}
