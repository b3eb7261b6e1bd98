import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { identityOf, server } from "./server.ts";

const authenticate = (request: Request) => identityOf(request.headers.get("authorization") ?? undefined);

/** In Next, the `POST` of `app/chatkit/route.ts`; in Bun, Deno and Workers, the handler of this path. */
export const POST = chatkit(server, { authenticate });
