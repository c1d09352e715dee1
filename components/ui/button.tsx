import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

export type ButtonVariant = "primary" | "secondary" | "danger";
export type ButtonSize = "small" | "regular" | "full";

type Look = { variant?: ButtonVariant; size?: ButtonSize };

const shape =
  "inline-flex items-center justify-center gap-2 rounded-control border font-bold no-underline hover:no-underline aria-disabled:opacity-60 disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-indigo bg-indigo text-on-indigo hover:border-indigo-deep hover:bg-indigo-deep forced-colors:border-[ButtonBorder]",
  secondary: "border-indigo bg-surface text-indigo hover:bg-indigo-soft",
  danger: "border-vermilion bg-surface text-vermilion hover:bg-vermilion-soft",
};

const sizes: Record<ButtonSize, string> = {
  small: "justify-self-start min-h-11 px-4 py-1.5",
  regular: "justify-self-start min-h-12 px-6 py-2",
  full: "min-h-12 w-full px-6 py-2",
};

/** The classes of a button, for the few places that are neither button nor link. */
export function buttonClass({ variant = "primary", size = "regular" }: Look): string {
  return `${shape} ${variants[variant]} ${sizes[size]}`;
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button. One primary button a page; a danger button is outlined and asks once. */
export function Button({ variant, size, className = "", type, ...rest }: ButtonProps) {
  const classes = `${buttonClass({ variant, size })} ${className}`;
  return <button type={type ?? "button"} className={classes} {...rest} />;
}

type LinkButtonProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, className = "", ...rest }: LinkButtonProps) {
  return <a className={`${buttonClass({ variant, size })} ${className}`} {...rest} />;
}
