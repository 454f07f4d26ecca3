// SPDX-License-Identifier: Apache-2.0

extension RuleDescriptions {
    /// Registration, contributions, cover, the calendar and the domestic scheme.
    static let membership: [String: String] = [
        "calendar.joint_leave": "Hari cuti bersama tahun itu",
        "calendar.joint_leave_is_off": "Apakah BPJS tidak bekerja pada hari cuti bersama",
        "calendar.national_holidays": "Hari libur nasional tahun itu, dengan hari pemilihan umum",
        "calendar.weekend": "Hari dalam seminggu saat BPJS tidak bekerja",
        "contributions.bracket_choice":
            "Golongan mana yang menentukan harga kontrak yang panjangnya di antara dua golongan",
        "contributions.due.before": "Saat iuran sebelum bekerja harus dibayar",
        "contributions.due.during_after": "Saat paling akhir iuran selama dan setelah bekerja harus dibayar",
        "contributions.excess_month": "Iuran untuk setiap bulan kontrak di atas golongan, dibayar sekaligus",
        "contributions.extension_month": "Iuran untuk setiap bulan perpanjangan kepesertaan",
        "contributions.jht.maximum": "Iuran JHT terbesar yang boleh dipilih pekerja",
        "contributions.jht.minimum": "Iuran JHT terkecil yang boleh dipilih pekerja",
        "contributions.jht.period": "Masa yang dibayar oleh satu iuran JHT yang dipilih",
        "contributions.overpayment_notice":
            "Waktu bagi BPJS untuk memberi tahu kelebihan bayar, yang dihitung untuk iuran berikutnya",
        "contributions.p3mi.before": "Iuran JKK dan JKM sebelum bekerja, ditempatkan pelaksana",
        "contributions.p3mi.months_12":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 12 bulan, ditempatkan pelaksana",
        "contributions.p3mi.months_24":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 24 bulan, ditempatkan pelaksana",
        "contributions.p3mi.months_6":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 6 bulan, ditempatkan pelaksana",
        "contributions.payers": "Siapa yang boleh membayar iuran",
        "contributions.perseorangan.months_12":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 12 bulan, perseorangan, sekali bayar",
        "contributions.perseorangan.months_24":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 24 bulan, perseorangan, sekali bayar",
        "contributions.perseorangan.months_6":
            "Iuran JKK dan JKM selama dan setelah bekerja, kontrak 6 bulan, perseorangan, sekali bayar",
        "contributions.refund": "Apakah iuran untuk bulan yang tidak terpakai dikembalikan",
        "domestic.accident_report": "Waktu laporan pertama kecelakaan, dua kali 24 jam",
        "domestic.contributions.jht_employer": "Iuran JHT sebulan yang ditanggung pemberi kerja",
        "domestic.contributions.jht_worker": "Iuran JHT sebulan yang ditanggung pekerja",
        "domestic.contributions.jkk.high": "Iuran JKK sebulan, risiko tinggi",
        "domestic.contributions.jkk.low": "Iuran JKK sebulan, risiko rendah",
        "domestic.contributions.jkk.medium": "Iuran JKK sebulan, risiko sedang",
        "domestic.contributions.jkk.very_high": "Iuran JKK sebulan, risiko sangat tinggi",
        "domestic.contributions.jkk.very_low": "Iuran JKK sebulan, risiko sangat rendah",
        "domestic.contributions.jkm": "Iuran JKM sebulan bagi peserta yang menerima upah",
        "domestic.contributions.jkm_without_wage": "Iuran JKM sebulan bagi peserta bukan penerima upah",
        "domestic.contributions.late_fine": "Denda untuk setiap bulan pemberi kerja terlambat membayar",
        "domestic.jkk.base_months": "Jumlah bulan upah yang dikalikan dengan bagian pada tabel cacat",
        "domestic.jkk.death.share": "Bagian dari bulan upah untuk kematian karena kecelakaan kerja",
        "domestic.jkk.disease_after_work":
            "Waktu setelah berhenti bekerja saat penyakit akibat kerja masih memberi hak",
        "domestic.jkk.expiry": "Waktu sampai hak JKK di dalam negeri gugur",
        "domestic.jkk.temporary_disability.first_months": "Bulan-bulan pertama STMB",
        "domestic.jkk.temporary_disability.first_share": "Bagian upah pada bulan-bulan pertama STMB",
        "domestic.jkk.temporary_disability.later_share": "Bagian upah pada semua bulan STMB sesudahnya",
        "domestic.jkk.temporary_disability.second_months": "Bulan-bulan STMB berikutnya",
        "domestic.jkk.temporary_disability.second_share": "Bagian upah pada bulan-bulan STMB berikutnya",
        "domestic.jkk.total_disability.share": "Bagian dari bulan upah untuk cacat total tetap",
        "domestic.jkm.death_grant": "Santunan kematian di dalam negeri",
        "domestic.jkm.funeral": "Biaya pemakaman di dalam negeri",
        "domestic.jkm.periodic_allowance": "Santunan berkala di dalam negeri, dibayar sekaligus",
        "domestic.jkm.scholarship": "Bantuan pendidikan di dalam negeri, untuk setiap pekerja",
        "domestic.jkm.scholarship_contributions":
            "Iuran yang diperlukan sebelum kematian memberi hak atas bantuan pendidikan",
        "phases.after.jkk_days": "Perlindungan JKK dari pelabuhan Indonesia sampai daerah asal, paling lama",
        "phases.after.jkm_days": "Perlindungan JKM sejak tiba di pelabuhan Indonesia",
        "phases.before.months":
            "Perlindungan sebelum bekerja paling lama; yang belum berangkat mendaftar dan membayar lagi",
        "phases.before.perseorangan_months":
            "Tambahan perlindungan paling lama bagi pekerja perseorangan sebelum berangkat",
        "phases.before.perseorangan_programmes":
            "Program yang melindungi pekerja perseorangan sebelum berangkat, dengan nilai sebelum bekerja",
        "phases.during.leave_programmes": "Program yang melindungi pekerja yang cuti di Indonesia",
        "phases.during.return_months":
            "Perlindungan setelah kontrak berakhir untuk bersiap dan pulang ke pelabuhan Indonesia",
        "registration.before_departure": "Apakah pendaftaran harus dilakukan sebelum berangkat",
        "registration.card_issued_within": "Waktu dari lunas sampai kartu peserta terbit",
        "registration.continues_as": "Sebagai apa pekerja boleh melanjutkan kepesertaan setelah pulang",
        "registration.perseorangan_earliest":
            "Paling awal pekerja perseorangan boleh mendaftar dan membayar sebelum berangkat",
        "registration.programmes_by_choice": "Program yang boleh dipilih pekerja migran",
        "registration.programmes_compulsory": "Program yang wajib bagi setiap pekerja migran",
        "regulation.governing_day": "Hari yang menentukan peraturan mana yang berlaku untuk suatu klaim",
        "regulation.in_force": "Peraturan jaminan sosial pekerja migran yang mengatur kejadian pada hari itu",
    ]
}
