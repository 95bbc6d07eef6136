// What a client sent, checked: a reader copies what it knows of a value, and throws where the value is of another kind.

/** Throws an error that tells what was expected. */
export type Reader<T> = (value: unknown) => T;

function reader<T>(expected: string, fits: (value: unknown) => boolean): Reader<T> {
  return (value) => {
    if (!fits(value)) throw new TypeError(`expected ${expected}`);
    return value as T;
  };
}

export const boolean = reader<boolean>("true or false", (value) => typeof value === "boolean");

/** Lengths in UTF-16 code units. */
export const string = (min: number, max: number): Reader<string> =>
  reader(
    `a text of ${min} to ${max} characters`,
    (value) => typeof value === "string" && value.length >= min && value.length <= max,
  );

export const number = (min: number, max: number): Reader<number> =>
  reader(`a number from ${min} to ${max}`, (value) => typeof value === "number" && value >= min && value <= max);

export const oneOf = <T extends string>(...all: readonly T[]): Reader<T> =>
  reader(`one of ${all.join(", ")}`, (value) => all.includes(value as T));

export const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (value) =>
    value === undefined ? undefined : read(value);

export const list =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value) =>
    reader<unknown[]>("a list", Array.isArray)(value).map(read);

/** An object with these fields; others are left out. */
export const object =
  <T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value) => {
    const from = reader<T>("an object", (one) => typeof one === "object" && one !== null)(value);
    const read: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key](Object.hasOwn(from, key) ? from[key] : undefined);
      if (field !== undefined) read[key] = field;
    }
    return read as T;
  };

/** The first of the readers that does not throw. */
export const either =
  <T>(...readers: readonly Reader<T>[]): Reader<T> =>
  (value) => {
    let last: unknown;
    for (const read of readers) {
      try {
        return read(value);
      } catch (error) {
        last = error;
      }
    }
    throw last;
  };
