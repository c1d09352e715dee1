import { createRequire } from "node:module";
import type Credentials from "next-auth/providers/credentials";

// Plain Node imports a CommonJS module whole; Next and vitest take its default export.
const { default: provider }: { default: typeof Credentials } = createRequire(import.meta.url)(
  "../../node_modules/next-auth/providers/credentials.js",
);

export default provider;
