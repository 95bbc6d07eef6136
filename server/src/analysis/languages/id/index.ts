// Indonesian.
import { type LanguagePack, words } from "../types";
import { names } from "./names";

export const id: LanguagePack = {
  id: "id",
  functionWords:
    words(`yang dan di dengan untuk dari pada ini itu tidak akan dalam oleh juga karena sebagai adalah ke bahwa para atau telah sudah
    saat lebih bisa ada kepada secara antara tersebut menjadi hingga setelah kata mereka dapat seperti kami serta masih hanya saya`),
  abbreviations:
    words(`dr drs dra ir prof h hj kh st jl jln no tgl rp kab kec kel bpk sdr ny tn dll dsb dst a.n u.b s.h m.h s.e m.m m.si s.pd m.pd ph.d
    pt cv tbk jend letjen mayjen brigjen kol letkol may kapt mr mrs ms vs hlm jan feb mar apr jun jul agt agu sep sept okt nov nop des`),
  dateLabels: words("tanggal tgl diterbitkan dipublikasikan terbit dirilis published date"),
  bylineLabels: words("oleh penulis reporter laporan pewarta"),
  asideLabels: words("baca lihat simak tonton editor penyunting redaktur foto sumber video grafis infografis"),
  names,
};
