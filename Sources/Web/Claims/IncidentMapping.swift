// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Placement
import Sealing
import Services
import Store
import Wire

extension IncidentRequest {
    /// The report as the use case takes it.
    func report() throws(Failure) -> IncidentReport {
        IncidentReport(
            kind: try ClaimWord.known(kind, "kind"), localDay: localDay, localTime: localTime, day: day,
            country: try country.map { code throws(Failure) in try Country.parse(code) }, place: place,
            account: account, witness: witness, mission: mission, toldBy: try ClaimWord.known(toldBy, "toldBy"),
            deviceAt: deviceAt)
    }
}

extension DocumentAnswer {
    init(_ document: DocumentStore.Document) {
        self.init(
            id: document.id, kind: document.kind.rawValue, fileName: document.fileName,
            mediaType: document.media.rawValue, size: document.size, sha256: Hex.text(document.digest),
            recordedAt: document.recordedAt)
    }
}

extension IncidentAnswer {
    init(_ view: IncidentView) {
        let incident = view.incident
        self.init(
            id: incident.id, person: incident.person, kind: incident.kind.rawValue, day: incident.day,
            localDay: incident.localDay, localTime: incident.localTime, country: incident.country.code,
            place: incident.place, account: view.account, witness: view.witness, mission: incident.mission,
            toldBy: incident.toldBy.rawValue, recordedAt: incident.recordedAt,
            deviceSkewSeconds: incident.skewSeconds.map(Int.init),
            documents: view.documents.map(DocumentAnswer.init),
            claims: view.claims.map { ClaimLineAnswer($0, day: incident.day) },
            openEvents: view.openEvents.map(\.rawValue))
    }
}

extension ClaimLineAnswer {
    init(_ claim: ClaimStore.Claim, day: CalendarDay) {
        self.init(
            id: claim.id, number: claim.number, state: claim.state.rawValue, event: claim.event.rawValue, day: day,
            missing: nil, payBy: nil)
    }

    init(_ line: ClaimLine) {
        self.init(
            id: line.claim.id, number: line.claim.number, state: line.claim.state.rawValue,
            event: line.claim.event.rawValue, day: line.day, missing: line.missing, payBy: line.clock?.deadline)
    }
}
