import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The file that a portal's business date is read from, PORTAL_TODAY_FILE. */
export const clockOf = (folder: string) => path.join(folder, "today.txt");

/** Moves the portal of a data folder to a day; whoever reads meanwhile sees one day or the other. */
export function setToday(folder: string, day: string): void {
  writeFileSync(`${clockOf(folder)}.part`, day);
  renameSync(`${clockOf(folder)}.part`, clockOf(folder));
}
