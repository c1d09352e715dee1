import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * The driver adapter with three corrections for migrations: the original splits scripts at each semicolon,
 * even in function bodies, does not know the catalogue type "char", and drops its shadow database while
 * still connected to it.
 */
export class WholeScriptPg extends PrismaPg {
  private readonly endings: (() => Promise<unknown>)[] = [];

  /** `tell` receives the reason why a script failed; the engine only reports that it did. */
  constructor(
    private readonly url: string,
    private readonly tell: (failure: Error) => void,
  ) {
    super({ connectionString: url });
  }

  /** Closes all connections, the newest first. */
  async dispose(): Promise<void> {
    for (let end = this.endings.pop(); end; end = this.endings.pop()) await end();
  }

  override async connect() {
    const connection = await super.connect();
    const end = connection.dispose.bind(connection);
    let isEnded = false;
    connection.dispose = async () => {
      if (!isEnded) await end();
      isEnded = true;
    };
    connection.executeScript = async (script) => {
      await connection
        .underlyingDriver()
        .query(script)
        .catch((error: Error) => {
          this.tell(error);
          throw error;
        });
    };
    readCatalogueChars(connection);
    this.endings.push(() => connection.dispose());
    return connection;
  }

  override async connectToShadowDb() {
    const name = `kaiin_shadow_${randomBytes(6).toString("hex")}`;
    const main = (await this.connect()).underlyingDriver();
    await main.query(`CREATE DATABASE ${name}`);
    const shadow = new URL(this.url);
    shadow.pathname = `/${name}`;
    const lent = new WholeScriptPg(shadow.toString(), this.tell);
    this.endings.push(async () => {
      await lent.dispose();
      await main.query(`DROP DATABASE ${name}`);
    });
    return lent.connect();
  }
}

/** Reads columns of type "char" as text, and reports them to the engine as characters. */
function readCatalogueChars(connection: Connection): void {
  const char: number = pg.types.builtins.CHAR;
  const charColumns = new WeakMap<object, readonly boolean[]>();
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<pg.QueryResult>;
  const queryWithText = async (...input: unknown[]) => {
    const result = await query(...input);
    if (!result.fields) return result;
    charColumns.set(
      result.rows,
      result.fields.map(({ dataTypeID }) => dataTypeID === char),
    );
    for (const field of result.fields) {
      if (field.dataTypeID === char) field.dataTypeID = pg.types.builtins.TEXT;
    }
    return result;
  };
  Object.assign(pool, { query: queryWithText });
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (asked) => {
    const answer = await queryRaw(asked);
    const isChar = charColumns.get(answer.rows);
    const columnTypes = answer.columnTypes.map((type, at) =>
      isChar?.[at] ? ColumnTypeEnum.Character : type,
    );
    return { ...answer, columnTypes };
  };
}
