// The words of time in English. Phrases are lower case, tokens separated by spaces, alternatives by "|".
import { Unit } from "../../time/expression";
import { Guard, Head, Is, type TimeWords, type WordTable } from "../../time/lexicon";
import { dayParts, numbered, shiftedParts } from "../tables";
import { ENGLISH_CONTEXT } from "./timeContext";

const MONTHS = [
  "january|jan|jan .",
  "february|feb|feb .",
  "march|mar|mar .",
  "april|apr|apr .",
  "may",
  "june|jun|jun .",
  "july|jul|jul .",
  "august|aug|aug .",
  "september|sept|sep|sept .|sep .",
  "october|oct|oct .",
  "november|nov|nov .",
  "december|dec|dec .",
];

/** From Monday. */
export const ENGLISH_WEEKDAYS = [
  "monday|mon|mon .",
  "tuesday|tue|tues|tue .|tues .",
  "wednesday|wed|wed .",
  "thursday|thu|thur|thurs|thu .|thurs .",
  "friday|fri|fri .",
  "saturday|sat|sat .",
  "sunday|sun|sun .",
];

const PARTS = [
  ["morning|early morning|dawn|early hours", "TMO", ""],
  ["early morning|dawn|early hours", "TMO", "START"],
  ["late morning", "TMO", "END"],
  ["afternoon|early afternoon|late afternoon", "TAF", ""],
  ["early afternoon", "TAF", "START"],
  ["late afternoon", "TAF", "END"],
  ["evening|early evening|late evening", "TEV", ""],
  ["night|late night", "TNI", ""],
] as const;

const UNITS: readonly (readonly [singular: string, plural: string, unit: Unit, scale: number])[] = [
  ["second", "seconds", Unit.Second, 1],
  ["minute", "minutes", Unit.Minute, 1],
  ["hour", "hours", Unit.Hour, 1],
  ["day", "days", Unit.Day, 1],
  ["week", "weeks", Unit.Week, 1],
  ["fortnight", "fortnights", Unit.Week, 2],
  ["weekend", "weekends", Unit.Weekend, 1],
  ["month", "months", Unit.Month, 1],
  ["quarter", "quarters", Unit.Quarter, 1],
  ["year", "years", Unit.Year, 1],
  ["decade", "decades", Unit.Decade, 1],
  ["century", "centuries", Unit.Century, 1],
];

const calendar: WordTable = [
  ...numbered(MONTHS, (n) => ({ is: Is.Month, month: n })),
  ["may|june|april|march|august|mar|sep|jun|jan", { ambiguous: true }],
  [MONTHS.join("|"), { cased: true }],
  ...numbered(ENGLISH_WEEKDAYS, (n) => ({ is: Is.Weekday, weekday: n })),
  ["mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mon .|tue .|wed .|thu .|fri .|sat .|sun .", { ambiguous: true }],
  ["mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mon .|tue .|wed .|thu .|fri .|sat .|sun .", { cased: true }],
  ...numbered(["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"], (n) => ({
    is: Is.Every | Is.Weekday,
    weekday: n,
    text: "plural",
  })),
  ["twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties", { is: Is.Head }],
  ["the year", { is: Is.Head, head: Head.Year }],
  ["dated", { is: Is.Head, head: Head.Date, text: "dated" }],
  ["fiscal year|fiscal|financial year|fy|the fiscal year|the financial year", { is: Is.Head, head: Head.Fiscal }],
  ["the month of", { is: Is.Head, head: Head.Month }],
  ["century|centuries", { is: Is.Head, head: Head.Century }],
];

const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split(" ");

const numbers: WordTable = [
  ...numbered([...ONES, ...TEENS], (n) => ({ is: Is.Number, number: n })),
  ...TENS.flatMap(
    (tens, i): WordTable => [
      [tens, { is: Is.Number, number: (i + 2) * 10 }],
      ...numbered(
        ONES.slice(0, 9).map((one) => `${tens}-${one}`),
        (n) => ({
          is: Is.Number,
          number: (i + 2) * 10 + n,
        }),
      ),
    ],
  ),
  ["hundred|a hundred|one hundred", { is: Is.Number, number: 100 }],
  ["a dozen", { is: Is.Number, number: 12 }],
  ["a couple of|a couple", { is: Is.Number, number: 2 }],
  ["a|an", { is: Is.Number, number: 1, text: "article" }],
  ["half a|half an", { is: Is.Number, number: 0.5 }],
  ["one and a half", { is: Is.Number, number: 1.5 }],
  ["two and a half", { is: Is.Number, number: 2.5 }],
  ["several|few|a few|many|dozens of|hundreds of|tens of", { is: Is.Number, number: Number.NaN }],
  ...numbered(ORDINALS, (n) => ({ is: Is.Ordinal, ordinal: n })),
];

const COUNTS = [...ONES, ...TEENS, ...TENS].map((word, i) => [word, i < 19 ? i + 1 : (i - 17) * 10] as const);

const units: WordTable = [
  ...UNITS.flatMap(
    ([singular, plural, unit, scale]): WordTable => [
      [`${singular}|${plural}`, { is: Is.Unit, unit, scale }],
      ...COUNTS.map(([count, n]): WordTable[number] => [
        `${count}-${singular}`,
        { is: Is.Unit, unit, number: n * scale, text: "adjective" },
      ]),
    ],
  ),
  ["second", { is: Is.Ordinal }],
  ["half-hour|half hour", { is: Is.Unit, unit: Unit.Minute, number: 30 }],
  ["half a year", { is: Is.Unit, unit: Unit.Month, number: 6 }],
  ["half an hour", { is: Is.Unit, unit: Unit.Minute, number: 30 }],
  ["half a century|half-century", { is: Is.Unit, unit: Unit.Year, number: 50 }],
  ["a quarter of a century|quarter of a century", { is: Is.Unit, unit: Unit.Year, number: 25 }],
  ["half a decade", { is: Is.Unit, unit: Unit.Year, number: 5 }],
  ["year-end", { is: Is.Head }],
  ["hrs|hr", { is: Is.Unit, unit: Unit.Hour }],
  ["mins|min", { is: Is.Unit, unit: Unit.Minute }],
];

const deictic: WordTable = [
  ["last|the last|previous|past|the past|this past", { is: Is.Past }],
  ["next|the next|coming|upcoming|the coming|this coming|the upcoming", { is: Is.Next }],
  ["this|the current|current", { is: Is.This }],
  ["ago", { is: Is.Ago }],
  ["from now|hence|from today", { is: Is.Hence }],
  ["the past|past|the last|last|the previous|these past|this past|recent|these last", { is: Is.Span, cue: -1 }],
  ["the next|next|the coming|coming|the following|the upcoming", { is: Is.Span, cue: 1 }],
  ["later|afterwards|afterward|after that", { is: Is.Anaphor, anaphor: 1 }],
  ["earlier|before that|beforehand", { is: Is.Anaphor, anaphor: -1 }],
  ["that day|the same day|that same day|that very day", { is: Is.Anaphor | Is.Head, anaphor: 0, text: "day" }],
  ["the next day|the following day|the day after", { is: Is.Anaphor | Is.Head, anaphor: 1, text: "day" }],
  ["the previous day|the day before", { is: Is.Anaphor | Is.Head, anaphor: -1, text: "day" }],
  ["today", { is: Is.DayShift, shift: 0 }],
  ["yesterday", { is: Is.DayShift, shift: -1 }],
  ["tomorrow", { is: Is.DayShift, shift: 1 }],
  ["the day before yesterday|day before yesterday", { is: Is.DayShift, shift: -2 }],
  ["the day after tomorrow|day after tomorrow", { is: Is.DayShift, shift: 2 }],
  ["tonight|late tonight|later tonight", { is: Is.DayShift, shift: 0, part: "TNI" }],
  ["last night|late last night", { is: Is.DayShift, shift: -1, part: "TNI" }],
  ["last evening", { is: Is.DayShift, shift: -1, part: "TEV" }],
  ...shiftedParts(PARTS, ["this *"], 0),
  [
    "early|the early|earlier|the beginning of|the start of|beginning of|start of|early in|early on",
    { is: Is.Mod, mod: "START" },
  ],
  ["mid|mid -|the mid|the mid -|the middle of|middle of|midway through", { is: Is.Mod, mod: "MID" }],
  ["late|the late|later|the end of|end of|late in|late on", { is: Is.Mod, mod: "END" }],
  ["the early|the late|the mid|the mid -|the", { text: "the" }],
  ["the", { is: Is.Head }],
  ["around|about|approximately|roughly|circa|some", { is: Is.Approx, mod: "APPROX" }],
  ["nearly|almost|less than|fewer than|under|just under", { is: Is.Approx, mod: "LESS_THAN" }],
  ["more than", { is: Is.Approx, mod: "MORE_THAN" }],
  ["every|each", { is: Is.Every }],
  ["times", { is: Is.Times }],
  ["once", { is: Is.Times, number: 1 }],
  ["twice|thrice", { is: Is.Times, number: 2 }],
  ["every other|every second", { is: Is.Every, number: 2 }],
  ["daily|every day|each day", { is: Is.Every, text: "P1D" }],
  ["hourly", { is: Is.Every, text: "PT1H" }],
  ["weekly", { is: Is.Every, text: "P1W" }],
  ["nightly", { is: Is.Every, text: "P1D" }],
  ["monthly", { is: Is.Every, text: "P1M" }],
  ["annually|yearly", { is: Is.Every, text: "P1Y" }],
];

const references: WordTable = [
  [
    "now|right now|currently|nowadays|at present|presently|these days|the moment|the present|the present day",
    { is: Is.Reference, text: "PRESENT_REF" },
  ],
  [
    "recently|lately|the past|the recent past|the other day|long ago|not long ago|some time ago",
    { is: Is.Reference, text: "PAST_REF" },
  ],
  [
    "soon|the future|the near future|the foreseeable future|the distant future|shortly",
    { is: Is.Reference, text: "FUTURE_REF" },
  ],
  ["now|soon|shortly|the moment|the past|the present|the future", { ambiguous: true }],
];

const periods: WordTable = [
  ["quarter|quarters", { is: Is.Period, text: "Q" }],
  ["half|semester", { is: Is.Period, text: "H" }],
  ["q1", { is: Is.Period, text: "Q1" }],
  ["q2", { is: Is.Period, text: "Q2" }],
  ["q3", { is: Is.Period, text: "Q3" }],
  ["q4", { is: Is.Period, text: "Q4" }],
  ["first-quarter", { is: Is.Period, text: "Q1" }],
  ["second-quarter", { is: Is.Period, text: "Q2" }],
  ["third-quarter", { is: Is.Period, text: "Q3" }],
  ["fourth-quarter", { is: Is.Period, text: "Q4" }],
  ["first-half", { is: Is.Period, text: "H1" }],
  ["second-half", { is: Is.Period, text: "H2" }],
  ["h1", { is: Is.Period, text: "H1" }],
  ["h2", { is: Is.Period, text: "H2" }],
  ["spring|springtime", { is: Is.Season, text: "SP" }],
  ["summer|summertime", { is: Is.Season, text: "SU" }],
  ["autumn|fall", { is: Is.Season, text: "FA" }],
  ["winter|wintertime", { is: Is.Season, text: "WI" }],
];

const clock: WordTable = [
  ["a . m .|a . m|a.m.|am|a.m", { is: Is.Meridiem, number: 0 }],
  ["p . m .|p . m|p.m.|pm|p.m", { is: Is.Meridiem, number: 12 }],
  ["gmt|utc|wet", { is: Is.Zone, zone: 0 }],
  ["bst|cet", { is: Is.Zone, zone: 60 }],
  ["cest|eet|sast", { is: Is.Zone, zone: 120 }],
  ["msk|eest|trt", { is: Is.Zone, zone: 180 }],
  ["ist", { is: Is.Zone, zone: 330 }],
  ["wib|ict|jakarta time|bangkok time", { is: Is.Zone, zone: 420 }],
  ["wita|sgt|hkt|awst", { is: Is.Zone, zone: 480 }],
  ["wit|jst|kst", { is: Is.Zone, zone: 540 }],
  ["aest", { is: Is.Zone, zone: 600 }],
  ["aedt", { is: Is.Zone, zone: 660 }],
  ["edt", { is: Is.Zone, zone: -240 }],
  ["est|cdt", { is: Is.Zone, zone: -300 }],
  ["cst|mdt", { is: Is.Zone, zone: -360 }],
  ["mst|pdt", { is: Is.Zone, zone: -420 }],
  ["pst", { is: Is.Zone, zone: -480 }],
  ["local time|et|ct|pt|eastern time|pacific time|central time|eastern|pacific", { is: Is.Zone, zone: Number.NaN }],
  ["noon", { is: Is.ClockHead, number: 12, text: "noon" }],
  ["midnight", { is: Is.ClockHead, number: 24, text: "noon" }],
  ["o'clock", { is: Is.Meridiem, number: -1 }],
  ...dayParts(PARTS),
];

const links: WordTable = [
  ["-|–|—|to|through|until|till|thru|up to|up until", { is: Is.Link, text: "to" }],
  ["and|or|&|, and|, or|/|and to|as well as|and again on", { is: Is.Link, text: "and" }],
  [",", { is: Is.Link, text: "and" }],
  [
    "on|in|from|since|until|till|by|before|after|between|during|for|through|to|of|at|around|over|throughout|about|into|within|than|as of|starting|beginning|ending|effective|under|nearly|almost|up to",
    { is: Is.Preposition },
  ],
  ["for|over|during|within|in|throughout", { text: "during" }],
];

const cues: WordTable = [
  [
    "will|'ll|won't|expected|scheduled|due|slated|planned|plans|plan|shall|upcoming|would|ahead|deadline|expires|expire|begin|start|open|end|resume|return|intends|intend|hopes|hope|vowed|pledged|poised|set|begins|starts|opens|kicks|takes|forecast|going|likely|ready|must|should|may|might|can|aims|is to|are to|prepares|preparing|ends|returns|resumes",
    { is: Is.Cue, cue: 1 },
  ],
  [
    "was|were|had|did|has|have|killed|left|met|won|lost|fell|rose|shot|told|began|came|went|took|made|saw|hit|struck|gave|found|held|ran|spoke|flew",
    { is: Is.Cue, cue: -1 },
  ],
  [
    "said|says|told|announced|reported|added|according|confirmed|tweeted|wrote|stated|declared|warned|reports|revealed",
    { is: Is.Cue, cue: 3 },
  ],
  [
    'after|because|when|while|although|though|but|which|who|that|since|whereas|if|as|;|:|“|”|"|—|where|following|whose|despite',
    { is: Is.Cue, cue: 2 },
  ],
  ["after|since|which|who|following|whose", { text: "past" }],
  ["go on sale|goes on sale|take effect|takes effect", { is: Is.Cue, cue: 1 }],
  ["may", { is: Is.Cue, cue: 1 }],
];

const holidays: WordTable = [
  ["christmas|christmas day", { is: Is.Holiday, text: "natal" }],
  ["christmas eve", { is: Is.Holiday, text: "natal-eve" }],
  ["boxing day", { is: Is.Holiday, text: "boxing" }],
  ["new year's day|new year|the new year", { is: Is.Holiday, text: "newyear" }],
  ["new year 's day|new year 's", { is: Is.Holiday, text: "newyear" }],
  ["new year's eve|new year 's eve", { is: Is.Holiday, text: "december31" }],
  ["easter|easter sunday|easter day", { is: Is.Holiday, text: "easter" }],
  ["easter monday", { is: Is.Holiday, text: "eastermonday" }],
  ["good friday", { is: Is.Holiday, text: "goodfriday" }],
  ["ash wednesday", { is: Is.Holiday, text: "ashwednesday" }],
  ["palm sunday", { is: Is.Holiday, text: "palmsunday" }],
  ["ascension day", { is: Is.Holiday, text: "ascension" }],
  ["thanksgiving|thanksgiving day", { is: Is.Holiday, text: "thanksgiving" }],
  ["black friday", { is: Is.Holiday, text: "blackfriday" }],
  ["halloween", { is: Is.Holiday, text: "halloween" }],
  ["independence day", { is: Is.Holiday, text: "independence" }],
  ["indonesian independence day|indonesia 's independence day", { is: Is.Holiday, text: "hutri" }],
  ["labor day", { is: Is.Holiday, text: "laborday" }],
  ["memorial day", { is: Is.Holiday, text: "memorialday" }],
  ["may day|labour day|international workers' day", { is: Is.Holiday, text: "buruh" }],
  ["valentine 's day|valentine's day", { is: Is.Holiday, text: "valentine" }],
  ["st patrick 's day|st. patrick 's day|saint patrick 's day", { is: Is.Holiday, text: "patrick" }],
  ["veterans day|armistice day|remembrance day", { is: Is.Holiday, text: "armistice" }],
  ["juneteenth", { is: Is.Holiday, text: "juneteenth" }],
  ["earth day", { is: Is.Holiday, text: "bumi" }],
  ["international women 's day", { is: Is.Holiday, text: "women" }],
  ["april fools' day|april fool 's day", { is: Is.Holiday, text: "aprilfools" }],
  ["eid|eid al - fitr|eid ul - fitr|eid al fitr|eid-al-fitr|idul fitri|lebaran", { is: Is.Holiday, text: "idulfitri" }],
  ["eid al - adha|eid ul - adha|eid al adha|eid-al-adha|idul adha", { is: Is.Holiday, text: "iduladha" }],
  ["islamic new year|the islamic new year", { is: Is.Holiday, text: "muharam" }],
  ["lunar new year|chinese new year|the lunar new year", { is: Is.Holiday, text: "imlek" }],
  ["nyepi", { is: Is.Holiday, text: "nyepi" }],
  ["vesak|vesak day", { is: Is.Holiday, text: "waisak" }],
  ["the fourth of july|fourth of july", { is: Is.Holiday, text: "july4" }],
];

const LUNAR: WordTable = numbered(
  [
    "muharram",
    "safar",
    "rabi al - awwal",
    "rabi al - thani",
    "jumada al - awwal",
    "jumada al - thani",
    "rajab",
    "shaban|sha'ban",
    "ramadan|ramadhan",
    "shawwal",
    "dhu al - qadah",
    "dhu al - hijjah",
  ],
  (n) => ({ is: Is.LunarMonth, lunar: n }),
);

const guards: WordTable = [
  [
    "friday the 13 th|sunday best|friday prayers|friday prayer|sunday school|sunday times|sunday service|sunday mass|super tuesday|cyber monday|giving tuesday|bloody sunday|black monday|super sunday|24 / 7|9 / 11|october revolution|march madness|the second world war|may have|may be|may not|may also|may well|may still|man friday|monday night football|saturday night live|sunday league|may i|night market|night shift|the night before|march on|day care|good morning|good evening|good night|morning sickness|per second|light years|light year|season 2|world war|some day|fiscal policy|fall out|fall in|spring up|split second|man of the year|player of the year|person of the year|word of the year|the light of day",
    { is: Is.Guard, guard: Guard.Phrase },
  ],
  [
    "mr|mr .|mrs|mrs .|ms|ms .|dr|dr .|sir|lady|lord|president|senator|minister|prime minister|judge|detective|coach|captain|actor|actress|singer|named|theresa|baroness|miss|professor|reverend|officer|sgt|sergeant|lt|colonel|general",
    { is: Is.Guard, guard: Guard.Person },
  ],
  [
    "number|no .|no|section|article|act|clause|chapter|page|pages|case|docket|flight|room|highway|route|boeing|airbus|model|version|verse|rule|form|unit|bill|resolution|directive|regulation|invoice|order|tracking|serial|reference|id|phone|tel|tel .|call|fax|hotline|dial|extension|suite|apartment|apt|gate|platform|level|floor|lot|parcel|plot|registration|permit|ticket|convoy|channel|chromosome|size|lane|district|precinct|psalm|agent|area|zone|interstate|code|zip|bus|train|episode|patent|plate|license|licence|locker",
    { is: Is.Guard, guard: Guard.Number },
  ],
  ["$|us $|€|£|¥|usd|eur|gbp|rp|idr|rs|a $|s $|hk $", { is: Is.Guard, guard: Guard.Money }],
  ["aged|age|ages", { is: Is.Guard, guard: Guard.Age }],
  ["novel|book|film|movie|album|song|novel ,|entitled|titled|prince 's|orwell 's", { is: Is.Guard, guard: Guard.Work }],
];

const ENGLISH_TABLES: readonly WordTable[] = [
  calendar,
  numbers,
  units,
  deictic,
  references,
  periods,
  clock,
  links,
  cues,
  holidays,
  LUNAR,
  guards,
];

export const ENGLISH_TIME: TimeWords = { tables: ENGLISH_TABLES, context: ENGLISH_CONTEXT };
