/** Made by the bundler from spec/examples: a well-formed request of each operation. */
declare module "virtual:request-samples" {
  const samples: Readonly<Record<string, unknown>>;
  export default samples;
}
