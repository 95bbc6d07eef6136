// Indonesian words around temporal expressions that tell what a number or a name of the calendar is.
import type { ContextWords } from "../../time/lexicon";
import { words } from "../tables";

export const INDONESIAN_CONTEXT: ContextWords = {
  counted: words(
    "orang unit buah ekor kilometer km meter kg kilogram ton liter hektare hektar rupiah dolar persen juta ribu miliar " +
      "personel anggota rumah warga pelajar siswa kursi lembar butir watt megawatt mw kasus jiwa keluarga kk paket desa " +
      "penonton peserta relawan prajurit karyawan pekerja buruh poin kata halaman kali menit jam hari meter mil tahun " +
      "pengunjung tentara polisi mahasiswa bangunan hewan kendaraan mobil motor pengungsi pasien penumpang pemilih suara " +
      "guru dosen pegawai kepala perusahaan toko saham tiket botol kaleng bungkus karung gram sapi ayam pohon hotel kamar",
  ),
  yearNouns: words(
    "pemilu pilpres pilkada pileg pilgub apbn apbd rapbn rapbd apbnp piala olimpiade liga musim angkatan periode edisi " +
      "kurikulum sensus tragedi gempa tsunami krisis target proyeksi anggaran model keluaran produksi rilisan kelahiran " +
      "lulusan reformasi kerusuhan pandemi data laporan final sepanjang era juara timnas konstitusi deklarasi kongres " +
      "muktamar munas lahir wafat meninggal berdiri didirikan dibangun dibentuk terbit dirilis diluncurkan diresmikan " +
      "disahkan diterbitkan diproduksi visi agenda haji penghargaan festival ajang kejuaraan kontrak pajak",
  ),
  quantifiers: words(
    "sebanyak sejumlah sekitar total mencapai hampir capai seharga senilai sebesar setinggi seluas menjadi jadi " +
      "berjumlah nomor angka ukuran berkapasitas kode dan atau hanya cuma bernomor seri tipe rute kanal ada",
  ),
  oldYearAfter: words("pada sejak hingga sampai"),
  persons: words(
    "pria wanita perempuan lelaki laki-laki anak bocah balita remaja pemuda gadis nenek kakek gelandang bek kiper penyerang " +
      "striker pemain bayi siswa pelajar ibu bapak mahasiswa mahasiswi warga guru petani sopir korban tersangka pelaku " +
      "terdakwa atlet aktor aktris penyanyi putra putri pemudi janda duda pembalap petenis pebulu pesepakbola winger",
  ),
  monthly: words(
    "inflasi deflasi ekspor impor penjualan produksi harga neraca laba data periode edisi gaji tagihan penerimaan survei " +
      "indeks libur cuti kerusuhan tragedi peristiwa kontrak pengiriman posisi realisasi tarif",
  ),
  monthPrepositions: words(
    "pada sejak hingga sampai per selama mulai semenjak menjelang jelang sepanjang setiap tiap awal pertengahan akhir medio " +
      "penghujung",
  ),
  motion: words(
    "maju melangkah langkah dorong umpan lempar menatap bergerak duduk condong jatuh tersungkur arah tampil mundur " +
      "selangkah mengarah berjalan berlari terdorong menghadap pindah dari membungkuk rambut poni dibawa bola melaju",
  ),
  scales: words(
    "ribu juta miliar milyar triliun m rb jt ton orang kali rupiah dolar persen unit kilometer km liter barel",
  ),
  ageFillers: words("masih baru mencapai antara di atas bawah sudah genap"),
  until: words("hingga sampai"),
};
