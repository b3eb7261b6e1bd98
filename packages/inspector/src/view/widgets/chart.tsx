import { Area, Bar, CartesianGrid, ComposedChart, Legend, Line, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTable } from "./chart-table.tsx";
import { type Chart as Drawn, chartOf } from "./chart-data.ts";
import { dimensionStyle } from "./box-style.ts";
import type { NodeProps } from "./node-props.ts";

/** A chart of rows of numbers, with the same numbers as a table for those who cannot see it. */
export default function Chart({ node }: NodeProps) {
  const chart = chartOf(node);
  return (
    <figure className="ck-w-chart" style={dimensionStyle(node)}>
      <div className="ck-w-chart-plot" aria-hidden="true">
        <Plot chart={chart} />
      </div>
      <ChartTable chart={chart} />
    </figure>
  );
}

function Plot({ chart }: { readonly chart: Drawn }) {
  const { rows, series, axis, showYAxis, showLegend, showTooltip, barGap, barCategoryGap } = chart;
  return (
    <ComposedChart
      responsive
      style={{ width: "100%", height: "100%" }}
      data={[...rows]}
      margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
      accessibilityLayer={false}
      {...(barGap === undefined ? {} : { barGap })}
      {...(barCategoryGap === undefined ? {} : { barCategoryGap })}
    >
      <CartesianGrid vertical={false} stroke="var(--ck-line)" />
      <XAxis
        dataKey={axis.dataKey}
        hide={axis.hide}
        tickLine={false}
        axisLine={false}
        stroke="var(--ck-text-2)"
        tickFormatter={(value) => axis.labels.get(String(value)) ?? String(value)}
      />
      {showYAxis && <YAxis tickLine={false} axisLine={false} width="auto" stroke="var(--ck-text-2)" />}
      {showTooltip && (
        <Tooltip
          labelFormatter={(value) => axis.labels.get(String(value)) ?? String(value)}
          contentStyle={{
            background: "var(--ck-raised)",
            border: "1px solid var(--ck-line)",
            borderRadius: 8,
          }}
          cursor={{ fill: "var(--ck-surface-3)", stroke: "var(--ck-line)" }}
        />
      )}
      {showLegend && <Legend />}
      {series.map(({ type, dataKey, label, color, stack, curveType }) => {
        const common = { key: dataKey, dataKey, name: label, isAnimationActive: false };
        const stacked = stack === undefined ? {} : { stackId: stack };
        switch (type) {
          case "bar":
            return <Bar {...common} {...stacked} key={dataKey} fill={color} radius={3} />;
          case "area":
            return (
              <Area
                {...common}
                {...stacked}
                key={dataKey}
                type={curveType}
                stroke={color}
                fill={color}
                fillOpacity={0.22}
              />
            );
          case "line":
            return (
              <Line {...common} key={dataKey} type={curveType} stroke={color} strokeWidth={2} dot={false} />
            );
        }
      })}
    </ComposedChart>
  );
}
