import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

type Asked = { readonly challenge: string };

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** A device that makes and uses passkeys for a site, as browsers hand its answers on. */
export class Authenticator {
  private readonly keys = new Map<string, KeyObject>();
  private counter = 0;
  /** Whether it asks for a face, a finger or a PIN. */
  asksWho = true;
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** The answer to a site that wants a new passkey. */
  create({ challenge }: Asked): string {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const id = randomBytes(20);
    this.keys.set(base64url(id), privateKey);
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const data = Buffer.concat([this.head(attested), Buffer.alloc(16), length, id, cose]);
    const attestationObject = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
      Buffer.from([data.length]),
      data,
    ]);
    return this.answer(base64url(id), {
      clientDataJSON: base64url(this.clientData("webauthn.create", challenge)),
      attestationObject: base64url(attestationObject),
      transports: ["internal"],
    });
  }

  /** The answer to a site that asks for a passkey. */
  get({ challenge }: Asked, id = this.lastId()): string {
    const key = this.keys.get(id);
    if (!key) throw new Error("no such passkey");
    this.counter += 1;
    const clientData = this.clientData("webauthn.get", challenge);
    const data = this.head(0);
    const signature = sign("sha256", Buffer.concat([data, sha256(clientData)]), key);
    return this.answer(id, {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(data),
      signature: base64url(signature),
    });
  }

  private lastId(): string {
    return [...this.keys.keys()].at(-1) ?? "";
  }

  private head(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const who = this.asksWho ? verified : 0;
    return Buffer.concat([
      sha256(new URL(this.origin).hostname),
      Buffer.from([present | who | flags]),
      counter,
    ]);
  }

  private clientData(type: string, challenge: string): Buffer {
    const { origin } = this;
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private answer(id: string, response: Record<string, unknown>): string {
    const base = { id, rawId: id, type: "public-key", clientExtensionResults: {} };
    return JSON.stringify({ ...base, response });
  }
}
