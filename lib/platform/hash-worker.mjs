// Hashes passwords in threads of their own: { secret, cost } makes a hash, { secret, stored } compares.
import { setPriority } from "node:os";
import bcrypt from "bcrypt";

const belowPages = 10;

giveWay();

/** Linux alone gives a thread a priority of its own; elsewhere the whole process would get it. */
function giveWay() {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, belowPages);
  } catch {
    // A sandbox may forbid it: hashes then run beside the pages as equals, and logins go on.
  }
}

export default ({ secret, stored, cost }) =>
  stored === undefined ? bcrypt.hashSync(secret, cost) : bcrypt.compareSync(secret, stored);
