import { type WidgetTemplateError, widgetTemplate } from "@chatkit-protocol/agents/widgets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const file = (template: string) => ({ version: "1.0", name: "attack", template });
const card = (value: string): string => `{"type":"Card","children":[{"type":"Text","value":${value}}]}`;
const text = (expression: string, data: Record<string, unknown> = {}): unknown =>
  widgetTemplate(file(card(`{{ (${expression}) | tojson }}`))).build(data);

describe("a template reaches nothing but its data", () => {
  test.each([
    "''.constructor",
    "''.constructor.constructor('return 1')()",
    "x.constructor",
    "x.__proto__",
    "x['__proto__']",
    "x['constructor']['constructor']('return 1')()",
    "l.constructor",
    "l['length']",
    "l.map",
    "range.constructor",
    "range.call",
    "loop",
    "namespace.prototype",
    "namespace().constructor",
    "n.toFixed(2)",
    "''.__class__.__mro__",
    "cycler('a').next.call.constructor",
    "self",
    "process",
    "globalThis",
    "toString",
    "hasOwnProperty",
    "constructor",
    "x | constructor",
    "x | __proto__",
    "x is constructor",
    "x is toString",
  ])("%s", (expression) => {
    expect(() => text(expression, { x: {}, l: [], n: 1 })).toThrow(/attack:1:/);
  });

  test("data named like members of Object is data", () => {
    const data: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":"c","toString":"t"}');
    expect(
      text("x['__proto__'].a ~ x.constructor ~ x.toString ~ x['constructor']", { x: data }),
    ).toMatchObject({
      children: [{ value: "1ctc" }],
    });
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  test("a namespace cannot reach a prototype", () => {
    const template = `{% set ns = namespace() %}{% set ns.__proto__ = {'a': 1} %}${card("{{ ns.__proto__.a }}")}`;
    expect(() => widgetTemplate(file(template)).build()).toThrow(/does not print a widget/);
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  test("a template does not change the data", () => {
    const rows = [1];
    text("rows.append(2) ~ rows", { rows });
    expect(rows).toEqual([1]);
  });

  test.each([
    ["{% include '/etc/passwd' %}", "include"],
    ["{% extends 'x' %}", "extends"],
    ["{% import 'x' as y %}", "import"],
    ["{% from 'x' import y %}", "from"],
  ])("%s", (template, tag) => {
    expect(() => widgetTemplate(file(template))).toThrow(`{% ${tag} %} is not a tag of widget templates`);
  });
});

describe("data cannot do more than fill its place", () => {
  const template = widgetTemplate<{ text: unknown }>(file(card("{{ (text) | tojson }}")));

  test("any text comes out as it went in", () => {
    const strings = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '"',
        "\\",
        "\n",
        "{{ 1 }}",
        "{% if %}",
        "</script>",
        "\u2028",
        "\ud800",
        '","type":"Button',
      ),
    );
    fc.assert(
      fc.property(fc.array(strings), (parts) => {
        const given = parts.join("");
        expect(template.build({ text: given })).toEqual({
          type: "Card",
          children: [{ type: "Text", value: given }],
        });
      }),
      { numRuns: 500 },
    );
  });

  test("any JSON gives a widget or an error that names the template", () => {
    const loop = widgetTemplate<{ rows: unknown }>(
      file(
        `{"type":"Card","children":[{% for r in rows %}{"type":"Text","value":{{ (r.name ~ r['x'] | default('') ~ rows | length) | tojson }}},{% endfor %}{"type":"Divider"}]}`,
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (rows) => {
        try {
          loop.build({ rows });
        } catch (error) {
          expect((error as Error).message).toMatch(/^attack/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("functions, getters and prototypes of the data are not reached", () => {
    const data = { text: { toJSON: () => "safe", secret: "x" } };
    expect(template.build(data)).toMatchObject({ children: [{ value: "safe" }] });
    expect(() => text("x.run()", { x: { run: () => "ran" } })).toThrow("x.run is missing");
  });

  test.each([
    ["range(n)", "range() makes at most"],
    ["'x' * n", "would make more than"],
    ["[1] * n", "would make more than"],
  ])("%s with a large number ends", (expression, message) => {
    expect(() => text(expression, { n: 1e9 })).toThrow(message);
  });

  test("data or a template that nests deeper than the stack is an error", () => {
    let deep: unknown = "end";
    for (let level = 0; level < 5_000; level += 1) deep = [deep];
    expect(() => text("x", { x: deep })).toThrow(/attack/);
    expect(() => widgetTemplate(file(card(`{{ ${"(".repeat(50_000)} }}`)))).toThrow(/attack/);
    const endless = `{% macro again() %}{{ again() }}{% endmacro %}${card("{{ again() }}")}`;
    expect(() => widgetTemplate(file(endless)).build()).toThrow(/nests too deeply/);
  });
});

describe("an error names the template, the place and what is missing", () => {
  const failure = (template: string, data: Record<string, unknown> = {}): WidgetTemplateError => {
    try {
      widgetTemplate({ version: "1.0", name: "order", template }).build(data);
    } catch (error) {
      return error as WidgetTemplateError;
    }
    throw new Error("the template should fail");
  };

  test.each([
    ["missing data", card("{{ title | tojson }}"), "order:1:54: title is missing"],
    [
      "a missing member",
      '\n\n{"a": {{ user.name | tojson }}}',
      "order:3:10: user.name is missing; user has mail, phone",
    ],
    ["a missing member of a member", "{{ user.mail.host }}", 'order:1:4: user.mail is a str without "host"'],
    ["a mistake in the template", '{"a":\n {% if %}}', "order:2:8: %} is not an expression"],
    ["an unknown filter", "\n{{ user | shout }}", "order:2:11: there is no filter shout"],
    ["a tag that is not closed", "{% for a in b %}", "order:1:17: the template ends before {% endfor %}"],
    ["an end of nothing", "{% endif %}", "order:1:4: endif closes nothing"],
    [
      "a method in place of data",
      "{% for a in user.items %}{% endfor %}",
      "order:1:13: a function cannot be looped over",
    ],
  ])("%s", (_what, template, message) => {
    expect(failure(template, { user: { mail: "a@b.c", phone: null } }).message).toContain(message);
  });

  test("a widget that is invalid has JSON paths", () => {
    const { message, issues } = failure('{"type":"Card","children":[{"type":"Text"}]}');
    expect(issues).toMatchObject([{ path: "$.children[0].value" }]);
    expect(message).toContain("order does not print a widget: $.children[0].value");
  });

  test.each([
    ["a path", "./order.widget", "a .widget file must be JSON: pass its text, not its path"],
    [
      "another version",
      '{"version":"2.0","name":"order","template":""}',
      'order has version "2.0"; only "1.0" can be read',
    ],
    ["no template", '{"version":"1.0","name":"order"}', 'order has no "template", which must be a string'],
    ["a list", "[]", "a .widget file has version undefined"],
    ["null", "null", "a .widget file must be a JSON object"],
  ])("%s is not a file", (_what, file, message) => {
    expect(() => widgetTemplate(file)).toThrow(message);
  });
});
