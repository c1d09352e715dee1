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
  /** The address of a database of the server, for the owner. */
  readonly urlOf: (database: string) => string;
  /** Starts the server again, at the same address, when it was killed. */
  readonly revive: () => Promise<void>;
  /** Leaves the server; the last process that leaves stops it. */
  readonly leave: () => Promise<void>;
  /** Stops the server, whoever uses it, and removes all of its data. */
  readonly discard: () => Promise<void>;
};

/**
 * The PostgreSQL that comes with the portal, its data below `dataFolder`: made when it is not there,
 * started when it is not running, shared by every process that joins. Throws with one sentence that
 * says what to do.
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

/** A secret of the embedded mode: made once, readable by its owner alone. */
export function secretFile(file: string): string {
  if (!existsSync(file)) placeWhole(file, randomBytes(32).toString("base64url"));
  return readFileSync(file, "utf8").trim();
}
