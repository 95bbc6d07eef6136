// The words of all languages on people and bodies together: articles of two languages are tied to the same entities.
import { people as en } from "./en/people";
import { people as id } from "./id/people";
import type { PeopleWords } from "./peopleTypes";

const keys = Object.keys(id) as (keyof PeopleWords)[];

export const people = Object.fromEntries(
  keys.map((key) => [key, new Set([...id[key], ...en[key]])]),
) as unknown as PeopleWords;
