// Identifiers of entities where a format wants a URI or a `scheme:rest`.

const SCHEME = "newsmark:";
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`%]+$/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `per:vladimir-putin`, `Wikidata:Q7747` and URLs as they are, anything else under a scheme of the product's own. */
export function toIri(entity: string): string {
  if (ABSOLUTE.test(entity) && !entity.startsWith(SCHEME) && entity.search(LONE) < 0) return entity;
  return SCHEME + encodeURIComponent(entity.replace(LONE, "\ufffd"));
}

/** The identifier that {@link toIri} was given. Never throws. */
export function fromIri(iri: string): string {
  if (!iri.startsWith(SCHEME)) return iri;
  try {
    return decodeURIComponent(iri.slice(SCHEME.length));
  } catch {
    return iri;
  }
}

/** What a path may hold as it is in a relative reference (RFC 3987); a colon would begin a scheme. */
const NO_SEGMENT = /[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=@/]/gu;

/** The path of an article as a relative reference, percent-encoded where it must be. */
export const pathToIri = (path: string): string =>
  path.replace(LONE, "\ufffd").replace(NO_SEGMENT, (char) => encodeURIComponent(char));

/** The path that {@link pathToIri} was given, of a reference of any kind. Never throws. */
export function pathFromIri(iri: string): string {
  try {
    return decodeURIComponent(iri);
  } catch {
    return iri;
  }
}
