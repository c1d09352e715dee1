import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Transporter } from "nodemailer";
import { dataFolder, readSetting } from "./env";
import { issuer } from "./issuer";

export type OutgoingMail = {
  /** Permanent id of the mail: if it is sent again, the receiver can recognise the duplicate. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ja, en */
  readonly language: string;
  /** When it was written, which may be before it is sent. */
  readonly at: Date;
};

let transport: Transporter | undefined;

/** Where mail goes, as text for the operator. */
export function mailPlace(): string {
  return readSetting("MAIL_URL") ? "the mail server of MAIL_URL" : path.join(dataFolder(), "mail");
}

/** Sends a mail by SMTP, or writes it to a file if MAIL_URL is unset. Throws if that fails. */
export async function sendMail({ id, language, at, ...mail }: OutgoingMail): Promise<void> {
  const url = readSetting("MAIL_URL");
  transport ??= await newTransport(url);
  const { mailFrom } = issuer();
  const sent = await transport.sendMail({
    ...mail,
    from: mailFrom,
    messageId: `<${id}@${domainOf(mailFrom)}>`,
    date: at,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!url) await keepAsFile(id, sent.message as Buffer);
}

/** Closes the connection. */
export function closeMail(): void {
  transport?.close();
  transport = undefined;
}

/** The timeouts end well before the mail is due again. */
async function newTransport(url: string | undefined): Promise<Transporter> {
  const { default: nodemailer } = await import("nodemailer");
  if (!url) {
    return nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  }
  return nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
  });
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "kaiin.invalid";
}

async function keepAsFile(id: string, content: Buffer): Promise<void> {
  const folder = path.join(dataFolder(), "mail");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const file = path.join(folder, `${stamp}-${id.slice(0, 8)}.eml`);
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
