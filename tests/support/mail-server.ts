import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = ParsedMail;

export type MailServer = {
  readonly url: string;
  /** Every mail it was given, also one given twice. */
  readonly received: Received[];
  /** While true, it takes nothing. */
  isRefusing: boolean;
  /** Awaited when a mail has arrived, before the client hears that it was accepted. */
  beforeAccepting: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on this machine that keeps what it is given. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const keep = async (stream: Readable, done: (error?: Error) => void) => {
    try {
      received.push(await simpleParser(stream));
      await server.beforeAccepting();
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(_address, _session, done) {
      const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      done(server.isRefusing ? refusal : undefined);
    },
    onData(stream, _session, done) {
      void keep(stream, done);
    },
  });
  // A client that is killed takes its line down with it.
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    isRefusing: false,
    beforeAccepting: async () => undefined,
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
  return server;
}
