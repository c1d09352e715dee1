import "server-only";

/**
 * Answers at a multiple of `stepMs`, so that how long the work took does not tell which way it went.
 */
export async function answeredEvenly<T>(stepMs: number, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const spentMs = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, stepMs - (spentMs % stepMs)));
  }
}
