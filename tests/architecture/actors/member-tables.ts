/** Columns that say whose a row is; a record of the feed is somebody's as well. */
const owners = ["account_id", "cardmember_id", "credential_id", "holder_id", "record_id"];

export type Tables = {
  /** As SQL names them. */
  readonly tables: ReadonlySet<string>;
  /** As the Prisma client names them. */
  readonly delegates: ReadonlySet<string>;
};

type Model = { readonly name: string; readonly table: string; readonly columns: readonly Column[] };
type Column = { readonly name: string; readonly isKey: boolean };

/**
 * The tables of a Prisma schema that hold something of a member: those with a column that says whose a
 * row is, and those that point at a row of such a table by its key.
 */
export function memberTablesOf(schema: string): Tables {
  const models = modelsOf(schema);
  const keys = new Set(owners);
  let found: readonly Model[] = [];
  for (let count = -1; count !== found.length; ) {
    count = found.length;
    found = models.filter(({ columns }) => columns.some(({ name }) => keys.has(name)));
    for (const { name, isKey } of found.flatMap(({ columns }) => columns)) {
      if (isKey && name.endsWith("_id")) keys.add(name);
    }
  }
  return {
    tables: new Set(found.map(({ table }) => table)),
    delegates: new Set(found.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))),
  };
}

function modelsOf(schema: string): readonly Model[] {
  return [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => {
    const inKey = new Set(/@@id\(\[([^\]]*)\]/.exec(body)?.[1]?.match(/\w+/g));
    const columns = [...body.matchAll(/^ {2}(\w+)\s+\w+\S*(.*)$/gm)].map(
      ([, field = "", attributes = ""]) => ({
        name: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field,
        isKey: /@id\b/.test(attributes) || inKey.has(field),
      }),
    );
    return { name, table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name, columns };
  });
}
