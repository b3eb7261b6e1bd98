import samples from "virtual:request-samples";

/** The operations that have an example. */
export const operationNames = Object.keys(samples);

export const sampleOf = (name: string): string => JSON.stringify(samples[name], undefined, 2);
