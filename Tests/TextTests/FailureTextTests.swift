// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Text

@Suite struct FailureTextTests {
    private static let kinds: [Failure.Kind] = [
        .invalid, .unauthenticated, .forbidden, .absent, .conflict, .refused, .throttled, .unavailable,
    ]

    @Test func aRefusalSaysWhatWasFoundAndWhatToDo() {
        let failure = Failure(
            .invalid, "nik-birth-date-mismatch", field: "nik",
            details: ["found": "02-03-90", "expected": "1990-03-01"])
        let text = FailureTexts.text(failure, .indonesian)
        #expect(text.title == "NIK dan tanggal lahir tidak cocok")
        #expect(text.found == "NIK menyebut tanggal 02-03-90, isian menyebut 1 Maret 1990.")
        #expect(text.next == "Periksa keduanya pada KTP.")
        #expect(FailureTexts.text(failure, .english).found == "The NIK says 02-03-90, the form says 1 March 1990.")
    }

    @Test(arguments: kinds)
    func aCodeWithoutWordsGetsTheSentenceOfItsKind(kind: Failure.Kind) {
        for language in Language.allCases {
            let text = FailureTexts.text(Failure(kind, "a-code-nobody-knows"), language)
            #expect(!text.title.isEmpty && !text.found.isEmpty && !text.next.isEmpty)
            #expect(!text.found.contains("a-code-nobody-knows"))
        }
    }

    @Test func kindsAreToldApart() {
        #expect(Set(Self.kinds.map { FailureTexts.generic($0).title.indonesian }).count == Self.kinds.count)
    }

    @Test func aMissingValueIsShownAsADashAndAnUnreadableOneAsItCame() {
        let phrase = Phrase("Sampai {day:day}, {sum:rupiah}", "Until {day:day}, {sum:rupiah}")
        #expect(phrase.text(.indonesian, ["day": "kemarin"]) == "Sampai kemarin, –")
        #expect(phrase.text(.english, ["day": "2027-03-14", "sum": "500"]) == "Until 14 March 2027, Rp 500")
    }

    @Test func anAccountInAnothersNameIsSpokenOfWhereNoMoneyIsYet() {
        let failure = Failure(.invalid, "account-not-own", details: ["holder": "SITI", "payee": "Budi Rekaan"])
        #expect(
            FailureTexts.text(failure, .indonesian).found
                == "Ditulis SITI; di sini hanya rekening atas nama Budi Rekaan yang bisa dicatat.")
        #expect(
            FailureTexts.text(failure, .english).found
                == "Found SITI; only an account in the name of Budi Rekaan can be recorded here.")
    }

    @Test func aCodeThatCountsNoMoreNeedNotHaveBeenUsedItself() {
        let failure = Failure(.unauthenticated, "sign-in-code-used")
        let (indonesian, english) = (FailureTexts.text(failure, .indonesian), FailureTexts.text(failure, .english))
        #expect(indonesian.found == "Kode ini, atau kode sesudahnya, sudah dipakai; tiap kode berlaku sekali.")
        #expect(english.found == "This code, or a later one, was used; each code counts once.")
    }

    @Test(arguments: Language.allCases) func everybodyWhoMayRecordADepartureIsNamed(_ language: Language) {
        let words = JourneyTexts.texts(language).officersOnly
        let missions = ["perwakilan", "mission"].contains { words.contains($0) }
        #expect(words.contains("P3MI") && words.contains("program") && missions)
    }

    @Test func whatIsWrongWithABanksFileIsSaidInWords() {
        let statement = Failure(.invalid, "statement-unreadable", details: ["reason": "not-text", "place": "file"])
        #expect(
            FailureTexts.text(statement, .indonesian).found
                == "Di dalamnya tidak ada rekening koran yang terbaca. Berkasnya bukan teks.")
        let column = Failure(
            .invalid, "statement-column-missing",
            details: ["reason": "no-such-column", "place": "Tanggal", "found": "halo · dunia"])
        #expect(
            FailureTexts.text(column, .indonesian).found
                == "Bank ini menulis kolom “Tanggal”; judul kolom dalam berkas ini: halo · dunia.")
        let report = Failure(.invalid, "payout-report-unreadable", details: ["reason": "not-well-formed"])
        #expect(
            FailureTexts.text(report, .english).found
                == "This is no pain.002 or camt.054 that can be read. The file is damaged.")
    }

    @Test func codesInsideDetailsAreWrittenAsTerms() {
        let failure = Failure(
            .conflict, "journey-event-out-of-order",
            details: ["found": "departed", "stage": "dead", "expected": "arrived-home, deported"])
        let text = FailureTexts.text(failure, .english)
        #expect(text.found == "The placement is at the stage dead; departed cannot be recorded.")
        #expect(text.next == "What can be recorded now: arrived in Indonesia, deported.")
    }
}
