import { defineConfig } from "prisma/config";

// For the ordinary `prisma migrate`, where its native engine can be had.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
