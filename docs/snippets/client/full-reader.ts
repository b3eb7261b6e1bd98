import { createClient } from "@chatkit-protocol/core/client";
import { fullReader } from "@chatkit-protocol/core/protocol";

export const client = createClient({ url: "/chatkit", reader: fullReader });
