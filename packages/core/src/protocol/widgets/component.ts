import { z } from "zod";
export type WidgetComponent = { type: string; id?: string | undefined; key?: string | undefined };
/** A node of a widget. */
export const WidgetComponent: z.ZodType<WidgetComponent> = z.looseObject({ type: z.string() });
export type WidgetRoot = { type: string };
/** The outermost node of a widget. */
export const WidgetRoot: z.ZodType<WidgetRoot> = z.looseObject({ type: z.string() });
