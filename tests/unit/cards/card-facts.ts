import type { Asker, CardSnapshot, OpenFreeze, OpenRequests } from "@/lib/cards/rules/state";
import { yen } from "@/lib/kernel/yen";

export const basic: Asker = { cardmemberId: "M1", role: "basic" };
export const family: Asker = { cardmemberId: "M2", role: "family" };
export const otherFamily: Asker = { cardmemberId: "M3", role: "family" };

export const nothingOpen: OpenRequests = {
  freezes: [],
  isLiftOpen: false,
  isLossOpen: false,
  isStopOpen: false,
  isEndOpen: false,
  capYen: undefined,
};

export function freezeBy({ cardmemberId, role }: Asker): OpenFreeze {
  const frozenAt = new Date("2026-11-27T00:00:00Z");
  const set = { setBy: cardmemberId, setByRole: role };
  return { ...set, reason: "precaution", frozenAt, isAgreed: false };
}

/** 一郎's family card, with what differs. */
export function cardOf(given: Partial<CardSnapshot>): CardSnapshot {
  return {
    accountId: "A1",
    cardId: "C2",
    cardmemberId: "M2",
    holderRole: "family",
    status: "active",
    capYen: null,
    accountStatus: "open",
    limitYen: yen(500_000),
    open: nothingOpen,
    ...given,
  };
}
