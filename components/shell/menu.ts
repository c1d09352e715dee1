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
};

const everybody = ["basic", "family"] as const;
const basicOnly = ["basic"] as const;

/** All sections of the member site, in the order of the menu at the left. */
const sections: readonly MenuEntry[] = [
  { key: "home", path: "/home", icon: "house", roles: everybody },
  { key: "activity", path: "/activity", icon: "list", roles: everybody },
  { key: "statements", path: "/statements", icon: "receipt", roles: everybody },
  { key: "credit", path: "/credit", icon: "gauge", roles: everybody },
  { key: "points", path: "/points", icon: "points", roles: basicOnly },
  { key: "revolving", path: "/revolving", icon: "refresh", roles: basicOnly },
  { key: "cards", path: "/cards", icon: "creditCard", roles: everybody },
  { key: "familyCards", path: "/family-cards", icon: "users", roles: basicOnly },
  { key: "profile", path: "/profile", icon: "circleUser", roles: everybody },
  { key: "security", path: "/security", icon: "lock", roles: everybody },
  { key: "messages", path: "/messages", icon: "mail", roles: everybody },
  { key: "menu", path: "/menu", icon: "menu", roles: everybody },
];

const barKeys: Record<MemberRole, readonly ShortKey[]> = {
  basic: ["home", "activity", "statements", "points", "menu"],
  family: ["home", "activity", "cards", "messages", "menu"],
};

type ShortKey = keyof (typeof shellWords)["ja"]["short"];

export type NavigationItem = Pick<MenuEntry, "key" | "path" | "icon"> & { readonly label: string };

/** The sections a role may open, without the menu page itself. */
export function menuFor(role: MemberRole, lang: Language): NavigationItem[] {
  return sections
    .filter(({ key, roles }) => roles.includes(role) && key !== "menu")
    .map(({ key, path, icon }) => ({ key, path, icon, label: shellWords[lang].sections[key] }));
}

/** The five entries of the phone's bottom bar. */
export function barFor(role: MemberRole, lang: Language): NavigationItem[] {
  return barKeys[role].flatMap((key) =>
    sections
      .filter((section) => section.key === key)
      .map(({ path, icon }) => ({ key, path, icon, label: shellWords[lang].short[key] })),
  );
}
