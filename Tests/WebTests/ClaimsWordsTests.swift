// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Protection
import Store
import Testing
import Wire

@Suite("Words of claims over the wire")
struct ClaimsWordsTests {
    @Test func theWireSpellsWhatTheDomainSpells() {
        #expect(Set(ClaimWords.incidentKinds) == Set(IncidentKind.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.tellers) == Set(Teller.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.events) == Set(BenefitEvent.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.states) == Set(ClaimState.Name.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.papers) == Set(PaperKind.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.places) == Set(PaperPlace.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.desks) == Set(ClaimDesk.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.causes) == Set(BenefitCause.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.circumstances) == Set(BenefitCircumstance.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.ways) == Set(TransportCost.Way.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.schoolLevels) == Set(SchoolLevel.allCases.map(\.rawValue)))
        #expect(Set(ClaimWords.payoutStates) == Set(PayoutState.allCases.map(\.rawValue)))
    }
}
