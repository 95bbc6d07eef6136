import { type Dossier } from "./dossier";
/** The text of the file after a change; null where it is no YAML that can be changed safely. */
export type EditedDossiers = string | null;
/** `text` with `dossier` in the place of the record of its id, or as a new one; the records sorted by id. */
export declare function putDossier(text: string, dossier: Dossier): EditedDossiers;
/** `text` without the record of `id`. */
export declare function removeDossier(text: string, id: string): EditedDossiers;
/**
 * `text` after a reader said that `dossier` is the same as `other`: the names, roles and distinctions of both in one record, which keeps `other`'s
 * id under `sameAs`, since annotations may refer to it; `other`'s own record goes.
 */
export declare function sameAs(text: string, dossier: Dossier, other: Dossier): EditedDossiers;
/** The one record of two that are the same, under `dossier`'s id: see {@link sameAs}. */
export declare function merged(dossier: Dossier, other: Dossier): Dossier;
/** `dossier` after a reader said that it is not the entity `id`. */
export declare function notSameAs(dossier: Dossier, id: string): Dossier;
