// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Registration, contracts, search and figures at a desk.
    static let desk: [String: FailureWords] = [
        "birth-day-implausible": FailureWords(
            Phrase("Tanggal lahir tidak mungkin", "The day of birth is not plausible"),
            found: Phrase(
                "{found:day}: umur harus antara 15 dan 100 tahun.",
                "{found:day}: the age must lie between 15 and 100 years."),
            next: Phrase("Periksa tanggal lahir di KTP.", "Check the day of birth on the KTP.")),
        "placement-company-missing": FailureWords(
            Phrase("Perusahaan penempatan belum dipilih", "No placement company is chosen"),
            found: Phrase(
                "Penempatan lewat P3MI memerlukan perusahaannya.",
                "A placement through a P3MI needs its company."),
            next: Phrase("Pilih perusahaan dari daftar.", "Choose the company from the list.")),
        "placement-company-unexpected": FailureWords(
            Phrase("Perusahaan penempatan tidak diperlukan", "No placement company expected"),
            found: Phrase(
                "Pekerja perseorangan berangkat tanpa P3MI.",
                "A perseorangan worker leaves without a P3MI."),
            next: Phrase(
                "Kosongkan perusahaannya, atau pilih jalur P3MI.",
                "Leave the company empty, or choose the P3MI route.")),
        "placement-company-not-yours": FailureWords(
            Phrase("Bukan perusahaan Anda", "Not your company"),
            found: Phrase(
                "Anda hanya bisa mendaftarkan pekerja perusahaan Anda sendiri.",
                "You can only register workers of your own company."),
            next: Phrase("Pilih perusahaan Anda.", "Choose your company.")),
        "placement-company-unlicensed": FailureWords(
            Phrase("Perusahaan tidak berizin", "The company has no licence"),
            found: Phrase(
                "Perusahaan ini tidak berhak menempatkan pekerja hari ini.",
                "This company may not place workers today."),
            next: Phrase(
                "Pilih perusahaan lain, atau tanyakan izinnya.",
                "Choose another company, or ask about its licence.")),
        "departure-in-future": FailureWords(
            Phrase("Berangkat di masa depan", "The departure lies ahead"),
            found: Phrase("{found:day} belum tiba.", "{found:day} has not come yet."),
            next: Phrase("Kosongkan bila belum berangkat.", "Leave it empty when the worker has not left.")),
        "contract-already-over": FailureWords(
            Phrase("Kontrak sudah berakhir", "The contract is already over"),
            found: Phrase("Hari terakhirnya {found:day}.", "Its last day was {found:day}."),
            next: Phrase("Periksa tanggal pada perjanjian kerja.", "Check the days in the employment contract.")),
        "no-contract-to-follow": FailureWords(
            Phrase("Belum ada kontrak", "There is no contract"),
            found: Phrase("Tidak ada kontrak yang bisa diperpanjang.", "There is no contract to extend."),
            next: Phrase("Catat kontraknya lebih dahulu.", "Record the contract first.")),
        "contract-starts-too-early": FailureWords(
            Phrase("Kontrak mulai terlalu awal", "The contract begins too early"),
            found: Phrase(
                "Mulai {found:day}, padahal kontrak sebelumnya mulai {previous:day}.",
                "It begins {found:day}, the previous one began {previous:day}."),
            next: Phrase("Periksa hari pertamanya.", "Check its first day.")),
        "journey-officers-only": FailureWords(
            Phrase("Hanya dicatat petugas", "Only officers record this"),
            found: Phrase(
                "Kejadian ini tidak bisa dilaporkan sendiri.",
                "Workers cannot report this event themselves."),
            next: Phrase("Hubungi loket, perwakilan, atau 175.", "Call a counter, the mission, or 175.")),
        "journey-in-future": FailureWords(
            Phrase("Kejadian di masa depan", "The event lies ahead"),
            found: Phrase("{found:day} belum tiba.", "{found:day} has not come yet."),
            next: Phrase("Periksa tanggalnya.", "Check the day.")),
        "no-such-placement": FailureWords(
            Phrase("Penempatan tidak ditemukan", "The placement is not found"),
            found: Phrase("Orang ini tidak punya penempatan tersebut.", "This person has no such placement."),
            next: Phrase("Pilih dari daftar penempatannya.", "Choose from the list of placements.")),
        "nobody-found": FailureWords(
            Phrase("Tidak ada yang ditemukan", "Nobody is found"),
            found: Phrase("Tidak ada peserta dengan nomor itu.", "No member has that number."),
            next: Phrase(
                "Periksa nomornya. Bila benar, pekerja belum terdaftar: arahkan ke loket.",
                "Check the number. If it is right, the worker is not registered: send them to the desk.")),
        "search-too-short": FailureWords(
            Phrase("Pencarian terlalu pendek", "The search is too short"),
            found: Phrase("Tulis paling sedikit {least} huruf.", "Write at least {least} characters."),
            next: Phrase("Tulis nama, NIK, KPJ, atau paspor.", "Write a name, NIK, KPJ or passport.")),
        "no-payment-partner": FailureWords(
            Phrase("Pembayaran belum tersedia", "Payment is not available"),
            found: Phrase("Belum ada mitra pembayaran yang tersambung.", "No payment partner is connected."),
            next: Phrase("Bayar di loket, atau coba lagi nanti.", "Pay at a counter, or try again later.")),
        "invoice-still-open": FailureWords(
            Phrase("Tagihan masih berlaku", "The invoice is still open"),
            found: Phrase(
                "Tagihan ini masih bisa dibayar sampai {until:instant}.", "It can be paid until {until:instant}."),
            next: Phrase("Bayar tagihan yang ada.", "Pay the invoice that exists.")),
        "invoice-expired": FailureWords(
            Phrase("Tagihan sudah kedaluwarsa", "The invoice has expired"),
            found: Phrase("Tagihan ini tidak bisa dibayar lagi.", "This invoice can no longer be paid."),
            next: Phrase("Minta tagihan baru, lalu kirim yang baru.", "Ask for a new invoice and send that one.")),
        "no-way-to-reach": FailureWords(
            Phrase("Tidak ada telepon atau surel", "There is neither phone nor e-mail"),
            found: Phrase(
                "Pekerja ini tidak memberi nomor telepon atau alamat surel.",
                "This worker gave neither a telephone number nor an e-mail address."),
            next: Phrase("Sampaikan nomor bayarnya langsung.", "Tell the number to pay to in person.")),
        "invoice-settled": FailureWords(
            Phrase("Tagihan sudah lunas", "The invoice is paid"),
            found: Phrase("Tagihan ini sudah dibayar.", "This invoice has been paid."),
            next: Phrase("Tidak perlu tagihan baru.", "No new invoice is needed.")),
        "invoice-replaced": FailureWords(
            Phrase("Tagihan sudah diganti", "The invoice has been replaced"),
            found: Phrase("Sudah ada tagihan yang lebih baru.", "There is a newer invoice."),
            next: Phrase("Buka tagihan yang terbaru.", "Open the newest invoice.")),
        "invoice-no-longer-owed": FailureWords(
            Phrase("Iuran ini tidak lagi terutang", "This contribution is no longer owed"),
            found: Phrase(
                "Masa yang ditagih sudah lewat: pekerja sudah berangkat, atau kontraknya sudah berakhir.",
                "The time it was for is over: the worker has left, or the contract has ended."),
            next: Phrase("Lihat tagihan lain pekerja ini.", "See the other invoices of this worker.")),
        "case-already-resolved": FailureWords(
            Phrase("Kasus sudah selesai", "The case is already resolved"),
            found: Phrase("Petugas lain sudah menyelesaikan kasus ini.", "Another officer has resolved this case."),
            next: Phrase("Muat ulang daftar kasus.", "Reload the list of cases.")),
    ]
}
