import "server-only";

/**
 * Returns at a multiple of `stepMs`, so that the duration does not reveal the outcome.
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
