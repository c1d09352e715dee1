import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { embeddedPlace } from "./embedded-binaries";
import {
  type Cluster,
  initialise,
  isRunning,
  ownerRole,
  startedPort,
  stop,
} from "./embedded-cluster";
import { joinUsers, leaveUsers, placeWhole, withLock } from "./process-lock";

export const webRole = "kaiin_web";

export type EmbeddedServer = {
  /** The URL of a database of the server, for the owner role. */
  readonly urlOf: (database: string) => string;
  /** Restarts the server on the same port if it was killed. */
  readonly revive: () => Promise<void>;
  /** Ends this process's use of the server; the last process to leave stops it. */
  readonly leave: () => Promise<void>;
  /** Stops the server, even if other processes use it, and deletes all its data. */
  readonly discard: () => Promise<void>;
};

/**
 * Joins the PostgreSQL that comes with the portal, with its data below `dataFolder`: creates the data if
 * missing, starts the server if it is not running; all processes share it. Throws one sentence that says
 * what to do.
 */
export async function joinEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const secrets = path.join(dataFolder, "secrets");
  mkdirSync(secrets, { recursive: true });
  chmodSync(secrets, 0o700);
  const lock = path.join(dataFolder, "postgres.lock");
  const users = path.join(dataFolder, "postgres-users");
  return withLock(lock, async () => {
    const place = embeddedPlace(dataFolder);
    const password = secretFile(path.join(secrets, "database_password"));
    const cluster: Cluster = { ...place, data: path.join(place.base, "postgres"), password };
    initialise(cluster);
    const port = await startedPort(cluster);
    joinUsers(users);
    return {
      urlOf: (database) => `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${database}`,
      revive: async () => {
        if (isRunning(cluster)) return;
        await withLock(lock, async () => void (await startedPort(cluster)));
      },
      leave: () =>
        withLock(lock, async () => {
          if (leaveUsers(users)) await stop(cluster);
        }),
      discard: async () => {
        await stop(cluster);
        rmSync(dataFolder, { recursive: true, force: true });
        if (cluster.base !== dataFolder) rmSync(cluster.base, { recursive: true, force: true });
      },
    };
  });
}

/** A secret of the embedded mode: generated once, in a file with mode 0600. */
export function secretFile(file: string): string {
  if (!existsSync(file)) placeWhole(file, randomBytes(32).toString("base64url"));
  return readFileSync(file, "utf8").trim();
}
