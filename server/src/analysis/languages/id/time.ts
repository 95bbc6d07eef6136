// The words of time in Indonesian. Phrases are lower case, tokens separated by spaces, alternatives by "|".
import { Unit } from "../../time/expression";
import { Guard, Head, Is, type TimeWords, type WordTable } from "../../time/lexicon";
import { dayParts, numbered, shiftedParts } from "../tables";
import { INDONESIAN_CONTEXT } from "./timeContext";

const MONTHS = [
  "januari|jan",
  "februari|pebruari|feb|peb",
  "maret|mar",
  "april|apr",
  "mei",
  "juni|jun",
  "juli|jul",
  "agustus|agt|agu|ags|agust|aug",
  "september|sept|sep",
  "oktober|okt|oct",
  "november|nopember|nov|nop",
  "desember|des|dec",
];

const LUNAR_MONTHS = [
  "muharam|muharram",
  "safar|shafar",
  "rabiulawal|rabiul awal|rabi'ul awal|rabiul awwal",
  "rabiulakhir|rabiul akhir|rabi'ul akhir",
  "jumadilawal|jumadil awal|jumadilawwal",
  "jumadilakhir|jumadil akhir",
  "rajab",
  "syakban|sya'ban|syaban",
  "ramadan|ramadhan|romadhon",
  "syawal|syawwal",
  "zulkaidah|dzulkaidah|dzulqa'dah|zulqaidah",
  "zulhijah|dzulhijjah|zulhijjah|dzulhijah",
];

/** From Monday. */
export const INDONESIAN_WEEKDAYS = ["senin", "selasa", "rabu", "kamis", "jumat|jum'at", "sabtu", "minggu|ahad"];

const PARTS = [
  ["pagi|pagi hari|pagi-pagi|subuh|pagi buta|waktu subuh", "TMO", ""],
  ["dini hari|dinihari", "TMO", "START"],
  ["siang|siang hari|sore|sore hari|siang bolong", "TAF", ""],
  ["petang|petang hari", "TEV", ""],
  ["malam|malam hari", "TNI", ""],
  ["tengah malam", "TNI", "MID"],
] as const;

const calendar: WordTable = [
  ...numbered(MONTHS, (n) => ({ is: Is.Month, month: n })),
  ["mei|juli|juni|april|agustus|januari|maret|september", { ambiguous: true }],
  ["mar|jan|des|dec|aug|agu|peb|oct", { cased: true }],
  ...numbered(INDONESIAN_WEEKDAYS, (n) => ({ is: Is.Weekday, weekday: n })),
  ...numbered(LUNAR_MONTHS, (n) => ({ is: Is.LunarMonth, lunar: n })),
  ["tanggal|tgl|tertanggal|bertanggal", { is: Is.Head, head: Head.Date }],
  ["tertanggal|bertanggal", { text: "dated" }],
  ["hari", { is: Is.Head, head: Head.Day }],
  ["bulan|bln", { is: Is.Head, head: Head.Month }],
  ["tahun|thn|th|tahun masehi", { is: Is.Head, head: Head.Year }],
  ["pekan|minggu", { is: Is.Head, head: Head.Week }],
  ["abad", { is: Is.Head, head: Head.Century }],
  ["dekade|dasawarsa|era|dekade tahun|era tahun|tahun-tahun", { is: Is.Head, head: Head.Decade }],
  ["tahun anggaran|tahun fiskal|tahun buku|ta", { is: Is.Head, head: Head.Fiscal }],
  ["ta", { cased: true }],
];

const units: WordTable = [
  ["detik", { is: Is.Unit, unit: Unit.Second }],
  ["menit", { is: Is.Unit, unit: Unit.Minute }],
  ["jam", { is: Is.Unit, unit: Unit.Hour }],
  ["hari", { is: Is.Unit, unit: Unit.Day }],
  ["hari kerja", { is: Is.Unit, unit: Unit.Day }],
  ["malam", { is: Is.Unit, unit: Unit.Day }],
  ["minggu|pekan", { is: Is.Unit, unit: Unit.Week }],
  ["akhir pekan|akhir minggu", { is: Is.Unit, unit: Unit.Weekend }],
  ["bulan|bln", { is: Is.Unit, unit: Unit.Month }],
  ["triwulan|kuartal|kwartal", { is: Is.Unit, unit: Unit.Quarter }],
  ["semester", { is: Is.Unit, unit: Unit.Half }],
  ["tahun|thn|th", { is: Is.Unit, unit: Unit.Year }],
  ["windu", { is: Is.Unit, unit: Unit.Year, scale: 8 }],
  ["dekade|dasawarsa", { is: Is.Unit, unit: Unit.Decade }],
  ["abad", { is: Is.Unit, unit: Unit.Century }],
  ["sedetik", { is: Is.Unit, unit: Unit.Second, number: 1 }],
  ["semenit", { is: Is.Unit, unit: Unit.Minute, number: 1 }],
  ["sejam", { is: Is.Unit, unit: Unit.Hour, number: 1 }],
  ["setengah jam", { is: Is.Unit, unit: Unit.Minute, number: 30 }],
  ["sehari", { is: Is.Unit, unit: Unit.Day, number: 1 }],
  ["sepekan|seminggu", { is: Is.Unit, unit: Unit.Week, number: 1 }],
  ["sebulan", { is: Is.Unit, unit: Unit.Month, number: 1 }],
  ["setengah bulan", { is: Is.Unit, unit: Unit.Week, number: 2 }],
  ["setahun", { is: Is.Unit, unit: Unit.Year, number: 1 }],
  ["setengah tahun", { is: Is.Unit, unit: Unit.Month, number: 6 }],
  ["sewindu", { is: Is.Unit, unit: Unit.Year, number: 8 }],
  ["sedekade|sedasawarsa", { is: Is.Unit, unit: Unit.Decade, number: 1 }],
  ["seabad", { is: Is.Unit, unit: Unit.Century, number: 1 }],
  ["setengah abad", { is: Is.Unit, unit: Unit.Year, number: 50 }],
  ["seperempat abad", { is: Is.Unit, unit: Unit.Year, number: 25 }],
  ["berdetik-detik", { is: Is.Unit, unit: Unit.Second, number: Number.NaN }],
  ["bermenit-menit", { is: Is.Unit, unit: Unit.Minute, number: Number.NaN }],
  ["berjam-jam", { is: Is.Unit, unit: Unit.Hour, number: Number.NaN }],
  ["berhari-hari", { is: Is.Unit, unit: Unit.Day, number: Number.NaN }],
  ["berminggu-minggu|berpekan-pekan", { is: Is.Unit, unit: Unit.Week, number: Number.NaN }],
  ["berbulan-bulan", { is: Is.Unit, unit: Unit.Month, number: Number.NaN }],
  ["bertahun-tahun", { is: Is.Unit, unit: Unit.Year, number: Number.NaN }],
  ["berabad-abad", { is: Is.Unit, unit: Unit.Century, number: Number.NaN }],
];

const ONES = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const ORDINALS = [
  "pertama|kesatu",
  "kedua",
  "ketiga",
  "keempat",
  "kelima",
  "keenam",
  "ketujuh",
  "kedelapan",
  "kesembilan",
];

const numbers: WordTable = [
  ...numbered(ONES, (n) => ({ is: Is.Number, number: n })),
  ...numbered(ONES.slice(1), (n) => ({ is: Is.Number, number: 11 + n }), " belas"),
  ...numbered(ONES.slice(1), (n) => ({ is: Is.Number, number: (n + 1) * 10, scale: 10 }), " puluh"),
  ...numbered(ONES.slice(1), (n) => ({ is: Is.Number, number: (n + 1) * 100, scale: 100 }), " ratus"),
  ["sepuluh", { is: Is.Number, number: 10 }],
  ["sebelas", { is: Is.Number, number: 11 }],
  ["seratus", { is: Is.Number, number: 100, scale: 100 }],
  ["seribu", { is: Is.Number, number: 1000, scale: 1000 }],
  ["selusin", { is: Is.Number, number: 12 }],
  ["setengah", { is: Is.Number, number: 0.5 }],
  ["beberapa|belasan|puluhan|ratusan|ribuan|sejumlah|sekian", { is: Is.Number, number: Number.NaN }],
  ...numbered(ORDINALS, (n) => ({ is: Is.Ordinal, ordinal: n })),
  ["kesepuluh", { is: Is.Ordinal, ordinal: 10 }],
];

const deictic: WordTable = [
  ["lalu|silam|yang lalu|yang silam|kemarin|yl|tadi", { is: Is.Past }],
  ["depan|mendatang|yang akan datang|akan datang|nanti|besok|yad|yang akan tiba", { is: Is.Next }],
  ["ini|sekarang ini|berjalan", { is: Is.This }],
  ["yang akan datang|akan datang", { is: Is.Cue, cue: 1 }],
  ["berjalan", { text: "units" }],
  ["lalu|silam|yang lalu|yang silam|sebelum ini", { is: Is.Ago }],
  ["lagi|mendatang|yang akan datang|dari sekarang|akan datang", { is: Is.Hence }],
  ["terakhir|terakhir ini|belakangan|belakangan ini|ini", { is: Is.Span, cue: -1 }],
  ["ke depan|kedepan", { is: Is.Span, cue: 1 }],
  ["kemudian|setelahnya|berikutnya|sesudahnya|setelah itu", { is: Is.Anaphor, anaphor: 1 }],
  ["sebelumnya|sebelum itu", { is: Is.Anaphor, anaphor: -1 }],
  ["hari itu|hari itu juga|hari yang sama", { is: Is.Anaphor | Is.Head, anaphor: 0, text: "day" }],
  [
    "keesokan hari|keesokan harinya|esok harinya|keesokannya|hari berikutnya",
    { is: Is.Anaphor | Is.Head, anaphor: 1, text: "day" },
  ],
  ["sehari sebelumnya|hari sebelumnya", { is: Is.Anaphor | Is.Head, anaphor: -1, text: "day" }],
  ["hari ini", { is: Is.DayShift, shift: 0 }],
  ["kemarin|kemaren", { is: Is.DayShift, shift: -1 }],
  ["kemarin lusa|kemarin dulu", { is: Is.DayShift, shift: -2 }],
  ["besok|esok|esok hari|hari esok|besok hari", { is: Is.DayShift, shift: 1 }],
  ["lusa|besok lusa", { is: Is.DayShift, shift: 2 }],
  ["semalam", { is: Is.DayShift, shift: -1, part: "TNI" }],
  ...shiftedParts(PARTS, ["tadi *", "* tadi", "nanti *", "* nanti", "* ini", "* hari ini"], 0),
  ...shiftedParts(PARTS, ["* kemarin"], -1),
  ...shiftedParts(PARTS, ["* besok"], 1),
  ...shiftedParts([["malam|malam hari", "TNI", ""]], ["tadi *", "* tadi"], -1),
  ["awal|permulaan", { is: Is.Mod, mod: "START" }],
  ["pertengahan|medio|tengah", { is: Is.Mod, mod: "MID" }],
  ["akhir|penghujung|ujung|pengujung", { is: Is.Mod, mod: "END" }],
  ["sekitar|kira-kira|kurang lebih|lebih kurang|kisaran|sekira", { is: Is.Approx, mod: "APPROX" }],
  ["hampir|nyaris|kurang dari", { is: Is.Approx, mod: "LESS_THAN" }],
  ["lebih dari", { is: Is.Approx, mod: "MORE_THAN" }],
  ["setiap|tiap|saban|tiap-tiap", { is: Is.Every }],
  ["setiap harinya|tiap harinya", { is: Is.Every, text: "P1D" }],
  ["setiap pekannya|setiap minggunya|tiap minggunya", { is: Is.Every, text: "P1W" }],
  ["setiap bulannya|tiap bulannya", { is: Is.Every, text: "P1M" }],
  ["setiap tahunnya|tiap tahunnya|saban tahunnya", { is: Is.Every, text: "P1Y" }],
  ["kali", { is: Is.Times }],
  ["sekali", { is: Is.Times, number: 1 }],
];

const references: WordTable = [
  [
    "saat ini|sekarang|sekarang ini|kini|dewasa ini|masa kini|hari-hari ini|saat sekarang|pada masa sekarang",
    { is: Is.Reference, text: "PRESENT_REF" },
  ],
  [
    "baru-baru ini|akhir-akhir ini|belakangan ini|belum lama ini|baru saja ini|tempo hari|masa lalu|masa silam|masa lampau|beberapa waktu lalu|beberapa waktu yang lalu|waktu lalu|beberapa saat lalu|beberapa waktu belakangan|beberapa waktu terakhir",
    { is: Is.Reference, text: "PAST_REF" },
  ],
  [
    "ke depan|ke depannya|kedepannya|masa depan|masa mendatang|masa yang akan datang|waktu dekat|waktu dekat ini|waktu mendatang|beberapa waktu ke depan|beberapa waktu mendatang|suatu hari nanti|suatu saat nanti",
    { is: Is.Reference, text: "FUTURE_REF" },
  ],
  ["ke depan", { ambiguous: true }],
  ["masa depan|masa lalu|masa silam|masa lampau", { ambiguous: true, number: 1 }],
];

const periods: WordTable = [
  ["kuartal|kwartal|triwulan|tw|kuartal ke|kuartal ke -|triwulan ke -", { is: Is.Period, text: "Q" }],
  ["tw", { cased: true }],
  ["semester|paruh|smt", { is: Is.Period, text: "H" }],
  ["q1", { is: Is.Period, text: "Q1" }],
  ["q2", { is: Is.Period, text: "Q2" }],
  ["q3", { is: Is.Period, text: "Q3" }],
  ["q4", { is: Is.Period, text: "Q4" }],
  ["h1", { is: Is.Period, text: "H1" }],
  ["h2", { is: Is.Period, text: "H2" }],
  ["musim semi", { is: Is.Season, text: "SP" }],
  ["musim panas", { is: Is.Season, text: "SU" }],
  ["musim gugur", { is: Is.Season, text: "FA" }],
  ["musim dingin", { is: Is.Season, text: "WI" }],
];

const clock: WordTable = [
  ["pukul|pkl|pk|jam|pukul .|pkl .|pk .", { is: Is.ClockHead }],
  ["wib|waktu indonesia barat", { is: Is.Zone, zone: 420 }],
  ["wita|waktu indonesia tengah", { is: Is.Zone, zone: 480 }],
  ["wit|waktu indonesia timur", { is: Is.Zone, zone: 540 }],
  ["gmt|utc", { is: Is.Zone, zone: 0 }],
  ["waktu setempat|waktu lokal", { is: Is.Zone, zone: Number.NaN }],
  ...dayParts(PARTS),
];

const links: WordTable = [
  ["-|–|—|hingga|sampai|sampai dengan|s / d|s . d .|s . d|sd|s / d .", { is: Is.Link, text: "to" }],
  ["dan|serta|atau|maupun|&|, dan|, serta|/|, atau", { is: Is.Link, text: "and" }],
  [",", { is: Is.Link, text: "and" }],
  [
    "pada|sejak|hingga|sampai|dari|antara|per|di|mulai|semenjak|selama|dalam|untuk|setelah|sebelum|sesudah|menjelang|jelang|pasca|usai|ketika|saat|terhitung|mulai dari|bertanggal|kecuali|selain",
    { is: Is.Preposition },
  ],
  ["dalam|selama|sepanjang|untuk", { is: Is.Preposition, text: "during" }],
];

const cues: WordTable = [
  [
    "akan|bakal|dijadwalkan|direncanakan|rencananya|berencana|mendatang|jatuh|hendak|segera|nanti|diperkirakan|diharapkan|diprediksi|ditargetkan|diagendakan|paling lambat|selambat-lambatnya|bersiap|menjelang|jelang|diproyeksikan|dijadwal|nantinya|menargetkan|terjadwal|bakalan|diundang|mengundang|tenggat|harus|wajib",
    { is: Is.Cue, cue: 1 },
  ],
  ["telah|sudah|tadi|pernah|sempat|berhasil|usai|lalu|silam|kemarin|terakhir", { is: Is.Cue, cue: -1 }],
  [
    "kata|ujar|tutur|ungkap|jelas|tegas|terang|sebut|papar|imbuh|tambah|ucap|katanya|ujarnya|tuturnya|ungkapnya|jelasnya|tegasnya|terangnya|sebutnya|paparnya|imbuhnya|tambahnya|ucapnya|mengatakan|menyatakan|menjelaskan|menegaskan|menyampaikan|menuturkan|mengungkapkan|menyebut|menyebutkan|mengumumkan|dikutip|dilansir|memaparkan|menerangkan|menambahkan|melaporkan|memastikan",
    { is: Is.Cue, cue: 3 },
  ],
  [
    'setelah|sesudah|sebab|karena|ketika|saat|meski|meskipun|walau|walaupun|sementara|sedangkan|namun|tetapi|tapi|yang|sejak|padahal|sehingga|jika|kalau|bila|apabila|agar|bahwa|kendati|lantaran|akibat|;|:|“|”|"|—',
    { is: Is.Cue, cue: 2 },
  ],
  ["yang|setelah|sesudah|sejak|karena|akibat|lantaran|usai|ketika", { text: "past" }],
];

const holidays: WordTable = [
  ["idul fitri|idulfitri|lebaran|eid al - fitr|idul fitri / lebaran", { is: Is.Holiday, text: "idulfitri" }],
  ["hari raya idul fitri|hari raya idulfitri|hari raya lebaran|hari lebaran", { is: Is.Holiday, text: "idulfitri" }],
  [
    "idul adha|iduladha|hari raya idul adha|hari raya iduladha|idul kurban|hari raya kurban|lebaran haji",
    { is: Is.Holiday, text: "iduladha" },
  ],
  ["tahun baru islam|tahun baru hijriah|tahun baru hijriyah", { is: Is.Holiday, text: "muharam" }],
  ["maulid nabi|maulid nabi muhammad|maulid nabi muhammad saw|maulid", { is: Is.Holiday, text: "maulid" }],
  [
    "isra mikraj|isra mi'raj|isra miraj|isra mikraj nabi muhammad|isra mi'raj nabi muhammad|isra mikraj nabi muhammad saw|isra mi'raj nabi muhammad saw",
    { is: Is.Holiday, text: "isra" },
  ],
  [
    "nyepi|hari raya nyepi|nyepi tahun baru saka|hari raya nyepi tahun baru saka|tahun baru saka|hari suci nyepi|hari suci nyepi tahun baru saka",
    { is: Is.Holiday, text: "nyepi" },
  ],
  [
    "waisak|hari raya waisak|hari waisak|trisuci waisak|hari raya tri suci waisak|tri suci waisak",
    { is: Is.Holiday, text: "waisak" },
  ],
  ["imlek|tahun baru imlek|hari raya imlek|hari imlek", { is: Is.Holiday, text: "imlek" }],
  ["natal|hari natal|hari raya natal|hari raya natal tahun", { is: Is.Holiday, text: "natal" }],
  ["malam natal", { is: Is.Holiday, text: "natal-eve" }],
  ["tahun baru|hari tahun baru|tahun baru masehi", { is: Is.Holiday, text: "newyear" }],
  ["malam tahun baru", { is: Is.Holiday, text: "newyear-eve" }],
  ["paskah|hari paskah|minggu paskah|hari raya paskah", { is: Is.Holiday, text: "easter" }],
  ["jumat agung|hari jumat agung|wafat isa almasih|wafat yesus kristus", { is: Is.Holiday, text: "goodfriday" }],
  ["kenaikan isa almasih|kenaikan yesus kristus", { is: Is.Holiday, text: "ascension" }],
  [
    "hut ri|hut republik indonesia|hut kemerdekaan|hut kemerdekaan ri|hut kemerdekaan republik indonesia|hari kemerdekaan|hari kemerdekaan ri|hari kemerdekaan republik indonesia|hari kemerdekaan indonesia|hut proklamasi|hari ulang tahun ri|hari ulang tahun republik indonesia|hari ulang tahun kemerdekaan ri|hari ulang tahun kemerdekaan republik indonesia|dirgahayu ri|dirgahayu republik indonesia|hut kemerdekaan indonesia",
    { is: Is.Holiday, text: "hutri" },
  ],
  ["hut tni|hari ulang tahun tni", { is: Is.Holiday, text: "tni" }],
  ["hut bhayangkara|hari bhayangkara|hut polri", { is: Is.Holiday, text: "bhayangkara" }],
  [
    "hut jakarta|hut dki jakarta|hut kota jakarta|hut dki|hut provinsi dki jakarta",
    { is: Is.Holiday, text: "jakarta" },
  ],
  ["hut|hari ulang tahun|dirgahayu", { is: Is.Holiday, text: "hut" }],
  ["hari sumpah pemuda", { is: Is.Holiday, text: "sumpahpemuda" }],
  ["hari kebangkitan nasional|harkitnas", { is: Is.Holiday, text: "harkitnas" }],
  ["hari pahlawan", { is: Is.Holiday, text: "pahlawan" }],
  ["hari buruh|hari buruh internasional|may day", { is: Is.Holiday, text: "buruh" }],
  ["hari kartini", { is: Is.Holiday, text: "kartini" }],
  ["hari pendidikan nasional|hardiknas", { is: Is.Holiday, text: "hardiknas" }],
  ["hari lahir pancasila|hari pancasila", { is: Is.Holiday, text: "pancasila" }],
  ["hari kesaktian pancasila", { is: Is.Holiday, text: "kesaktian" }],
  ["hari ibu", { is: Is.Holiday, text: "ibu" }],
  ["hari guru|hari guru nasional", { is: Is.Holiday, text: "guru" }],
  ["hari santri|hari santri nasional", { is: Is.Holiday, text: "santri" }],
  ["hari valentine|hari kasih sayang", { is: Is.Holiday, text: "valentine" }],
  ["hari batik nasional|hari batik", { is: Is.Holiday, text: "batik" }],
  ["hari anak nasional", { is: Is.Holiday, text: "anak" }],
  ["hari bumi", { is: Is.Holiday, text: "bumi" }],
  ["hari pers nasional", { is: Is.Holiday, text: "pers" }],
];

const guards: WordTable = [
  [
    "rabu abu|kamis putih|sabtu suci|minggu palma|jumat berkah|jumat bersih|jumat hitam|salat jumat|shalat jumat|sholat jumat|solat jumat|salat jum'at|ibadah jumat|ibadah minggu|misa minggu|khotbah jumat|khutbah jumat|jumat keramat|minggu tenang|masa tenang|senin kamis|puasa senin kamis|sekolah minggu|lalu lintas|lalu lalang|hari jadi|jam tangan|jam dinding|jam gadang|jam kerja|jam malam|jam buka|jam operasional|jam sibuk|jam tayang|jam pelajaran|bulan madu|bulan sabit|hari besar|hari libur|tahun cahaya|24 / 7|peristiwa g30s|gerakan 30 september|abad pertengahan|tengah hari|akhir zaman|akhir kata|waktu itu|saat itu|sekali lagi|sekali pun|sekali jalan|selamat pagi|selamat siang|selamat sore|selamat malam|makan siang|makan malam|pasar malam|kelab malam|klub malam|sepanjang masa|bulan bintang|bulan purnama",
    { is: Is.Guard, guard: Guard.Phrase },
  ],
  [
    "jalan|jl|jln|gang|pasar|universitas|univ|institut|sekolah|sma|smp|smk|sd|sdn|smpn|sman|stadion|bandara|terminal|stasiun|pelabuhan|gedung|tugu|monumen|museum|masjid|gereja|rs|rumah sakit|rsud|rsu|hotel|kampung|lapangan|taman|jembatan|koran|majalah|tabloid|harian|lagu|album|band|grup|kedai|kafe|warung|restoran|rumah makan|toko|batalyon|batalion|yayasan|komunitas|simpang|bundaran|perumahan|komplek|kompleks|apartemen|waduk|plaza|universitas negeri|stasiun tv|partai|gerakan|buletin|pesantren|kecamatan|kelurahan|desa|dusun|kabupaten|kawasan|program|klinik|radio|perusahaan|pt|cv|teater|sanggar|alun-alun|auditorium",
    { is: Is.Guard, guard: Guard.Name },
  ],
  [
    "pak|bu|ibu|bapak|mas|mbak|mbah|bang|bung|kak|kakak|adik|dr|prof|haji|hj|sdr|sdri|saudara|ustaz|ustadz|kiai|kyai|kh|si|sang|bernama|nama|sapaan|om|tante|bripka|briptu|aiptu|ipda|iptu|kompol|letkol|kolonel|mayor|kapten|brigjen|mayjen|jenderal|komjen|irjen|gus|nyonya|tuan|nona|akp|akbp|kombes|aktor|aktris|penyanyi|pesepakbola|striker|bek|kiper|gelandang",
    { is: Is.Guard, guard: Guard.Person },
  ],
  [
    "nomor|no|nomer|no .|bernomor|pasal|ayat|bab|halaman|hlm|rt|rw|tps|uu|pp|perpres|keppres|kepres|permen|permenkes|permendikbud|permenhub|pmk|perda|pergub|perbup|perwali|inpres|sk|kepmen|tap mpr|uud|undang-undang|perppu|perpu|peraturan|putusan|perkara|register|kavling|blok|resi|kode|nik|npwp|telepon|telp|telepon .|hp|wa|whatsapp|faks|hotline|kolom|poin|skor|ke -|menit ke|menit|antrean|kamar|ruang|lantai|km|kilometer|pelat|plat|seri|versi|edisi|grup|nopol|surat|memo|ranking|peringkat|rute|koridor|peron|gate|rekening|nisn|tiket|tower|rumah nomor|boeing|airbus|penerbangan|ka|kereta api",
    { is: Is.Guard, guard: Guard.Number },
  ],
  ["rp|idr|usd|us $|$|€|£|rm|sgd|aud|¥", { is: Is.Guard, guard: Guard.Money }],
  ["berusia|usia|berumur|umur|usianya|umurnya", { is: Is.Guard, guard: Guard.Age }],
  ["novel|buku|film|roman|lagu|album|serial|judul|berjudul|drama|gim", { is: Is.Guard, guard: Guard.Work }],
  ["menit", { is: Is.Guard | Is.Unit, guard: Guard.Number, unit: Unit.Minute }],
];

const INDONESIAN_TABLES: readonly WordTable[] = [
  calendar,
  units,
  numbers,
  deictic,
  references,
  periods,
  clock,
  links,
  cues,
  holidays,
  guards,
];

export const INDONESIAN_TIME: TimeWords = { tables: INDONESIAN_TABLES, context: INDONESIAN_CONTEXT };
