import { lifeStart, type SampleContract, sampleContract } from "@/lib/jobs/sample/contract";
import { householdAt } from "@/lib/jobs/sample/household";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";

/** The day the sample household's delivery is of. */
export const householdDay = businessDate("2026-11-20");
/** The day of the tests: the neighbours' delivery, and the portal's fixed business date. */
export const portalDay = businessDate("2026-11-21");

/**
 * Journeys change what they touch, and a login has three sessions at most: whoever a file of tests logs in
 * belongs to that file, in each kind of browser to another person. The tests of one file run in order.
 */
export type BrowserKind = "with-javascript" | "without-javascript";
export const browserKinds: readonly BrowserKind[] = ["with-javascript", "without-javascript"];

const suffixOf = (kind: BrowserKind) => (kind === "with-javascript" ? "ari" : "nashi");

export type Login = { readonly userId: string; readonly password: string };

const password = "mado-kara-mieta-fune";
const loginNamed = (userId: string): Login => ({ userId, password });

/** Copies of the sample household, with 15 months of uses: the first is what the sweeps look at. */
export const householdNames = [
  "sweeps",
  "readers",
  "revolving",
  "exchange-ari",
  "exchange-nashi",
] as const;
export type HouseholdName = (typeof householdNames)[number];

export function householdOf(name: HouseholdName) {
  const first = householdNames.indexOf(name) * 100 + 1;
  const login = (who: string) => loginNamed(`${who}.${name}`);
  const contracts = householdAt(householdDay, first);
  const { sato, suzuki, takahashi } = contracts;
  const logins = {
    hanako: { ...login("hanako"), contract: sato, at: 0 },
    ichiro: { ...login("ichiro"), contract: sato, at: 1 },
    misaki: { ...login("misaki"), contract: suzuki, at: 0 },
    /** Locked out. */
    sho: { ...login("sho"), contract: takahashi, at: 0 },
  };
  return { contracts, logins };
}

/** What the travelling portal's own household is logged in with, as `npm run demo` has it. */
export const hanakoOfTheDemo: Login = { userId: "hanako.sato", password: "yuyake-to-mikan-no-ki" };

export type Clerk = { readonly staffId: string; readonly password: string };

const clerkPassword = "denwa-no-mukou-no-koe";
const clerkNamed = (staffId: string): Clerk => ({ staffId, password: clerkPassword });
const clerkForEach = (name: string) => ({
  "with-javascript": clerkNamed(`${name}-ari`),
  "without-javascript": clerkNamed(`${name}-nashi`),
});

/** A one-time code is good once: every test that logs a clerk in has one of its own. */
export const clerks = {
  locked: clerkForEach("tantou"),
  dispute: clerkForEach("moushide"),
  profile: clerkForEach("kao"),
  caller: clerkForEach("denwa"),
  careful: clerkForEach("funshitsu"),
  counter: clerkForEach("madoguchi"),
  pages: clerkForEach("pages"),
  shots: clerkForEach("shots"),
} as const;

export const allClerks = (): Clerk[] =>
  Object.values(clerks).flatMap((each) => Object.values(each));

/** Enrolled by a journey. */
export const newClerks: Record<BrowserKind, Clerk> = {
  "with-javascript": { staffId: "shinjin-ari", password: "hajimete-no-denwa-wo-toru" },
  "without-javascript": { staffId: "shinjin-nashi", password: "hajimete-no-denwa-wo-toru" },
};

type Name = readonly [string, string, string, string, userId?: string];

/** The people of each file by what they do there: names, and a user ID where they are registered. */
const names = {
  /** register: a basic member and her husband, with e-mail. */
  couple: [
    ["井上", "イノウエ", "文", "アヤ"],
    ["井上", "イノウエ", "武", "タケシ"],
  ],
  /** register: a basic member and his son, without e-mail on file. */
  byLetter: [
    ["木村", "キムラ", "勇", "イサム"],
    ["木村", "キムラ", "進", "ススム"],
  ],
  /** register: types another birth date. */
  mistaken: [["斎藤", "サイトウ", "直", "ナオ"]],
  /** recover: she has forgotten her user ID, he his password. */
  absent: [
    ["上田", "ウエダ", "忍", "シノブ", "shinobu.ueda"],
    ["上田", "ウエダ", "遥", "ハルカ", "haruka.ueda"],
  ],
  /** locked: mistypes the password. */
  forgetful: [["清水", "シミズ", "明", "アキラ", "akira.shimizu"]],
  /** dispute: does not recognise a use. */
  puzzled: [["森", "モリ", "桜", "サクラ", "sakura.mori"]],
  /** dispute: recognises it after all. */
  doubtful: [["林", "ハヤシ", "惑", "マドイ", "madoi.hayashi"]],
  /** cards: a basic member and two family members. */
  cardholders: [
    ["遠藤", "エンドウ", "恵", "メグミ", "megumi.endo"],
    ["遠藤", "エンドウ", "誠", "マコト", "makoto.endo"],
    ["遠藤", "エンドウ", "幸", "ユキ", "yuki.endo"],
  ],
  /** cards: the same; one family card is capped and stopped, the other ended. */
  leavers: [
    ["青木", "アオキ", "梓", "アズサ", "azusa.aoki"],
    ["青木", "アオキ", "隆", "タカシ", "takashi.aoki"],
    ["青木", "アオキ", "茂", "シゲル", "shigeru.aoki"],
  ],
  /** session: is logged in while somebody else tries the password. */
  guessed: [["斎藤", "サイトウ", "静", "シズカ", "shizuka.saito"]],
  /** session: goes out and comes back. */
  wanderer: [["原", "ハラ", "歩", "アユム", "ayumu.hara"]],
  /** lock and malformed: hundreds of passwords, and whatever else, are tried at once. */
  stormed: [["松本", "マツモト", "稔", "ミノル", "minoru.matsumoto"]],
  /** messages: chooses what to be written about. */
  reader: [["小川", "オガワ", "文子", "フミコ", "fumiko.ogawa"]],
  /** my-data: takes home what is kept. */
  collector: [["岡田", "オカダ", "集", "シュウ", "shu.okada"]],
  /** my-data: a basic member and two family members. */
  collectors: [
    ["中村", "ナカムラ", "蔵", "クラ", "kura.nakamura"],
    ["中村", "ナカムラ", "収", "オサム", "osamu.nakamura"],
    ["中村", "ナカムラ", "積", "ツモル", "tsumoru.nakamura"],
  ],
  /** profile: moves house. */
  mover: [["山口", "ヤマグチ", "恵子", "ケイコ", "keiko.yamaguchi"]],
  /** profile: a basic member and a family member. */
  lodgers: [
    ["坂本", "サカモト", "宿", "ヤドル", "yadoru.sakamoto"],
    ["坂本", "サカモト", "泊", "トマリ", "tomari.sakamoto"],
  ],
  /** second-step: switches the second step on. */
  careful: [["遠藤", "エンドウ", "守", "マモル", "mamoru.endo"]],
  /** security: changes the password, the user ID and the second step. */
  cautious: [["石川", "イシカワ", "堅", "ケン", "ken.ishikawa"]],
  /** security: switches the second step on and off again. */
  returning: [["藤井", "フジイ", "戻", "モドル", "modoru.fujii"]],
  /** cards-by-caller: calls the card centre about the card. */
  caller: [["藤田", "フジタ", "緑", "ミドリ", "midori.fujita"]],
  /** counter: calls the card centre about this and that; not registered. */
  visitor: [["前田", "マエダ", "訪", "タズネ"]],
  /** ineligible: has uses that cannot be made revolving, each for another reason. */
  refused: [["石井", "イシイ", "望", "ノゾミ", "nozomi.ishii"]],
  /** pin: changes a PIN. */
  keeper: [["後藤", "ゴトウ", "番", "バン", "ban.goto-k"]],
  /** pin: a basic member and a family member. */
  keepers: [
    ["長谷川", "ハセガワ", "鍵", "ケン", "ken.hasegawa"],
    ["長谷川", "ハセガワ", "錠", "ジョウ", "jo.hasegawa"],
  ],
  /** passkeys, offline, idle: somebody with a device. */
  maker: [["近藤", "コンドウ", "匠", "タクミ", "takumi.kondo"]],
  islander: [["村上", "ムラカミ", "島", "シマ", "shima.murakami"]],
  sleeper: [["西村", "ニシムラ", "眠", "ネム", "nemu.nishimura"]],
} as const satisfies Record<string, readonly Name[]>;

export type NeighbourName = keyof typeof names;

/** A contract with a user ID for each of its registered people. */
export type Neighbour = SampleContract & { readonly userIds: readonly string[] };
export type Neighbours = Readonly<Record<NeighbourName, Neighbour>>;

const neighbourNames = Object.keys(names) as NeighbourName[];

/** The neighbours of one kind of browser. */
export function neighboursOf(kind: BrowserKind): Neighbours {
  const first = 1001 + 100 * browserKinds.indexOf(kind);
  const entries = neighbourNames.map((name, at) => [name, neighbourOf(name, first + at, kind)]);
  return Object.fromEntries(entries) as Neighbours;
}

function neighbourOf(name: NeighbourName, index: number, kind: BrowserKind): Neighbour {
  const rows: readonly Name[] = names[name];
  const limitYen = name === "refused" ? 1_000_000 : 500_000;
  const facts = { cycle: 19, limitYen, openedOn: lifeStart(portalDay, 2) } as const;
  const people = rows.map(([familyName, familyNameKana, givenName, givenNameKana], at) => ({
    familyName,
    familyNameKana,
    givenName,
    givenNameKana,
    birthDate: `197${at}-05-2${at}`,
    ...(name === "byLetter" && { email: "" }),
    ...(name === "leavers" && { capYen: 80_000 }),
  }));
  const userIds = rows.flatMap(([, , , , userId]) => userId ?? []);
  return {
    ...sampleContract(index, facts, people),
    userIds: userIds.map((userId) => `${userId}.${suffixOf(kind)}`),
  };
}

export function personOf(contract: SampleContract, at = 0) {
  return present(contract.members[at], "cardmember");
}

export function loginOf({ userIds }: Neighbour, at = 0): Login {
  return loginNamed(present(userIds[at], "registered member"));
}
