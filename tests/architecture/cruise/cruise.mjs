// Runs dependency-cruiser on TypeScript 7, which has no JavaScript API: swc reads the sources
// instead, told which of them hold JSX.
import { register } from "node:module";

register("./swc-hook.mjs", import.meta.url);
await import("../../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
