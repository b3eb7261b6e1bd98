import manifest from "../package.json" with { type: "json" };

/** The kit as reports name it. */
export const kit = `${manifest.name} ${manifest.version}`;

/** The version of the protocol whose rules it knows. */
export const protocol = "1.6.5";
