// The analysis: text -> Analysis, pure. Imports nothing but itself and `yaml`; knows no LSP, no Node, no clock, keeps no state.
export { analyze, analyzeIncrementally, type Reuse } from "./analyze";
export { countryName, countryOf } from "./languages/countries";
export { languages } from "./languages/index";
export { loadNameModel, type NameModel } from "./names/index";
export { fold } from "./text/fold";
export { readsLikeArticle } from "./text/judge";
export * from "./types";
