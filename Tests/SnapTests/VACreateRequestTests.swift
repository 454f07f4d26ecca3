// SPDX-License-Identifier: Apache-2.0
import Kernel
import Snap
import Testing

@Suite("Virtual accounts that partners ask for")
struct VACreateRequestTests {
    private func request(_ json: String) throws -> VACreateRequest {
        try SnapBody.decode(from: Array(json.utf8), service: .vaCreate)
    }

    @Test func aRequestWithoutANumberNamesNoAccount() throws {
        let request = try request(#"{"partnerServiceId":"   88899","customerNo":"","trxId":"T-2026-0000001"}"#)
        #expect(try request.account(.vaCreate) == nil)
        #expect(try request.bill(.vaCreate) == "T-2026-0000001")
    }

    @Test func aMissingBillIsNamed() {
        #expect(throws: SnapRefusal(.vaCreate, .invalidMandatoryField, "trxId")) {
            try request(#"{"partnerServiceId":"   88899"}"#)
        }
    }

    @Test(arguments: [SnapService.vaCreate, .vaUpdate])
    func aBillWithBlanksAndAnExpiryThatIsNoneAreRefused(_ service: SnapService) throws {
        let request = try request(
            #"{"partnerServiceId":"88899","trxId":"T 1","expiredDate":"soon","customerNo":"12","#
                + #""virtualAccountNo":"13"}"#
        )
        #expect(throws: SnapRefusal(service, .invalidFieldFormat, "trxId")) { try request.bill(service) }
        #expect(throws: SnapRefusal(service, .invalidFieldFormat, "expiredDate")) { try request.expiry(service) }
        #expect(throws: SnapRefusal(service, .invalidFieldFormat, "virtualAccountNo")) { try request.account(service) }
    }

    @Test func anAnswerRepeatsThePartnersNameAndNotTheOwners() throws {
        let account = try #require(VirtualAccount(partnerServiceId: "88899", customerNo: "12"))
        let answer = VACreateResponse(
            .vaUpdate, account: account, name: nil, trxId: "T-1", amount: SnapAmount(Rupiah(5)),
            expiresAt: Instant(seconds: 0))
        #expect(answer.responseCode == "2002800")
        #expect(answer.virtualAccountData?.virtualAccountName == nil)
        #expect(answer.virtualAccountData?.virtualAccountNo == "   8889912")
    }
}
