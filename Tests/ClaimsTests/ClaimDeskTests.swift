// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Protection
import Testing

@Suite("Who has a claim, and by when it is decided")
struct ClaimDeskTests {
    @Test(arguments: [
        (ClaimState.Name.filed, false, false, ClaimDesk.assessor), (.filed, true, false, .claimant),
        (.filed, true, true, .claimant), (.filed, false, true, .advisoryDoctor), (.sentBack, false, false, .assessor),
        (.documentsAsked, false, false, .claimant), (.assessed, false, true, .approver),
        (.approved, false, false, .finance), (.payoutOrdered, false, false, .bank), (.paid, true, true, .nobody),
        (.refused, false, false, .nobody),
    ])
    func aClaimIsOnOneDesk(_ state: ClaimState.Name, _ misses: Bool, _ waits: Bool, _ expected: ClaimDesk) {
        #expect(ClaimDesk(holding: state, missesPapers: misses, waitsForDoctor: waits) == expected)
    }

    @Test func onlyPlacesOutsideAreAway() {
        #expect(PaperPlace.allCases.filter(\.isAway) == [.translation, .legalisation, .embassyLetter])
    }
}
