import { toJsonSchema } from "@chatkit-protocol/core";
import { z } from "zod";
import { z as z3 } from "zod/v3";

const CreateTask = z.object({ title: z.string().min(1), priority: z.enum(["low", "high"]).default("low") });
console.log(JSON.stringify(await toJsonSchema(CreateTask)));

// Zod 3 schemas need `npm install zod-to-json-schema`.
const OldCreateTask = z3.object({ title: z3.string().min(1) });
console.log(JSON.stringify(await toJsonSchema(OldCreateTask)));
