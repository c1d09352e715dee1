import "server-only";

const defaultCapBytes = 16_384;

export type FormBody =
  | { readonly ok: true; readonly fields: Record<string, string> }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Reads an urlencoded form of at most `capBytes`. Repeated fields are joined with newlines; NUL is
 * refused, since no field may contain it.
 */
export async function readFormBody(
  request: Request,
  capBytes = defaultCapBytes,
): Promise<FormBody> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return { ok: false, status: 415 };
  const bytes = await readCapped(request, capBytes);
  if (!bytes) return { ok: false, status: 413 };
  const parameters = new URLSearchParams(new TextDecoder().decode(bytes));
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of parameters) {
    if (name.includes("\0") || value.includes("\0")) return { ok: false, status: 400 };
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return { ok: true, fields };
}

async function readCapped(request: Request, capBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > capBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > capBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
