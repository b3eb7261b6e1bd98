import * as z from "zod/mini";
import { looseObject } from "../parts/object.ts";
import { nonEmpty, lenient } from "../parts/schema-parts.ts";

type Shape = Record<string, z.ZodMiniType>;
type AllOptional<Props extends Shape> = { [Name in keyof Props]: z.ZodMiniOptional<Props[Name]> };
type Node<Type extends string, Required extends Shape, Optional extends Shape> = z.ZodMiniObject<
  {
    type: z.ZodMiniLiteral<Type>;
    id: z.ZodMiniOptional<z.ZodMiniString>;
    key: z.ZodMiniOptional<z.ZodMiniString>;
  } & Required &
    AllOptional<Optional>
>;

/** Members of every node: updates refer to its `id`; `key` distinguishes siblings. */
export const nodeProps = { id: z.optional(nonEmpty()), key: z.optional(z.string()) };

/** The props that a reader checks; any other invalid prop is kept unchanged. */
const strictProps = ["type", "children"] as const;

/**
 * A component with its `type`, its required props and its optional ones; props that are not listed are passed on
 * unchanged. Its TypeScript type has only the listed ones, so that a misspelt prop does not compile.
 */
export function component<const Type extends string, Optional extends Shape, Required extends Shape = {}>(
  type: Type,
  props: () => { required?: Required; optional: Optional },
): Node<Type, Required, Optional> {
  const node = looseObject(() => {
    const { required, optional } = props();
    const others = Object.entries(optional).map(([name, prop]) => [name, z.optional(prop)]);
    return { type: z.literal(type), ...nodeProps, ...required, ...Object.fromEntries(others) };
  });
  return lenient(node, strictProps) as unknown as Node<Type, Required, Optional>;
}
