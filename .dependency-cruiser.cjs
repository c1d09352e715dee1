// The import laws of the house (docs/house.md). Arrows run down only.

const room = "[^/]+";
// Foundations, subjects, journeys (docs/house.md); the order inside a storey is kept here alone.
const floors = [
  ["products"],
  ["mail", "ledger"],
  ["audit", "credit", "statements"],
  ["outbox"],
  ["auth"],
  ["cards", "points", "revolving", "debits", "disputes"],
  ["members"],
  ["registration", "support", "feed", "closing", "reminders"],
  ["privacy"],
];
const allRooms = floors.flat();
const inRooms = (rooms) => `^lib/(${rooms.join("|")})/`;

const floorLaws = floors.flatMap((rooms, floor) => {
  const above = floors.slice(floor + 1).flat();
  const neighbours = rooms.length > 1 ? rooms : [];
  const laws = neighbours.map((name) => ({
    name: `neighbours-do-not-talk-${name}`,
    comment: "Domains on one floor are strangers to each other.",
    severity: "error",
    from: { path: `^lib/${name}/` },
    to: { path: inRooms(rooms), pathNot: `^lib/${name}/` },
  }));
  if (above.length === 0) return laws;
  return [
    ...laws,
    {
      name: `floors-look-down-${floor + 1}`,
      comment: "A floor never imports from the floors above it.",
      severity: "error",
      from: { path: inRooms(rooms) },
      to: { path: inRooms(above) },
    },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "kernel-knows-no-one",
      severity: "error",
      from: { path: "^lib/kernel/" },
      to: { pathNot: "^(lib/kernel/|node_modules/@holiday-jp/)" },
    },
    {
      name: "words-know-the-kernel",
      severity: "error",
      from: { path: "^lib/words/" },
      to: { pathNot: "^lib/(words|kernel)/" },
    },
    {
      name: "rules-and-formats-are-pure",
      comment: "rules and formats know the kernel, other rules, and libraries that only compute.",
      severity: "error",
      from: { path: `^lib/${room}/(rules|format)(\\.ts$|/)` },
      to: {
        path: "^(lib|app|components|prisma|node_modules)/|^node:",
        pathNot: [
          "^lib/(kernel|words)/",
          `^lib/${room}/(rules|format)(\\.ts$|/)`,
          "^node_modules/(encoding-japanese|csv-stringify|@zxcvbn-ts|libphonenumber-js)/",
        ],
      },
    },
    {
      name: "fragments-of-sql-serve-statements",
      comment:
        "What runs a statement imports a fragment of SQL; everybody else asks the rule beside it.",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: `^lib/${room}/((store|queries)(\\.ts$|/)|rules/[a-z-]+\\.sql\\.ts$)`,
      },
      to: { path: "\\.sql\\.ts$" },
    },
    {
      name: "schema-knows-shapes-only",
      severity: "error",
      from: { path: `^lib/${room}/schema\\.ts$` },
      to: {
        path: "^(lib|app|components|prisma|node_modules)/|^node:",
        pathNot: [
          "^node_modules/zod/",
          "^lib/(kernel|words)/",
          `^lib/${room}/(schema|rules)(\\.ts$|/)`,
        ],
      },
    },
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: "^lib/platform/" },
      to: { path: inRooms([...allRooms, "jobs", "words"]) },
    },
    {
      name: "database-behind-store-and-queries",
      comment: "Only store, queries, audit/emit and platform touch the database.",
      severity: "error",
      from: {
        path: "^(lib|app|components)/",
        pathNot: `^lib/(platform/|jobs/|${room}/(store|queries)(\\.ts$|/)|audit/emit\\.ts$)`,
      },
      to: {
        path: "^(prisma/generated|node_modules/(@prisma|pg)/|lib/platform/db\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "commands-do-not-call-commands",
      comment: "Commands of one room may share a part that takes the transaction; rooms may not.",
      severity: "error",
      from: { path: `^lib/(${room})/commands(\\.ts$|/)` },
      to: { path: `^lib/${room}/commands(\\.ts$|/)`, pathNot: "^lib/$1/commands" },
    },
    {
      name: "queries-only-read",
      severity: "error",
      from: { path: `^lib/${room}/queries(\\.ts$|/)` },
      to: { path: `^lib/(${room}/commands(\\.ts$|/)|platform/transaction\\.ts$|audit/emit\\.ts$)` },
    },
    {
      name: "another-domain-by-rules-or-store",
      comment: "A command or store enters another domain by its rules or its store.",
      severity: "error",
      from: { path: `^lib/(${allRooms.join("|")})/(commands|store)(\\.ts$|/)` },
      to: {
        path: `^lib/(${allRooms.join("|")})/(commands|queries)(\\.ts$|/)`,
        pathNot: "^lib/$1/",
      },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(lib|app)/", pathNot: "^lib/(kernel|words)/" },
    },
    {
      name: "components-take-data",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(lib|app)/", pathNot: "^lib/(kernel|words)/" },
    },
    {
      name: "pages-read",
      severity: "error",
      from: { path: "^app/.*(page|form|layout)\\.tsx$" },
      to: { path: `^lib/${room}/(commands|store)(\\.ts$|/)` },
    },
    {
      name: "app-never-touches-the-database",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(prisma/|node_modules/(@prisma|pg)/|lib/platform/(db|transaction)\\.ts$)" },
    },
    {
      name: "lib-knows-no-web-framework",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: "^lib/(auth/(session|config)\\.ts$|support/session\\.ts$|platform/http/)",
      },
      to: { path: "^node_modules/(next|next-auth|react|react-dom)/" },
    },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-development-dependency-in-the-product",
      comment: "A production install (npm ci --omit=dev) has what the product imports.",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "jobs-are-shells",
      comment: "Nothing imports a job.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/jobs/" },
      to: { path: "^lib/jobs/" },
    },
    ...floorLaws,
  ],
  options: {
    // Not `exclude`: it would silently disable every law about packages.
    doNotFollow: { path: "node_modules|prisma/generated" },
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
