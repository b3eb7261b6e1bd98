import { server } from "./typed-actions.ts";

console.log(JSON.stringify(await server.describe(), null, 2));
