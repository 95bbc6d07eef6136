// Indonesian cue words for names and roles.
import { type NameWords, words } from "../types";

export const publicOffices = `presiden wapres menteri menko mendagri menlu menhan menkeu ketua sekretaris dirjen kapolri panglima hakim jaksa jenderal`;

/** Of one place. */
export const localOffices = `bupati wabup walikota camat lurah kades kapolres kapolsek kapolda gubernur wagub`;

export const ranks = `letjen mayjen brigjen kolonel letkol kompol kombes akbp irjen komjen laksamana marsekal`;

/** Offices that are heads of roles and never begin a name. */
const offices = `${publicOffices} ${localOffices} perdana bendahara direktur dirut kepala pengacara pelatih kapten kiper striker ustaz ustadz profesor paus
    pastor pendeta uskup`;

/** Forms of address and ranks that never begin a name. */
const addresses = `${ranks} pak bapak bu ibu kang mbak nyonya tuan kiai kyai prof dr akp iptu ipda aiptu aipda bripka bripda`;

/** Weekdays and months that are no names. */
const days = `senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november
    desember`;

export const names: NameWords = {
  roleHeads:
    words(`${offices} wakil raja ratu pangeran putri sultan kaisar menpora menkes mendikbud menhub menag mensos menkominfo mensesneg wamen kapolresta
    kasat kabid kajari kajati kasi deputi wali advokat juru jubir asisten bek gelandang penyerang pemain manajer pemilik pendiri pemimpin tokoh
    anggota duta dubes konsul utusan komandan komisaris komisioner rektor dekan guru dosen peneliti pengamat analis pakar ahli ekonom penulis
    sutradara aktor aktris penyanyi musisi seniman budayawan sastrawan penyair kanselir senator imam kardinal biksu dokter bidan perawat warga
    saksi korban tersangka terdakwa terpidana staf penasihat ajudan pejabat plt pj plh caleg capres cawapres cagub kandidat calon mantan eks bos
    ceo coo cfo chairman founder`),
  modifiersFirst: false,
  roleWords:
    words(`tertinggi umum utama luar dalam negeri pertahanan keuangan kesehatan pendidikan perhubungan keamanan agama sosial pertanian
    perdagangan perindustrian energi lingkungan hidup hukum kebudayaan pariwisata pemuda olahraga desa tenaga kerja investasi koordinator
    bidang politik ekonomi perekonomian kemaritiman pembangunan manusia negara daerah kota kabupaten provinsi eksekutif pelaksana
    harian jenderal sekretaris muda senior madya besar agung konstitusi bicara kampus kepala kementerian badan divisi humas operasional
    perdana menteri presiden gubernur bupati ketua direktur tim nasional timnas dari di pihak para dan tetap khusus operasi satuan reserse
    kriminal lalu lintas tinggi republik wakil terpilih petahana sementara partai fraksi komisi dewan kebijakan strategis asal
    wali hubungan masyarakat informasi komunikasi kelautan perikanan kehutanan dagang redaksi pemimpin olah rumah tangga raga swasta keselamatan`),
  honorifics:
    words(`${addresses} kh tgkh hj h haji hajah ustaz ustadz ustadzah habib gus nyai profesor dra drs ir jenderal mayor kapten lettu letda serma serka
    sertu serda kopral praka pratu prada brigpol briptu laksda nona sang bung mas teh daeng andi sir mr mrs ms datuk dato tan sri syekh sheikh
    paduka raden rm kgph kph gkr`),
  titles: words(
    `${offices} ${addresses} om tante mang cak koh cik mbah oma opa romo ceu lik puang abah dhe pakdhe bude`,
  ),
  outsideHeads: words("kabupaten provinsi kecamatan kelurahan distrik desa dusun"),
  roleLinks: words("selaku sebagai yakni yaitu ialah adalah merupakan"),
  roleBridge: words("yang juga merupakan menjabat adalah sebagai kini saat ini masih pernah seorang selaku"),
  orgHeads:
    words(`kementerian kemenko kemenkeu kemenkes kemenlu kemlu kemhan kemendagri kemenag kemendikbud kemenhub kemensos kemenparekraf dewan
    majelis mahkamah komisi badan lembaga dinas partai pt cv ud koperasi yayasan universitas institut politeknik akademi sekolah sd sdn smp smpn sma
    sman smk smkn man mtsn madrasah pesantren polda polres polresta polsek polri bareskrim kejaksaan kejari kejati pengadilan bank bursa asosiasi
    ikatan himpunan persatuan perhimpunan federasi serikat forum gerakan front kantor otoritas bumn bumd pdam rsud rsup rs puskesmas korps
    batalyon kodam kodim koramil satpol palang organisasi perusahaan grup uni liga pusat fakultas persib persija persebaya arema psm`),
  orgTails: words("tbk persero fc united city group inc corp ltd foundation tv"),
  placeHeads:
    words(`bandara bandar jalan jl gunung pulau sungai danau teluk selat laut samudra samudera semenanjung tanjung bukit lembah
    stadion gelora terminal stasiun pelabuhan jembatan tol gedung istana masjid gereja pura vihara candi kosmodrom pasar museum taman hotel gang
    benteng alun-alun bendungan waduk pantai kepulauan timur asia amerika eropa afrika`),
  placeTails: words(
    "selatan utara timur barat tengah tenggara timurlaut raya baru lama hilir hulu ilir kidul lor wetan kulon",
  ),
  dottedTails: words("inc corp ltd co jr sr"),
  eventTails: words("open masters cup games championship championships prix"),
  placeKinds:
    words(`kota kabupaten kab kecamatan kec kelurahan desa dusun kampung nagari provinsi prov ibu ibukota negara distrik wilayah kawasan daerah
    rt rw republik`),
  placePrepositions: words("di ke dari asal menuju"),
  eventHeads:
    words(`ktt konferensi kongres muktamar munas pemilu pilpres pilkada pilgub pileg perang piala olimpiade paralimpiade asian sea
    kejuaraan turnamen festival pekan konser forum sidang deklarasi perjanjian tragedi revolusi reformasi pon`),
  speechVerbs:
    words(`kata ujar tutur ucap jelas ungkap tambah tegas papar sebut mengatakan menyatakan menegaskan menyebut menyebutkan
    menjelaskan menambahkan mengungkapkan menuturkan memaparkan berjanji menilai mengaku mengakui membantah menuding meminta mengimbau`),
  conjunctions: words("dan serta atau"),
  inside: words("bin binti van von der de la le el al ibn of the dan untuk du dos da"),
  notNames:
    words(`${days} undang-undang undang pasal ayat bab nomor no perpres keppres inpres permen perda islam kristen katolik hindu buddha budha konghucu
    allah tuhan alquran al-quran quran injil ramadan ramadhan idulfitri idul fitri iduladha adha natal nyepi waisak imlek lebaran twitter
    whatsapp facebook instagram tiktok youtube telegram x internet covid wib wita wit rp dolar barat timur utara selatan bahasa pancasila foto
    video baca editor penulis reporter sumber anda saya kami kita ia dia mereka tuan bapak ibu saudara pasukan pemerintah negara hingga bbm lpg
    elpiji bumn bumd umkm ukm apbn apbd rapbn rapbd pad dau dak pns asn cpns pppk ktp e-ktp kk sim stnk bpkb spbu tps dpt dps kps phk thr bos
    kur kpr csr mou loi ad art ham kdrt kkn ott bap sp3 tkp pcr swab odp pdp otg hiv aids tbc dbd pdb ihsg ihk plts pltu plta pltn wni wna tki
    pkl ruu uu perppu pp pergub perbup perwali unbk snbt snmptn utbk ukt ipk sks paud abk gdpr ceo cfo coo cto hrd amdal imb pbb-p2 pph ppn njop
    npwp nik nisn dapil hgu hgb smk3 k3 vip vvip ac tv led api asi mpasi posyandu krl lrt mrt kai-access brt blt bpnt pkh kis kip wfh psbb ppkm
    prokes khilafah hoaks viral sara mk3 ktp-el munaslub rakernas mukernas`),
  calendar: words(`${days}`),
  demonyms:
    words(`jawa sunda batak minang bugis makassar dayak melayu tionghoa arab bali betawi madura banjar aceh sasak toraja mandar nias
    asmat dani ambon minahasa inggris prancis jerman belanda jepang mandarin kantonis hokkien rusia latin sanskerta ibrani portugis spanyol`),
  countryAliases: {
    AS: "US",
    USA: "US",
    "Amerika Serikat": "US",
    RI: "ID",
    NKRI: "ID",
    "Republik Indonesia": "ID",
    Korut: "KP",
    Korsel: "KR",
    DPRK: "KP",
    "Republik Rakyat Demokratik Korea": "KP",
    "Republik Korea": "KR",
    RRT: "CN",
    RRC: "CN",
    China: "CN",
    Cina: "CN",
    Tiongkok: "CN",
    "Republik Rakyat Tiongkok": "CN",
    Inggris: "GB",
    "Inggris Raya": "GB",
    "Britania Raya": "GB",
    UEA: "AE",
    "Uni Emirat Arab": "AE",
    Arab: "",
    Saudi: "SA",
    "Arab Saudi": "SA",
    Palestina: "PS",
    Suriah: "SY",
    Russia: "RU",
    "Federasi Rusia": "RU",
    Ceko: "CZ",
    Myanmar: "MM",
    Turki: "TR",
    Turkiye: "TR",
    Belanda: "NL",
    Vatikan: "VA",
    Hongkong: "HK",
    "Hong Kong": "HK",
    Makau: "MO",
    Kamboja: "KH",
    PNG: "PG",
    "Timor Leste": "TL",
    Taiwan: "TW",
    Mesir: "EG",
    Yordania: "JO",
    "Selandia Baru": "NZ",
    "Pantai Gading": "CI",
    "Afrika Selatan": "ZA",
    Afsel: "ZA",
    Bosnia: "BA",
    Makedonia: "MK",
  },
};
