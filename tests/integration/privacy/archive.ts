import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MemberActor } from "@/lib/kernel/actor";
import { zipStream } from "@/lib/platform/zip";
import { listOwnFiles } from "@/lib/privacy/queries/own-files";

/** The files of a member's archive, as a tool of the system unpacks them. */
export async function unpacked(
  actor: MemberActor,
  lang: "ja" | "en" = "ja",
): Promise<Record<string, string>> {
  const at = new Date();
  const stream = zipStream(listOwnFiles(actor, { issuerName: "見本カード", lang, at }), at);
  const folder = mkdtempSync(path.join(tmpdir(), "kaiin-own-"));
  const archive = path.join(folder, "my-data.zip");
  writeFileSync(archive, Buffer.from(await new Response(stream).arrayBuffer()));
  const files = path.join(folder, "files");
  execFileSync("python3", ["-m", "zipfile", "-t", archive], { stdio: "pipe" });
  execFileSync("python3", ["-m", "zipfile", "-e", archive, files], { stdio: "pipe" });
  return Object.fromEntries(
    readdirSync(files).map((name) => [name, readFileSync(path.join(files, name), "utf8")]),
  );
}
