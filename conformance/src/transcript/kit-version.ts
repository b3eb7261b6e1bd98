import manifest from "../../package.json" with { type: "json" };

/** The kit as reports name it. */
export const kit = `${manifest.name} ${manifest.version}`;
