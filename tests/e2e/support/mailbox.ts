import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Readable } from "node:stream";
import { expect } from "@playwright/test";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

const boxOf = (folder: string) => path.join(folder, "received");

/** A mail server that keeps every mail it is given as a file of the folder. Answers its address. */
export async function openMailServer(folder: string) {
  mkdirSync(boxOf(folder), { recursive: true });
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      received += 1;
      const file = path.join(boxOf(folder), `${String(received).padStart(4, "0")}.json`);
      void keepMail(file, stream, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function keepMail(
  file: string,
  stream: Readable,
  done: (error?: Error) => void,
): Promise<void> {
  try {
    const { to, subject = "", text = "" } = await simpleParser(stream);
    const addresses = [to ?? []].flat().map((address) => address.text);
    writeFileSync(`${file}.part`, JSON.stringify({ to: addresses.join(), subject, text }));
    renameSync(`${file}.part`, file);
    done();
  } catch (error) {
    done(error as Error);
  }
}

function mailsTo(address: string): Mail[] {
  const box = boxOf(process.env.E2E_FOLDER ?? "");
  return readdirSync(box)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(box, file), "utf8")) as Mail)
    .filter(({ to }) => to.includes(address));
}

/** The mail to an address whose subject or text says this, the `count`th of its kind; waits for it. */
export async function readMail(address: string, says: RegExp, count = 1): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      () => {
        const isMeant = ({ subject, text }: Mail) => says.test(subject) || says.test(text);
        found = mailsTo(address).filter(isMeant)[count - 1];
        return found !== undefined;
      },
      { message: `a mail to ${address} that says ${says}`, timeout: 120_000 },
    )
    .toBe(true);
  if (!found) throw new Error("unreachable: the poll above has found it");
  return found;
}
