import { buildPackages } from "./publishing/build.ts";

await buildPackages();
