// The analysis: text -> Analysis, pure. Imports nothing but itself; knows no LSP, no Node, no clock. What it keeps between calls never changes a result.
export { analyze, analyzeIncrementally, type Reuse } from "./analyze";
export { wellKnownAcronyms } from "./languages/acronyms";
export { countryName, countryOf } from "./languages/countries";
export { languages } from "./languages/index";
export { loadNameModel, modelOver, type NameModel, type NameTables, tablesOf } from "./names/index";
export { forEachLine, readBlock } from "./text/blocks";
export { fold } from "./text/fold";
export { readsLikeArticle } from "./text/judge";
export { civil, dayNumber, isDate, isoDate, mondayOf, parseIsoDate, weekdayOf } from "./time/calendar";
export { findWeekday, type WeekdayWord, weekdayLike } from "./time/weekdays";
export * from "./types";
