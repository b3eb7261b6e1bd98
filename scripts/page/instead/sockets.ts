// A page has `fetch` in place of sockets; the kit opens none of its own there.

export function wire(): never {
  throw new Error("A page opens no sockets.");
}

export function playModel(): never {
  throw new Error("A page plays no model.");
}
