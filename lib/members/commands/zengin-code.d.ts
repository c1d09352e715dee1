declare module "zengin-code" {
  type Place = {
    readonly code: string;
    readonly name: string;
    readonly kana: string;
    readonly hira: string;
    readonly roma: string;
  };
  /** All banks by code, each with its branches by code. */
  const banks: Readonly<
    Record<string, Place & { readonly branches: Readonly<Record<string, Place>> }>
  >;
  export default banks;
}
