// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Text

@Suite struct WordingTests {
    @Test(arguments: [
        (0, "Rp 0"), (999, "Rp 999"), (1_000, "Rp 1.000"), (162_000, "Rp 162.000"), (12_780_000, "Rp 12.780.000"),
        (-500, "-Rp 500"), (-1_234_567, "-Rp 1.234.567"),
    ])
    func rupiahCarryDotsBetweenThousands(amount: Int64, words: String) {
        #expect(Wording.rupiah(Rupiah(amount)) == words)
    }

    @Test(arguments: [
        "settled", "returned", "failed", "expired", "unknown", "not-sent", "not-received", "refused-again",
    ])
    func whatBecameOfAPayoutIsSaidInWords(outcome: String) {
        #expect(OperationTexts.phrase("payout.\(outcome)") != nil)
    }

    @Test func largestAmountsAreWrittenWhole() {
        #expect(Wording.rupiah(Rupiah(.max)) == "Rp 9.223.372.036.854.775.807")
        #expect(Wording.rupiah(Rupiah(.min)) == "-Rp 9.223.372.036.854.775.808")
    }

    @Test(arguments: [(900, "1 kB"), (250_000, "250 kB"), (10_534_496, "10,5 MB"), (10_000_000, "10 MB")])
    func sizesOfFilesAreWrittenAsTelephonesShowThem(bytes: Int64, words: String) {
        #expect(Wording.size(bytes, .indonesian) == words)
    }

    @Test(arguments: [
        ("nominated", "yes", "ya"), ("state", "open", "belum dibayar"), ("state", "filed", "diajukan"),
        ("step", "filed", "diajukan"), ("step", "approved: 85000000", "disetujui: Rp 85.000.000"),
        ("source", "demonstration", "data contoh"), ("programme", "jkk", "JKK"), ("province", "35", "Jawa Timur"),
        ("country", "TW", "Taiwan"), ("standing", "counts", "dipakai"), ("bank", "002", "BRI"),
    ])
    func whatIsHeldIsSaidInTheReadersLanguage(name: String, value: String, words: String) {
        #expect(HeldDataTexts.value(name, value, .indonesian) == words)
    }

    @Test(arguments: [
        ("finance", "keuangan"), ("finance-2", "keuangan 2"), ("counter-officer", "petugas loket"),
        ("Budi Rekaan", "Budi Rekaan"), ("loket-910", "loket-910"), ("advisory-doctor", "dokter penasihat"),
    ])
    func anOfficerSignedInByARolesNameIsShownByItsWord(name: String, words: String) {
        #expect(TermTexts.doer(name, .indonesian) == words)
    }

    @Test(arguments: [
        (950, "950"), (216_738, "216,7 rb"), (176_278, "176,3 rb"), (1_000, "1 rb"), (999_960, "1 jt"),
        (5_400_000, "5,4 jt"), (2_000_000_000, "2 M"), (-27_268, "-27,3 rb"),
    ])
    func compactCountsRoundToATenth(value: Int64, words: String) {
        #expect(Wording.compact(value, .indonesian) == words)
    }

    @Test func percentagesCarryACommaAndASpace() {
        #expect(Wording.percent(.percent(9)) == "9 %")
        #expect(Wording.percent(Rate(millionths: 45_000)) == "4,5 %")
        #expect(Wording.share(1, of: 3) == "33,3 %")
        #expect(Wording.share(2, of: 3) == "66,7 %")
        #expect(Wording.share(1, of: 0) == nil)
    }

    @Test func daysAreWrittenWithTheMonthInWords() throws {
        let day = try #require(CalendarDay("2027-03-14"))
        #expect(Wording.day(day, .indonesian) == "14 Maret 2027")
        #expect(Wording.day(day, .english) == "14 March 2027")
    }

    @Test func everyMonthHasItsOwnNameInBothLanguages() {
        for language in Language.allCases {
            #expect(Set((1...12).map { Wording.month($0, language) }).count == 12)
        }
    }

    @Test func aRangeOfOneDayStandsAlone() throws {
        let day = try #require(CalendarDay("2027-03-14"))
        let one = try #require(DayRange(first: day, last: day))
        let two = try #require(DayRange(first: day, last: day.adding(days: 1)))
        #expect(Wording.range(one, .indonesian) == "14 Maret 2027")
        #expect(Wording.range(two, .indonesian) == "14 Maret 2027 sampai 15 Maret 2027")
        #expect(Wording.range(two, .english) == "14 March 2027 to 15 March 2027")
    }

    @Test func timesCarryThePlaceTheyBelongTo() throws {
        let instant = try #require(Instant("2027-03-13T17:05:00Z"))
        #expect(Wording.time(instant, at: .wib) == "00.05 WIB")
        #expect(Wording.time(instant, at: .wit) == "02.05 WIT")
        #expect(Wording.time(instant, at: ClockOffset(seconds: 28_800), place: "Taichung") == "01.05 Taichung")
        #expect(Wording.time(instant, at: ClockOffset(seconds: 12_600)) == "20.35 UTC+03:30")
        #expect(Wording.moment(instant, at: .wib, .indonesian) == "14 Maret 2027, 00.05 WIB")
    }

    @Test func timesBeforeTheEpochAreOnTheRightDay() throws {
        let instant = try #require(Instant("1969-12-31T16:59:00Z"))
        #expect(Wording.moment(instant, at: .wib, .english) == "31 December 1969, 23.59 WIB")
    }

    @Test(arguments: [
        (3, "baru saja"), (59, "59 detik lalu"), (60, "1 menit lalu"), (725, "12 menit lalu"), (7_200, "2 jam lalu"),
        (259_200, "3 hari lalu"), (-40, "baru saja"),
    ])
    func agesNameTheirLargestWholeUnit(seconds: Int64, words: String) {
        let now = Instant(seconds: 1_800_000_000)
        #expect(Wording.age(of: now.adding(seconds: -seconds), at: now, .indonesian) == words)
    }

    @Test func englishTellsOneFromMany() {
        #expect(Wording.months(1, .english) == "1 month")
        #expect(Wording.months(36, .english) == "36 months")
        #expect(Wording.people(1_200, .english) == "1.200 people")
        let now = Instant(seconds: 1_800_000_000)
        #expect(Wording.age(of: now.adding(seconds: -3_600), at: now, .english) == "1 hour ago")
    }
}
