import { readFileSync } from "node:fs";
import { widgetTemplate } from "@chatkit-protocol/agents/widgets";
import { describe, expect, test } from "vitest";

interface Case {
  name: string;
  template: string;
  data: Record<string, unknown>;
}

interface Reference {
  printed_by: Record<string, string>;
  results: { name: string; widget?: unknown; error?: string }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** Templates of our own, and what `print-reference.py` has printed for them with the reference. */
const templates = read("templates.json") as Case[];
const reference = read("reference.json") as Reference;

/** The reference prints `children: null` for a component without children. */
const withoutNullChildren = (widget: unknown): unknown =>
  JSON.parse(JSON.stringify(widget), (name, value: unknown) =>
    name === "children" && value === null ? undefined : value,
  );

/** Where the reference changes data of the application, and this package does not. */
const intended: Readonly<Record<string, unknown>> = {
  "nulls in a payload": {
    type: "Card",
    children: [
      {
        type: "Button",
        label: "Go",
        onClickAction: { type: "go", payload: { id: null, list: [1, null] } },
      },
    ],
  },
};

const build = ({ name, template, data }: Case): unknown =>
  widgetTemplate({ version: "1.0", name, template }).build(data);

describe(`as the reference (${Object.entries(reference.printed_by).flat().join(" ")})`, () => {
  test("every template has a result of the reference", () => {
    expect(reference.results.map(({ name }) => name)).toEqual(templates.map(({ name }) => name));
    expect(templates.length).toBeGreaterThanOrEqual(60);
  });

  test.each(templates)("$name", (given) => {
    const { widget, error } = reference.results.find(({ name }) => name === given.name) ?? {};
    if (error === undefined)
      expect(build(given)).toEqual(intended[given.name] ?? withoutNullChildren(widget));
    else expect(() => build(given)).toThrow(expect.objectContaining({ name: "WidgetTemplateError" }));
  });
});

interface Expressions {
  data: Record<string, unknown>;
  expressions: { template: string; printed?: string; error?: string }[];
}

describe("generated expressions, as Jinja2 3.1.6 prints them or fails", () => {
  const { data, expressions } = read("expressions.json") as Expressions;
  const quote = (template: string): string =>
    `{% set printed %}${template}{% endset %}{"type":"Card","children":[{"type":"Text","value":{{ printed | tojson }}}]}`;
  const textOf = (template: string): unknown => {
    const widget = build({ name: "expression", template: quote(template), data });
    return (widget as { children: { value: string }[] }).children[0]?.value;
  };

  test.each(expressions)("$template", ({ template, printed }) => {
    if (printed === undefined) expect(() => textOf(template)).toThrow(/^expression:1:\d+: /);
    else expect(textOf(template)).toBe(printed);
  });
});
