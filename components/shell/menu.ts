import type { IconName } from "@/components/ui/icon";
import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";

export type MemberRole = "basic" | "family";

export type MenuKey =
  | "home"
  | "activity"
  | "statements"
  | "credit"
  | "points"
  | "revolving"
  | "cards"
  | "familyCards"
  | "profile"
  | "security"
  | "messages"
  | "menu";

export type MenuEntry = {
  readonly key: MenuKey;
  readonly path: string;
  readonly icon: IconName;
  readonly roles: readonly MemberRole[];
  /** A room whose pages do not exist yet is in no navigation. */
  readonly available: boolean;
};

const everybody = ["basic", "family"] as const;
const basicOnly = ["basic"] as const;

/** Every room of the member site, in the order of the rail: the one place that lists them. */
const rooms: readonly MenuEntry[] = [
  { key: "home", path: "/home", icon: "house", roles: everybody, available: true },
  { key: "activity", path: "/activity", icon: "list", roles: everybody, available: true },
  { key: "statements", path: "/statements", icon: "receipt", roles: everybody, available: true },
  { key: "credit", path: "/credit", icon: "gauge", roles: everybody, available: true },
  { key: "points", path: "/points", icon: "points", roles: basicOnly, available: true },
  { key: "revolving", path: "/revolving", icon: "refresh", roles: basicOnly, available: true },
  { key: "cards", path: "/cards", icon: "creditCard", roles: everybody, available: true },
  { key: "familyCards", path: "/family-cards", icon: "users", roles: basicOnly, available: true },
  { key: "profile", path: "/profile", icon: "circleUser", roles: everybody, available: true },
  { key: "security", path: "/security", icon: "lock", roles: everybody, available: true },
  { key: "messages", path: "/messages", icon: "mail", roles: everybody, available: true },
  { key: "menu", path: "/menu", icon: "menu", roles: everybody, available: true },
];

const barKeys: Record<MemberRole, readonly ShortKey[]> = {
  basic: ["home", "activity", "statements", "points", "menu"],
  family: ["home", "activity", "cards", "messages", "menu"],
};

type ShortKey = keyof (typeof shellWords)["ja"]["short"];

export type NavigationItem = Pick<MenuEntry, "key" | "path" | "icon"> & { readonly label: string };

/** All rooms a role may enter, the menu page itself left out. */
export function menuFor(role: MemberRole, lang: Language): NavigationItem[] {
  return rooms
    .filter((room) => room.available && room.roles.includes(role) && room.key !== "menu")
    .map(({ key, path, icon }) => ({ key, path, icon, label: shellWords[lang].rooms[key] }));
}

/** The five places of the phone's bottom bar. */
export function barFor(role: MemberRole, lang: Language): NavigationItem[] {
  return barKeys[role].flatMap((key) => {
    const room = rooms.find((candidate) => candidate.key === key);
    if (!room?.available) return [];
    const { path, icon } = room;
    return [{ key, path, icon, label: shellWords[lang].short[key] }];
  });
}
