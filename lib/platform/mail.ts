import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type Transporter } from "nodemailer";
import { dataFolder, readSetting } from "./env";
import { issuer } from "./issuer";

export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

let transport: Transporter | undefined;

/** Where mail goes, for a person to read. */
export function mailPlace(): string {
  return readSetting("MAIL_URL") ? "the mail server of MAIL_URL" : path.join(dataFolder(), "mail");
}

/** Sends one mail by SMTP, or without MAIL_URL writes it as a file. Throws when neither worked. */
export async function sendMail({ id, ...mail }: OutgoingMail): Promise<void> {
  const url = readSetting("MAIL_URL");
  transport ??= url
    ? nodemailer.createTransport(url, { from: issuer().mailFrom })
    : nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  const sent = await transport.sendMail({
    ...mail,
    from: issuer().mailFrom,
    messageId: `<${id}@kaiin>`,
  });
  if (!url) await keepAsFile(id, sent.message as Buffer);
}

async function keepAsFile(id: string, content: Buffer): Promise<void> {
  const folder = path.join(dataFolder(), "mail");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const file = path.join(folder, `${stamp}-${id.slice(0, 8)}.eml`);
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
