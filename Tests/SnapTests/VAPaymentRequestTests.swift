// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Testing

@testable import Snap

@Suite struct VAPaymentRequestTests {
    private let plain = #"""
        {"partnerServiceId":"   88899","customerNo":"2026112100","virtualAccountNo":"   888992026112100",\#
        "virtualAccountName":"Ningsih","trxId":"INV-1","paymentRequestId":"PR-1","paidAmount":{"value":"370000.00",\#
        "currency":"IDR"},"totalAmount":{"currency":"IDR","value":"370000.00"},\#
        "trxDateTime":"2026-11-21T09:00:00+07:00","referenceNo":"R1","flagAdvise":"N"}
        """#

    @Test func aPaymentIsReadWhole() throws {
        let request = try VAPaymentRequest(body: Array(plain.utf8))
        #expect(request.account.number == "   888992026112100")
        #expect(request.account.printed == "888992026112100")
        #expect(request.name == "Ningsih")
        #expect(request.paid.rupiah == Rupiah(370_000))
        #expect(request.total?.rupiah == Rupiah(370_000))
        #expect(request.paidAt == Instant("2026-11-21T02:00:00Z"))
        #expect(request.trxId == "INV-1" && request.referenceNo == "R1" && request.paymentRequestId == "PR-1")
        #expect(!request.isAdvice)
    }

    @Test(arguments: [
        ("", "4002500"), ("[]", "4002500"), ("{}", "4002502"), ("{\"a\":", "4002500"), ("null", "4002500"),
        (String(repeating: "{\"a\":", count: 40), "4002500"),
    ])
    func whatIsNotAPaymentGetsTheStandardsCode(_ body: String, _ code: String) {
        #expect(refusal(Array(body.utf8))?.code.description == code)
    }

    @Test(arguments: [
        (#""PR-1""#, #""""#, "4002502", "paymentRequestId"), (#""PR-1""#, "null", "4002502", "paymentRequestId"),
        (#""PR-1""#, "17", "4002501", "paymentRequestId"),
        (#""2026112100""#, #""20261121x0""#, "4002501", "customerNo"),
        (#""   888992026112100""#, #""   888992026112101""#, "4002501", "virtualAccountNo"),
        (#""flagAdvise":"N""#, #""flagAdvise":"J""#, "4002501", "flagAdvise"),
        (#""flagAdvise":"N""#, #""paymentRequestId":"PR-2""#, "4002500", "paymentRequestId"),
        (#""trxDateTime":"2026-11-21T09:00:00+07:00""#, #""trxDateTime":"21-11-2026""#, "4002501", "trxDateTime"),
        (
            #"{"value":"370000.00","currency":"IDR"}"#, #"{"value":"370000.50","currency":"IDR"}"#, "4042513",
            "paidAmount"
        ),
        (#"{"value":"370000.00","currency":"IDR"}"#, #"{"value":"-1.00","currency":"IDR"}"#, "4042513", "paidAmount"),
        (#"{"value":"370000.00","currency":"IDR"}"#, #"{"value":"1.00","currency":"USD"}"#, "4042513", "paidAmount"),
        (#"{"value":"370000.00","currency":"IDR"}"#, #"{"value":"370000.00"}"#, "4002501", "paidAmount"),
        (#"{"value":"370000.00","currency":"IDR"}"#, #"{"value":370000.00,"currency":"IDR"}"#, "4002501", "paidAmount"),
        (
            #"{"value":"370000.00","currency":"IDR"}"#, #"{"value":"1.00","value":"2.00","currency":"IDR"}"#, "4002501",
            "paidAmount"
        ),
        (#""Ningsih""#, #""\ud800""#, "4002501", "virtualAccountName"),
    ])
    func oneFaultIsNamed(_ part: String, _ other: String, _ code: String, _ field: String) throws {
        let body = plain.replacing(part, with: other, maxReplacements: 1)
        try #require(body != plain)
        let found = try #require(refusal(Array(body.utf8)))
        #expect(found.code.description == code)
        #expect(found.message.contains(field))
    }

    @Test func escapesAndUnknownFieldsAreUnderstood() throws {
        let extra = #"{"x":{"a":[1,-2.5e3,null,true,"\u0041"]},"customer\u004eo":"#
        let body = plain.replacing("{\"partner", with: extra + "\"2026112100\",\"partner", maxReplacements: 1)
            .replacing(#","customerNo":"2026112100""#, with: "", maxReplacements: 1)
            .replacing("Ningsih", with: #"Ni\u006egsih \ud83c\udf0f \"Uci\""#)
        let request = try VAPaymentRequest(body: Array(body.utf8))
        #expect(request.account.customerNo == "2026112100")
        #expect(request.name == "Ningsih 🌏 \"Uci\"")
    }

    @Test func aBodyOverTheLimitIsRefusedUnread() {
        let long = plain.dropLast() + #","x":"\#(String(repeating: "y", count: 17_000))"}"#
        #expect(refusal(Array(long.utf8))?.code.description == "4002500")
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        for seed in [UInt64(3), 20_261_121] {
            var dice = SeededDice(seed: seed)
            for round in 0..<300 {
                let request = try RandomPayment.request(&dice)
                let spaced = RandomJSON.spaced(request.body, &dice)
                #expect(try VAPaymentRequest(body: spaced) == request, "seed \(seed), round \(round)")
            }
        }
    }

    /// Whatever a mutated body holds: no crash, and what the fast reader takes a general decoder takes alike.
    @Test(arguments: [UInt64(11), 20_261_121, 4_023])
    func mutatedBodiesNeverCrashAndNeverMeanSomethingElse(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        var taken = 0
        for round in 0..<3_000 {
            let original = RandomJSON.spaced(try RandomPayment.request(&dice).body, &dice)
            let body = RandomPayment.mutated(original, &dice)
            guard let read = try? VAPaymentRequest(body: body) else { continue }
            taken += 1
            let reference = try #require(
                try? JSONDecoder().decode(ReferencePayment.self, from: Data(body)), "seed \(seed), round \(round)")
            #expect(reference.matches(read), "seed \(seed), round \(round)")
        }
        #expect(taken > 100, "seed \(seed): the mutations leave too few bodies whole to test anything")
    }

    @Test func theAnswerRepeatsThePaymentAndEscapesNames() throws {
        let request = try VAPaymentRequest(body: Array(plain.utf8))
        let answer = VAPaymentResponse(posted: request, name: "Ni\"ng\\sih\n")
        let read = try JSONDecoder().decode(ReferenceAnswer.self, from: Data(answer.body))
        #expect(read.responseCode == "2002500")
        #expect(read.virtualAccountData.virtualAccountName == "Ni\"ng\\sih\n")
        #expect(read.virtualAccountData.paymentFlagStatus == "00")
        #expect(read.virtualAccountData.paidAmount == request.paid)
        let refused = VAPaymentResponse(refused: request, .paidBill, reason: SnapReason(english: "a", indonesia: "b"))
        #expect(refused.status == 404 && refused.flagStatus == .failed)
    }

    private func refusal(_ body: [UInt8]) -> SnapRefusal? {
        do throws(SnapRefusal) {
            _ = try VAPaymentRequest(body: body)
            return nil
        } catch { return error }
    }
}

private struct ReferenceAnswer: Decodable {
    struct Account: Decodable {
        let virtualAccountName, paymentFlagStatus: String
        let paidAmount: SnapAmount
    }
    let responseCode: String
    let virtualAccountData: Account
}
