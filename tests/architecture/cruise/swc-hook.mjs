/** Hands dependency-cruiser our swc, which knows .tsx. */
export function resolve(specifier, context, next) {
  const isCruiser = context.parentURL?.includes("/dependency-cruiser/");
  if (specifier === "@swc/core" && isCruiser) {
    return { url: new URL("./swc-with-jsx.mjs", import.meta.url).href, shortCircuit: true };
  }
  return next(specifier, context);
}
