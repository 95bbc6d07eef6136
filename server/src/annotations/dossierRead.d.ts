import { type Document, LineCounter, type Node } from "yaml";
import { type DossierFile } from "./dossier";
/** Reads a file. Never throws: a record that cannot be used is reported and left out, the others are read. */
export declare function readDossiers(text: string): DossierFile;
/** The YAML document of `text`; null where it nests too deep to be read. YAML's own aliases are not followed, since they can blow up. */
export declare function parseYaml(text: string, lines?: LineCounter): Document.Parsed | null;
/** The list of records in a document: under `entities`, or the document itself. */
export declare function recordsOf(doc: Document): Node | null;
