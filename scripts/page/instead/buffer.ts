// The kit's Buffer, in a page.
export { Buffer } from "buffer/index.js";
