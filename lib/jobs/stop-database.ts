/** Nothing of its own: whoever joins last and leaves stops the embedded server. */
export async function run(): Promise<number> {
  return 0;
}
