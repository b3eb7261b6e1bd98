/** All items of a thread of the kit, oldest first, in one page. */
export const list = (thread_id: string) =>
  ({ type: "items.list", params: { thread_id, order: "asc", limit: 100 } }) as const;

export const get = (thread_id: string) => ({ type: "threads.get_by_id", params: { thread_id } }) as const;
