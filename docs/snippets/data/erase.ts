import { server } from "./server.ts";

/** Replace this with your accounts: all sessions of the user must end. */
const closeAccount = async (_userId: string): Promise<void> => {};

export async function erase(userId: string) {
  await closeAccount(userId);
  return server.eraseUser(userId); // { threads: 12, attachments: 3 }
}
