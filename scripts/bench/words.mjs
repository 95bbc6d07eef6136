// Parts of names: tables. The people and organisations put together from them are invented.

const words = (text) => text.trim().split(/\s+/);
const items = (text) =>
  text
    .trim()
    .split(/\s*;\s*/)
    .filter(Boolean);

export const GIVEN_ID = words(`
  Budi Siti Agus Dewi Andi Rina Bambang Sri Hendra Wahyu Rudi Nur Joko Ratna Eko Indah Dedi Maya Yusuf Fitri Arif Lestari
  Hadi Wulan Irwan Ayu Rizky Putri Tono Kartika Ahmad Muhammad Abdul Endang Taufik Yanti Surya Made Wayan Nyoman Ketut
  Maria Yohanes Petrus Hasan Husein Fajar Gilang Bagus Teguh Slamet Imam Lukman Sofyan Ridwan Zainal Nanda Citra Melati`);

export const GIVEN_FOREIGN = words(`
  John Anna Michael Elena David Sophie Peter Maria Thomas Ingrid Robert Claire James Olga Daniel Hannah Andrei Laura
  Sergei Natalia Igor Marta Pavel Amira Omar Leila Karim Yasmin Hiroshi Yuki Kenji Mei Wei Jian Minho Jisoo Ravi Priya
  Arjun Anita Carlos Lucia Diego Camila Paulo Beatriz Kwame Amina Tunde Zainab Pierre Elise Lars Freya Mikko Aino`);

/** Syllables of which surnames are made. */
export const SYLLABLES_ID = {
  first: words("Wira Suta Harto Pra Kusu Nata Sudi Purwa Mangun Darma Sasmi Adi Sura Hada Joyo Sastro Setia Poer Lima"),
  middle: words("ma na di wi ka ra sa to ja nga la ti mo gu pa re"),
  last: words(
    "ningrat wan to no yono dinata wijaya kusuma pranata santoso gunawan putra negara atmaja brata hutama rejo",
  ),
};

export const SYLLABLES_FOREIGN = {
  first: words(
    "Hal Whit Bren Kor Dra Vel Mar Ost Lin Pet Ros Stan Tal Var Wen Zel Ash Bur Car Fen Gar Ham Nor Mor Del",
  ),
  middle: words("a e i o u an en ol er is ov ar el"),
  last: words(
    "ford ton sky man son berg ova enko ley wick ström itz ini ez escu idis yama moto shvili ara ane dal mond",
  ),
};

/** Countries, the most frequent first: Indonesian and English name. */
export const COUNTRIES = items(`
  Indonesia = Indonesia; Amerika Serikat = United States; China = China; Rusia = Russia; Malaysia = Malaysia; Ukraina = Ukraine;
  Israel = Israel; Jepang = Japan; Singapura = Singapore; Australia = Australia; Inggris = United Kingdom; Arab Saudi = Saudi Arabia;
  India = India; Korea Selatan = South Korea; Iran = Iran; Prancis = France; Jerman = Germany; Palestina = Palestine;
  Korea Utara = North Korea; Thailand = Thailand; Filipina = Philippines; Vietnam = Vietnam; Belanda = Netherlands; Turki = Turkey;
  Mesir = Egypt; Taiwan = Taiwan; Italia = Italy; Spanyol = Spain; Brasil = Brazil; Kanada = Canada; Myanmar = Myanmar;
  Selandia Baru = New Zealand; Meksiko = Mexico; Argentina = Argentina; Polandia = Poland; Suriah = Syria; Qatar = Qatar;
  Afrika Selatan = South Africa; Pakistan = Pakistan; Nigeria = Nigeria; Swedia = Sweden; Norwegia = Norway; Kenya = Kenya;
  Portugal = Portugal; Yunani = Greece; Timor Leste = Timor-Leste; Papua Nugini = Papua New Guinea; Belgia = Belgium;
  Swiss = Switzerland; Maroko = Morocco; Bangladesh = Bangladesh; Kolombia = Colombia; Chile = Chile; Finlandia = Finland`).map(
  (pair) => {
    const [id, en] = pair.split(" = ");
    return { id, en };
  },
);

/** Cities and provinces, the most frequent first. */
export const CITIES = items(`
  Jakarta; Surabaya; Bandung; Yogyakarta; Semarang; Medan; Makassar; Bali; Jawa Tengah; Denpasar; Washington; Moskow; Beijing;
  London; Aceh; Palembang; Bogor; Bekasi; Depok; Tangerang; Solo; Malang; Jawa Timur; Jawa Barat; Papua; Lampung; Pontianak;
  Balikpapan; Manado; Padang; Pekanbaru; Batam; Banjarmasin; Samarinda; Ambon; Kupang; Mataram; Jayapura; Kendari; Palu; Ternate;
  Gorontalo; Jambi; Bengkulu; Sumatera Utara; Kalimantan Timur; Sulawesi Selatan; Nusa Tenggara Timur; Tokyo; Canberra; Paris;
  Berlin; Kyiv; New York; Kuala Lumpur; Bangkok; Manila; Hanoi; Seoul; New Delhi; Jenewa; Brussels; Riyadh; Doha; Kairo; Sydney;
  Melbourne; Los Angeles; Chicago; Liverpool; Madrid; Roma; Wina; Cirebon; Tegal; Kudus; Jepara; Magelang; Klaten; Sleman; Bantul;
  Banyuwangi; Jember; Kediri; Blitar; Madiun; Sukabumi; Garut; Tasikmalaya; Cilacap; Purwokerto; Sorong; Merauke; Bitung; Tarakan`);

/** What a small place is called before its own name. */
export const PLACE_KINDS = {
  id: words("Desa Kecamatan Pulau Teluk Gunung Sungai"),
  en: words("Mount Lake Port Cape Fort Glen"),
};

export const ORG_ID = {
  kinds:
    items(`Badan Pengawas; Komisi; Lembaga; Dinas; Asosiasi; Serikat; Dewan; Kementerian; Direktorat Jenderal; Forum;
    Yayasan; Universitas; Ikatan; Persatuan; Koperasi; Balai Besar`),
  subjects:
    items(`Pelabuhan; Keuangan Daerah; Perikanan; Kehutanan; Penerbangan Sipil; Pangan; Telekomunikasi; Pertambangan;
    Perlindungan Anak; Transportasi; Energi Terbarukan; Kelautan; Statistik Pertanian; Pemilihan; Kesehatan Masyarakat;
    Pekerja Pabrik; Pengusaha Kopi; Pelayaran; Pendidikan Tinggi; Pariwisata; Cagar Budaya; Lingkungan Hidup; Perumahan`),
  reaches: items(
    "Nasional; Indonesia; Nusantara; Daerah; Wilayah Timur; Wilayah Barat; Rakyat; Terpadu; Mandiri; Pusat",
  ),
  companies: words(
    "Sinar Bahari Samudra Cakra Mitra Graha Surya Rimba Buana Citra Puncak Arta Lentera Mega Tirta Nusa Karya",
  ),
};

export const ORG_EN = {
  subjects: items(`Harbour; Fisheries; Aviation; Forestry; Public Health; Rail; Energy; Housing; Food Safety; Coastal;
    Mining; Broadcasting; Water; Heritage; Labour; Trade; Postal; Weather; Ocean; Police`),
  kinds:
    items(`Authority; Commission; Council; Agency; Union; Board; Institute; Association; Office; Foundation; Service;
    Federation`),
  companies: words(
    "Northgate Bluewater Silverline Redfern Castleton Ironbridge Highmark Eastfield Pinecrest Stonehaven",
  ),
};

export const EVENTS = {
  id: items(
    "KTT Kelautan; Pemilu; Piala Nusantara; Festival Film; Pekan Olahraga; Konferensi Iklim; Pameran Kopi; Pilkada",
  ),
  en: items(
    "Ocean Summit; Film Festival; Coastal Games; Climate Forum; Book Fair; Harbour Cup; Trade Expo; Lantern Parade",
  ),
};

export const ROLES = {
  id: items(`Presiden; Menteri Pertahanan; Menteri Perhubungan; Gubernur; Wali Kota; Bupati; Ketua; Direktur Utama; Juru Bicara;
    Sekretaris Jenderal; Kepala Dinas; Duta Besar; Pelatih; Penyanyi; Peneliti; Wakil Ketua; Pengacara; Kapolres; Rektor; Sutradara`),
  en: items(`President; Defence Minister; Transport Minister; Governor; Mayor; Chairwoman; Chief Executive; Spokesman;
    Secretary General; Ambassador; Coach; Singer; Researcher; Lawyer; Police Chief; Director; Senator; Captain; Professor; Judge`),
};

export const OUTLETS = {
  id: words("KABARSIANG SUARAKOTA WARTAPESISIR LENSANEGERI"),
  en: words("Meridian Tidewater Landmark"),
};
