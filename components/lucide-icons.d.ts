declare module "lucide/dist/esm/icons/*" {
  const node: readonly (readonly [tag: string, attributes: Record<string, string | number>])[];
  export default node;
}
