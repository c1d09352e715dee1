import type { ReactNode } from "react";

type Props = {
  action: string;
  /** POST for forms that change something, GET for searches. */
  method?: "post" | "get";
  /** Makes a form that is sent twice take effect once. */
  idempotencyKey?: string;
  /** Further hidden fields. */
  hidden?: Readonly<Record<string, string>>;
  id?: string;
  role?: "search";
  label?: string;
  /** "column" is a single column; "plain" leaves the layout to the children. */
  layout?: "column" | "plain";
  children: ReactNode;
};

/** A plain HTML form; its errors come from the server, in the reader's language. */
export function Form(props: Props) {
  const { action, method = "post", idempotencyKey, hidden = {}, layout = "column" } = props;
  return (
    <form
      id={props.id}
      action={action}
      method={method}
      role={props.role}
      aria-label={props.label}
      noValidate
      className={layout === "column" ? "grid max-w-form gap-6 [&>*]:min-w-0" : undefined}
    >
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}
