import { connect, createServer, type Socket } from "node:net";

/** Where the line breaks: before the server hears of a COMMIT, or before the client hears its answer. */
export type Cut = "before-commit" | "after-commit";

/** A line to the database that can be cut at the next COMMIT. */
export type CuttingProxy = {
  readonly url: string;
  readonly cutNext: (cut: Cut) => void;
  /** How often the line was cut. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

/** Stands between a client and the server of a database address. */
export async function openCuttingProxy(address: string): Promise<CuttingProxy> {
  const target = new URL(address);
  const lines = new Set<Socket>();
  let next: Cut | null = null;
  let count = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    let isAnswerLost = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    const cutNow = () => {
      count += 1;
      end();
    };
    for (const socket of [client, upstream]) {
      lines.add(socket);
      socket.on("error", end).on("close", end);
    }
    client.on("data", (chunk: Buffer) => {
      const cut = chunk.includes("COMMIT\0") ? next : null;
      if (cut) next = null;
      if (cut === "before-commit") return cutNow();
      isAnswerLost ||= cut === "after-commit";
      return upstream.write(chunk);
    });
    upstream.on("data", (chunk: Buffer) => (isAnswerLost ? cutNow() : client.write(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  const url = new URL(address);
  url.hostname = "127.0.0.1";
  url.port = String(typeof place === "object" && place ? place.port : 0);
  return {
    url: url.toString(),
    cutNext: (cut) => {
      next = cut;
    },
    cuts: () => count,
    close: () => {
      for (const socket of lines) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
