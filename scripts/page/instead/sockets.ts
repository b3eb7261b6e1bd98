// A page has `fetch` in place of sockets; the kit opens none of its own there.

export const wire = (): never => {
  throw new Error("A page opens no sockets.");
};
export const playModel = wire;
