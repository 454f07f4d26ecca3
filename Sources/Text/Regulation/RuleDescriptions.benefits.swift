// SPDX-License-Identifier: Apache-2.0

extension RuleDescriptions {
    /// What is given, how much and when.
    static let benefits: [String: String] = [
        "benefits.jkk.death.after": "Santunan kematian karena kecelakaan kerja setelah bekerja, dibayar sekaligus",
        "benefits.jkk.death.before": "Santunan kematian karena kecelakaan kerja sebelum bekerja, dibayar sekaligus",
        "benefits.jkk.death.during": "Santunan kematian karena kecelakaan kerja selama bekerja, dibayar sekaligus",
        "benefits.jkk.dentures.maximum": "Penggantian gigi tiruan paling banyak",
        "benefits.jkk.gagal_berangkat.amount": "Uang karena gagal berangkat",
        "benefits.jkk.gagal_ditempatkan.amount": "Uang karena gagal ditempatkan di negara tujuan",
        "benefits.jkk.gagal_ditempatkan.return_transport":
            "Penggantian biaya pulang paling banyak karena gagal ditempatkan",
        "benefits.jkk.glasses.maximum": "Penggantian kacamata paling banyak",
        "benefits.jkk.hearing_aid.maximum": "Penggantian alat bantu dengar paling banyak",
        "benefits.jkk.home_care.duration": "Perawatan di rumah paling lama, dihitung dari rekomendasi dokter",
        "benefits.jkk.home_care.maximum": "Manfaat perawatan di rumah paling banyak",
        "benefits.jkk.loss_on_way_home.maximum":
            "Penggantian paling banyak atas kerugian karena perbuatan orang lain dalam perjalanan pulang",
        "benefits.jkk.partial_disability.assessed_loss.scalp_torn_off.maximum":
            "Terkelupasnya kulit kepala: bagian terbesar dari dasar",
        "benefits.jkk.partial_disability.assessed_loss.scalp_torn_off.minimum":
            "Terkelupasnya kulit kepala: bagian terkecil dari dasar",
        "benefits.jkk.partial_disability.base": "Dasar yang dikalikan dengan bagian untuk suatu kehilangan",
        "benefits.jkk.partial_disability.binocular_sight.better_eye_weight":
            "Berapa kali mata yang lebih baik dihitung untuk satu kali mata yang lebih buruk",
        "benefits.jkk.partial_disability.binocular_sight.divisor":
            "Pembagi penglihatan kedua mata yang sudah ditimbang",
        "benefits.jkk.partial_disability.left_handed_swap": "Apakah kanan dan kiri bertukar tempat bagi pekerja kidal",
        "benefits.jkk.partial_disability.reduced_function": "Cara menghitung anggota badan yang fungsinya berkurang",
        "benefits.jkk.partial_disability.table": "Tabel kehilangan yang dipakai",
        "benefits.jkk.phk.amount": "Uang karena PHK yang bukan akibat kecelakaan kerja",
        "benefits.jkk.phk.period": "Seberapa sering uang karena PHK dibayar",
        "benefits.jkk.phk_by_accident.months_12":
            "Uang karena PHK akibat kecelakaan kerja, masa kerja 12 sampai kurang dari 18 bulan",
        "benefits.jkk.phk_by_accident.months_18":
            "Uang karena PHK akibat kecelakaan kerja, masa kerja 18 bulan atau lebih",
        "benefits.jkk.phk_by_accident.months_3":
            "Uang karena PHK akibat kecelakaan kerja, masa kerja 3 sampai kurang dari 6 bulan",
        "benefits.jkk.phk_by_accident.months_6":
            "Uang karena PHK akibat kecelakaan kerja, masa kerja 6 sampai kurang dari 12 bulan",
        "benefits.jkk.placed_contrary.amount": "Uang bagi pekerja yang ditempatkan tidak sesuai perjanjian",
        "benefits.jkk.placed_contrary.return_transport":
            "Penggantian biaya pulang paling banyak bagi pekerja yang ditempatkan tidak sesuai perjanjian",
        "benefits.jkk.rape.amount": "Uang karena pemerkosaan yang terbukti; sudah termasuk manfaat cacat sebagian",
        "benefits.jkk.rape.includes": "Manfaat yang sudah termasuk dalam uang karena pemerkosaan",
        "benefits.jkk.return_transport.maximum": "Penggantian biaya pulang paling banyak bagi PMI bermasalah",
        "benefits.jkk.return_transport_after_accident.maximum":
            "Penggantian biaya pulang paling banyak setelah kecelakaan kerja, dalam keadaan hidup",
        "benefits.jkk.total_disability.maximum": "Manfaat cacat paling banyak: cacat total tetap",
        "benefits.jkk.total_disability_allowance.amount":
            "Santunan berkala karena cacat total tetap, dibayar sekaligus",
        "benefits.jkk.transport.air": "Penggantian paling banyak angkutan setelah kecelakaan, lewat udara",
        "benefits.jkk.transport.land":
            "Penggantian paling banyak angkutan setelah kecelakaan, lewat darat, sungai, atau danau",
        "benefits.jkk.transport.sea": "Penggantian paling banyak angkutan setelah kecelakaan, lewat laut",
        "benefits.jkk.treatment_abroad.insurance_deducted":
            "Apakah penggantian dari asuransi negara tujuan dikurangkan dari biaya",
        "benefits.jkk.treatment_abroad.maximum":
            "Penggantian perawatan di negara tujuan paling banyak, untuk setiap kecelakaan",
        "benefits.jkm.before_after.death_grant":
            "Santunan kematian, meninggal sebelum atau setelah bekerja bukan karena kecelakaan kerja",
        "benefits.jkm.before_after.funeral":
            "Biaya pemakaman, meninggal sebelum atau setelah bekerja bukan karena kecelakaan kerja",
        "benefits.jkm.before_after.periodic_allowance":
            "Santunan berkala yang dibayar sekaligus, meninggal sebelum atau setelah bekerja bukan karena "
            + "kecelakaan kerja",
        "benefits.jkm.during":
            "Santunan kematian, santunan berkala, dan pemakaman bersama-sama, meninggal selama bekerja "
            + "bukan karena kecelakaan kerja",
        "benefits.scholarship.higher.amount": "Beasiswa setiap tahun pendidikan tinggi atau pelatihan, setiap anak",
        "benefits.scholarship.higher.years":
            "Tahun pendidikan tinggi atau pelatihan yang dibayar beasiswa, paling banyak",
        "benefits.scholarship.most_children": "Jumlah anak dari satu pekerja yang boleh mendapat beasiswa",
        "benefits.scholarship.sd.amount": "Beasiswa setiap tahun SD, setiap anak",
        "benefits.scholarship.sd.years": "Tahun SD yang dibayar beasiswa, paling banyak",
        "benefits.scholarship.sma.amount": "Beasiswa setiap tahun SMA, setiap anak",
        "benefits.scholarship.sma.years": "Tahun SMA yang dibayar beasiswa, paling banyak",
        "benefits.scholarship.smp.amount": "Beasiswa setiap tahun SMP, setiap anak",
        "benefits.scholarship.smp.years": "Tahun SMP yang dibayar beasiswa, paling banyak",
        "benefits.scholarship.tk.amount": "Beasiswa setiap tahun TK, setiap anak",
        "benefits.scholarship.tk.years": "Tahun TK yang dibayar beasiswa, paling banyak",
        "benefits.scholarship.waiting_time":
            "Masa kepesertaan yang diperlukan sebelum kematian memberi hak atas beasiswa",
        "benefits.scholarship.yearly_proof": "Apakah setiap tahun beasiswa dibayar dengan bukti bersekolah",
    ]
}
