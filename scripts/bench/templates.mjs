// Sentences of the generated articles. `{…}` is filled in, `[a|b]` chooses:
// {P} person, {O} organisation, {L} place, {C} country, {E} event, {D} explicit date, {R} relative date, {N} number.

const lines = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

/** Headlines; the first letters of words are left to the names. */
export const HEADLINES = {
  id: lines(`
    {P} [Minta|Desak|Ajak] {O} [Perbaiki|Tinjau|Hentikan] Proyek di {L}
    {O} [Buka|Tutup|Pindahkan] Kantor di {L}, Warga [Senang|Kecewa|Bertanya]
    {C} dan {C} [Sepakati|Bahas|Tunda] Kerja Sama [Dagang|Pendidikan|Kelautan]
    Banjir di {L}, {N} Rumah Terendam
    {P} [Bertemu|Temui|Telepon] {P}, Ini yang Dibahas
    [Menjelang|Sesudah|Di Tengah] {E}, {L} Dipadati Wisatawan
    Harga Beras di {L} [Naik|Turun], {O} Angkat Bicara`),
  en: lines(`
    {P} [urges|presses|asks] {O} to [review|delay|explain] plans for {L}
    {C} and {C} [sign|shelve|discuss] a deal on [trade|fishing|schools]
    {O} [opens|closes|moves] its office in {L}
    Floods in {L} leave {N} homes under water
    {P} meets {P} ahead of {E}`),
};

export const SENTENCES = {
  id: lines(`
    {P} [mengatakan|menyebut|menegaskan] {O} akan [memeriksa|membuka|menutup] {N} pos di {L} mulai {D}.
    Rapat itu [digelar|diadakan|berlangsung] di {L} pada {D} dan dihadiri {P} serta perwakilan dari {C}.
    "Kami [sudah|belum] menerima laporan lengkap dari {O}," [kata|ujar|tutur] {P} {R}.
    Menurut {P}, [keputusan|rencana|usulan] tersebut dibahas bersama {O} sejak {R}.
    Sebanyak {N} [warga|pekerja|petani|nelayan] dari {L} menunggu jawaban pemerintah hingga {D}.
    {O} mencatat kenaikan {N} persen dibandingkan {R}, terutama di {L} dan sekitarnya.
    Hubungan {C} dengan {C} [membaik|memburuk|dingin] setelah pertemuan di {L} {R}.
    {P} [tiba|mendarat] di {L} pada {D} untuk bertemu dengan {P}.
    Pihak {O} [menolak|enggan|belum bersedia] memberi keterangan ketika dihubungi {R}.
    Pembangunan jembatan yang menghubungkan {L} dengan {L} ditargetkan selesai {R}.
    Dalam {E}, {P} [menyampaikan|membacakan] pidato selama {N} menit di hadapan tamu dari {C}.
    Sementara itu, harga [cabai|beras|bawang merah|minyak goreng] di {L} naik menjadi Rp {N} per kilogram.
    [Polisi|Petugas|Tim penyelamat] mengevakuasi {N} orang dari lokasi kejadian, tidak jauh dari {L}.
    {P} membantah [tudingan|kabar|dugaan] itu dan meminta {O} menunjukkan bukti paling lambat {D}.
    Pengamat menilai langkah {C} [terlambat|tepat|tergesa-gesa] karena {O} sudah memperingatkan sejak {R}.
    Para penumpang [menginap|tertahan] di pelabuhan {L} sejak {R} akibat cuaca buruk.
    Kepada wartawan, {P} menjelaskan bahwa dana sebesar Rp {N} miliar dikelola oleh {O}.
    Hujan deras [mengguyur|melanda] {L} sejak {R} sehingga sungai meluap dan jalan utama terputus.
    Di {C}, kebijakan serupa berlaku sejak {D} dan diawasi oleh {O}.
    {P} berharap {E} membawa manfaat bagi pedagang kecil di {L}.
    Perundingan yang dimulai {D} itu [buntu|berlanjut|ditunda] karena {C} mengajukan syarat baru.
    Tim dari {O} mengambil {N} contoh air di {L} untuk diperiksa di laboratorium.
    "Yang penting, anak-anak bisa kembali ke sekolah {R}," [kata|ucap] {P}.
    Tiket {E} mulai dijual {D} dengan harga paling murah Rp {N} ribu.
    Ia menambahkan, kapal berbendera {C} itu sudah tiga kali [singgah|berlabuh] di {L} sepanjang tahun ini.
    Dokumen setebal {N} halaman itu diserahkan {P} kepada {P} di {L}.
    Akibatnya, ribuan pelanggan di {L} dan {L} tidak menerima aliran listrik sejak {R}.
    Kerja sama dengan {O} berlaku lima tahun, terhitung mulai {D}.
    Tidak ada korban jiwa dalam kejadian tersebut, tetapi kerugian ditaksir mencapai Rp {N} juta.
    Setelah [diperiksa|dimintai keterangan] selama {N} jam, {P} meninggalkan gedung tanpa berkomentar.
    Panitia {E} menyiapkan {N} bus untuk mengangkut peserta dari {L}.
    Keluarga korban berterima kasih kepada {O} dan relawan yang datang dari {L}.
    Pada {D}, {P} terpilih memimpin {O} untuk masa jabatan empat tahun.
    Sebelumnya, {C} telah mengirim {N} ton bantuan melalui {L}.`),
  en: lines(`
    {P} said on {D} that {O} would [review|publish|withdraw] its plan for {L}.
    About {N} people [gathered|waited|protested] outside the offices of {O} in {L} {R}.
    "We have [not yet|already] seen the report from {O}," {P} told reporters {R}.
    The talks between {C} and {C} [resumed|stalled|ended] in {L} on {D}.
    According to {P}, the figures rose by {N} percent compared with {R}.
    {O} declined to comment when it was [asked|called] {R}.
    {P} will travel to {L} to meet {P} before {E} begins.
    Officials in {C} had warned of the risk since {D}, but {O} did not act.
    Heavy rain [flooded|closed|damaged] the road between {L} and {L} {R}.
    Tickets for {E} go on sale on {D}, organisers said, and cost at least {N} dollars.
    The agreement gives {O} control over {N} vessels registered in {C}.
    {P}, who joined {O} three years earlier, called the decision a mistake.
    Rescue teams from {L} reached the village {R} and found {N} survivors.
    A court in {L} is expected to hear the case against {P} on {D}.
    Prices in {L} have doubled since {R}, a survey by {O} found.
    {C} sent {N} tonnes of rice through the port of {L}.
    The mayor thanked {O} and said that schools would open again on {D}.
    During {E}, visitors from {C} filled every hotel in {L}.`),
};

/** Relative expressions; `{weekday}` is filled in. */
export const RELATIVE = {
  id: `kemarin;pekan lalu;bulan lalu;tahun lalu;{weekday} lalu;{weekday} malam;dua hari lalu;tiga pekan terakhir;tahun depan;hari ini;
    pagi tadi;akhir pekan ini;awal tahun ini;sepekan sebelumnya;{weekday} depan;besok`.split(/;\s*/),
  en: `yesterday;last week;last month;last year;last {weekday};on {weekday} night;two days ago;three weeks earlier;next year;today;
    this morning;over the weekend;earlier this year;a week before;next {weekday};tomorrow`.split(/;\s*/),
};
