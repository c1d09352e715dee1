import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Where one form has several answers. */
  name?: string;
  value?: string;
};

/** Sends the form. A second press while the first is under way is swallowed by the page's guard. */
export function SubmitButton({ size = "full", ...rest }: Props) {
  return <Button type="submit" size={size} {...rest} />;
}
