// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The checks before a departure in words: what was found, and what to do where a check did not pass.
public enum ClearanceTexts {
    private static let passed: [String: Phrase] = [
        "one-registration": Phrase("Hanya satu pendaftaran memakai nomor ini", "One registration carries this number"),
        "registered": Phrase("Terdaftar", "Registered"),
        "placement-recorded": Phrase("Penempatan tercatat", "Placement recorded"),
        "placement-open": Phrase("Penempatan masih berjalan", "The placement is open"),
        "not-already-departed": Phrase("Belum tercatat berangkat", "Not recorded as departed"),
        "covered-before-departure": Phrase(
            "Perlindungan sebelum bekerja sampai {until:day}", "Covered before work until {until:day}"),
        "contract-recorded": Phrase("Kontrak tercatat", "Contract recorded"),
        "contract-not-over": Phrase("Kontrak sampai {contractLast:day}", "Contract until {contractLast:day}"),
        "during-stage-paid": Phrase(
            "Iuran selama bekerja lunas {settled:day}", "Contribution during work settled {settled:day}"),
        "whole-contract-paid": Phrase("Seluruh masa kontrak terbayar", "The whole contract is paid"),
        "orientation-done": Phrase("Orientasi (OPP) selesai {day:day}", "Orientation (OPP) done {day:day}"),
    ]

    private static let failed: [String: Phrase] = [
        "one-registration": Phrase(
            "Beberapa pendaftaran memakai nomor ini; petugas harus memutuskan apakah orangnya sama (kasus {case})",
            "Several registrations carry this number; an officer must decide whether they are the same (case {case})"),
        "registered": Phrase("Belum terdaftar", "Not registered"),
        "placement-recorded": Phrase("Penempatan belum tercatat", "No placement is recorded"),
        "placement-open": Phrase(
            "Penempatan sudah ditutup {day:day}: {event:term}", "The placement was closed {day:day}: {event:term}"),
        "not-already-departed": Phrase(
            "Sudah tercatat berangkat {departed:day}", "Already recorded as departed {departed:day}"),
        "covered-before-departure": Phrase(
            "Tidak terlindungi sebelum bekerja", "Not covered before work"),
        "contract-recorded": Phrase("Kontrak belum tercatat", "No contract is recorded"),
        "contract-not-over": Phrase(
            "Kontrak sudah berakhir {contractLast:day}", "The contract ended {contractLast:day}"),
        "during-stage-paid": Phrase(
            "Iuran selama bekerja belum dibayar", "The contribution during work is not paid"),
        "whole-contract-paid": Phrase(
            "Terbayar sampai {paidLast:day}, kontrak sampai {contractLast:day}: kurang {months:months}",
            "Paid until {paidLast:day}, contract until {contractLast:day}: {months:months} missing"),
        "orientation-done": Phrase("Orientasi (OPP) belum tercatat", "No orientation (OPP) is recorded"),
    ]

    private static let remedies: [String: Phrase] = [
        "register": Phrase("Daftarkan pekerja", "Register the worker"),
        "record-placement": Phrase("Catat penempatan", "Record the placement"),
        "record-contract": Phrase("Catat kontrak", "Record the contract"),
        "record-extension": Phrase("Catat perpanjangan kontrak", "Record the extension of the contract"),
        "pay-before-stage": Phrase("Bayar iuran sebelum bekerja", "Pay the contribution before work"),
        "pay-during-stage": Phrase("Bayar iuran selama bekerja", "Pay the contribution during work"),
        "pay-missing-months": Phrase("Bayar bulan yang kurang", "Pay the missing months"),
        "attend-orientation": Phrase("Ikuti orientasi pra-pemberangkatan (OPP)", "Attend the orientation (OPP)"),
        "decide-case": Phrase("Minta loket memutuskan kasusnya", "Have a desk decide the case"),
        "ask-desk": Phrase("Tanyakan ke loket", "Ask at the desk"),
        "call-supervisor": Phrase(
            "Panggil atasan: orang ini tercatat meninggal", "Call your supervisor: this person is recorded as dead"),
    ]

    /// What a check found.
    public static func sentence(
        _ code: String, passed holds: Bool, _ details: [String: String], _ language: Language
    ) -> String {
        let phrase = holds ? passed[code] : failed[code]
        return phrase?.text(language, details) ?? Wording.words(ofCode: code)
    }

    /// What to do, as the label of a button.
    public static func remedy(_ code: String, _ language: Language) -> String {
        remedies[code]?.text(language) ?? Wording.words(ofCode: code)
    }

    /// Every phrase, for checks over the whole catalogue.
    static var phrases: [Phrase] { Array(passed.values) + Array(failed.values) + Array(remedies.values) }
}
