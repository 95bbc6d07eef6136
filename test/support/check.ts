// A feature, asked at the cursor of a fixture, answers with the places between `[[ ]]`.
import { expect } from "vitest";
import type { Snapshot } from "../../server/src/corpus/index";
import type { Jump, Place, PlacesIn } from "../../server/src/features/index";
import type { FixtureOptions } from "./fixture";
import { uriOf, type Workspace, workspace } from "./workspace";

type Answer = Jump | readonly (Place | PlacesIn)[] | null;
export type Feature = (snapshot: Snapshot, uri: string, offset: number) => Answer;

/** Fails unless `feature` answers with exactly the targets of the fixture, in any order. */
export async function check(source: string, feature: Feature, options: FixtureOptions = {}): Promise<void> {
  const space = await workspace(source, options);
  const { uri, offset } = space.cursor();
  const answer = feature(space.corpus, uri, offset);
  const places = answer === null ? [] : "target" in answer ? [answer.target] : answer.flatMap(flat);
  const wanted = space.fixture.files.flatMap(({ name, targets }) =>
    targets.map((span) => ({ uri: uriOf(name), ...span })),
  );
  expect(places.map((place) => show(space, place)).sort()).toEqual(wanted.map((place) => show(space, place)).sort());
}

/** The places of a file, one by one. */
export const flat = (places: Place | PlacesIn): readonly Place[] =>
  "spans" in places ? places.spans.map(({ start, end }) => ({ uri: places.uri, start, end })) : [places];

/** `file.news:12 “Vladimir Putin”`: where a place is, in UTF-16 code units, and what stands there. */
export function show({ fixture }: Workspace, place: Place): string {
  const file = fixture.files.find(({ name }) => uriOf(name) === place.uri);
  return `${file?.name ?? place.uri}:${place.start} “${file?.text.slice(place.start, place.end)}”`;
}
