import { householdAt } from "@/lib/jobs/sample/household";
import { lifeStart, type SampleContract, sampleContract } from "@/lib/jobs/sample/contract";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";

/** The day the sample household's delivery is of. */
export const householdDay = businessDate("2026-11-20");
/** The day of the tests: the neighbours' delivery, and the portal's frozen business date. */
export const portalDay = businessDate("2026-11-21");

/** Journeys change what they touch: each browser, with JavaScript and without, has people of its own. */
export type BrowserKind = "with-javascript" | "without-javascript";
export const browserKinds: readonly BrowserKind[] = ["with-javascript", "without-javascript"];

export type Login = { readonly userId: string; readonly password: string };

/** Logins of the sample household. */
export const logins = {
  hanako: { userId: "hanako.sato", password: "yuyake-to-mikan-no-ki" },
  ichiro: { userId: "ichiro.sato", password: "asa-no-kohi-to-shimbun" },
  misaki: { userId: "misaki.suzuki", password: "tonari-no-niwa-no-sakura" },
  sho: { userId: "sho.takahashi", password: "kawa-wo-wataru-jitensha" },
} as const;

export type Clerk = { readonly staffId: string; readonly password: string };

const clerkPassword = "denwa-no-mukou-no-koe";

/** A one-time code is good once: every test that logs a clerk in has one of its own. */
export const clerks = {
  "with-javascript": { staffId: "tantou-ari", password: clerkPassword },
  "without-javascript": { staffId: "tantou-nashi", password: clerkPassword },
  "cases-with-javascript": { staffId: "moushide-ari", password: clerkPassword },
  "cases-without-javascript": { staffId: "moushide-nashi", password: clerkPassword },
  "profile-with-javascript": { staffId: "tantou-kao-ari", password: clerkPassword },
  "profile-without-javascript": { staffId: "tantou-kao-nashi", password: clerkPassword },
  "caller-with-javascript": { staffId: "denwa-ari", password: clerkPassword },
  "caller-without-javascript": { staffId: "denwa-nashi", password: clerkPassword },
  "lost-with-javascript": { staffId: "funshitsu-ari", password: clerkPassword },
  "lost-without-javascript": { staffId: "funshitsu-nashi", password: clerkPassword },
  pages: { staffId: "tantou-pages", password: clerkPassword },
  shots: { staffId: "tantou-shots", password: clerkPassword },
} as const;

/** Enrolled by a journey. */
export const newClerks: Record<BrowserKind, Clerk> = {
  "with-javascript": { staffId: "shinjin-ari", password: "hajimete-no-denwa-wo-toru" },
  "without-javascript": { staffId: "shinjin-nashi", password: "hajimete-no-denwa-wo-toru" },
};

/** The neighbours of one kind of browser. */
export type Neighbours = {
  /** A basic member and her husband, both unregistered, both with e-mail. */
  readonly couple: SampleContract;
  /** A basic member and his son, both unregistered, no e-mail on file. */
  readonly byLetter: SampleContract;
  /** Registered; forgets the password. */
  readonly forgetful: SampleContract & { readonly login: Login };
  /** Registered; hundreds of passwords are tried at once. */
  readonly stormed: SampleContract & { readonly login: Login };
  /** Registered; does not recognise a use. */
  readonly puzzled: SampleContract & { readonly login: Login };
  /** Registered; is logged in while somebody else tries the password. */
  readonly guessed: SampleContract & { readonly login: Login };
  /** Registered; chooses what to be written about. */
  readonly reader: SampleContract & { readonly login: Login };
  /** Registered; moves house. */
  readonly mover: SampleContract & { readonly login: Login };
  /** A basic member and two family members, all registered. */
  readonly cardholders: SampleContract & {
    readonly logins: { readonly basic: Login; readonly frozen: Login; readonly loser: Login };
  };
  /** The same; one family card is capped and stopped, the other ended. */
  readonly leavers: SampleContract & {
    readonly logins: { readonly basic: Login; readonly capped: Login; readonly leaving: Login };
  };
  /** Registered; has uses that cannot be made revolving, each for another reason. */
  readonly refused: SampleContract & { readonly login: Login };
  /** Registered; calls the card centre about the card. */
  readonly caller: SampleContract & { readonly login: Login };
  /** Registered; switches the second step on. */
  readonly careful: SampleContract & { readonly login: Login };
};

const names = {
  couple: [
    ["井上", "イノウエ", "文", "アヤ"],
    ["井上", "イノウエ", "武", "タケシ"],
  ],
  byLetter: [
    ["木村", "キムラ", "勇", "イサム"],
    ["木村", "キムラ", "進", "ススム"],
  ],
  forgetful: [["清水", "シミズ", "明", "アキラ"]],
  puzzled: [["森", "モリ", "桜", "サクラ"]],
  cardholders: [
    ["遠藤", "エンドウ", "恵", "メグミ"],
    ["遠藤", "エンドウ", "誠", "マコト"],
    ["遠藤", "エンドウ", "幸", "ユキ"],
  ],
  leavers: [
    ["青木", "アオキ", "梓", "アズサ"],
    ["青木", "アオキ", "隆", "タカシ"],
    ["青木", "アオキ", "茂", "シゲル"],
  ],
  guessed: [["斎藤", "サイトウ", "静", "シズカ"]],
  stormed: [["松本", "マツモト", "稔", "ミノル"]],
  reader: [["小川", "オガワ", "文子", "フミコ"]],
  mover: [["山口", "ヤマグチ", "恵子", "ケイコ"]],
  careful: [["遠藤", "エンドウ", "守", "マモル"]],
  caller: [["藤田", "フジタ", "緑", "ミドリ"]],
  refused: [["石井", "イシイ", "望", "ノゾミ"]],
} as const;

function people(key: keyof typeof names, email?: string) {
  return names[key].map(([familyName, familyNameKana, givenName, givenNameKana], at) => ({
    familyName,
    familyNameKana,
    givenName,
    givenNameKana,
    birthDate: `197${at}-05-2${at}`,
    ...(email === undefined ? {} : { email }),
  }));
}

export function neighboursOf(kind: BrowserKind): Neighbours {
  const first = 11 + 20 * browserKinds.indexOf(kind);
  const short = kind === "with-javascript" ? "ari" : "nashi";
  const facts = { cycle: 19, limitYen: 500_000, openedOn: lifeStart(portalDay, 2) } as const;
  const login = (name: string) => ({
    userId: `${name}.${short}`,
    password: "mado-kara-mieta-fune",
  });
  return {
    couple: sampleContract(first, facts, people("couple")),
    byLetter: sampleContract(first + 1, facts, people("byLetter", "")),
    forgetful: {
      ...sampleContract(first + 2, facts, people("forgetful")),
      login: login("akira.shimizu"),
    },
    cardholders: {
      ...sampleContract(first + 7, facts, people("cardholders")),
      logins: {
        basic: login("megumi.endo"),
        frozen: login("makoto.endo"),
        loser: login("yuki.endo"),
      },
    },
    leavers: {
      ...sampleContract(
        first + 8,
        facts,
        people("leavers").map((person) => ({ ...person, capYen: 80_000 })),
      ),
      logins: {
        basic: login("azusa.aoki"),
        capped: login("takashi.aoki"),
        leaving: login("shigeru.aoki"),
      },
    },
    guessed: {
      ...sampleContract(first + 3, facts, people("guessed")),
      login: login("shizuka.saito"),
    },
    puzzled: {
      ...sampleContract(first + 6, facts, people("puzzled")),
      login: login("sakura.mori"),
    },
    stormed: {
      ...sampleContract(first + 4, facts, people("stormed")),
      login: login("minoru.matsumoto"),
    },
    reader: {
      ...sampleContract(first + 5, facts, people("reader")),
      login: login("fumiko.ogawa"),
    },
    mover: {
      ...sampleContract(first + 9, facts, people("mover")),
      login: login("keiko.yamaguchi"),
    },
    careful: {
      ...sampleContract(first + 10, facts, people("careful")),
      login: login("mamoru.endo"),
    },
    caller: {
      ...sampleContract(first + 12, facts, people("caller")),
      login: login("midori.fujita"),
    },
    refused: {
      ...sampleContract(first + 11, { ...facts, limitYen: 1_000_000 }, people("refused")),
      login: login("nozomi.ishii"),
    },
  };
}

export function personOf(contract: SampleContract, at = 0) {
  return present(contract.members[at], "cardmember");
}

export const household = householdAt(householdDay);
