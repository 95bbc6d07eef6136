// Texts that several tests use.

/** An Indonesian article of prose paragraphs with a headline, a dateline, names and dates. */
export const HARBOUR_ID = `Pelabuhan Baru Dibuka di Kendari

KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari membuka pelabuhan baru di Kendari, Rabu (13/3/2024). Pelabuhan itu dibangun selama dua tahun dan akan melayani kapal dari Makassar.

"Pelabuhan ini milik warga," kata Ratna Wulandari kepada para nelayan yang datang sejak pagi. Ia tidak menyebut berapa biaya yang telah dikeluarkan untuk pembangunan itu.

Gubernur Sulawesi Tenggara Andi Mappasessu berharap kapal dari Surabaya juga bisa bersandar pada akhir tahun ini. Menurut dia, para pedagang sudah lama menunggu.
`;

/** An English article of the same kind. */
export const HARBOUR_EN = `New Harbour Opens in Kendari

KENDARI (Strait Daily) - Transport Minister Ratna Wulandari opened a new harbour in Kendari on March 13, 2024. It took two years to build and will serve ships from Makassar and from other towns that had no harbour of their own.

"This harbour belongs to the people," said Wulandari to the fishermen who had been waiting since the morning. She did not say how much money the ministry had spent on it.

The governor, Andi Mappasessu, hopes that ships from Surabaya will also be able to moor there at the end of the year. The traders have been waiting for a long time, he said.
`;
