import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** For forms with several submit buttons. */
  name?: string;
  value?: string;
};

/** Submits the form. The page's guard ignores a second press while the first is in progress. */
export function SubmitButton({ size = "full", ...rest }: Props) {
  return <Button type="submit" size={size} {...rest} />;
}
