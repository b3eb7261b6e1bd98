import { server } from "./server.ts";

/** Replace this with your accounts: no session of the user may be valid any more. */
const closeAccount = async (_userId: string): Promise<void> => {};

export async function erase(userId: string) {
  await closeAccount(userId);
  return server.eraseUser(userId); // { threads: 12, attachments: 3 }
}
