import type { Chart } from "./chart-data.ts";

/** The numbers of a chart for screen readers. */
export function ChartTable({ chart: { rows, series, axis } }: { readonly chart: Chart }) {
  return (
    <table className="ck-hidden">
      <caption>Chart: {series.map(({ label }) => label).join(", ")}</caption>
      <thead>
        <tr>
          <th scope="col">{axis.dataKey}</th>
          {series.map(({ dataKey, label }) => (
            <th key={dataKey} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const value = String(row[axis.dataKey] ?? index + 1);
          return (
            <tr key={index}>
              <th scope="row">{axis.labels.get(value) ?? value}</th>
              {series.map(({ dataKey }) => (
                <td key={dataKey}>{row[dataKey]}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
