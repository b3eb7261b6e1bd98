import * as z from "zod/mini";

/**
 * Like `z.object()`, but its members are made when they are first needed. Making those of all messages and widgets took longer than
 * loading the rest of the package, and most servers never see most of them.
 */
export const object = <Members extends z.core.$ZodLooseShape>(
  members: () => Members,
): z.ZodMiniObject<z.core.util.Writeable<Members>, z.core.$strip> => make(members);

/** Like `z.looseObject()`, which keeps members that are not listed; see {@link object}. */
export const looseObject = <Members extends z.core.$ZodLooseShape>(
  members: () => Members,
): z.ZodMiniObject<z.core.util.Writeable<Members>, z.core.$loose> => make(members, z.unknown());

function make<Made extends z.ZodMiniObject>(
  members: () => z.core.$ZodLooseShape,
  catchall?: z.ZodMiniUnknown,
): Made {
  const schema = new z.ZodMiniObject({
    type: "object",
    get shape() {
      const value = members();
      Object.defineProperty(this, "shape", { value });
      return value;
    },
    ...(catchall ? { catchall } : {}),
  });
  return schema as Made;
}
