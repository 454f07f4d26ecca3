// SPDX-License-Identifier: Apache-2.0
import Access

extension Site {
    /// Every address of this installation.
    public var endpoints: [Endpoint] {
        var all: [Endpoint] = []
        all += assetEndpoints
        all += sessionEndpoints
        all += passkeyEndpoints + recoveryEndpoints + inboxEndpoints + appealEndpoints
        all += dataRightsEndpoints + bankOpeningEndpoints + heirEndpoints + projectionEndpoints
        all += rulesEndpoints
        all += regulationEndpoints
        all += enrolmentEndpoints
        all += memberEndpoints + familyEndpoints
        all += coverEndpoints
        all += invoiceEndpoints
        all += contractEndpoints
        all += snapEndpoints
        all += partnerEndpoints
        all += abroadEndpoints
        all += clientEndpoints
        all += webhookEndpoints
        all += sandboxEndpoints
        all += guideEndpoints
        all += cardEndpoints
        all += clearanceEndpoints + manifestEndpoints
        all += claimEndpoints
        all += payoutEndpoints
        all += payoutListEndpoints
        all += booksEndpoints
        all += reconciliationEndpoints
        all += dayEndpoints
        all += savingsEndpoints + withdrawalEndpoints
        all += suspenseEndpoints
        all += batchEndpoints
        all += workerListEndpoints + lateWorkerEndpoints
        all += counterEndpoints
        all += receiptEndpoints
        all += fieldEndpoints + returneeEndpoints
        all += ticketEndpoints + outreachEndpoints
        all += figuresEndpoints
        all += caseEndpoints
        all += callEndpoints + contactEndpoints
        all += queueEndpoints
        all += claimCareEndpoints + rehabilitationEndpoints
        all += ministryEndpoints
        all += outsideEndpoints + crossingEndpoints
        all += placementSystemEndpoints + populationEndpoints
        all += provenanceEndpoints
        all += registryEndpoints
        all += accountEndpoints
        all += accountabilityEndpoints
        all += demonstrationEndpoints
        all += descriptionEndpoints
        return all
    }
}
