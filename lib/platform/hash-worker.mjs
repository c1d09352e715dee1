// Hashes passwords in a thread of its own. Told { id, secret, cost } to hash or { id, secret, stored } to
// compare, answers { id, answer } or { id, error }.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
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

function answerOf({ secret, stored, cost }) {
  return stored === undefined ? bcrypt.hashSync(secret, cost) : bcrypt.compareSync(secret, stored);
}

parentPort.on("message", ({ id, ...order }) => {
  try {
    parentPort.postMessage({ id, answer: answerOf(order) }, []);
  } catch (error) {
    parentPort.postMessage({ id, error: error.message }, []);
  }
});
