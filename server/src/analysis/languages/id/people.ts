// Indonesian words that tell what people and bodies are, for tying names to entities.
import { type PeopleWords, phrases, words } from "../peopleTypes";
import { localOffices, publicOffices, ranks } from "./names";

/** Trades by their field. */
const arts = `gitaris vokalis drummer pemusik komika komedian pelawak pelukis pematung pesinetron presenter novelis penari koreografer`;
const labour = `petani nelayan pedagang sopir pengemudi buruh tukang pengrajin perajin mahasiswa pelajar siswa siswi`;
const sport = `pemain manajer petinju pembalap pebalap pesepak pebulu atlet wasit`;

export const people: PeopleWords = {
  trades:
    words(`${arts} ${labour} ${sport} penyanyi musisi aktor aktris pm pembawa wartawan jurnalis pengusaha relawan aktivis pensiunan pemuda pemudi
    penjabat kapuspenkum kuasa kader petugas penyuluh politikus politisi pengamat pakar ahli ekonom peneliti guru dosen dokter ketua kepala
    direktur`),
  modifiers: words("pertama kedua ketiga"),
  joints: words("dan serta untuk dari"),
  places: words("di pada"),
  named: words("bernama berinisial"),
  serving: words("pengacara advokat penasihat staf juru jubir asisten sopir"),
  owned: words("kuasa ajudan putri putra"),
  partial: words("mantan eks calon wakil perdana putri putra"),
  several: words(
    "anggota hakim jaksa pemain penyerang gelandang bek warga saksi tersangka terdakwa korban pengacara peneliti mahasiswa pedagang politikus kader",
  ),
  kin: words(
    "istri suami anak putra putri adik kakak ayah ibu saudara keluarga kerabat rekan teman tetangga janda cucu paman keponakan sepupu",
  ),
  women: words("istri putri ibu janda"),
  namesakes: phrases("namanya sama,namanya serupa,nama yang sama,bernama sama,senama"),
  copulas: words("menjadi jadi"),
  openers: words("menurut bagi usai seusai sebelum ketika bersama selain soal sedangkan adapun sementara"),
  counts: words("para kedua ketiga dua tiga"),
  sport: words(`${sport} pelatih striker kiper bek gelandang penyerang kapten`),
  arts: words(`${arts} musisi penyanyi aktor aktris sutradara seniman penyair sastrawan penulis`),
  office:
    words(`${publicOffices} ${localOffices} ${ranks} wakil raja ratu menpora menkes menhub menag mensos kapolresta wali anggota senator duta dubes
    komandan rektor kanselir inspektur`),
  chiefs: words("kepala"),
  anywhere: words("ketua kapten manajer komandan"),
  labour: words(`${labour}`),
  local: words(`${localOffices} wali kapolresta`),
  common:
    words(`ketua kepala wakil anggota direktur sekretaris menteri gubernur bupati wali kota kabupaten pelatih pemain hakim jaksa dokter
    guru warga korban saksi tersangka terdakwa juru bicara mantan utama umum jenderal negara daerah nasional calon kandidat pengamat pakar
    manajer pemilik pengusaha petani pedagang mahasiswa`),
  aliases: phrases("alias,disapa,dipanggil,dikenal sebagai,dikenal dengan nama,dikenal dengan sebutan,disingkat"),
  aliasesOf: phrases("sapaan akrab,panggilan akrab,sapaan,panggilan"),
  relative: words("yang juga kini lebih atau akrab biasa karib kerap sering"),
  familiar: words("pak bu bang gus mas mbak cak kang bung si"),
  streets: words("jalan jl"),
  streetTitles: words(
    "jenderal jend letjen mayjen brigjen kolonel letkol kapten kh dr prof raden ra rm laksamana marsekal pangeran sultan ir",
  ),
  designators: words("partai perumda perusda pt cv fc ac as ssc ss sc cf afc klub tim pb"),
  legalForms: words("pt cv tbk persero"),
  organs: words(
    "komisi dewan majelis badan lembaga dinas kantor pusat fakultas forum fraksi dpp dpd dpw dpc divisi satgas",
  ),
  bodies:
    words(`polda polres polresta polsek dprd pemkot pemkab pemprov kejari kejati kodim kodam korem koramil bpbd dinas satpol damkar rsud bkd
    diskominfo dishub disdik dinkes bapenda bappeda pn pt komisi kementerian dewan mahkamah partai bank universitas badan lembaga majelis kejaksaan
    pengadilan fraksi`),
};
