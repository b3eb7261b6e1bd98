import schema from "@chatkit-protocol/spec/schema.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const ajv = new Ajv2020({ strict: false }); // not `allErrors`: see below
formats.default(ajv);
ajv.addSchema(schema);

const isEvent = ajv.getSchema("urn:chatkit-protocol:1.6.5:produce:ThreadStreamEvent");
console.log(isEvent?.({ type: "progress_update", text: "Looking it up" })); // true
console.log(isEvent?.({ type: "progress_update", text: null })); // false: absent, not null

const reader = ajv.getSchema("urn:chatkit-protocol:1.6.5:accept:ThreadStreamEvent");
console.log(reader?.({ type: "progress_update", text: "Looking it up", icon: null })); // true
console.log(reader?.({ type: "thread.archived" })); // true: a type of a later version
