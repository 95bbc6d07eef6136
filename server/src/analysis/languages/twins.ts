// Words of names that English and Indonesian articles say differently of the same place or body: English first.
const pairs = (list: string): ReadonlyMap<string, string> => {
  const words = list.split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!] as const] : [])));
};

/** Kinds of places, which Indonesian puts first and English mostly last. */
export const placeKinds = pairs(
  `river sungai stadium stadion mount gunung mountain gunung lake danau island pulau islands kepulauan bay teluk strait selat airport bandara
  harbour pelabuhan harbor pelabuhan bridge jembatan sea laut ocean samudra beach pantai peninsula semenanjung market pasar street jalan road jalan
  park taman palace istana temple candi mosque masjid church gereja dam bendungan`,
);

/** Kinds of bodies. */
export const bodyKinds = pairs("party partai university universitas foundation yayasan");

/** Directions, which English puts first and Indonesian last. */
export const directions = pairs(
  "north utara northern utara south selatan southern selatan east timur eastern timur west barat western barat central tengah southeast tenggara",
);

export const placeWords = pairs(
  "java jawa sumatra sumatera africa afrika europe eropa america amerika pacific pasifik",
);
