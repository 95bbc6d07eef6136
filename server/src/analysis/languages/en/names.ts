// English cue words for names and roles.
import { type NameWords, words } from "../types";

export const publicOffices = `president minister secretary chancellor premier senator congressman congresswoman ambassador`;

/** Of one place. */
export const localOffices = `mayor governor`;

/** Offices that are heads of roles and never begin a name. */
const offices = `${publicOffices} ${localOffices} vice prime chairman chairwoman spokesman spokeswoman professor`;

/** Forms of address and ranks that never begin a name. */
const addresses = `mr mrs ms miss dr sir dame lady gen col capt lt sgt maj brig adm rev sen rep gov pak bu ibu`;

/** Weekdays and months that are no names. */
const days = `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`;

/** Peoples whose plural is used, too. */
const peoples = `american arab asian australian brazilian briton canadian egyptian european filipino german greek indian indonesian iranian iraqi israeli
    italian jordanian korean malaysian mexican nigerian pakistani palestinian russian scot serb syrian turk ukrainian`;

/** Abbreviations at the end of names, their full stop inside the sentence. */
export const dotted = `inc corp ltd co cos bros jr sr st ave blvd rd ala ariz calif colo conn fla kan ky md mich minn neb nev okla pa tenn tex va vt wis wyo`;

/** Heads of roles that also continue one. */
const openOffices = `general chief director head leader justice officer deputy executive`;

/** Kinds of bodies, at either end of a name. */
const bodies = `ministry department bank university institute college council committee commission court association federation`;

export const names: NameWords = {
  roleHeads:
    words(`${offices} ${openOffices} king queen prince princess sultan emperor emir representative envoy commander colonel captain chair chairperson
    founder co-founder owner manager coach assistant striker midfielder goalkeeper defender forward judge prosecutor lawyer attorney
    spokesperson analyst economist researcher scientist author writer actor actress singer pope cardinal archbishop bishop pastor imam rabbi
    sheriff detective sergeant lieutenant admiral commissioner former acting interim ceo cfo coo editor reporter correspondent candidate nominee
    lawmaker councillor councilman regent treasurer`),
  modifiersFirst: true,
  roleWords:
    words(`${openOffices} of the for and foreign defence defense finance health education transport interior security home affairs national state
    managing senior minister president secretary prime vice supreme police fire opposition party council trade energy environment agriculture
    treasury press communications operating financial technical elect designate`),
  honorifics: words(`${addresses} ki hj haji datuk tan sri daw u ustaz prof professor lord fr st pres hon`),
  titles: words(`${offices} ${addresses} pm`),
  outsideHeads: new Set(),
  roleLinks: words("as"),
  roleBridge: words("who is also was serves as the a an its his her their currently"),
  orgHeads: words(`${bodies}`),
  orgTails:
    words(`${bodies} inc corp ltd llc plc co group company corporation agency authority party school hospital fund foundation union league club fc
    united times post news press bureau office service police force army navy holdings airlines airways partners organization organisation
    society board`),
  placeHeads: words("mount lake port cape fort river gulf strait republic"),
  placeTails:
    words(`airport arena bay beach bridge building canal canyon castle cathedral cemetery chapel church coast county creek crater dam desert
    district fault forest fort gulf ghats harbor harbour heights hill hills house island islands isle junction lake mall market monastery
    mosque mount mountain mountains museum ocean palace park peninsula plain plaza point port province range reef reservoir ridge river road
    sea site springs square stadium station street strait temple terminal tower township trail tunnel valley village volcano waterfall wharf zoo
    avenue boulevard lane drive highway st ave blvd rd`),
  eventTails:
    words(`championship championships cup games open olympics marathon festival summit war election elections conference prix derby masters
    tournament league battle revolution uprising massacre earthquake hurricane expo biennale congress referendum siege strike riots`),
  dottedTails: words(`${dotted} ark del ga ill ind mass miss mo mont ore wash`),
  placeKinds: words("city town village district province county state capital region"),
  placePrepositions: words("in at from near to across outside toward towards into"),
  eventHeads: words("world battle"),
  speechVerbs:
    words(`said says told added stated argued warned insisted wrote tweeted announced acknowledged denied claimed explained noted declared
    recalled replied testified confirmed`),
  conjunctions: words("and or"),
  inside: words("of the and de la le van von der bin al el for du dos da di"),
  notNames:
    words(`${days} may i mr mrs ms islam christianity catholic muslim hindu buddhist twitter whatsapp facebook instagram tiktok youtube telegram x
    internet covid north south east west western eastern northern southern god christmas easter ramadan photo video editor reporter source read
    also`),
  calendar: words(`${days} mon tue tues wed thu thur thurs fri sat sun`),
  demonyms:
    words(`${peoples} ${peoples.replace(/\w+/g, "$&s")} afghan african albanian algerian andean angolan arabic argentine argentinian armenian
    austrian azerbaijani bahraini balinese balkan bangladeshi basque bavarian belarusian belgian bengali bolivian bosnian british bulgarian
    burmese cambodian cameroonian cantonese caribbean catalan chechen chilean chinese colombian congolese cornish croatian cuban cypriot czech
    danish dutch dutchman ecuadorian emirati english englishman eritrean estonian ethiopian fijian filipina finnish flemish french frenchman
    gazan georgian ghanaian guatemalan gujarati haitian hawaiian hebrew hindi hispanic honduran hungarian icelandic irish jamaican japanese
    javanese jewish jews kazakh kenyan kurdish kurds kuwaiti kyrgyz lao latin latino latvian lebanese liberian libyan lithuanian malagasy
    malawian malay maldivian malian maltese mandarin maori mauritian moldovan mongolian moroccan mozambican namibian nepalese nepali nordic
    norwegian omani panamanian papuan paraguayan persian peruvian polish portuguese punjabi qatari romanian rwandan samoan saudi scandinavian
    scottish senegalese serbian sicilian singaporean sinhalese slavic slovak slovenian somali spaniard spanish sudanese sundanese swahili swede
    swedish swiss taiwanese tajik tamil tanzanian thai tibetan tongan tunisian turkish turkmen ugandan urdu uruguayan uyghur uzbek venezuelan
    vietnamese welsh yemeni zambian zimbabwean zulu byzantine ottoman roman soviet hellenic germanic celtic inuit navajo`),
  countryAliases: {
    US: "US",
    "U.S.": "US",
    USA: "US",
    "U.S.A.": "US",
    America: "US",
    "United States": "US",
    "United States of America": "US",
    UK: "GB",
    "U.K.": "GB",
    Britain: "GB",
    "Great Britain": "GB",
    UAE: "AE",
    "South Korea": "KR",
    "North Korea": "KP",
    DPRK: "KP",
    Russia: "RU",
    Syria: "SY",
    Iran: "IR",
    Vietnam: "VN",
    Laos: "LA",
    Moldova: "MD",
    Bolivia: "BO",
    Venezuela: "VE",
    Tanzania: "TZ",
    Taiwan: "TW",
    Turkey: "TR",
    "Czech Republic": "CZ",
    Burma: "MM",
    "Ivory Coast": "CI",
    "East Timor": "TL",
    Palestine: "PS",
    "Hong Kong": "HK",
    PRC: "CN",
  },
};
