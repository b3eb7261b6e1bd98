import * as protocol from "@chatkit-protocol/core/protocol";
import {
  Alignment,
  ControlSize,
  ControlVariant,
  CurveType,
  FontWeight,
  Justification,
  Placement,
  RadiusValue,
} from "@chatkit-protocol/core/protocol";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readChapters } from "./chapters.ts";

interface Component {
  props: Record<string, { required: boolean; values?: string[] }>;
}

const chapter = readChapters(new URL("../../", import.meta.url)).find(({ name }) =>
  name.startsWith("08-"),
)!.text;
const section = (heading: string): string[][] =>
  chapter
    .split(`\n### ${heading}\n`)[1]!
    .split(/\n#{2,3} /)[0]!
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| --"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));

const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

/** The strings of a cell that lists nothing but strings, such as `sm` \| `md`. */
const values = (cell: string): string[] | undefined =>
  /^`[^`]+`( \\\| `[^`]+`)+$/.test(cell) ? names(cell).sort() : undefined;

/** What the prose of a section says that it adds to a component. */
const boxProps = section("Layout")
  .slice(section("Layout").findIndex(([first]) => first === "prop") + 1)
  .flatMap(([props = "", type = ""]) => names(props).map((name) => [name, type] as const));
const nineSizes = boxProps.filter(([name]) => /^(width|height|size|m(in|ax)[WHS]\w+)$/.test(name));

/** The catalogue as the chapter's tables have it. */
function written(): Record<string, Component> {
  const components: Record<string, Component> = {};
  for (const heading of ["Roots", "Layout", "Text", "Pictures and data", "Controls"]) {
    let current: Component[] = [];
    for (const [first = "", prop = "", type = ""] of section(heading)) {
      if (first === "component" || first === "root") continue;
      if (first === "prop") break;
      if (first !== "") {
        current = names(first).map((name) => (components[name] = { props: {} }));
      }
      const more = type.includes("nine sizes") ? nineSizes : type.includes("the box props") ? boxProps : [];
      const listed = names(prop).map((name) => [name, type.split(",")[0]!] as const);
      for (const [name, what] of [...listed, ...more]) {
        const found = values(what.split(":")[0]!.trim());
        const required = prop.includes(`\`${name}\`\\*`);
        for (const { props } of current) props[name] = { required, ...(found ? { values: found } : {}) };
      }
    }
  }
  return components;
}

/** The catalogue as the schemas have it. */
function declared(): Record<string, Component> {
  const nodes = Object.values(protocol)
    .filter((one) => one instanceof z.ZodMiniObject)
    .filter(({ shape }) => "key" in shape && shape["type"] instanceof z.ZodMiniLiteral);
  return Object.fromEntries(
    nodes.map(({ shape }) => {
      const { type, id: _id, key: _key, ...props } = shape as Record<string, z.ZodMiniType>;
      const component: Component = { props: {} };
      for (const [name, prop] of Object.entries(props)) {
        const inner = prop instanceof z.ZodMiniOptional ? prop.def.innerType : prop;
        component.props[name] = {
          required: !prop.safeParse(undefined).success,
          ...(inner instanceof z.ZodMiniEnum
            ? { values: Object.values(inner.def.entries).map(String).sort() }
            : {}),
        };
      }
      return [(type as z.ZodMiniLiteral<string>).def.values[0]!, component];
    }),
  );
}

/** Types that the tables call by a name, and the schema of their values. */
const named = {
  Alignment: Alignment,
  Justification: Justification,
  Radius: RadiusValue,
  TextAlign: Placement,
  Weight: FontWeight,
  ControlVariant: ControlVariant,
  ControlSize: ControlSize,
  curveType: CurveType,
};

test("the chapter's catalogue has the components and props of the schemas, and none besides", () => {
  const outline = (catalogue: Record<string, Component>) =>
    Object.fromEntries(
      Object.entries(catalogue).map(([type, { props }]) => [
        type,
        Object.entries(props)
          .map(([name, { required }]) => (required ? `${name}*` : name))
          .sort(),
      ]),
    );
  expect(Object.keys(declared()).length).toBe(30);
  expect(outline(written())).toEqual(outline(declared()));
});

test("where the chapter lists the values of a prop, they are those of its schema", () => {
  let compared = 0;
  const schemas = declared();
  for (const [type, { props }] of Object.entries(written())) {
    for (const [name, { values: listed }] of Object.entries(props)) {
      if (!listed) continue;
      compared++;
      expect(listed, `${type}.${name}`).toEqual(schemas[type]?.props[name]?.values);
    }
  }
  for (const [name, ...rest] of section("Types of props")) {
    const schema = Object.entries(named).find(([known]) => known === name)?.[1];
    if (!schema) continue;
    compared++;
    expect(values(rest[0] ?? ""), name).toEqual([...schema.options].sort());
  }
  expect(compared).toBeGreaterThan(30);
});
