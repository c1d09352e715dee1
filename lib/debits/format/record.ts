import { invariant } from "@/lib/kernel/invariant";
import { type Field, type FieldsOf, layouts, type RecordMark, recordBytes } from "./layout";
import { cutBytes, isAllowedByte, singleBytesOf, textOfBytes } from "@/lib/kernel/zengin-text";

const space = 0x20;

/** Writes a record into `into` at `offset`. C is converted and truncated; an N that does not fit is a bug. */
export function renderRecord<M extends RecordMark>(
  mark: M,
  fields: FieldsOf<M>,
  { into, offset }: { readonly into: Uint8Array; readonly offset: number },
): void {
  let at = offset;
  for (const [key, name, kind, width] of layouts[mark] as readonly Field[]) {
    const value = (fields as Readonly<Record<string, string>>)[key] ?? "";
    const bytes = kind === "N" ? digitsOf(name, value, width) : textOf(value, width);
    into.set(bytes, at);
    at += width;
  }
}

function digitsOf(name: string, value: string, width: number): readonly number[] {
  invariant(/^[0-9]*$/.test(value) && value.length <= width, `${name} does not fit: ${value}`);
  return Array.from(value.padStart(width, "0"), (digit) => digit.charCodeAt(0));
}

function textOf(value: string, width: number): readonly number[] {
  const bytes = cutBytes(singleBytesOf(value), width);
  return [...bytes, ...Array<number>(width - bytes.length).fill(space)];
}

/** Parses the fields of a record; a string says what is wrong with it. */
export function parseRecord<M extends RecordMark>(
  mark: M,
  bytes: Uint8Array,
): { readonly fields: FieldsOf<M> } | { readonly problem: string } {
  const fields: Record<string, string> = {};
  let at = 0;
  for (const [key, name, kind, width] of layouts[mark] as readonly Field[]) {
    const part = bytes.subarray(at, at + width);
    const wrongAt = part.findIndex((byte) => !(kind === "N" ? isDigit(byte) : isAllowedByte(byte)));
    if (wrongAt >= 0) {
      const what = kind === "N" ? "a character that is no digit" : "an illegal character";
      return { problem: `${name} has ${what} (position ${at + wrongAt + 1})` };
    }
    const text = textOfBytes(part);
    fields[key] = kind === "N" ? text : text.trimEnd();
    at += width;
  }
  invariant(at === recordBytes, "a record is 120 bytes");
  return { fields: fields as FieldsOf<M> };
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
