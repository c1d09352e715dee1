import arrowRight from "lucide/dist/esm/icons/arrow-right.mjs";
import check from "lucide/dist/esm/icons/check.mjs";
import chevronDown from "lucide/dist/esm/icons/chevron-down.mjs";
import chevronLeft from "lucide/dist/esm/icons/chevron-left.mjs";
import chevronRight from "lucide/dist/esm/icons/chevron-right.mjs";
import circleAlert from "lucide/dist/esm/icons/circle-alert.mjs";
import circleCheck from "lucide/dist/esm/icons/circle-check.mjs";
import circleUser from "lucide/dist/esm/icons/circle-user.mjs";
import clipboardList from "lucide/dist/esm/icons/clipboard-list.mjs";
import clock from "lucide/dist/esm/icons/clock.mjs";
import creditCard from "lucide/dist/esm/icons/credit-card.mjs";
import download from "lucide/dist/esm/icons/download.mjs";
import gauge from "lucide/dist/esm/icons/gauge.mjs";
import house from "lucide/dist/esm/icons/house.mjs";
import info from "lucide/dist/esm/icons/info.mjs";
import list from "lucide/dist/esm/icons/list.mjs";
import lock from "lucide/dist/esm/icons/lock.mjs";
import logOut from "lucide/dist/esm/icons/log-out.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import menu from "lucide/dist/esm/icons/menu.mjs";
import phone from "lucide/dist/esm/icons/phone.mjs";
import receipt from "lucide/dist/esm/icons/receipt-text.mjs";
import refresh from "lucide/dist/esm/icons/refresh-cw.mjs";
import search from "lucide/dist/esm/icons/search.mjs";
import shield from "lucide/dist/esm/icons/shield.mjs";
import users from "lucide/dist/esm/icons/users.mjs";
import wifiOff from "lucide/dist/esm/icons/wifi-off.mjs";
import { createElement } from "react";

/** A P in a circle, the usual sign of points in Japan; drawn here because the set has none. */
const points = [
  ["circle", { cx: 12, cy: 12, r: 9 }],
  ["path", { d: "M10 16.5v-9h2.8a2.7 2.7 0 0 1 0 5.4H10" }],
] as const;

const nodes = {
  arrowRight,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  circleAlert,
  circleCheck,
  circleUser,
  clipboardList,
  clock,
  points,
  creditCard,
  download,
  gauge,
  house,
  info,
  list,
  lock,
  logOut,
  mail,
  menu,
  phone,
  receipt,
  refresh,
  search,
  shield,
  users,
  wifiOff,
};

export type IconName = keyof typeof nodes;

type Props = { name: IconName; label?: string; className?: string };

/** An icon. Hidden from screen readers unless it has a label. */
export function Icon({ name, label, className = "size-5" }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {nodes[name].map(([tag, attributes], index) =>
        createElement(tag, { ...attributes, key: index }),
      )}
    </svg>
  );
}
