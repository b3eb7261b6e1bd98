import { fileBlobs } from "../src/files/index.ts";

/** Writes a megabyte to a blob and never ends it; says so on standard output. Its argument is the folder. */
await fileBlobs(process.argv[2] ?? "").put("atc_0a.b1", endless());

async function* endless(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1_000_000);
  yield new Uint8Array(1);
  console.log("written");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
