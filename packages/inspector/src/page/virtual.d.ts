/** Made by the bundler from spec/examples: a well-formed request of each operation. */
declare module "virtual:request-samples" {
  const samples: Readonly<Record<string, unknown>>;
  export default samples;
}

/** Made by the bundler from spec/generated: what a server accepts, with all that is referred to, by `$id`. */
declare module "virtual:request-schemas" {
  const schemas: unknown;
  export default schemas;
}
