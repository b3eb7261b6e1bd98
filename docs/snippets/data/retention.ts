import { server, store } from "./server.ts";

const day = 24 * 3600_000;

/** For a job that runs every night. */
export async function deleteOld() {
  const deleted = await server.deleteThreadsBefore(new Date(Date.now() - 90 * day));
  await store.purge();
  return deleted;
}
