// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Services
import Wire

extension JourneyRequest {
    /// The report as the use case takes it.
    func report() throws(FormFaults) -> JourneyReport {
        var faults = FaultList()
        let kind = faults.known(self.kind, "kind", as: JourneyEvent.Kind.self)
        let placement = faults.read { () throws(Failure) in try Self.placementKey(self.placement) }
        guard let kind, let placement else { throw FormFaults(failures: faults.failures) }
        return JourneyReport(placement: placement, kind: kind, day: day, localDay: localDay)
    }

    /// The key of a placement; nil is the one recorded last.
    static func placementKey(_ text: String?) throws(Failure) -> ID<PlacementFact>? {
        guard let text else { return nil }
        guard let id = ID<PlacementFact>(text) else {
            throw Failure(.invalid, "key-malformed", field: "placement", details: ["found": text])
        }
        return id
    }
}

extension ContractRequest {
    /// The change as the use case takes it.
    func change() throws(FormFaults) -> ContractChange {
        var faults = FaultList()
        let kind = faults.known(self.kind, "kind", as: ContractFact.Kind.self)
        let placement = faults.read { () throws(Failure) in try JourneyRequest.placementKey(self.placement) }
        let country = faults.read { () throws(Failure) in
            try self.country.map { code throws(Failure) in try Country.parse(code) }
        }
        guard let kind, let placement, let country else { throw FormFaults(failures: faults.failures) }
        let change = ContractChange(
            placement: placement, kind: kind, firstDay: firstDay, months: months, country: country,
            employer: employer)
        guard change.gaps.isEmpty else { throw FormFaults(failures: change.gaps) }
        return change
    }
}

extension ContractAnswer {
    init(_ changed: ContractChanged) {
        self.init(
            contract: changed.contract.id.description, firstDay: changed.contract.firstDay,
            lastDay: changed.contract.lastDay, invoice: changed.invoice.map(InvoiceAnswer.init))
    }
}
