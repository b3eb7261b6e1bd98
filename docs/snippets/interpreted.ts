import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { scriptInterpreter } from "@chatkit-protocol/conformance/interpreter";

export const server = new ChatKitServer({ store: memoryStore(), ...scriptInterpreter() });
