// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Snap

@Suite struct SnapResponseCodeTests {
    @Test func everyServiceAndCaseMakesSevenDigitsThatReadBack() throws {
        for service in SnapService.allCases {
            for outcome in SnapCase.allCases {
                let code = SnapResponseCode(service, outcome)
                #expect(code.description.utf8.count == 7)
                let read = try #require(SnapResponseCode(code.description))
                #expect(read == code)
                #expect(read.service == service)
                #expect(read.outcome == outcome)
            }
        }
    }

    @Test func noTwoCasesShareStatusAndNumber() {
        let pairs = SnapCase.allCases.map { UInt32($0.row.status) * 100 + UInt32($0.row.number) }
        #expect(Set(pairs).count == SnapCase.allCases.count)
    }

    @Test func everyRowIsAnHTTPStatusWithATwoDigitCaseAndAMessage() {
        for outcome in SnapCase.allCases {
            #expect((200...599).contains(outcome.row.status))
            #expect(outcome.row.number < 100)
            #expect((1...150).contains(outcome.row.message.utf8.count))
        }
        #expect(SnapService.allCases.allSatisfy { $0.rawValue < 100 })
    }

    @Test func whatIsKnownByMemoryOnlyIsMarkedSo() {
        let cases = SnapCase.allCases.filter { $0.row.verification == .unverified }
        #expect(cases == [.invalidBill, .invalidAmount, .paidBill, .expiredBill, .tooManyRequests, .timeOut])
        let services = SnapService.allCases.filter { $0.verification == .unverified }
        #expect(services.contains(.vaPayment) && !services.contains(.transferInterbank))
        #expect(SnapTransferState.allCases.allSatisfy { $0.verification == .unverified })
    }

    @Test(arguments: [
        ("2002500", SnapService.vaPayment, SnapCase.successful), ("4092500", .vaPayment, .externalIDConflict),
        ("4041811", .transferInterbank, .invalidAccount), ("4017300", .accessToken, .unauthorised),
        ("5041800", .transferInterbank, .timeOut),
    ])
    func codesReadAsTheStandardWritesThem(_ text: String, _ service: SnapService, _ outcome: SnapCase) {
        #expect(SnapResponseCode(service, outcome).description == text)
    }

    @Test(arguments: ["", "200250", "20025000", "200250x", "0002500", "9002500", "２００２５００", "-002500"])
    func whatIsNotSevenDigitsWithAStatusIsRefused(_ text: String) { #expect(SnapResponseCode(text) == nil) }

    @Test func anUnknownCaseOfABankIsKeptAndNotGuessed() throws {
        let code = try #require(SnapResponseCode("4031899"))
        #expect(code.outcome == nil)
        #expect(code.description == "4031899")
    }

    @Test func onlyARunningOrBrokenCallLeavesTheOutcomeUnknown() {
        let unknown = SnapCase.allCases.filter { SnapResponseCode(.transferInterbank, $0).leavesOutcomeUnknown }
        #expect(unknown == [.inProgress, .internalError, .externalServerError, .timeOut])
    }

    @Test func aRefusalIsWrittenAsTheStandardsBody() {
        let refusal = SnapRefusal(.vaPayment, .invalidMandatoryField, "a\"b")
        let expected = #"{"responseCode":"4002502","responseMessage":"Invalid Mandatory Field a\"b"}"#
        #expect(String(decoding: refusal.body, as: UTF8.self) == expected)
        #expect(refusal.status == 400)
    }
}
