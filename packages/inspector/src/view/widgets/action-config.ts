import {
  type ActionConfig,
  ActionConfig as schema,
  clientReaderSchema,
} from "@chatkit-protocol/core/protocol";

const reader = clientReaderSchema(schema);

/** The action in a prop with its defaults (CL-17); undefined if it is none. */
export function actionOf(value: unknown): ActionConfig | undefined {
  if (value === undefined || value === null) return undefined;
  const read = reader.safeParse(value);
  return read.success ? read.data : undefined;
}
