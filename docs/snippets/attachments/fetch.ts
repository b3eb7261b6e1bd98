import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { files, identityOf, server } from "./server.ts";

const answer = chatkit(server, {
  authenticate: (request) => identityOf(request.headers.get("authorization")),
});

/** In Next, `files.handle` is the GET, PUT and POST of `app/files/[[...id]]/route.ts`. */
export const handle = (request: Request): Promise<Response> =>
  new URL(request.url).pathname.startsWith("/files") ? files.handle(request) : answer(request);
