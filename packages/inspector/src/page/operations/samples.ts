import samples from "virtual:request-samples";
import { type Field, fieldOf, type Schemas } from "./field.ts";
import published from "virtual:request-schemas";

/** Made by the build, in that shape. */
const schemas = published as Schemas;

/** The operations that have an example. */
export const operationNames: readonly string[] = Object.keys(samples);

/** The example of an operation, about the thread `threadId` if it is about one. */
export function sampleOf(name: string, threadId: string | null): string {
  const sample = structuredClone(samples[name]) as { params?: { thread_id?: string } };
  if (threadId !== null && sample.params?.thread_id !== undefined) sample.params.thread_id = threadId;
  return JSON.stringify(sample, undefined, 2);
}

/** The field of the whole body of an operation; undefined if it has no schema. */
export function bodyFieldOf(name: string): Field | undefined {
  const own = Object.values(schemas).find(({ properties }) => properties?.["type"]?.const === name);
  return own && fieldOf(own, schemas);
}
