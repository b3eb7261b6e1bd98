export { type Copied, CopyError, copyToPostgres } from "./copy-to-postgres.ts";
