import { WidgetComponent } from "@chatkit-protocol/core/protocol";
import type * as z from "zod";
import { isObject } from "../transcript/exchange-view.ts";

export type Shape = z.core.$ZodShape;

/** The props of every component that the protocol knows, by the component's type. */
export const components: ReadonlyMap<unknown, Shape> = new Map(
  [...shapesIn(WidgetComponent)].flatMap((shape) =>
    [...(shape["type"]?._zod.values ?? [])].map((type) => [type, shape] as const),
  ),
);

/** The members of every variant of a union. */
function* shapesIn(schema: z.core.$ZodType): Iterable<Shape> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "union") for (const option of def.options) yield* shapesIn(option);
  if (def.type === "object") yield def.shape;
}

/** A tree without the props that the protocol does not know of the components that it knows: WG-11 judges those. */
export function withoutFreeProps(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutFreeProps);
  if (!isObject(node)) return node;
  const shape = components.get(node["type"]);
  return Object.fromEntries(
    Object.entries(node).flatMap(([prop, value]) => {
      if (prop === "children") return [[prop, withoutFreeProps(value)]];
      return shape === undefined || prop in shape ? [[prop, value]] : [];
    }),
  );
}
