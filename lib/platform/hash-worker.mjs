// Hashes passwords in worker threads: { secret, cost } makes a hash, { secret, stored } compares.
import { setPriority } from "node:os";
import bcrypt from "bcrypt";

const belowPages = 10;

giveWay();

/** Only Linux has a priority per thread; elsewhere it would apply to the whole process. */
function giveWay() {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, belowPages);
  } catch {
    // A sandbox may forbid it; hashes then have the same priority as pages.
  }
}

export default ({ secret, stored, cost }) =>
  stored === undefined ? bcrypt.hashSync(secret, cost) : bcrypt.compareSync(secret, stored);
