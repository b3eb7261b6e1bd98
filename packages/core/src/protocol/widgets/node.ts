import { z } from "zod";
import { nonEmpty, lenient } from "../schema-parts.ts";

type Shape = Record<string, z.ZodType>;
type AllOptional<Props extends Shape> = { [Name in keyof Props]: z.ZodOptional<Props[Name]> };
type Node<Type extends string, Required extends Shape, Optional extends Shape> = z.ZodObject<
  { type: z.ZodLiteral<Type>; id: z.ZodOptional<z.ZodString>; key: z.ZodOptional<z.ZodString> } & Required &
    AllOptional<Optional>
>;

/** Members of every node: `id` is what updates name, `key` tells siblings apart. */
export const nodeProps = { id: nonEmpty().optional(), key: z.string().optional() };

/** What a reader insists on in a node; any other prop that does not fit is kept as it is. */
const strictProps = ["type", "children"] as const;

/**
 * A component that is known by `type`, with the props that it must and may have; props that are not listed travel
 * unchanged. Its type names the listed ones alone, so that a misspelt prop in source code is an error.
 */
export function component<const Type extends string, Required extends Shape, Optional extends Shape>(
  type: Type,
  required: Required,
  optional: Optional,
): Node<Type, Required, Optional> {
  const props = Object.fromEntries(Object.entries(optional).map(([name, prop]) => [name, prop.optional()]));
  const node = z.looseObject({ type: z.literal(type), ...nodeProps, ...required, ...props });
  return lenient(node, strictProps) as unknown as Node<Type, Required, Optional>;
}
