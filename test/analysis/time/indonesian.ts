/**
 * Indonesian sentences: publication date (or `-` where it is not known), then the sentence with each expression as
 * `[[text=>value]]`. A sentence without brackets holds none.
 */
export const INDONESIAN = `
2024-06-20 | Sidang perdana digelar di Pengadilan Negeri Sleman, [[Rabu (19/6/2024)=>2024-06-19]].
2023-09-14 | Dua rumah hanyut terbawa arus, [[Selasa (12/9)=>2023-09-12]].
2023-12-30 | Pelabuhan itu akan diresmikan pada [[Kamis (4/1)=>2024-01-04]].
2024-01-04 | Petugas mengevakuasi tiga pendaki, [[Sabtu (30/12)=>2023-12-30]].
2022-11-16 | Kerusuhan pecah [[Selasa (15/11/2022) malam=>2022-11-15TNI]] di lapas itu.
2023-03-03 | Kebakaran melanda pasar induk, [[Jumat (3/3/2023) dini hari=>2023-03-03TMO]].
2025-03-04 | Rapat dimulai [[Senin, 3 Maret 2025 pukul 14.30 WITA=>2025-03-03T14:30+08:00]].
2025-03-04 | Gempa terjadi [[Senin (3/3/2025) sekitar pukul 10.15 WIB=>2025-03-03T10:15+07:00]] di lepas pantai.
2023-09-15 | Warga mengadukan tarif parkir baru ([[14/9=>2023-09-14]]).
2023-09-15 | Keterangan itu disampaikan di kantor bupati ([[14/9/2023=>2023-09-14]]).
2023-09-20 | Proyek dimulai [[13 September 2023=>2023-09-13]] dan rampung [[2 Oktober 2024=>2024-10-02]].
2023-09-20 | Surat bertanggal [[20230912=>2023-09-12]] itu beredar luas.
2023-09-20 | Berkas masuk pada [[12-09-2023=>2023-09-12]].
2023-09-20 | Data per [[12.09.2023=>2023-09-12]] menunjukkan kenaikan.
2023-09-20 | Unggahan [[5/8/23=>2023-08-05]] itu sudah dihapus.
2023-09-20 | Entri [[2023-08-05=>2023-08-05]] hilang dari arsip.
2021-02-10 | Kontrak diteken [[17 Agt 2020=>2020-08-17]] di hadapan notaris.
2021-02-10 | Izin terbit [[3 Nop 2020=>2020-11-03]], lalu dicabut.
2021-02-10 | Barang tiba [[29 Des 2020=>2020-12-29]] di gudang.
2024-08-20 | Upacara digelar [[tanggal 17 Agustus 2024=>2024-08-17]] di alun-alun.
2024-08-20 | Nota itu diterima [[tgl 5 Juni 2024=>2024-06-05]].
2023-05-04 | Penobatan berlangsung [[Sabtu, 6 Mei 2023=>2023-05-06]].
2022-08-01 | Ekspor [[Juni 2022=>2022-06]] turun tipis.
2022-08-01 | Defisit pada [[bulan Juni=>2022-06]] melebar.
2022-08-01 | Sejak [[Februari=>2022-02]] harga minyak goreng naik.
2024-08-14 | Jembatan itu dibangun pada [[tahun 1927=>1927]] oleh Belanda.
2024-08-14 | Klub berdiri sejak [[1985=>1985]] dan tiga kali juara.
2024-08-14 | Ia lulus pada [[2016=>2016]].
2024-05-30 | Pemilu [[2019=>2019]] diikuti enam belas partai.
2022-12-20 | Piala Dunia [[2022=>2022]] digelar di Qatar.
2024-05-30 | Rombongan berangkat [[pukul 06.00 WIT=>2024-05-30T06:00+09:00]] dari Sentani.
2024-05-30 | Listrik padam sejak [[pukul 19.30=>2024-05-30T19:30]].
2024-05-30 | Loket buka [[jam 7 pagi=>2024-05-30T07:00]].
2024-05-30 | Pentas mulai [[jam 8 malam=>2024-05-30T20:00]].
2024-05-30 | Hujan turun [[pukul 15.45 Wita=>2024-05-30T15:45+08:00]] dan disertai angin.
2024-05-30 | Kantor buka [[pukul 08.00=>2024-05-30T08:00+07:00]]-[[15.00 WIB=>2024-05-30T15:00+07:00]].
2024-05-30 | Layanan tersedia dari [[pk 09.00=>2024-05-30T09:00+07:00]] sampai [[pk 12.00 WIB=>2024-05-30T12:00+07:00]].
2024-05-30 | Kapal bertolak [[Senin, 27 Mei 2024=>2024-05-27]]. Setibanya di dermaga [[pukul 04.10 WIB=>2024-05-30T04:10+07:00]] penumpang turun.
2024-05-30 | Pada [[Selasa=>2024-05-28]], tepatnya [[pukul 21.00 WIB=>2024-05-28T21:00+07:00]], sirene berbunyi.
2024-05-30 | Azan berkumandang [[sekitar pukul 18.05=>2024-05-30T18:05]].
2023-09-15 | Regu pencari menemukan korban terakhir pada [[Kamis=>2023-09-14]].
2023-09-15 | Rupiah melemah pada penutupan [[Jumat=>2023-09-15]].
2023-09-15 | Debat [[Jumat lalu=>2023-09-08]] berlangsung panas.
2023-09-13 | Undian akan diumumkan [[Jumat=>2023-09-15]].
2023-09-13 | Uji coba dijadwalkan [[Senin=>2023-09-18]] di Surabaya.
2023-09-13 | Menteri akan bertolak ke Jepang, kata juru bicara, [[Selasa=>2023-09-12]].
2023-09-13 | Pemain yang cedera [[Minggu=>2023-09-10]] akan absen lama.
2023-09-13 | [[Senin=>2023-09-18]], tim akan bertolak ke Makassar.
2023-09-14 | Pembahasan dilanjutkan [[Rabu pekan depan=>2023-09-20]].
2023-09-14 | Longsor terjadi [[Rabu pekan lalu=>2023-09-06]].
2023-09-14 | Pemeriksaan berlangsung [[Senin minggu lalu=>2023-09-04]].
2023-09-14 | Latihan dimulai [[Senin dua pekan lalu=>2023-08-28]].
2023-09-14 | Pleno digelar [[Selasa mendatang=>2023-09-19]].
2023-09-14 | Jadwal dibacakan [[hari Rabu=>2023-09-13]].
2023-09-14 | Korban dirawat sejak [[Rabu sore=>2023-09-13TAF]].
2023-09-14 | Hujan es turun [[Rabu dini hari=>2023-09-13TMO]].
2023-09-14 | Kemacetan terjadi [[Minggu petang=>2023-09-10TEV]].
2023-09-14 | Warga berdoa pada [[malam Jumat=>2023-09-07TNI]].
2023-03-14 | Banjir surut pada [[Ahad pagi=>2023-03-12TMO]].
2023-03-14 | Harga turun sejak [[Jum'at=>2023-03-10]].
2024-06-21 | Presiden berkunjung ke Palembang [[hari ini=>2024-06-21]].
2024-06-21 | Kiriman datang [[kemarin=>2024-06-20]] dan [[kemarin lusa=>2024-06-19]].
2024-06-21 | Tim bertolak [[lusa=>2024-06-23]].
2024-06-21 | Kereta berangkat [[besok pagi=>2024-06-22TMO]].
2024-06-21 | Gudang itu terbakar [[tadi malam=>2024-06-20TNI]].
2024-06-21 | Polisi menutup jalan [[tadi pagi=>2024-06-21TMO]].
2024-06-21 | Pertandingan digelar [[malam ini=>2024-06-21TNI]].
2024-06-21 | Konser digelar [[nanti malam=>2024-06-21TNI]].
2024-06-21 | Warga mengungsi [[semalam=>2024-06-20TNI]].
2024-06-21 | Ia mendaftar [[tiga hari lalu=>2024-06-18]].
2024-06-21 | Ia mendaftar [[sepekan lalu=>2024-W24]].
2024-06-21 | Ia mendaftar [[dua minggu yang lalu=>2024-W23]].
2024-06-21 | Pabrik tutup [[empat bulan silam=>2024-02]].
2024-06-21 | Pabrik tutup [[setahun lalu=>2023]].
2024-06-21 | Candi ditemukan [[20 tahun lalu=>2004]].
2024-06-21 | Kapal akan tiba [[dua hari lagi=>2024-06-23]].
2024-06-21 | Hasil keluar [[tiga pekan lagi=>2024-W28]].
2024-06-21 | Rapat ditunda hingga [[pekan depan=>2024-W26]].
2024-06-21 | Produksi naik [[pekan lalu=>2024-W24]].
2024-06-21 | Ujian dimulai [[bulan depan=>2024-07]].
2024-06-21 | Ujian dimulai [[bulan ini=>2024-06]].
2024-06-21 | Harga naik [[bulan lalu=>2024-05]].
2024-06-21 | Anggaran naik [[tahun depan=>2025]].
2024-06-21 | Anggaran naik [[tahun ini=>2024]] dibanding [[tahun lalu=>2023]].
2024-06-21 | Penjualan naik [[kuartal lalu=>2024-Q1]].
2024-06-21 | Pasar ramai [[akhir pekan lalu=>2024-W24-WE]].
2024-06-21 | Pasar ramai pada [[akhir pekan=>2024-W24-WE]].
2024-06-21 | Festival akan digelar [[akhir pekan depan=>2024-W26-WE]].
2024-06-21 | Panen tiba pada [[Maret lalu=>2024-03]].
2024-06-21 | Panen tiba pada [[Juli lalu=>2023-07]].
2024-06-21 | Pemilihan digelar [[November mendatang=>2024-11]].
2024-06-21 | Pemilihan digelar [[Mei mendatang=>2025-05]].
2024-06-21 | Ia dilantik [[17 Agustus tahun lalu=>2023-08-17]].
2024-06-21 | Proyek selesai [[Juni tahun depan=>2025-06]].
2024-06-21 | Kemarau mulai [[awal Mei=>2024-05]].
2024-06-21 | Kemarau mulai [[medio April=>2024-04]] di Nusa Tenggara.
2024-06-21 | Panen raya [[akhir bulan ini=>2024-06]].
2024-06-21 | Gedung rampung pada [[akhir tahun=>2024]].
2024-06-21 | Gedung rampung pada [[penghujung 2023=>2023]].
2024-06-21 | Candi berdiri sejak [[abad ke-9=>08]].
2024-06-21 | Kerajaan runtuh pada [[awal abad ke-16=>15]].
2024-06-21 | Ide itu lahir pada [[abad XIX=>18]].
2024-06-21 | Musik itu populer pada [[era 1980-an=>198]].
2024-06-21 | Musik itu populer pada [[tahun 90-an=>199]].
2024-06-21 | Musik itu populer pada [[dekade 1970-an=>197]].
2024-06-21 | Musik itu populer di [[awal 2000-an=>200]].
2024-06-21 | Jaringan dipasang [[sekitar tahun 1930=>1930]].
2024-07-02 | Direksi periode [[2014=>2014]]-[[2019=>2019]] diperiksa.
2024-07-02 | Ia menjabat dari [[2010=>2010]] hingga [[2015=>2015]].
2024-07-02 | Antara [[tahun 2001=>2001]] dan [[2004=>2004]] produksi anjlok.
2021-05-10 | Pameran berlangsung [[7=>2021-05-07]]-[[9 Mei 2021=>2021-05-09]] di balai kota.
2021-05-10 | Pameran berlangsung [[7=>2021-05-07]] s/d [[9 Mei 2021=>2021-05-09]].
2021-05-10 | Pameran berlangsung dari [[28 April=>2021-04-28]] hingga [[3 Mei 2021=>2021-05-03]].
2021-05-10 | Ia libur pada [[3=>2021-05-03]], [[4=>2021-05-04]], dan [[6 Mei 2021=>2021-05-06]].
2023-05-10 | Penjualan [[Januari=>2023-01]]-[[Maret 2023=>2023-03]] membaik.
2023-05-10 | Survei dilakukan [[Desember 2022=>2022-12]] hingga [[Januari 2023=>2023-01]].
2023-05-10 | Survei dilakukan [[Desember=>2022-12]] sampai [[Januari 2023=>2023-01]].
2023-09-18 | Jalan ditutup sejak [[Sabtu=>2023-09-16]] sampai [[Minggu=>2023-09-17]].
2023-10-20 | Lokakarya digelar pada [[Sabtu=>2023-10-14]]-[[Minggu (14-15/10/2023)=>2023-10-15]].
2023-10-20 | Lokakarya itu ([[14=>2023-10-14]]-[[15/10=>2023-10-15]]) diikuti guru.
2022-11-08 | Laba [[kuartal III/2022=>2022-Q3]] naik.
2022-11-08 | Laba [[kuartal ketiga 2022=>2022-Q3]] naik.
2022-11-08 | Laba [[triwulan II tahun 2022=>2022-Q2]] naik.
2022-11-08 | Laba [[kuartal I tahun ini=>2022-Q1]] naik.
2022-11-08 | Laba [[Q3 2022=>2022-Q3]] naik.
2023-08-18 | Laba [[semester I/2023=>2023-H1]] turun.
2023-08-18 | Laba [[semester pertama 2023=>2023-H1]] turun.
2023-08-18 | Laba [[semester II tahun lalu=>2022-H2]] turun.
2023-08-18 | Belanja [[TA 2023=>FY2023]] terserap separuh.
2023-08-18 | Belanja [[tahun anggaran 2023=>FY2023]] terserap separuh.
2023-04-25 | Pemudik memadati jalan setelah [[Lebaran 2023=>2023-04-22]].
2023-04-25 | Salat [[Idulfitri 1444 H=>2023-04-22]] digelar di lapangan.
2023-07-01 | Kurban [[Iduladha 1444 H=>2023-06-29]] disalurkan.
2024-06-20 | Perayaan [[Hari Raya Iduladha 1445 Hijriah=>2024-06-17]] berlangsung tertib.
2023-08-18 | Kampung itu merayakan [[HUT ke-78 RI=>2023-08-17]].
2023-08-18 | Upacara [[HUT Kemerdekaan RI ke-78=>2023-08-17]] berjalan khidmat.
2023-12-27 | Arus [[Natal 2023=>2023-12-25]] dan [[Tahun Baru 2024=>2024-01-01]] lancar.
2023-03-25 | Umat Hindu merayakan [[Nyepi Tahun Baru Saka 1945=>2023-03-22]].
2024-02-12 | Lampion menghiasi [[Imlek 2575=>2024-02-10]] di Glodok.
2024-05-25 | Umat Buddha memperingati [[Waisak 2568 BE=>2024-05-23]].
2023-10-02 | Peringatan [[Maulid Nabi 1445 H=>2023-09-28]] digelar sederhana.
2024-03-12 | Posyandu buka [[setiap Rabu=>XXXX-WXX-3]].
2024-03-12 | Posyandu buka [[tiap Senin=>XXXX-WXX-1]] dan [[Kamis=>XXXX-WXX-4]].
2024-03-12 | Truk sampah lewat [[setiap hari=>P1D]].
2024-03-12 | Lomba digelar [[saban tahun=>P1Y]].
2024-03-12 | Lomba digelar [[setiap 28 Oktober=>XXXX-10-28]].
2024-03-12 | Iuran ditarik [[setiap bulan=>P1M]].
2024-03-12 | Sungai dikeruk [[dua tahun sekali=>P2Y]].
2024-03-12 | Sungai dikeruk [[setahun sekali=>P1Y]].
2024-03-12 | Pasien dirawat [[tiga kali sepekan=>P1W]].
2024-03-12 | Obat diminum [[dua kali sehari=>P1D]].
2022-12-06 | Hakim memvonis [[empat tahun enam bulan=>P4Y6M]] penjara.
2022-12-06 | Pencarian berlangsung selama [[24 jam=>PT24H]].
2022-12-06 | Antrean mengular selama [[dua setengah jam=>PT2.5H]].
2022-12-06 | Ia menunggu [[setengah jam=>PT30M]] di halte.
2022-12-06 | Ia mengungsi selama [[dua pekan=>P2W]].
2022-12-06 | Ia mengungsi [[berhari-hari=>PXD]].
2022-12-06 | Konflik berlangsung [[bertahun-tahun=>PXY]].
2022-12-06 | Hujan turun [[tiga hari berturut-turut=>P3D]].
2022-12-06 | Dalam [[tiga bulan mendatang=>P3M]] jalan itu akan diperbaiki.
2022-12-06 | [[Seminggu ke depan=>P1W]] cuaca diperkirakan cerah.
2022-12-06 | [[Enam bulan terakhir=>P6M]] ekspor lesu.
2022-12-06 | Harga turun dalam [[beberapa pekan terakhir=>PXW]].
2022-12-06 | Ia mengabdi selama [[lebih dari 30 tahun=>P30Y]].
2022-12-06 | Perjalanan memakan [[2=>PT2H]]-[[3 jam=>PT3H]].
2022-12-06 | [[Saat ini=>PRESENT_REF]] air mulai surut.
2022-12-06 | [[Kini=>PRESENT_REF]] desa itu terang.
2022-12-06 | Harga naik [[akhir-akhir ini=>PAST_REF]].
2022-12-06 | Ia pindah [[beberapa waktu lalu=>PAST_REF]].
2022-12-06 | Ia pindah [[beberapa hari lalu=>PAST_REF]].
2022-12-06 | [[Ke depan=>FUTURE_REF]], pelatihan akan diperbanyak.
2022-12-06 | Bendungan itu selesai [[10 Oktober 2022=>2022-10-10]]. [[Sehari kemudian=>2022-10-11]] air dialirkan.
2023-09-20 | Bom meledak [[Rabu, 13 September 2023=>2023-09-13]]. [[Hari itu=>2023-09-13]] sekolah diliburkan.
- | Pertemuan digelar [[Rabu, 13/9/23=>2023-09-13]]. Setelah pertemuan [[Rabu lalu=>2023-09-13]] keduanya bungkam.
- | Menteri datang [[kemarin=>PAST_REF]].
- | Menteri datang pada [[Rabu=>XXXX-WXX-3]].
- | Menteri datang [[Rabu malam=>XXXX-WXX-3TNI]].
- | Menteri datang pada [[13 September=>XXXX-09-13]].
- | Upacara digelar [[Senin (4/3/2024)=>2024-03-04]] dan dihadiri bupati yang dilantik [[bulan lalu=>2024-02]].
2023-09-15 | Harga beras naik Rp 1.945 menjadi Rp 14.500 per kilogram.
2023-09-15 | Nomor pengaduan 0811-2023-1945 tetap aktif.
2023-09-15 | Skor akhir 3-2 untuk tuan rumah.
2023-09-15 | Gol dicetak pada menit 45 dan menit ke-90.
2023-09-15 | UU Nomor 6 Tahun 2014 tentang Desa diuji.
2023-09-15 | Perpres No. 12/2021 direvisi.
2023-09-15 | Pasal 27 ayat (3) UU ITE dianggap karet.
2023-09-15 | Pedagang Pasar Minggu dan Pasar Senen mengeluh.
2023-09-15 | Mahasiswa Universitas Sebelas Maret berunjuk rasa.
2023-09-15 | Bentrokan pecah di Jalan 10 November Surabaya.
2023-09-15 | Mei Ling dan Agustus Parulian hadir sebagai saksi.
2023-09-15 | Slamet (45) dan anaknya yang berusia 12 tahun selamat.
2023-09-15 | Umat menghadiri misa Natal dan ibadah Jumat Agung.
2023-09-15 | Pandemi Covid-19 memukul hotel berbintang 5.
2023-09-15 | KTT G20 membahas MH17 dan G30S.
2023-09-15 | Minimarket itu buka 24/7.
2023-09-15 | Ia membaca novel 1984 dan buku "Juni 1998".
2023-09-15 | Warga RT 05/RW 08 menggelar kerja bakti.
2023-09-15 | Lalu lintas di Tol Jagorawi padat merayap.
2023-09-15 | Bus bernomor polisi B 1945 TKP terguling.
2023-09-15 | Wartawan Koran Minggu Pagi meliput acara itu.
2023-09-15 | Perkara nomor 12/5/2023 dilimpahkan ke jaksa.
2023-09-15 | Sebanyak 2023 orang mendaftar dan 1945 di antaranya lolos.
2023-09-15 | Inflasi 2,5 persen dan pertumbuhan 5.12 persen.
2023-09-15 | Kampung itu dihuni 2000 keluarga di RT 7.
2023-09-15 | Ketika itu ia masih kuliah, kemudian bekerja.
2023-09-15 | Suhu mencapai 38-40 derajat Celsius.
2023-09-15 | Rumah seluas 120 meter di Blok 5 Nomor 12 terjual.
`;
