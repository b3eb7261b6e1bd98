import { z } from "zod";
export type WidgetComponent = { type: string; id?: string | undefined; key?: string | undefined };
export const WidgetComponent: z.ZodType<WidgetComponent> = z.looseObject({ type: z.string() });
export type WidgetRoot = { type: string };
export const WidgetRoot: z.ZodType<WidgetRoot> = z.looseObject({ type: z.string() });
