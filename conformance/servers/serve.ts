import { startReferenceServer } from "./reference/index.ts";

/** Keeps the reference server up until a signal; its URL is the first line on standard output. */
export async function serve({ port, database }: { port: number; database?: string }): Promise<number> {
  const server = await startReferenceServer({
    port,
    ...(database === undefined ? {} : { database }),
    onError: (error) => console.error(error),
  });
  console.log(server.url);
  console.log(`
Users by their bearer tokens: alice, bob. Try:

  curl -N ${server.url} -H 'authorization: Bearer alice' -H 'content-type: application/json' \\
    -d '{"type":"threads.create","params":{"input":{"content":[{"type":"input_text","text":"Hello"}]}}}'

  curl ${server.url} -H 'authorization: Bearer alice' -H 'content-type: application/json' \\
    -d '{"type":"threads.list","params":{}}'
`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
  });
  await server.close();
  return 0;
}
