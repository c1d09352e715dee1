import { readFileSync } from "node:fs";
import path from "node:path";

/** A row of docs/forms.md: the journeys that submit a form; null where only a script asks. */
type FormRow = {
  readonly address: string;
  readonly withJavaScript: string | null;
  readonly withoutJavaScript: string | null;
};

const file = path.resolve(import.meta.dirname, "../../docs/forms.md");

/** The table of docs/forms.md. */
export function formsTable(): FormRow[] {
  const rows = readFileSync(file, "utf8").matchAll(/^\| `(.+)` \| (\S+) \| (\S+) \|$/gm);
  const journey = (cell = "") => (cell === "script" ? null : cell);
  return [...rows].map(([, address = "", scripted, plain]) => ({
    address,
    withJavaScript: journey(scripted),
    withoutJavaScript: journey(plain),
  }));
}
