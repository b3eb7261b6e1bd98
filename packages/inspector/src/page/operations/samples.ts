import samples from "virtual:request-samples";

/** A well-formed request of each operation, as the specification shows it. */
export type OperationName = keyof typeof samples;

export const operationNames = Object.keys(samples) as OperationName[];

export const sampleOf = (name: OperationName): string => JSON.stringify(samples[name], undefined, 2);
